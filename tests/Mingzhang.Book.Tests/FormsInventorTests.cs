using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Tests;

/// <summary>Invented books are books that a unit could keep.</summary>
public sealed class FormsInventorTests
{
    public static TheoryData<string> Shapes => [.. All.Keys];

    private static Dictionary<string, BookShape> All => new(StringComparer.Ordinal)
    {
        ["beijing"] = BookShape.Beijing,
        ["hebei"] = BookShape.Hebei,
        ["shanghai"] = BookShape.Shanghai,
        ["accounts"] = BookShape.FinalAccounts,
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_comes_in_goes_out_or_stays_in_every_year_stage_unit_fund_and_item(string shape)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var book = BookInventor.Invent(seed, All[shape]);
            book.Lines.GroupBy(line => (line.At.Year, line.At.Stage, line.At.Unit, line.At.Fund, line.At.Function))
                .Where(group => group.Sum(line => line.At.Flow.IsSource() ? line.Amount.Fen : -line.Amount.Fen) != 0)
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_book()
    {
        var (a, b) = (BookInventor.Invent(5, BookShape.FinalAccounts), BookInventor.Invent(5, BookShape.FinalAccounts));
        b.Lines.ShouldBe(a.Lines);
        b.Purchases.ShouldBe(a.Purchases);
        b.Assets.ShouldBe(a.Assets);
    }

    [Fact]
    public void Forty_books_hold_all_that_forms_have_to_print()
    {
        List<AccountBook> books = [.. Enumerable.Range(0, 40).Select(seed => BookInventor.Invent(seed, BookShape.FinalAccounts))];
        books.ShouldContain(book => book.Unit.Units.Count > 1);
        books.ShouldContain(book => book.Lines.Count < 20);
        books.ShouldContain(book => book.Lines.Any(line => line.Amount.Fen < 0));
        books.ShouldContain(book => book.Purchases.Count == 0);
        books.ShouldContain(book => book.Assets.Count == 0);
        foreach (var flow in Enum.GetValues<Flow>().Except([Flow.None, Flow.GrandTotal]))
        {
            books.ShouldContain(book => book.Lines.Any(line => line.At.Flow == flow && line.At.Year == book.Year), flow.ToString());
        }

        foreach (var fund in Enum.GetValues<Fund>().Except([Fund.All, Fund.Fiscal, Fund.SpecialAccount, Fund.UnitFunds]))
        {
            books.ShouldContain(book => book.Lines.Any(line => line.At.Fund == fund), fund.ToString());
        }
    }
}
