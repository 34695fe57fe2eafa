using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Book.Publishing;

/// <summary>Which documents a book makes.</summary>
internal static class BookDocuments
{
    public static (IReadOnlyList<WrittenDocument> Documents, IReadOnlyList<Shortcoming> Missing) Of(Ledger ledger, PackSet packs, Profile profile)
    {
        var filler = new FormFiller(ledger, new CodeNames(packs));
        var book = ledger.Book;
        return (
        [
            new()
            {
                Id = "budget",
                Title = $"{book.Unit.Name}{book.Year}年部门预算",
                Organisation = book.Unit.Name,
                Year = book.Year,
                Kind = DocumentKind.Budget,
                Blocks = [.. packs.Forms[$"{profile.Name}-budget"].Forms.Select(form => filler.Fill(form, new() { Year = book.Year }))],
            },
        ], []);
    }
}
