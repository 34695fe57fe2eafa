using Mingzhang.Checking;
using Mingzhang.Model;

namespace Mingzhang.Reports.Html;

/// <summary>Why a figure stands out on a page.</summary>
public enum MarkKind
{
    /// <summary>It takes part in a relation that does not hold.</summary>
    TakesPart,

    /// <summary>A written rule found something here.</summary>
    Noted,

    /// <summary>It, or another of several, is wrong.</summary>
    Perhaps,

    Wrong,
}

/// <summary>What a finding says of a place.</summary>
/// <param name="Finding">Number of the finding.</param>
/// <param name="Kind">Why the place stands out.</param>
/// <param name="Correction">The figure and what it should be; null where the finding is not about a figure.</param>
public sealed record Mark(int Finding, MarkKind Kind, Correction? Correction);

/// <summary>All that findings say of one cell, or of one figure in a paragraph.</summary>
public sealed class MarkedSpot
{
    public required string Anchor { get; init; }

    public List<Mark> Marks { get; } = [];

    public MarkKind Kind => Marks.Count == 0 ? MarkKind.TakesPart : Marks.Max(mark => mark.Kind);
}

/// <summary>What stands out on a page and how each place is linked to: tables with marked cells, paragraphs with marked
/// figures.</summary>
public sealed class PageMarks
{
    private readonly PrintedTables tables;
    private readonly Dictionary<string, int> documents = [];
    private readonly Dictionary<string, MarkedSpot> spots = [];
    private readonly Dictionary<(string Document, string Passage), MarkedPassage> passages = [];

    public PageMarks(IReadOnlyList<ReadDocument> documents, PrintedTables tables, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(findings);
        this.tables = tables;
        foreach (var document in documents)
        {
            this.documents.TryAdd(document.Name, this.documents.Count + 1);
        }

        for (var index = 0; index < findings.Count; index++)
        {
            Add(findings[index], index + 1);
        }

        foreach (var passage in passages.Values)
        {
            passage.Locate(documents.FirstOrDefault(document => document.Name == passage.Document));
        }
    }

    /// <summary>Paragraphs with marked figures of a document, in its order.</summary>
    public IEnumerable<MarkedPassage> PassagesOf(ReadDocument document) =>
        passages.Values.Where(passage => passage.Document == document.Name).OrderBy(passage => passage.Order);

    /// <summary>Whether something in the table stands out.</summary>
    public bool Has(ReadDocument document, FactTable table)
    {
        var anchor = Table(document.Name, table.Number);
        return spots.ContainsKey(anchor) || spots.Keys.Any(spot => spot.StartsWith(anchor + "-", StringComparison.Ordinal));
    }

    public string Table(string document, int table) => $"d{Markup.Number(documents.GetValueOrDefault(document))}-t{Markup.Number(table)}";

    /// <summary>What findings say of a cell; null where they say nothing.</summary>
    public MarkedSpot? Cell(string document, int table, int row, int column) =>
        spots.GetValueOrDefault($"{Table(document, table)}-r{Markup.Number(row)}-c{Markup.Number(column)}");

    /// <summary>What findings say of a whole row, or of a table.</summary>
    public MarkedSpot? Whole(string document, int table, int? row = null) =>
        spots.GetValueOrDefault(row is { } number ? $"{Table(document, table)}-r{Markup.Number(number)}" : Table(document, table));

    /// <summary>Where a figure is linked to; null where it is not printed on the page.</summary>
    public string? Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return AnchorInTable(fact.Place)
            ?? (PassageOf(fact.Place) is { } key && passages.TryGetValue(key, out var passage) ? passage.AnchorOf(fact) : null);
    }

    /// <summary>Where a place is linked to; null where it is not printed on the page.</summary>
    public string? Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return AnchorInTable(place) ?? (PassageOf(place) is { } key && passages.TryGetValue(key, out var passage) ? passage.Anchor : null);
    }

    private void Add(Finding finding, int number)
    {
        var suspects = FindingFigures.Suspects(finding);
        var kind = finding is CauseFinding { EquallyLikely: 1 } ? MarkKind.Wrong : MarkKind.Perhaps;
        foreach (var suspect in suspects)
        {
            Add(suspect.Fact, new Mark(number, kind, suspect));
        }

        foreach (var fact in FindingFigures.TakingPart(finding).Except(suspects.Select(suspect => suspect.Fact)))
        {
            Add(fact, new Mark(number, MarkKind.TakesPart, null));
        }

        if (suspects.Count == 0)
        {
            foreach (var place in finding.Places)
            {
                Add(place, new Mark(number, MarkKind.Noted, null));
            }
        }
    }

    private void Add(Fact fact, Mark mark)
    {
        if (AnchorInTable(fact.Place) is { } anchor)
        {
            Spot(anchor).Marks.Add(mark);
        }
        else
        {
            Passage(fact.Place)?.Add(fact, mark);
        }
    }

    private void Add(Place place, Mark mark)
    {
        if (AnchorInTable(place) is { } anchor)
        {
            Spot(anchor).Marks.Add(mark);
        }
        else
        {
            Passage(place)?.Marks.Add(mark);
        }
    }

    private MarkedSpot Spot(string anchor)
    {
        if (!spots.TryGetValue(anchor, out var spot))
        {
            spots.Add(anchor, spot = new MarkedSpot { Anchor = anchor });
        }

        return spot;
    }

    private MarkedPassage? Passage(Place place)
    {
        if (PassageOf(place) is not { } key)
        {
            return null;
        }

        if (!passages.TryGetValue(key, out var passage))
        {
            var anchor = $"d{Markup.Number(documents[place.Document])}-p{Markup.Number(passages.Count + 1)}";
            passages.Add(key, passage = new MarkedPassage(place, anchor));
        }

        return passage;
    }

    private (string Document, string Passage)? PassageOf(Place place) =>
        documents.ContainsKey(place.Document) && MarkedPassage.KeyOf(place) is { } key ? (place.Document, key) : null;

    private string? AnchorInTable(Place place)
    {
        if (!documents.ContainsKey(place.Document) || tables.Of(place) is not { } table)
        {
            return null;
        }

        var anchor = Table(place.Document, table.Number);
        return tables.Cell(place) is not null ? $"{anchor}-r{Markup.Number(place.Row!.Value)}-c{Markup.Number(place.Column!.Value)}"
            : place.Row is { } row && row >= 1 && row <= table.Printed.Count ? $"{anchor}-r{Markup.Number(row)}"
            : anchor;
    }
}
