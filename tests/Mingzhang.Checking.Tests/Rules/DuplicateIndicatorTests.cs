using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DuplicateIndicatorTests
{
    private const string Id = "duplicate-indicator";

    [Theory]
    [InlineData("数量 | 支付特约撰稿人酬金 | ≤12次/年", "时效 | 按时完成特约撰稿人酬金的支付工作 | ≤12次/年")]
    [InlineData("数量 | 印刷报纸份数 | ≥4000份", "数量 | 印刷报纸份数 | ≥4000份")]
    [InlineData("效益 | 提升宣传效果 | 优", "效益 | 提升宣传效果 | 优")]
    public void One_thing_counted_twice_is_asked_about(string first, string second) =>
        Of($"项目 甲 | 预算 1\n{first.Replace("效益 |", "社会效益 |", StringComparison.Ordinal)}\n{second.Replace("效益 |", "社会效益 |", StringComparison.Ordinal)}").Messages.Count.ShouldBe(1);

    [Theory]
    [InlineData("数量 | 短视频制作 | ≥12条", "数量 | 长视频直播 | ≥12条")]
    [InlineData("数量 | 支付特约撰稿人酬金 | =12次", "时效 | 按时支付水电费 | =12次")]
    [InlineData("质量 | 报纸印刷合格率 | =100%", "时效 | 报纸印刷及时率 | =100%")]
    [InlineData("成本 | 成本控制数 | ≤5万元 | 描述 印刷", "成本 | 成本控制数 | ≤6万元 | 描述 投递")]
    [InlineData("数量 | 印刷报纸份数 | ≥4000份", "数量 | 印刷报纸份数 | ≥12期")]
    [InlineData("数量 | 直播场次 | ≥5场 | 活动 甲", "数量 | 直播场次 | ≥5场 | 活动 乙")]
    public void Different_things_are_right(string first, string second) => Of($"项目 甲 | 预算 1\n{first}\n{second}").ShouldHold();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
