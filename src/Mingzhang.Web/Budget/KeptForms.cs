using System.Collections.Concurrent;
using Mingzhang.Book.Publishing;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Web.Budget;

/// <summary>A unit's book at one moment with everything that is printed from it.</summary>
/// <param name="Book">With what adjustments and payments make of it.</param>
/// <param name="Documents">Composed, not checked.</param>
/// <param name="Figures">Every printed figure, in the order of the papers.</param>
/// <param name="Ids">Ids of the kept lines, purchases and assets, by the entry that they became.</param>
public sealed record BudgetState(AccountBook Book, IReadOnlyList<WrittenDocument> Documents, IReadOnlyList<IndexedFigure> Figures, IReadOnlyDictionary<object, string> Ids)
{
    /// <summary>A ledger of one's own: it is not for several requests at once.</summary>
    public Ledger Ledger(PackSet packs) => new(Book, packs.Entries, packs.Profiles[Book.Profile].Says("organOperationEqualsRunning"));
}

/// <summary>The official forms of kept books. A book that nobody changed is composed once.</summary>
public sealed class KeptForms(Keeper keeper, PackSet packs)
{
    private const int MostBooks = 16;

    private readonly ConcurrentDictionary<Scope, (long Number, BudgetState State)> known = [];

    /// <summary>The forms of a unit's year; null if it has no book, or none of a profile that these packs have.</summary>
    public async Task<BudgetState?> OfAsync(Scope scope)
    {
        var (number, book, ids) = await keeper.LookAsync(async looking =>
        {
            var newest = (await looking.QueryAsync<long?>("select max(number) from audit_record where district = @District and unit = @Unit and year = @Year", new { scope.District, scope.Unit, Year = (long)scope.Year }))[0] ?? 0;
            return known.TryGetValue(scope, out var there) && there.Number == newest ? (newest, null, null) : (newest, await KeptBooks.LoadAsync(looking, scope), await IdsAsync(looking, scope));
        });
        if (ids is null && known.TryGetValue(scope, out var same))
        {
            return same.State;
        }

        if (book is null || ids is null || !packs.Profiles.ContainsKey(book.Profile))
        {
            return null;
        }

        // The entries stand in the order in which the records were read.
        var entries = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (var (entry, id) in book.Lines.Zip(ids.Lines).Select(pair => ((object)pair.First, pair.Second)).Concat(book.Purchases.Zip(ids.Purchases).Select(pair => ((object)pair.First, pair.Second))).Concat(book.Assets.Zip(ids.Assets).Select(pair => ((object)pair.First, pair.Second))))
        {
            entries[entry] = id;
        }

        var whole = ExecutionLines.With(book, ids.Adjustments, ids.Payments);
        var documents = Publisher.Compose(whole, packs);
        var state = new BudgetState(whole, documents, [.. documents.SelectMany(FigureIndex.Of)], entries);
        if (known.Count >= MostBooks)
        {
            known.Clear();
        }

        known[scope] = (number, state);
        return state;
    }

    private static async Task<Records> IdsAsync(Looking looking, Scope scope) => new(
        [.. (await looking.ListAsync<KeptLine>(scope)).OrderBy(line => line.Position).Select(line => line.Id)],
        [.. (await looking.ListAsync<KeptPurchase>(scope)).OrderBy(purchase => purchase.Position).Select(purchase => purchase.Id)],
        [.. (await looking.ListAsync<KeptAsset>(scope)).OrderBy(asset => asset.Position).Select(asset => asset.Id)],
        await looking.ListAsync<KeptAdjustment>(scope),
        await looking.ListAsync<KeptPayment>(scope));

    private sealed record Records(IReadOnlyList<string> Lines, IReadOnlyList<string> Purchases, IReadOnlyList<string> Assets, IReadOnlyList<KeptAdjustment> Adjustments, IReadOnlyList<KeptPayment> Payments);
}
