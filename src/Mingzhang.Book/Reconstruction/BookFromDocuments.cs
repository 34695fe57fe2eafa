using Mingzhang.Book.Reconstruction.Texts;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Book.Reconstruction;

/// <summary>A book whose forms print the tables of documents again.</summary>
/// <param name="Book">The book. Each entry says whether it was read, derived or assumed.</param>
/// <param name="Notes">What does not come back, and what was assumed at large; told as reading's own notes are.</param>
public sealed record ReconstructedBook(AccountBook Book, IReadOnlyList<ReadingNote> Notes);

/// <summary>Published documents become the entries that they must have come from.</summary>
public static class BookFromDocuments
{
    private const string DefaultProfile = "general";

    /// <summary>The book of one unit's documents.</summary>
    /// <param name="documents">As read: budgets, final accounts, targets, of one unit and of any years.</param>
    /// <param name="packs">What the field says.</param>
    /// <param name="profile">Whose forms the book is for; null for the general ones.</param>
    /// <param name="year">Year of the book; null for the latest of the documents. Other years serve comparison.</param>
    public static ReconstructedBook Of(IReadOnlyList<ReadDocument> documents, PackSet packs, string? profile = null, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(packs);
        var bookYear = year ?? documents.Max(document => document.Year?.Value) ?? 0;
        var facts = documents.SelectMany(document => document.Facts).Where(fact => fact.Figure.Measure.Kind == MeasureKind.Money).ToList();
        var units = new UnitCodes(documents);
        var lines = new LinesFromTables(units, packs.Entries);
        var groups = facts.Where(LinesFromTables.IsOfLines).GroupBy(fact => (fact.Coordinates.Year, fact.Coordinates.Stage)).OrderBy(group => group.Key.Year).ThenBy(group => group.Key.Stage).ToList();
        List<BudgetLine> found = [];
        foreach (var group in groups)
        {
            found.AddRange(lines.Of([.. group], isCompared: !documents.Any(document => document.Year?.Value == group.Key.Year && document.Stage?.Value == group.Key.Stage)));
        }

        var (projects, divided) = ProjectsFromSheets.Of(documents, bookYear, found);
        var book = new AccountBook
        {
            Profile = profile ?? DefaultProfile,
            Year = bookYear,
            Unit = units.Identity,
            Lines = divided,
            Projects = projects,
            Purchases = [.. PurchasesFromTables.Of(documents, packs).Select(purchase => purchase with { Project = ProjectsFromSheets.CodeOf(purchase.Project, projects) })],
            Assets = AssetsFromTables.Of(documents),
        };
        var claims = documents.SelectMany(document => document.Claims).ToList();
        var words = new WordsFromDocuments(packs, bookYear);
        book = book with
        {
            Stated = [.. StatedFromSentences.Of(book, facts, claims, new CoordinateWords(TextBook.Of(Language.Chinese), packs)), .. words.Counts(documents)],
            Texts = words.Texts(documents),
        };
        return new(book, [.. lines.Notes, .. Agreement.Of(book, documents, packs)]);
    }
}
