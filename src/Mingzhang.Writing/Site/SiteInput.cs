using Mingzhang.Packs;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Site;

/// <summary>What a site is made from.</summary>
public sealed record SiteInput
{
    /// <summary>Documents that are published, the chief one first: its year and stage are those of the overview.</summary>
    public required IReadOnlyList<WrittenDocument> Documents { get; init; }

    /// <summary>The book that all figures come from.</summary>
    public required Ledger Ledger { get; init; }

    public required PackSet Packs { get; init; }

    /// <summary>What was found and is not settled.</summary>
    public IReadOnlyList<SiteQuestion> Questions { get; init; } = [];

    /// <summary>Word, Excel, PDF of the documents, to be offered beside the tables; they become part of the site.</summary>
    public IReadOnlyList<SiteAttachment> Attachments { get; init; } = [];

    /// <summary>Address of the folder that the site will stand at, ending in a slash; null where it is not known.</summary>
    public Uri? Address { get; init; }

    /// <summary>Licence of the data, as an address of its text; null where none is said.</summary>
    public Uri? Licence { get; init; }

    /// <summary>Version of the program.</summary>
    public string Version { get; init; } = "";
}

/// <summary>A question that figures or targets raise.</summary>
/// <param name="Headline">One sentence.</param>
/// <param name="Text">More of it; may be empty.</param>
public sealed record SiteQuestion(string Headline, string Text)
{
    /// <summary>Code of the project that it is about; null for none.</summary>
    public string? Project { get; init; }

    /// <summary>Id of the document that it is about; with no table and no project it is about all of it.</summary>
    public string? Document { get; init; }

    /// <summary>Id of the table that it is about; null for none.</summary>
    public string? Table { get; init; }

    /// <summary>What the unit says to it; empty while nothing is said.</summary>
    public string Answer { get; init; } = "";
}

/// <summary>A file of a document that readers may take along.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Name">Name of the file; ASCII letters, digits, hyphens, underscores and one dot: budget.xlsx.</param>
/// <param name="Bytes">All of it.</param>
public sealed record SiteAttachment(string Document, string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Docx, xlsx, pdf.</summary>
    public string Format => System.IO.Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();

    internal string Path => "files/" + Name;
}
