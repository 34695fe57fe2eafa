namespace Mingzhang.Packs.Sheets;

/// <summary>What a part of a report is.</summary>
public enum PartKind
{
    /// <summary>A group of parts, repeated or not.</summary>
    Group,
    Title,
    Chapter,
    Section,
    Subsection,
    Body,
    Note,

    /// <summary>What a person wrote under a key; its paragraphs.</summary>
    Prose,

    /// <summary>A sheet of the same set.</summary>
    Sheet,
}

/// <summary>A document of headings, paragraphs and sheets: the skeleton of an evaluation report (SC-63), goals in paragraphs (TG-24).</summary>
/// <param name="Id">Its name within its set.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="Parts">From the top down.</param>
public sealed record OfficialReport(string Id, string Title, IReadOnlyList<ReportPart> Parts)
{
    /// <summary>How its paragraphs print numbers.</summary>
    public required SheetStyle Style { get; init; }
}

/// <summary>A part of a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Words with {…}; of prose its key, of a sheet its name; empty for a group.</param>
public sealed record ReportPart(PartKind Kind, string Text)
{
    /// <summary>What the part is repeated for; null for a part that stands once.</summary>
    public SheetEach? Each { get; init; }

    /// <summary>Whose targets the parts within are about, where it is the department's.</summary>
    public SheetSubject? Of { get; init; }

    /// <summary>The parts of a group.</summary>
    public IReadOnlyList<ReportPart> Parts { get; init; } = [];

    /// <summary>Prose that the report may not be without.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Left out where one of its {…} says nothing.</summary>
    public bool IsOptional { get; init; }
}
