namespace Mingzhang.Scoring.Tests;

/// <summary>What cannot be told is said, with its reason, and never guessed.</summary>
public class DoubtTests
{
    [Theory]
    [InlineData("数量 | 期数 | ≥40期 | 实际 28期", "?", ScoreDoubt.WeightMissing)]
    [InlineData("数量 | 期数 | ≥40期 | 分值 10", "0–10?", ScoreDoubt.ActualMissing)]
    [InlineData("数量 | 期数 | - | 实际 28期 | 分值 10", "0–10?", ScoreDoubt.TargetMissing)]
    [InlineData("数量 | 期数 | ≥40期 | 实际 顺利出刊，反响良好 | 分值 10", "0–10?", ScoreDoubt.ActualIsWords)]
    [InlineData("数量 | 期数 | ≥40期 | 实际 已完成 | 分值 10", "8–10", ScoreDoubt.ActualIsWords)]
    [InlineData("质量 | 合格率 | ≥90% | 实际 未达到90% | 分值 10", "0–10?", ScoreDoubt.ActualIsWords)]
    [InlineData("质量 | 画质 | 高水平产品 | 实际 较高 | 分值 10", "0–10?", ScoreDoubt.TargetIsWords)]
    [InlineData("质量 | 画质 | 及时高效 | 实际 较好完成 | 分值 10", "6–10", ScoreDoubt.TargetIsWords)]
    [InlineData("数量 | 期数 | ≥40期 | 实际 28篇 | 分值 10", "0–10?", ScoreDoubt.UnitsDiffer)]
    [InlineData("质量 | 合格率 | ≥95% | 实际 0.9 | 分值 10", "0–10?", ScoreDoubt.UnitsDiffer)]
    [InlineData("质量 | 合格率 | ≥95% | 实际 1 | 分值 10", "0–10?", ScoreDoubt.UnitsDiffer)]
    [InlineData("成本 | 单价 | ≤10万元/月 | 实际 9万元/年 | 分值 10", "0–10?", ScoreDoubt.UnitsDiffer)]
    [InlineData("数量 | 出报 | 57期、每期60000份 | 实际 67期 | 分值 10", "0–10?", ScoreDoubt.SeveralValues)]
    [InlineData("数量 | 篇数 | ≥2500篇 | 实际 2500余篇 | 分值 10", "9–10", ScoreDoubt.ActualInexact)]
    [InlineData("满意度 | 满意度 | ≥90% | 实际 ≥81% | 分值 10", "9–10", ScoreDoubt.ActualInexact)]
    [InlineData("质量 | 温度 | 18-25度 | 实际 30度 | 分值 10", "0–10?", ScoreDoubt.TargetIsRange)]
    [InlineData("经济效益 | 变动率 | ≤-5% | 实际 3% | 分值 10", "0–10?", ScoreDoubt.TargetNotPositive)]
    [InlineData("时效 | 完成时间 | 6月底前 | 实际 9月底 | 分值 10", "0–10?", ScoreDoubt.DateMissed)]
    [InlineData("成本 | 单价 | ≤5万元 | 实际 6万元 | 分值 10", "8–8.33", ScoreDoubt.FormulaNotSaid)]
    public void A_row_that_cannot_be_told_says_why(string row, string told, ScoreDoubt doubt)
    {
        var scored = Given.Row(row);

        (Given.Told(scored), scored.Doubt).ShouldBe((told, doubt));
    }

    [Theory]
    [InlineData("质量 | 事故 | <1次 | 实际 1次 | 分值 5", "hebei-tianjin", "0–5?", ScoreDoubt.AtStrictLimit)]
    [InlineData("质量 | 事故 | ≤1次 | 实际 1次 | 分值 5", "hebei-tianjin", "5", ScoreDoubt.None)]
    [InlineData("质量 | 事故 | <1次 | 实际 1次 | 分值 5", "linear-reverse", "5", ScoreDoubt.None)]
    [InlineData("质量 | 事故 | <1次 | 实际 <1次 | 分值 5", "hebei-tianjin", "5", ScoreDoubt.None)]
    [InlineData("数量 | 天数 | =365天 | 实际 360天 | 分值 10", "hebei-tianjin", "0–10?", ScoreDoubt.NotEqual)]
    [InlineData("数量 | 天数 | =365天 | 实际 365天 | 分值 10", "hebei-tianjin", "10", ScoreDoubt.None)]
    public void What_a_scheme_leaves_to_a_person_is_left_to_a_person(string row, string scheme, string told, ScoreDoubt doubt)
    {
        var scored = Given.Row(row, scheme);

        (Given.Told(scored), scored.Doubt).ShouldBe((told, doubt));
    }

    [Theory]
    [InlineData("数量 | 篇数 | ≥2000篇 | 实际 2500余篇 | 分值 10", "10")]
    [InlineData("满意度 | 满意度 | ≥90% | 实际 好评率达到90% | 分值 10", "10")]
    [InlineData("满意度 | 满意度 | ≥90% | 实际 ≥90% | 分值 10", "10")]
    [InlineData("时效 | 完成时间 | 12月底前 | 实际 当年12月底完成 | 分值 10", "10")]
    [InlineData("时效 | 完成时间 | 2020年6月底前 | 实际 2019年9月 | 分值 10", "10")]
    [InlineData("质量 | 温度 | 18-25度 | 实际 20度 | 分值 10", "10")]
    [InlineData("社会效益 | 带动 | 促进发展 | 实际 达成预期目标90% | 分值 10", "9")]
    [InlineData("质量 | 完成率 | ≥95% | 实际 完成90% | 分值 10", "9.47")]
    [InlineData("数量 | 宣传 | 线上活动不少于12次。线下活动不少于10场。 | 实际 12次、10场 | 分值 2.5", "2.5")]
    [InlineData("经济效益 | 变动率 | ≤-5% | 实际 -8% | 分值 10", "10")]
    public void What_words_tell_clearly_is_told(string row, string told) => Given.Told(Given.Row(row)).ShouldBe(told);

    [Fact]
    public void Of_several_values_of_which_one_is_missed_only_the_range_is_told() =>
        Given.Told(Given.Row("数量 | 宣传 | 线上活动不少于12次。线下活动不少于10场。 | 实际 12次、5场 | 分值 4")).ShouldBe("2–4");
}
