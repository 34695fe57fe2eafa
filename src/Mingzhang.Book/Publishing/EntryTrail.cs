using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Publishing;

/// <summary>Leads from a finding in a generated document back to the entries that its figures come from: there it is mended.</summary>
public static class EntryTrail
{
    /// <summary>The places of the entries, in the workbook's order; empty where the finding is about no amounts, or the entries bear no place.</summary>
    public static IReadOnlyList<Place> Of(Finding finding, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. EntriesOf(finding, ledger)
            .Select(entry => SourceOf(entry).Place)
            .OfType<Place>()
            .Distinct()
            .OrderBy(place => place.Sheet, StringComparer.Ordinal)
            .ThenBy(place => place.Row)];
    }

    /// <summary>The entries themselves: budget lines, purchases, assets, each once.</summary>
    public static IEnumerable<object> EntriesOf(Finding finding, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(ledger);
        return FactsOf(finding)
            .Select(fact => fact.Coordinates)
            .Distinct()
            .SelectMany(ledger.EntriesOf)
            .Select(posting => posting.Entry)
            .Distinct((IEqualityComparer<object>)ReferenceEqualityComparer.Instance);
    }

    // Of relations that do not hold, the figure that each is about; a sum's parts are all the rest of the book.
    private static IEnumerable<Fact> FactsOf(Finding finding) =>
        finding is CauseFinding cause ? cause.Broken.Select(relation => relation.Terms[0].Fact) : [];

    private static EntrySource SourceOf(object entry) => entry switch
    {
        BudgetLine line => line.Source,
        PurchaseEntry purchase => purchase.Source,
        AssetEntry asset => asset.Source,
        _ => EntrySource.Entered,
    };
}
