using Mingzhang.Model.Performance;

namespace Mingzhang.Packs.Tests;

/// <summary>What the name of an indicator measures, told by its last words.</summary>
public class MeasuredNounsTests
{
    private static readonly MeasuredNouns Nouns = PackLoader.Embedded.Performance.Nouns;

    [Theory]
    [InlineData("设备验收合格率", "合格率", Better.More, UnitKind.Percent)]
    [InlineData("群众满意度（%）", "满意度", Better.More, UnitKind.Percent)]
    [InlineData("新闻稿件差错率", "差错率", Better.Less, UnitKind.Percent)]
    [InlineData("无差错率", "无差错率", Better.More, UnitKind.Percent)]
    [InlineData("不合格率", "不合格率", Better.Less, UnitKind.Percent)]
    [InlineData("安全事故发生次数", "事故发生次数", Better.Less, UnitKind.Count)]
    [InlineData("故障响应时间。", "响应时间", Better.Less, UnitKind.Duration)]
    [InlineData("设备使用寿命指标", "使用寿命", Better.More, UnitKind.Duration)]
    [InlineData("孕产妇死亡率", "孕产妇死亡率", Better.Less, UnitKind.Unknown)]
    public void A_name_is_what_it_ends_with(string name, string word, Better better, UnitKind measured)
    {
        var noun = Nouns.HeadOf(name).ShouldNotBeNull();
        (noun.Word, noun.Better, noun.Measured).ShouldBe((word, better, measured));
    }

    [Theory]
    [InlineData("降低投诉率")]
    [InlineData("未发生安全责任事故")]
    [InlineData("床位使用率")]
    [InlineData("平均无故障时间")]
    [InlineData("数据传输速率")]
    [InlineData("参训人数")]
    public void What_a_word_turns_round_or_can_go_both_ways_has_no_direction(string name) => Nouns.HeadOf(name).ShouldNotBeNull().Better.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("（%）")]
    [InlineData("未覆盖率")]
    [InlineData("丰富群众文化生活")]
    public void What_the_packs_do_not_know_is_nothing(string name) => Nouns.HeadOf(name).ShouldBeNull();
}
