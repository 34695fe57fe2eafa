using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Scoring.Tests.Quantities;

/// <summary>Money held against quantities; what does not agree is called unexplained, never false.</summary>
public class QuantityFinderTests
{
    private const string Paper = """
        自评 县报 | 年初 180 | 全年 180 | 执行 142.29 | 分值 10
        数量 | 印刷期数 | ≥57期 | 实际 67期 | 分值 10
        数量 | 刊发稿件 | ≥2000篇 | 实际 2500余篇 | 分值 10
        """;

    [Fact]
    public void Payments_at_one_price_do_not_explain_a_number_that_is_no_multiple_of_their_units()
    {
        var finding = Paid(Paper, "印刷费 390600 334800 362700 334800").ShouldHaveSingleItem();

        (finding.Matter, finding.Verdict, finding.Label).ShouldBe((QuantityMatter.PaymentsAndQuantity, QuantityVerdict.NotExplained, "印刷费"));
        finding.Inferred.ShouldNotBeNull().Total.ShouldBe(51);
        finding.Held.Select(held => (held.Value.Printed, held.IsTarget, held.IsExplained)).ShouldBe([("≥57期", true, false), ("67期", false, false)]);
    }

    [Fact]
    public void Of_one_item_alone_whose_name_is_not_the_indicators_nobody_says_that_it_was_paid_for() =>
        Paid(Paper, "投递费 390600 334800 362700 334800").ShouldHaveSingleItem().Verdict.ShouldBe(QuantityVerdict.NothingToHoldAgainst);

    [Fact]
    public void Two_items_whose_units_go_up_and_down_together_support_each_other()
    {
        var findings = Paid(Paper.Replace("142.29", "189.154", StringComparison.Ordinal), "投递费 390600 334800 362700 334800\n制作费 129920 106720 120640 111360");

        findings.Select(finding => (finding.Label, finding.Verdict, finding.Inferred!.Total, finding.SupportedBy)).ShouldBe(
        [
            ("投递费", QuantityVerdict.NotExplained, 51, "制作费"), ("制作费", QuantityVerdict.NotExplained, 101, "投递费"),
        ]);
    }

    [Theory]
    [InlineData("实际 51期", QuantityVerdict.Explained)]
    [InlineData("实际 102期", QuantityVerdict.Explained)]
    [InlineData("实际 55期", QuantityVerdict.NothingToHoldAgainst)]
    [InlineData("实际 67期", QuantityVerdict.NotExplained)]
    [InlineData("实际 300期", QuantityVerdict.NothingToHoldAgainst)]
    [InlineData("实际 按期出刊", QuantityVerdict.NothingToHoldAgainst)]
    public void What_is_told_is_explained_by_the_units_or_twice_as_many_and_near_misses_are_left(string actual, QuantityVerdict verdict) =>
        Paid(Paper.Replace("实际 67期", actual, StringComparison.Ordinal), "印刷费 390600 334800 362700 334800").ShouldHaveSingleItem().Verdict.ShouldBe(verdict);

    [Fact]
    public void Payments_that_belong_to_no_sheet_are_read_and_held_against_nothing()
    {
        var finding = Paid(Paper.Replace("142.29", "150", StringComparison.Ordinal), "印刷费 390600 334800 362700 334800", Measure.Money(MoneyUnit.Yuan)).ShouldHaveSingleItem();

        (finding.Sheet, finding.Verdict).ShouldBe((null, QuantityVerdict.NothingToHoldAgainst));
    }

    [Fact]
    public void Payments_without_a_unit_that_no_sheet_tells_either_are_not_read() =>
        Paid(Paper.Replace("142.29", "150", StringComparison.Ordinal), "印刷费 390600 334800 362700 334800").ShouldHaveSingleItem().Reason.ShouldBe(NotTellingReason.AmountsUnclear);

    [Fact]
    public void Round_payments_tell_nothing_and_it_is_said() =>
        Paid(Paper.Replace("142.29", "14", StringComparison.Ordinal), "稿费 30000 50000 40000 20000").ShouldHaveSingleItem().Reason.ShouldBe(NotTellingReason.RoundOrChance);

    [Fact]
    public void Unit_costs_times_quantities_above_what_was_spent_are_not_explained()
    {
        var finding = Found("""
            自评 宣传 | 全年 117 | 执行 109.32 | 分值 10
            数量 | 发布短视频 | 1000条 | 实际 1745 | 分值 5
            数量 | 开展网络直播 | 60场次 | 实际 80 | 分值 5
            成本 | 短视频 | 310元/条 | 实际 310元/条 | 分值 5
            成本 | 网络直播 | 8000元/场 | 实际 8000元/场 | 分值 5
            """).ShouldHaveSingleItem();

        (finding.Matter, finding.Verdict).ShouldBe((QuantityMatter.UnitCostAndSpending, QuantityVerdict.NotExplained));
        (finding.Figures["told"].Number, finding.Figures["spent"].Number).ShouldBe((118.095m, 109.32m));
    }

    [Fact]
    public void Unit_costs_below_what_was_spent_are_explained() => Found("""
        自评 宣传 | 全年 117 | 执行 109.32 | 分值 10
        数量 | 发布短视频 | 1000条 | 实际 1745 | 分值 5
        成本 | 短视频 | 310元/条 | 实际 310元/条 | 分值 5
        """).ShouldHaveSingleItem().Verdict.ShouldBe(QuantityVerdict.Explained);

    [Theory]
    [InlineData("71", "70.79", "12个月 | 实际 3", 1)]
    [InlineData("71", "70.79", "1年 | 实际 3个月", 0)]
    [InlineData("71", "20", "12个月 | 实际 3", 0)]
    [InlineData("71", "70.79", "12个月 | 实际 11", 0)]
    [InlineData("71", "70.79", "3个月 | 实际 1", 0)]
    public void Nearly_all_spent_for_a_few_months_is_asked_about(string budget, string spent, string values, int findings) =>
        Found($"自评 大屏 | 全年 {budget} | 执行 {spent} | 分值 10\n时效 | 全年播出 | {values} | 分值 5").Count.ShouldBe(findings);

    [Fact]
    public void Results_without_any_spending_are_asked_about()
    {
        const string sheet = "自评 建设 | 全年 2000 | 执行 0 | 分值 10\n数量 | 方案模块 | 6项 | 实际 6项 | 分值 7.5\n质量 | 验收 | 100% | 实际 50% | 分值 10";
        var finding = Found(sheet).ShouldHaveSingleItem();

        (finding.Matter, finding.Held.ShouldHaveSingleItem().Value.Printed).ShouldBe((QuantityMatter.NothingSpent, "6项"));
        Found(sheet.Replace("实际 6项", "实际 4项", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("30.00", true, QuantityVerdict.Explained)]
    [InlineData("30.01", true, QuantityVerdict.Explained)]
    [InlineData("32.50", true, QuantityVerdict.NotExplained)]
    [InlineData("32.50", false, QuantityVerdict.NothingToHoldAgainst)]
    [InlineData("28.50", false, QuantityVerdict.NotExplained)]
    public void What_the_sheets_spent_is_held_against_the_accounts(string accounts, bool areAll, QuantityVerdict verdict)
    {
        var read = SheetNotation.Document("自评 甲 | 全年 20 | 执行 18.25 | 分值 10\n自评 乙 | 全年 12 | 执行 11.75 | 分值 10", 2025, DocumentKind.FinalAccounts);
        var place = new Place { Document = read.Name };
        var wan = Measure.Money(MoneyUnit.Wan);
        var document = new ReadDocument
        {
            Name = read.Name,
            Format = read.Format,
            Year = read.Year,
            Performance = read.Performance with { Summaries = areAll ? [new() { Place = place, Share = new(new(100, 0, Measure.Percent), "100%", place), Count = new(new(2, 0, Measure.Count("个")), "2", place) }] : [] },
            Facts =
            [
                new Fact
                {
                    Coordinates = new() { Year = 2025, Stage = Stage.Final, Flow = Flow.Expenditure, Nature = Nature.Project },
                    Figure = new(decimal.Parse(accounts, System.Globalization.CultureInfo.InvariantCulture), 2, wan),
                    Printed = accounts,
                    Place = place,
                },
            ],
        };

        QuantityFinder.Find(document, Scored(document)).ShouldHaveSingleItem().Verdict.ShouldBe(verdict);
    }

    private static IReadOnlyList<QuantityFinding> Found(string sheet)
    {
        var document = SheetNotation.Document(sheet, 2025, DocumentKind.FinalAccounts);
        return QuantityFinder.Find(document, Scored(document));
    }

    private static List<QuantityFinding> Paid(string sheet, string payments, Measure measure = default)
    {
        var read = SheetNotation.Document(sheet, 2025, DocumentKind.FinalAccounts);
        var place = new Place { Document = read.Name, TableTitle = "支出明细" };
        PrintedNumber? Amount(string amount) => new(new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), 0, measure), amount, place);
        var rows = payments.Split('\n').Select(line => line.Split(' ')).ToList();
        var document = new ReadDocument
        {
            Name = read.Name,
            Format = read.Format,
            Performance = read.Performance with
            {
                Payments =
                [
                    new PeriodicPayments
                    {
                        Place = place,
                        Title = "支出明细",
                        Measure = measure,
                        Periods = [.. Enumerable.Range(0, rows[0].Length - 1).Select(index => new PaymentPeriod($"第{index + 1}季度", (3 * index) + 1, (3 * index) + 3))],
                        Items = [.. rows.Select(row => new PaymentItem(row[0], place, [.. row[1..].Select(Amount)], null, IsTotal: false))],
                    },
                ],
            },
        };
        return [.. QuantityFinder.Find(document, Scored(document)).Where(finding => finding.Matter == QuantityMatter.PaymentsAndQuantity)];
    }

    private static IReadOnlyList<ScoredSheet> Scored(ReadDocument document) => DocumentScorer.Score(Given.Packs, document).Sheets;
}
