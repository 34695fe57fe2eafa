using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests;

/// <summary>Documents of one body: year and stage are coordinates, so that what two documents say of one point is compared as
/// what two tables say (XD-01, XD-03, XD-10). What they say of two points is no matter of coordinates.</summary>
public class SeveralDocumentsTests
{
    private static readonly ReadDocument Budget = ReadingNotation.Budget("2025年支出预算100.00万元。2025年“三公”经费财政拨款预算5.00万元。", 2025);

    [Fact]
    public void The_initial_budget_in_final_accounts_is_the_published_budget()
    {
        Given.Documents(Budget, ReadingNotation.Accounts("2025年度“三公”经费财政拨款支出年初预算为5.00万元，支出决算为4.00万元。")).Findings.ShouldBeEmpty();
        Given.Documents(Budget, ReadingNotation.Accounts("2025年度“三公”经费财政拨款支出年初预算为6.00万元，支出决算为4.00万元。")).Findings.ShouldHaveSingleItem().ShouldStartWith("Equality ");
    }

    [Fact]
    public void Last_years_figure_in_a_budget_is_that_of_last_years_budget()
    {
        Given.Documents(Budget, ReadingNotation.Budget("2026年支出预算110.00万元，2025年支出预算100.00万元。", name: "新.md")).Findings.ShouldBeEmpty();
        Given.Documents(Budget, ReadingNotation.Budget("2026年支出预算110.00万元，2025年支出预算101.00万元。", name: "新.md")).Findings.ShouldHaveSingleItem().ShouldStartWith("Equality ");
    }

    [Fact]
    public void A_change_is_checked_with_the_figure_of_last_years_document()
    {
        Given.Documents(Budget, ReadingNotation.Budget("2026年支出预算110.00万元，比2025年增加10.00万元，增长10.00%。", name: "新.md")).Findings.ShouldBeEmpty();
        Given.Documents(Budget, ReadingNotation.Budget("2026年支出预算110.00万元，比2025年增加12.00万元。", name: "新.md")).ShouldFind("ChangeAmount 12.00 万元 → 10.00 万元 (2.00 万元)");
    }

    [Fact]
    public void A_change_in_final_accounts_is_checked_with_last_years_final_accounts() =>
        Given.Documents(ReadingNotation.Accounts("2024年度本年支出合计90.00万元。", 2024, "旧.md"), ReadingNotation.Accounts("2025年度本年支出合计95.00万元，比上年增加4.00万元。"))
            .ShouldFind("ChangeAmount 4.00 万元 → 5.00 万元 (-1.00 万元)");

    [Fact]
    public void A_budget_and_the_final_accounts_of_its_year_may_differ() =>
        Given.Documents(Budget, ReadingNotation.Accounts("2025年度支出决算95.00万元。")).Findings.ShouldBeEmpty();

    [Fact]
    public void A_balance_carried_into_a_budget_is_an_estimate_and_not_held_against_the_final_accounts() =>
        Given.Documents(
            ReadingNotation.Budget(Given.Table("收支总表 | 万元\n项目 | 预算数\n上年结转结余 | 10.00")),
            ReadingNotation.Accounts(Given.Table("收入支出决算总表 | 万元\n项目 | 决算数\n年末结转和结余 | 12.00"))).Findings.ShouldBeEmpty();

    [Fact]
    public void Documents_of_two_bodies_are_not_compared() =>
        Given.Documents(Budget, ReadingNotation.Read("演示区融媒体中心2025年部门预算公开\n\n编制单位：演示区融媒体中心\n\n2025年支出预算300.00万元。\n", "别家.md")).Findings.ShouldBeEmpty();
}
