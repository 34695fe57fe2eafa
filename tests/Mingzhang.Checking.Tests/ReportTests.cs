namespace Mingzhang.Checking.Tests;

public class ReportTests
{
    [Fact]
    public void Nothing_to_check_is_not_passed()
    {
        var report = Checker.Check([]);
        report.Checked.ShouldBe(0);
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_checked_is_what_holds_and_what_does_not()
    {
        var report = Given.Budget("2026年基本支出100.00万元，其中：人员经费80.00万元，公用经费19.00万元。", "2026年项目支出100.00万元，与2025年持平。").Report;
        report.Checked.ShouldBe(report.CountOf(Outcome.Holds) + report.CountOf(Outcome.Violated));
        report.CountOf(Outcome.Violated).ShouldBe(report.Broken.Count());
        report.CountOf(Outcome.NotEnoughData).ShouldBe(1);
    }

    [Fact]
    public void Every_finding_names_a_figure_first_and_where_it_stands()
    {
        var finding = Given.Budget("2026年基本支出100.00万元，其中：人员经费80.00万元，公用经费19.00万元。").Report.Broken.ShouldHaveSingleItem();
        finding.Terms[0].Sign.ShouldBe(0);
        finding.Terms[0].Fact.Printed.ShouldBe("100.00万元");
        finding.Places.ShouldAllBe(place => place.Line != null && place.Sentence != null);
    }
}
