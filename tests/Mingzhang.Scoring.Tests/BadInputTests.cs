using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Scoring.Tests;

/// <summary>What people really type in.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("数量 | 期数 | ≥40期 | 实际 -5期 | 分值 10", "0")]
    [InlineData("数量 | 期数 | ≥0期 | 实际 0期 | 分值 10", "10")]
    [InlineData("数量 | 期数 | ≥0期 | 实际 -5期 | 分值 10", "10")]
    [InlineData("成本 | 超支 | ≤0元 | 实际 3元 | 分值 10", "0")]
    [InlineData("数量 | 期数 | ≥40期 | 实际 * | 分值 10", "0–10?")]
    [InlineData("数量 | 期数 | ≥40期 | 实际 _ | 分值 10", "0–10?")]
    [InlineData("数量 | 期数 | ≥40期 | 实际 无 | 分值 10", "0–10?")]
    [InlineData("数量 | 期数 | ≥40期 | 实际 28期 | 分值 0", "0")]
    [InlineData("数量 | 期数 | ≥40期 | 实际 28期 | 分值 -5", "?")]
    [InlineData("数量 | 人次 | ≥79228162514264337593543950335人次 | 实际 79228162514264337593543950334人次 | 分值 10", "10")]
    [InlineData("数量 | 人次 | ≥79228162514264337593543950335人次 | 实际 1人次 | 分值 10", "0")]
    [InlineData("成本 | 总成本 | ≤9999999999999999999999万元 | 实际 1元 | 分值 10", "0–10?")]
    [InlineData("数量 | 期数 | ≥0.000001期 | 实际 0.0000005期 | 分值 10", "5")]
    public void Odd_numbers_are_scored_within_their_limits_or_not_at_all(string row, string told) => Given.Told(Given.Row(row, "linear-reverse")).ShouldBe(told);

    [Theory]
    [InlineData("≥1万元", "实际 5000元", "5", RowNote.UnitConverted)]
    [InlineData("≥7天", "实际 84小时", "5", RowNote.UnitConverted)]
    [InlineData("≥1年", "实际 6个月", "5", RowNote.UnitConverted)]
    [InlineData("≥100万次", "实际 500000次", "5", RowNote.UnitConverted)]
    [InlineData("≥100万", "实际 50", "5", RowNote.UnitTakenFromTarget)]
    public void Units_of_one_kind_are_brought_together_and_it_is_said(string target, string actual, string told, RowNote note)
    {
        var row = Given.Row($"数量 | 指标 | {target} | {actual} | 分值 10");

        Given.Told(row).ShouldBe(told);
        row.Notes.ShouldContain(note);
    }

    [Fact]
    public void A_sheet_without_rows_and_amounts_has_a_total_of_nothing()
    {
        var sheet = Given.Score(new PerformanceSheet { Kind = SheetKind.ProjectSelfEvaluation, Place = new Place { Document = "空" } });

        (sheet.Execution, sheet.Total.Weight, sheet.Total.Counted).ShouldBe((null, 0, ScoreSpan.Exactly(0)));
    }

    [Fact]
    public void Spending_below_0_counts_as_nothing() => Given.Execution("全年 10 | 执行 -2 | 分值 10").Notes.ShouldContain(RowNote.NegativeAsZero);

    [Fact]
    public void A_blank_amount_leaves_the_score_open()
    {
        var execution = Given.Execution("全年 10 | 分值 10");

        (Given.Told(execution), execution.Doubt).ShouldBe(("0–10?", ScoreDoubt.AmountMissing));
    }

    [Fact]
    public void Sheets_of_targets_are_not_scored() =>
        DocumentScorer.Score(Given.Packs, SheetNotation.Document("项目 购置 | 预算 30\n数量 | 台数 | ≥5台\n自评 演出\n数量 | 场次 | ≥4场 | 实际 4场 | 分值 10"))
            .Sheets.ShouldHaveSingleItem().Sheet.Name!.Text.ShouldBe("演出");
}
