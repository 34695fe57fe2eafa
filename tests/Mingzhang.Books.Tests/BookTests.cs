using Mingzhang.Books.Sets;
using Mingzhang.Model;

namespace Mingzhang.Books.Tests;

public class BookTests
{
    public static TheoryData<string, int> Books()
    {
        TheoryData<string, int> data = [];
        foreach (var set in TableSet.All.Keys)
        {
            for (var seed = 1; seed <= 25; seed++)
            {
                data.Add(set, seed);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void In_each_fund_and_function_what_came_is_what_went_or_stayed(string set, int seed)
    {
        var book = Inventor.Invent(seed, TableSet.All[set].Scope);
        foreach (
            var group in book
                .Postings.Where(posting => posting.At.Stage != Stage.Adjusted)
                .GroupBy(posting => (posting.At.Year, posting.At.Stage, posting.At.Fund, posting.At.Function))
        )
        {
            var sources = group.Where(posting => posting.At.Flow.IsSource()).Sum(posting => posting.Fen);
            var uses = group.Where(posting => posting.At.Flow.IsUse()).Sum(posting => posting.Fen);
            sources.ShouldBe(uses, $"{group.Key}");
        }

        book.Postings.ShouldAllBe(posting => posting.Fen >= 0);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void A_grand_total_is_the_same_from_both_sides_and_by_nature(string set, int seed)
    {
        var book = Inventor.Invent(seed, TableSet.All[set].Scope);
        var total = new Coordinates
        {
            Year = book.Year,
            Stage = TableSet.All[set].Scope.IsFinalAccounts ? Stage.Final : Stage.Initial,
            Flow = Flow.GrandTotal,
        };
        var spent = total with { Flow = Flow.Expenditure };

        book[total].ShouldBe(Enum.GetValues<Flow>().Where(flow => flow.IsUse()).Sum(flow => book[total with { Flow = flow }]));
        book[spent]
            .ShouldBe(
                book[spent with { Nature = Nature.Basic }]
                    + book[spent with { Nature = Nature.Project }]
                    + book[spent with { Nature = Nature.Operating }]
            );
        book[spent with { Nature = Nature.Basic }]
            .ShouldBe(book[spent with { Nature = Nature.Personnel }] + book[spent with { Nature = Nature.Running }]);
        book[spent].ShouldBe(book.Functions(spent).Sum(code => book[spent with { Function = code }]));
        book[spent].ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void The_three_public_expenses_are_their_economic_items_of_fiscal_money(string set, int seed)
    {
        var book = Inventor.Invent(seed, TableSet.All[set].Scope);
        foreach (var stage in new[] { Stage.Initial, Stage.Final })
        {
            var fiscal = new Coordinates
            {
                Year = book.Year,
                Stage = stage,
                Flow = Flow.Expenditure,
                Fund = Fund.Fiscal,
            };
            book[fiscal with { Theme = Theme.ThreePublic }]
                .ShouldBe(new[] { 30212, 30217, 30231, 31013 }.Sum(code => book[fiscal with { Economy = new(code) }]));
        }
    }

    [Fact]
    public void Purchases_cost_no_more_than_their_project_has()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var book = Inventor.Invent(seed, TableSet.All["hebei"].Scope);
            foreach (var purchases in book.Purchases.GroupBy(purchase => purchase.Project))
            {
                var code = book.Projects.Single(project => project.Name == purchases.Key).Code;
                purchases
                    .Sum(purchase => purchase.Fen)
                    .ShouldBeLessThanOrEqualTo(
                        book[
                            new Coordinates
                            {
                                Year = book.Year,
                                Stage = Stage.Initial,
                                Flow = Flow.Expenditure,
                                Project = code,
                            }
                        ]
                    );
            }
        }
    }

    [Fact]
    public void The_final_accounts_before_a_budget_start_from_what_the_budget_says_of_that_year()
    {
        var budget = Inventor.Invent(7, TableSet.All["hebei"].Scope with { HasSpecialAccount = false });
        var accounts = Inventor.AccountsBefore(budget);
        var before = new Coordinates
        {
            Year = budget.Year - 1,
            Stage = Stage.Initial,
            Flow = Flow.Expenditure,
        };

        accounts.Year.ShouldBe(budget.Year - 1);
        budget[before].ShouldBeGreaterThan(0);
        foreach (var code in budget.Functions(before))
        {
            accounts[before with { Function = code }].ShouldBe(budget[before with { Function = code }]);
        }
    }

    [Fact]
    public void Last_years_closing_balance_is_this_years_opening_balance()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var book = Inventor.Invent(seed, TableSet.All["national"].Scope);
            var opening = new Coordinates
            {
                Year = book.Year,
                Stage = Stage.Final,
                Flow = Flow.OpeningBalance,
            };
            book[opening].ShouldBe(book[opening with { Year = book.Year - 1, Flow = Flow.ClosingBalance }]);
        }
    }
}
