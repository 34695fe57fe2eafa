using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Copies;

/// <summary>The sheets of all documents of a run, of all their units, and which of them are nearly the same.</summary>
internal sealed class SheetCopies
{
    /// <summary>How much of their weight two sheets share that are told as nearly the same.</summary>
    public const int Percent = 70;

    // Fewer rows are alike by chance.
    private const int FewestIndicators = 4;

    private readonly Lazy<IReadOnlyList<IReadOnlyList<CopiedSheet>>> groups;

    /// <param name="documents">All documents of the run.</param>
    public SheetCopies(IReadOnlyList<ReadDocument> documents) => groups = new(() => Search(documents));

    /// <summary>Groups of like sheets of projects, each in the order of the documents.</summary>
    public IReadOnlyList<IReadOnlyList<CopiedSheet>> Groups => groups.Value;

    private static List<IReadOnlyList<CopiedSheet>> Search(IReadOnlyList<ReadDocument> documents)
    {
        var sheets = documents.SelectMany(document => document.Performance.Sheets.Where(sheet => !sheet.IsDepartment && sheet.Indicators.Count >= FewestIndicators).Select(sheet => new CopiedSheet(document, sheet, 100))).ToList();
        return [.. CopySearch.Find(sheets.ConvertAll(one => RowFeatures.Of(one.Sheet)), Percent)
            .Select(group => (IReadOnlyList<CopiedSheet>)[sheets[group.First], .. group.Copies.Select(copy => sheets[copy.Sheet] with { Percent = copy.Percent })])];
    }
}

/// <summary>A sheet of a group of like ones.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Percent">How much it shares with an earlier one, weighed by rarity.</param>
internal sealed record CopiedSheet(ReadDocument Document, PerformanceSheet Sheet, int Percent);
