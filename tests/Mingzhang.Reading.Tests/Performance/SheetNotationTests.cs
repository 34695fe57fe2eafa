using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>The notation that tests of rules and scores are written in says what it seems to say.</summary>
public class SheetNotationTests
{
    [Fact]
    public void A_sheet_of_results_is_written_in_a_few_lines()
    {
        var sheet = SheetNotation.Sheet(
            """
            自评 摄像机购置 | 年初 30 | 全年 30.5 | 执行 28 | 分值 10 | 执行率 91.80% | 得分 9.18
            目标 购置摄像机5台。
            计划 3:30 6:- 12:100
            数量 | 购置数量 | 5 | 性质 ≥ | 单位 台 | 实际 4台 | 分值 10 | 得分 8 | 原因 到货晚
            总分 100 | 91.5
            """);
        sheet.HasResults.ShouldBeTrue();
        sheet.Budget!.Value.Digits.ShouldBe("30.5");
        sheet.Plan.Select(step => step.Planned?.Number).ShouldBe([30m, null, 100m]);
        var indicator = sheet.Indicators.ShouldHaveSingleItem();
        (indicator.Target.Comparison, indicator.Target.Number, indicator.Actual!.Number).ShouldBe((Comparison.AtLeast, 5m, 4m));
        (indicator.Weight!.Number, indicator.Score!.Number, indicator.Reason!.Text).ShouldBe((10m, 8m, "到货晚"));
        (sheet.WeightTotal!.Number, sheet.ScoreTotal!.Number).ShouldBe((100m, 91.5m));
    }
}
