using Mingzhang.Book.Reconstruction;
using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Notation;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Book.Tests.Reconstruction;

/// <summary>Last year's document and this year's become one book, whose sentences print the changes that the centre had.</summary>
public sealed class TwoYearsTests
{
    private const int Books = 4;

    // Two figures printed to 50 yuan, and their difference.
    private const long Rounding = 20_000;
    private static readonly PackSet Packs = PackLoader.Embedded;

    [Theory]
    [InlineData("beijing", "beijing-district-budget")]
    [InlineData("hebei", "hebei-budget")]
    [InlineData("shanghai", "shanghai-budget")]
    public void Last_years_accounts_and_this_years_budget_print_the_changes_of_the_centre(string set, string plan)
    {
        List<string> wrong = [];
        var changes = 0;
        for (var seed = 1; seed <= Books; seed++)
        {
            var budget = Inventor.Invent(seed, TableSet.All[set].Scope with { HasSpecialAccount = false });
            var book = BookFromDocuments.Of([Written(Inventor.AccountsBefore(budget), "national"), Written(budget, set)], Packs, Packs.Disclosures[plan].Profiles[0]).Book;
            book.Year.ShouldBe(budget.Year);
            var found = Changes(book, plan);
            changes += found.Count;
            wrong.AddRange(Wrong(found, budget, seed));
        }

        wrong.Take(8).ShouldBeEmpty();
        changes.ShouldBeGreaterThan(Books);
    }

    [Fact]
    public void Budgets_of_two_years_print_all_changes_of_the_centre()
    {
        List<string> wrong = [];
        for (var seed = 1; seed <= Books; seed++)
        {
            var budget = Inventor.Invent(seed, TableSet.All["beijing"].Scope with { HasSpecialAccount = false, HasOpening = false });
            var book = BookFromDocuments.Of([Written(YearBefore(budget), "beijing"), Written(budget, "beijing")], Packs, "beijing-district").Book;
            var found = Changes(book, "beijing-district-budget");
            wrong.AddRange(Wrong(found, budget, seed));
            var totals = found.Count(change => change.At is { Flow: Flow.GrandTotal, Fund: Fund.All } or { Flow: Flow.Expenditure, Fund: Fund.All, Nature: Nature.Basic or Nature.Project });
            totals.ShouldBeGreaterThan(1, $"{seed}");
        }

        wrong.Take(8).ShouldBeEmpty();
    }

    private static List<WrittenFigure> Changes(AccountBook book, string plan) =>
        [.. DocumentComposer.Compose(book, Packs, Packs.Disclosures[plan]).Document.Blocks.OfType<WrittenParagraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Figure).OfType<WrittenFigure>().Where(figure => figure.Role == "change")];

    private static IEnumerable<string> Wrong(IReadOnlyList<WrittenFigure> changes, Books.Book truth, int seed) =>
        from change in changes
        let had = Math.Abs(truth[change.From[0]] - truth[change.From[1]])
        where Math.Abs(had - change.Exact) > Rounding
        select $"{seed} {PointNotation.Text(change.At, truth.Year, Stage.Initial)}：{change.Figure}，{had}";

    private static Books.Book YearBefore(Books.Book book) => new()
    {
        Seed = book.Seed,
        District = book.District,
        Code = book.Code,
        Year = book.Year - 1,
        Postings = [.. book.Postings.Where(posting => posting.At.Year < book.Year)],
        Projects = book.Projects,
        Purchases = [],
        Assets = book.Assets,
        Staff = book.Staff,
        Retired = book.Retired,
        Vehicles = book.Vehicles,
    };

    private static ReadDocument Written(Books.Book book, string set)
    {
        var document = TableSet.All[set].Compose(book, TableSet.All[set].Style(new Chance(book.Seed, "style")));
        return new DocumentReader(ReadingNotation.Packs).Read(BookWriter.Write(document, BookFormat.Markdown), $"{document.Name}.md");
    }
}
