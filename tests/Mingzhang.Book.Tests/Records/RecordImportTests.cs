using System.Text;
using Mingzhang.Book.Records;
using Mingzhang.Book.Tests.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Measures;
using Mingzhang.Scoring.Measures;

namespace Mingzhang.Book.Tests.Records;

/// <summary>A unit's own lists become records, by the words of their heads.</summary>
public class RecordImportTests
{
    private static readonly MeasureBook Book = PackLoader.Embedded.Measures;

    [Fact]
    public void A_list_of_issues_is_read_and_measured()
    {
        var reading = Csv("issues", "报纸台账\n期次,出版日期,印刷份数\n第1期,2026-01-02,3000\n1,2026-01-02,3000\n2,1月9日,\"3,100\"\n3,2026/1/16,三千\n");
        reading.Faults.Select(fault => $"{fault.Cell} {fault.Problem}").ShouldBe(["A3 “第1期”不是数字。", "C6 “三千”不是数字。"]);
        reading.Columns.ShouldBe(new Dictionary<string, string> { ["期次"] = "number", ["出版日期"] = "date", ["印刷份数"] = "copies" });
        reading.Records[2].Values.ShouldBe(new Dictionary<string, string> { ["number"] = "2", ["date"] = "2026-01-09", ["copies"] = "3100" });
        var calculator = new MeasureCalculator(Book);
        calculator.Compute(Book.Measures["issues-printed"], reading.Records, Period.Of(2026)).ActualText.ShouldBe("3");
        calculator.Compute(Book.Measures["copies-printed"], reading.Records, Period.Of(2026)).ActualText.ShouldBe("6100");
    }

    [Fact]
    public void A_workbook_with_times_of_day_keeps_them()
    {
        var reading = RecordImport.Read(Xlsx.Of(("工单", [["工单号", "报修时间", "响应时间"], ["1", "#46030.5", "2026-01-08 13:30"]])), "工单.xlsx", Book.Kinds["tickets"], 2026);
        reading.Faults.ShouldBeEmpty();
        reading.Records.ShouldHaveSingleItem().Values.ShouldBe(new Dictionary<string, string> { ["number"] = "1", ["reported"] = "2026-01-08T12:00:00", ["answered"] = "2026-01-08T13:30:00" });
    }

    [Fact]
    public void A_second_reading_gives_the_same_keys_and_equal_rows_have_two()
    {
        const string Text = "期号,日期\n1,2026-01-02\n1,2026-01-02\n";
        var keys = Csv("issues", Text).Records.Select(record => record.Key).ToList();
        keys.Distinct().Count().ShouldBe(2);
        Csv("issues", Text).Records.Select(record => record.Key).ShouldBe(keys);
    }

    [Fact]
    public void A_missing_column_and_a_file_without_heads_are_told()
    {
        Csv("stories", "标题,日期\n春耕,2026-03-01\n").Faults.ShouldHaveSingleItem().Problem.ShouldBe("缺少“发布平台”一列。");
        Csv("stories", "甲,乙\n1,2\n").Faults.ShouldHaveSingleItem().Problem.ShouldContain("没有找到列名");
    }

    [Fact]
    public void Columns_can_be_given() =>
        RecordImport.Read(Encoding.UTF8.GetBytes("甲,乙\n1,2026-01-02\n"), "a.csv", Book.Kinds["issues"], 2026, new Dictionary<string, string> { ["甲"] = "number", ["乙"] = "date" }).Records.ShouldHaveSingleItem().Values.Count.ShouldBe(2);

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004broken")]
    public void What_cannot_be_read_is_told_and_gives_nothing(string text)
    {
        var reading = Csv("issues", text);
        reading.Records.ShouldBeEmpty();
        reading.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Too_many_rows_are_refused_as_a_whole()
    {
        var reading = Csv("issues", "期号,日期\n" + string.Concat(Enumerable.Repeat("1,2026-01-02\n", RecordImport.MostRows + 1)));
        reading.Records.ShouldBeEmpty();
        reading.Faults.ShouldHaveSingleItem().Problem.ShouldContain("超过 20 万行");
    }

    [Fact]
    public void Payments_are_records_too_and_costs_are_measured_from_them()
    {
        var payments = Tests.Payments.PaymentGiven.Csv("日期,金额（元）,摘要\n2026-02-01,100.10,甲\n2026-08-01,0.20,乙\n").Payments;
        new MeasureCalculator(Book).Compute(Book.Measures["paid"], RecordImport.Of(payments), Period.Of(2026, 7)).ActualText.ShouldBe("100.1");
    }

    private static RecordReading Csv(string kind, string text) => RecordImport.Read(Encoding.UTF8.GetBytes(text), "台账.csv", Book.Kinds[kind], 2026);
}
