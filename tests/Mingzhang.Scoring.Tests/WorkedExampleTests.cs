namespace Mingzhang.Scoring.Tests;

/// <summary>The worked examples of the field's rules of scoring, and their arithmetic as it is shown.</summary>
public class WorkedExampleTests
{
    [Theory]
    [InlineData("数量 | 期数 | ≥12期 | 实际 3期 | 分值 5", "national-2020", "1.25", "3 ÷ 12 × 5")]
    [InlineData("数量 | 批数 | ≥5批 | 实际 3批 | 分值 5", "national-2020", "3", "3 ÷ 5 × 5")]
    [InlineData("数量 | 次数 | ≥40次 | 实际 28次 | 分值 10", "national-2020", "7", "28 ÷ 40 × 10")]
    [InlineData("数量 | 篇数 | ≥150篇 | 实际 136篇 | 分值 4", "national-2020", "3.63", "136 ÷ 150 × 4")]
    [InlineData("成本 | 单价 | ≤5.4万元 | 实际 6.6万元 | 分值 3", "beijing-2020", "2.45", "5.4 ÷ 6.6 × 3")]
    [InlineData("成本 | 单价 | ≤5.4万元 | 实际 6.6万元 | 分值 3", "linear-reverse", "2.33", "(1 − (6.6 − 5.4) ÷ 5.4) × 3")]
    [InlineData("社会效益 | 关注人次 | ≥10万 | 实际 50万 | 分值 6", "beijing-2020", "4.8", "6 × (1 − 20%)")]
    [InlineData("成本 | 总成本 | ≤322.06万元 | 实际 290.88万元 | 分值 10", "beijing-2020", "10", "10")]
    [InlineData("成本 | 总成本 | ≤322.06万元 | 实际 290.88万元 | 分值 10", "linear-reverse", "10", "10")]
    [InlineData("时效 | 响应时间 | ≤2小时 | 实际 2.5小时 | 分值 10", "beijing-2020", "8", "2 ÷ 2.5 × 10")]
    [InlineData("时效 | 响应时间 | ≤2小时 | 实际 2.5小时 | 分值 10", "linear-reverse", "7.5", "(1 − (2.5 − 2) ÷ 2) × 10")]
    [InlineData("时效 | 办理时间 | ≤10天 | 实际 20天 | 分值 5", "beijing-2020", "2.5", "10 ÷ 20 × 5")]
    [InlineData("时效 | 办理时间 | ≤10天 | 实际 20天 | 分值 5", "linear-reverse", "0", "0")]
    [InlineData("数量 | 篇数 | ≥100篇 | 实际 500篇 | 分值 10", "beijing-2020", "8", "10 × (1 − 20%)")]
    [InlineData("数量 | 篇数 | ≥100篇 | 实际 299篇 | 分值 10", "beijing-2020", "10", "10")]
    [InlineData("数量 | 篇数 | ≥100篇 | 实际 300篇 | 分值 10", "beijing-2020", "9", "10 × (1 − 10%)")]
    [InlineData("数量 | 篇数 | ≥100篇 | 实际 600篇 | 分值 10", "beijing-2020", "7", "10 × (1 − 30%)")]
    [InlineData("数量 | 篇数 | ≥100篇 | 实际 600篇 | 分值 10", "national-2020", "10", "10")]
    [InlineData("质量 | 事故数 | =0起 | 实际 0起 | 分值 5", "national-2020", "5", "5")]
    [InlineData("质量 | 事故数 | =0起 | 实际 1起 | 分值 5", "national-2020", "0", "0")]
    [InlineData("满意度 | 满意度 | ≥90% | 实际 85% | 分值 10", "tiers", "8", "10 × 80%")]
    [InlineData("满意度 | 满意度 | ≥90% | 实际 59% | 分值 10", "tiers", "0", "10 × 0%")]
    [InlineData("数量 | 篇数 | ≥100篇 | 实际 80篇 | 分值 10", "sixty-percent", "5", "(80 ÷ 100 − 60%) ÷ 40% × 10")]
    [InlineData("数量 | 篇数 | ≥100篇 | 实际 59篇 | 分值 10", "sixty-percent", "0", "0")]
    [InlineData("数量 | 篇数 | 2200篇 | 实际 2859篇 | 系数 100 | 分值 10", "chongqing", "10", "10")]
    [InlineData("数量 | 执行率 | 100% | 实际 76% | 系数 76 | 分值 10", "chongqing", "7.6", "10 × 76%")]
    public void An_indicator_has_the_score_of_the_example_with_its_arithmetic(string row, string scheme, string score, string arithmetic)
    {
        var scored = Given.Row(row, scheme);

        (Given.Told(scored), scored.Arithmetic.ShouldNotBeNull().Taken.ToString()).ShouldBe((score, arithmetic));
    }

    [Theory]
    [InlineData("达成年度指标", "8–10")]
    [InlineData("部分达成年度指标并具有一定效果", "6–<8")]
    [InlineData("未达成年度指标且效果较差", "0–<6")]
    public void A_qualitative_indicator_has_the_band_of_its_level(string actual, string band) =>
        Given.Told(Given.Row($"社会效益 | 影响力 | 有效提升 | 实际 {actual} | 分值 10")).ShouldBe(band);

    [Theory]
    [InlineData("年初 322.06 | 全年 322.06 | 执行 290.88 | 分值 10", "9.03", "290.88 ÷ 322.06 × 10")]
    [InlineData("年初 2000 | 全年 2000 | 执行 0 | 分值 10", "0", "0 ÷ 2000 × 10")]
    [InlineData("年初 423.59 | 全年 373.59 | 执行 345.70 | 分值 10", "9.25", "345.7 ÷ 373.59 × 10")]
    [InlineData("全年 100 | 执行 120 | 分值 10", "10", "10")]
    [InlineData("全年 0 | 执行 0 | 分值 10", "0", "0")]
    [InlineData("全年 50 | 执行 40 | 分值 20", "16", "40 ÷ 50 × 20")]
    public void The_rate_of_execution_is_scored_on_the_full_year_budget(string funds, string score, string arithmetic)
    {
        var scored = Given.Execution(funds);

        (Given.Told(scored), scored.Arithmetic.ShouldNotBeNull().Taken.ToString()).ShouldBe((score, arithmetic));
    }
}
