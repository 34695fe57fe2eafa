using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

internal static class Units
{
    /// <summary>A row of a unit, code and name apart. A book has one unit, so all its money is the unit's.</summary>
    public static RowSpec Row(string code, string name) => RowSpec.Of([code, name], point => point with { Unit = code });
}

internal static class Purchases
{
    public static long Sum(Book book, Theme theme) =>
        book.Purchases.Where(purchase => theme == Theme.Procurement || purchase.Kind == theme).Sum(purchase => purchase.Fen);
}
