using Mingzhang.Notation;
using Mingzhang.Model;

namespace Mingzhang.Checking.Tests.Rules;

public class OpeningBalanceDiffersTests
{
    private const string Id = "opening-balance-differs";

    [Fact]
    public void An_opening_balance_that_is_not_last_years_closing_balance_is_asked_about()
    {
        var rule = Rule.In(Id, Accounts(2024, "5.00", "20.00"), Accounts(2025, "18.00", "3.00"));
        rule.Values("opening").ShouldBe(["18.00万元"]);
        rule.Values("closing").ShouldBe(["20.00万元"]);
        rule.Findings[0].Places.Select(place => place.Document).ShouldBe(["决算2025.md", "决算2024.md"]);
        rule.Outcomes.ShouldBe([Outcome.DoesNotApply, Outcome.Violated]);
    }

    [Fact]
    public void An_opening_balance_that_is_last_years_closing_balance_is_right() =>
        Rule.In(Id, Accounts(2024, "5.00", "20.00"), Accounts(2025, "20.00", "3.00")).Outcomes.ShouldBe([Outcome.DoesNotApply, Outcome.Holds]);

    [Fact]
    public void Rounding_is_no_difference() => Rule.In(Id, Accounts(2024, "5.00", "20.0"), Accounts(2025, "20.04", "3.00")).Messages.ShouldBeEmpty();

    [Fact]
    public void Two_years_apart_are_not_compared() => Rule.In(Id, Accounts(2023, "5.00", "20.00"), Accounts(2025, "18.00", "3.00")).Outcomes.ShouldAllBe(outcome => outcome == Outcome.DoesNotApply);

    [Fact]
    public void One_document_alone_has_nothing_to_compare() => Rule.In(Id, Accounts(2025, "18.00", "3.00")).ShouldNotApply();

    private static ReadDocument Accounts(int year, string opening, string closing) => ReadingNotation.Accounts(
        Given.Table($"收入支出决算总表 | 万元\n项目 | 决算数\n年初结转和结余 | {opening}\n年末结转和结余 | {closing}"), year, $"决算{year}.md");
}
