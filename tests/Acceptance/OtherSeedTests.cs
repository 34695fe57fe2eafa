using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Acceptance;

/// <summary>Documents 001, 002 and 003: what a careful reader knows of them, and no complaint that he would not make.</summary>
public class OtherSeedTests
{
    [Theory]
    [InlineData("001", DocumentKind.Budget, 2023, Stage.Initial, "秦皇岛经济技术开发区融媒体中心")]
    [InlineData("002", DocumentKind.FinalAccounts, 2020, Stage.Final, "北京市丰台区融媒体中心")]
    public void A_document_says_its_kind_its_year_and_its_body(string number, DocumentKind kind, int year, Stage stage, string organisation)
    {
        var document = Seeds.Read(number);
        document.Kind.ShouldNotBeNull().Value.ShouldBe(kind);
        document.Year.ShouldNotBeNull().Value.ShouldBe(year);
        document.Stage.ShouldNotBeNull().Value.ShouldBe(stage);
        document.Organisation.ShouldNotBeNull().Value.ShouldBe(organisation);
    }

    [Fact]
    public void A_book_of_targets_has_a_year_a_body_and_no_stage()
    {
        var document = Seeds.Read("003");
        document.Kind.ShouldNotBeNull().Value.ShouldBe(DocumentKind.PerformanceTargets);
        document.Year.ShouldNotBeNull().Value.ShouldBe(2022);
        document.Organisation.ShouldNotBeNull().Value.ShouldBe("唐山市丰润区融媒体中心");
        document.UnitCode.ShouldNotBeNull().Value.ShouldBe("425001");
        document.Stage.ShouldBeNull();
        document.Facts.ShouldBeEmpty();
    }

    [Fact]
    public void The_nine_tables_of_Hebei_and_the_two_of_its_text_are_found_by_name() =>
        Titles("001", TableKind.Amounts).ShouldBe(
        [
            "部门预算收支总表", "部门预算收入总表", "部门预算支出总表", "部门预算财政拨款收支总表", "部门预算一般公共预算财政拨款支出表", "部门预算一般公共预算财政拨款基本支出表",
            "部门预算政府基金预算财政拨款支出表", "部门预算国有资本经营预算财政拨款支出表", "部门预算财政拨款“三公”经费支出表", "部门政府采购预算", "部门固定资产占用情况表",
        ]);

    [Fact]
    public void The_sheets_of_targets_and_of_self_evaluations_are_counted_and_left_whole()
    {
        Titles("001", TableKind.Performance).Count(title => title.EndsWith("绩效目标表", StringComparison.Ordinal)).ShouldBe(21);
        Titles("002", TableKind.Performance).Count(title => title == "项目支出绩效自评表").ShouldBe(13);
        Titles("002", TableKind.Performance).Count(title => title == "项目支出绩效评价表").ShouldBe(1);
        Titles("003", TableKind.Performance).Count.ShouldBe(6);
        Seeds.Read("002").Tables.ShouldNotContain(table => table.Kind == TableKind.Amounts);
        Seeds.Read("003").Tables.ShouldNotContain(table => table.Kind == TableKind.Amounts);
    }

    [Theory]
    [InlineData("001", "支出", "支出 基本 + 支出 项目", "1206.65 = 772.32 + 434.33")]
    [InlineData("001", "支出 一般", "支出 一般 基本 + 支出 一般 项目", "1206.65 = 772.32 + 434.33")]
    [InlineData("001", "支出 一般 基本", "支出 一般 人员 + 支出 一般 公用", "772.32 = 735.73 + 36.59")]
    [InlineData("001", "支出 财政 三公", "支出 财政 接待 + 支出 财政 公车", "9.31 = 0.43 + 8.88")]
    [InlineData("001", "无阶段 资产", "无阶段 车辆 + 无阶段 设备 + 无阶段 其他资产", "808.10 = 52.17 + 171.19 + 584.74")]
    [InlineData("002", "收入", "收入 财政 + 收入 其他资金", "4860.47 = 4850.47 + 10.00")]
    [InlineData("002", "支出", "支出 基本 + 支出 项目", "3386.86 = 2330.53 + 1056.33")]
    [InlineData("002", "支出 财政 公车", "支出 财政 购车 + 支出 财政 车运行", "1.40 = 0.00 + 1.40")]
    [InlineData("002", "支出 财政 车运行", "支出 财政 维修 + 支出 财政 保险 + 支出 财政 车其他", "1.40 = 0.18 + 0.88 + 0.34")]
    public void The_sums_of_a_careful_reader_are_read(string number, string whole, string parts, string sum) =>
        $"{Money(number, whole)} = {string.Join(" + ", parts.Split(" + ").Select(part => Money(number, part)))}".ShouldBe(sum);

    [Fact]
    public void Every_figure_of_the_same_point_is_one_value_in_document_001()
    {
        var money = Seeds.Read("001").Facts.Where(fact => !fact.IsOneOfSeveral && fact.Figure.Measure.Kind == MeasureKind.Money);
        money.GroupBy(fact => fact.Coordinates).ShouldAllBe(point => point.Select(fact => fact.Figure.Number).Distinct().Count() == 1);
    }

    [Fact]
    public void A_share_that_is_adjusted_so_that_all_make_100_is_rounding_in_document_002() =>
        // 333.96 of 3376.86 is 9.89 %, printed 9.90 %: with 0.06, 82.92 and 7.12 that makes 100.00.
        Seeds.Check("002").Broken.ShouldNotContain(finding => finding.Relation == Relation.Share);

    [Fact]
    public void Purchases_off_by_one_in_the_last_digit_are_rounding_in_document_002()
    {
        (Money("002", "支出 采购"), Money("002", "支出 货物"), Money("002", "支出 服务")).ShouldBe(("170.98", "0.79", "170.18"));
        Seeds.Check("002").Broken.ShouldNotContain(finding => finding.Relation == Relation.Breakdown);
    }

    [Theory]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    public void A_document_without_a_broken_relation_gets_no_complaint(string number) => Seeds.Check(number).Findings.ShouldBeEmpty();

    [Fact]
    public void Not_checked_is_not_passed()
    {
        var report = Seeds.Check("003");
        report.Checked.ShouldBe(0);
        Seeds.Check("001").Checked.ShouldBeGreaterThan(200);
        Seeds.Check("002").Checked.ShouldBeGreaterThan(40);
    }

    private static List<string> Titles(string number, TableKind kind) =>
        [.. Seeds.Read(number).Tables.Where(table => table.Kind == kind && table.Title.Length > 0).Select(table => table.Title)];

    private static string Money(string number, string point)
    {
        var document = Seeds.Read(number);
        var at = PointNotation.Point(point, document.Year!.Value, document.Stage!.Value);
        return document.Facts.Where(fact => fact.Coordinates == at && fact.Figure.Measure.Kind == MeasureKind.Money).Select(fact => fact.Figure.Digits).Distinct().ShouldHaveSingleItem();
    }
}
