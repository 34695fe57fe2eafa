using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Scoring.Tests;

/// <summary>Several sheets together, and the summary that is printed of them.</summary>
public class DistributionTests
{
    private const string Sheets = """
        自评 读书会 | 全年 2 | 执行 2 | 分值 10 | 得分 10
        数量 | 节目数量 | ≥150部 | 实际 157部 | 分值 90 | 得分 85
        总分 100 | 95
        自评 展播 | 全年 3.50 | 执行 3.40 | 分值 10 | 得分 10
        数量 | 节目数量 | ≥10部 | 实际 5部 | 分值 90 | 得分 45
        总分 100 | 55
        评价 县报 | 全年 180 | 执行 180 | 分值 10 | 得分 10
        社会效益 | 影响力 | 提升 | 实际 达成预期目标 | 分值 90 | 得分 79
        总分 100 | 89
        """;

    private static readonly Place Place = new() { Document = "决算.md" };

    [Fact]
    public void Sheets_are_counted_by_the_grade_that_is_printed_and_by_the_one_that_can_be_told()
    {
        var distribution = Distributions.Of(Scored());

        distribution.Grades.Select(grade => (grade.Name, grade.Printed, grade.Surely, grade.Perhaps)).ShouldBe([("优", 1, 1, 1), ("良", 1, 0, 1), ("中", 0, 0, 0), ("差", 1, 1, 0)]);
        (distribution.Count, distribution.AmountFen, distribution.PrintedAverage).ShouldBe((3, 185_500_000m, 79.67m));
        distribution.Average.ShouldBe(new ScoreSpan(78.90m, 84.90m));
    }

    [Fact]
    public void A_summary_that_counts_right_agrees_in_every_number() =>
        Summary(Form("单位自评", SheetKind.ProjectSelfEvaluation, 2, "5.50", (1, 90, 100), (0, 80, 90), (0, 60, 80), (1, 0, 60)), Form("部门评价", SheetKind.ProjectEvaluation, 1, "180.00", (0, 90, 100), (1, 80, 90)))
            .ShouldAllBe(item => item.Agrees == true);

    [Fact]
    public void A_wrong_count_amount_or_band_is_told_with_what_the_sheets_give()
    {
        var items = Summary(Form("单位自评", SheetKind.ProjectSelfEvaluation, 1, "5.70", (0, 90, 100), (1, 80, 90)), Form("部门评价", SheetKind.ProjectEvaluation, 1, "180.00"));

        items.Where(item => item.Agrees == false).Select(item => (item.Matter, item.Label, item.Printed.Number, item.Given)).ShouldBe(
        [
            (SummaryMatter.FormsAddUp, "", 3, 2), (SummaryMatter.Count, "单位自评", 1, 2), (SummaryMatter.Amount, "单位自评", 5.70m, 5.50m),
            (SummaryMatter.Band, "单位自评 · 90-100", 0, 1),
        ]);
    }

    [Fact]
    public void Of_a_document_that_prints_the_sheets_of_some_projects_only_nothing_is_said_to_be_wrong()
    {
        var items = Summary(Form("单位自评", SheetKind.ProjectSelfEvaluation, 3, "60.00", (2, 90, 100), (0, 80, 90), (1, 0, 60)));

        items.Where(item => item.Agrees == false).ShouldBeEmpty();
        items.Where(item => item.Matter is SummaryMatter.Count or SummaryMatter.Amount or SummaryMatter.Band && item.Label.Length > 0).ShouldAllBe(item => item.Agrees == null);
    }

    [Theory]
    [InlineData("5.50")]
    [InlineData("5.40")]
    public void The_amount_of_a_summary_may_be_what_was_budgeted_or_what_was_spent(string amount)
    {
        Summary(Form("单位自评", SheetKind.ProjectSelfEvaluation, 2, amount)).Single(item => item is { Matter: SummaryMatter.Amount, Label: "单位自评" }).Agrees.ShouldBe(true);
    }

    [Fact]
    public void A_departments_own_sheet_is_no_project()
    {
        var sheets = SheetNotation.Sheets(Sheets + "\n部门自评 全部 | 全年 200 | 执行 190 | 分值 10\n总分 100 | 91").Select(sheet => Given.Score(sheet)).ToList();

        Distributions.Of(sheets).Count.ShouldBe(3);
        Distributions.Of([sheets[3]]).Count.ShouldBe(1);
    }

    [Fact]
    public void A_form_of_evaluation_that_is_not_known_cannot_be_told() =>
        Summary(Form("抽查", null, 2, "5.50", (2, 90, 100))).Where(item => item.Matter is SummaryMatter.Amount or SummaryMatter.Band && item.Label.StartsWith("抽查", StringComparison.Ordinal)).ShouldAllBe(item => item.Agrees == null);

    [Fact]
    public void No_sheet_is_no_distribution() => Should.Throw<ArgumentException>(() => Distributions.Of([]));

    private static IReadOnlyList<ScoredSheet> Scored() => [.. SheetNotation.Sheets(Sheets).Select(sheet => Given.Score(sheet))];

    private static IReadOnlyList<SummaryItem> Summary(params EvaluationForm[] forms) =>
        Distributions.Of(Scored(), [new EvaluationSummary { Place = Place, Count = Number(3, Measure.Count("个")), Amount = Number(185.50m, Measure.Money(MoneyUnit.Wan), 2), Forms = forms }]).Summary;

    private static EvaluationForm Form(string label, SheetKind? kind, int count, string amount, params (int Count, int From, int To)[] bands) => new(label, kind)
    {
        Count = Number(count, Measure.Count("个")),
        Amount = Number(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Measure.Money(MoneyUnit.Wan), 2),
        Bands = [.. bands.Select(band => new ScoreBand($"{band.From}-{band.To}", band.From, band.To, Number(band.Count, Measure.Count("个"))))],
    };

    private static PrintedNumber Number(decimal number, Measure measure, int decimals = 0) => new(new(number, decimals, measure), $"{number}", Place);
}
