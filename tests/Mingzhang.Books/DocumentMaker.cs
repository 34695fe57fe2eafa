using Mingzhang.Books.Damages;
using Mingzhang.Books.Sets;

namespace Mingzhang.Books;

/// <summary>From a seed to a document: book, words, tables, damage.</summary>
public static class DocumentMaker
{
    public static BookDocument Make(int seed, string set, params IReadOnlyCollection<Damage> damages)
    {
        ArgumentNullException.ThrowIfNull(damages);
        var tables = TableSet.All[set];
        var book = Inventor.Invent(seed, tables.Scope);
        var style = Damager.Restyle(tables.Style(new Chance(seed, "style")), damages, numbersRows: !tables.Scope.IsFinalAccounts);
        return Damager.Apply(tables.Compose(book, style), damages, seed);
    }

    /// <summary>A handful of damages, different from seed to seed.</summary>
    public static IReadOnlyList<Damage> SomeDamages(int seed) => new Chance(seed, "damages").Some(Damager.All, 1, 5);
}
