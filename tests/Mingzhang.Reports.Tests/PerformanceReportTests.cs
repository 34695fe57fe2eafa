using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Tests;

public class PerformanceReportTests
{
    private static readonly ReadDocument Document = GivenPerformance.Read();
    private static readonly SheetWords Words = new(TextBook.Of(Language.Chinese));

    [Fact]
    public void A_finding_belongs_to_the_sheet_that_it_lies_in()
    {
        var report = PerformanceReport.Of(GivenPerformance.Report(Document, GivenPerformance.WrongSign(Document)));
        report.Parts.Select(part => part.Findings.Count).ShouldBe([1, 0, 0]);
        report.Others.ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_of_the_whole_document_belongs_to_no_sheet()
    {
        var report = PerformanceReport.Of(GivenPerformance.Report(Document, GivenPerformance.OfWhole(Document)));
        report.Parts.ShouldAllBe(part => part.Findings.Count == 0);
        report.Others.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_about_something_else_is_left_to_the_check_of_all()
    {
        var report = PerformanceReport.Of(GivenPerformance.Report(Document, GivenPerformance.OfOther(Document)));
        report.Check.Findings.ShouldBeEmpty();
        report.Check.RuleOutcomes.ShouldAllBe(outcome => outcome.Rule.About == Packs.RuleSubject.Performance);
    }

    [Fact]
    public void A_rule_about_anything_shows_what_it_finds_in_a_sheet()
    {
        var finding = GivenPerformance.OfOther(Document) with { Places = [Document.Performance.Sheets[1].Indicators[0].Place] };
        PerformanceReport.Of(GivenPerformance.Report(Document, finding)).Parts[1].Findings.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_rule_without_enough_data_is_told_as_not_checked() =>
        PerformanceReport.Of(GivenPerformance.Report(Document)).NotChecked.Select(rule => rule.Key.Id).ShouldBe(["plan-not-cumulative"]);

    [Fact]
    public void A_place_between_the_rows_of_one_table_belongs_to_the_project_that_began_last()
    {
        var sheets = SheetNotation.Sheets("项目 甲 | 预算 1\n数量 | 一 | ≥1台\n数量 | 二 | ≥2台");
        var two = sheets.Concat(SheetNotation.Sheets("\n\n\n\n\n项目 乙 | 预算 2\n数量 | 三 | ≥3台")).ToList();
        var document = new ReadDocument { Name = GivenPerformance.Document, Format = "markdown", Performance = new() { Sheets = two } };
        var places = new SheetPlaces([document]);
        string? At(int? row) => places.Of(new Place { Document = GivenPerformance.Document, Table = 1, Row = row })?.Name?.Text;
        At(2).ShouldBe("甲");
        At(4).ShouldBe("甲");
        At(7).ShouldBe("乙");
        At(null).ShouldBeNull();
    }

    [Fact]
    public void A_table_of_one_sheet_is_that_sheet() =>
        new SheetPlaces([Document]).Of(new Place { Document = GivenPerformance.Document, Table = 2 })?.Name?.Text.ShouldBe("专线租用");

    [Fact]
    public void A_place_in_another_document_or_before_the_first_row_is_in_no_sheet()
    {
        var places = new SheetPlaces([Document]);
        places.Of(new Place { Document = "别的.docx", Table = 1, Row = 2 }).ShouldBeNull();
        places.Of(new Place { Document = GivenPerformance.Document, Table = 1, Row = 0 }).ShouldBeNull();
        places.Of(new Place { Document = GivenPerformance.Document, Paragraph = 1 }).ShouldBeNull();
    }

    [Fact]
    public void Money_is_told_by_fund_with_its_unit_once() => Words.Money(Document.Performance.Sheets[0]).ShouldBe("预算 30.00 万元（其中：财政资金 20.00、其他资金 10.00）");

    [Fact]
    public void Money_of_results_tells_budget_and_spending() =>
        Words.Money(SheetNotation.Sheet("自评 甲 | 年初 30 | 全年 28.00 | 执行 27.00 | 分值 10 | 执行率 96.43 | 得分 9.64")).ShouldBe("年初预算 30 万元 全年预算 28.00 万元 执行 27.00 万元 执行率 96.43%");

    [Fact]
    public void Money_that_is_not_printed_is_said_to_be_missing() => Words.Money(SheetNotation.Sheet("项目 甲")).ShouldBe("资金：没有写金额");

    [Fact]
    public void A_plan_is_told_by_month_and_blank_steps_are_left_out()
    {
        Words.Plan(SheetNotation.Sheet("项目 甲\n计划 3:- 6:60 12:100")).ShouldBe("支出计划：6 月底 60%、12 月底 100%");
        Words.Plan(SheetNotation.Sheet("项目 甲")).ShouldBeNull();
    }

    [Fact]
    public void Indicators_are_counted_by_level() => Words.Counts(Document.Performance.Sheets[0]).ShouldBe("指标 3 个：数量 1、成本 1、服务对象满意度 1");

    [Fact]
    public void Activities_of_a_department_are_counted() => Words.Counts(Document.Performance.Sheets[2]).ShouldBe("指标 1 个：数量 1；活动 1 项");

    [Theory]
    [InlineData("≥5台", "≥5台")]
    [InlineData("5 | 性质 ≥ | 单位 台", "≥5台")]
    [InlineData("优 | 性质 定性", "优")]
    [InlineData("不少于5台", "不少于5台")]
    public void A_value_is_told_with_sign_and_unit_once(string cell, string told) =>
        SheetWords.Value(SheetNotation.Sheet($"项目 甲\n数量 | 购置数量 | {cell}").Indicators[0].Target).ShouldBe(told);
}
