using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class RepeatedSentenceTests
{
    private const string Id = "repeated-sentence";

    [Theory]
    [InlineData("保证演播系统全天稳定运行，保障直播安全，保证演播系统全天稳定运行，做好记录")]
    public void Words_twice_in_a_cell_are_asked_about(string name) => Of($"项目 甲 | 预算 1\n社会效益 | {name} | 优").ShouldFind("quotes", "“保证演播系统全天稳定运行”");

    [Fact]
    public void A_text_that_stands_again_in_another_row_is_asked_about() =>
        Of("项目 甲 | 预算 1\n社会效益 | 保证演播系统全天稳定运行，为全县节目播出提供保障 | 优\n可持续影响 | 保证演播系统全天稳定运行，为全县节目播出提供保障，延长设备寿命 | 优").Messages.Count.ShouldBe(1);

    [Theory]
    [InlineData("社会效益 | 保证演播系统全天稳定运行，为节目播出提供保障 | 优\n可持续影响 | 保证演播系统全天稳定运行，设备折旧年限不断延长，减少更新支出 | 优")]
    [InlineData("社会效益 | 做好宣传，做好宣传 | 优")]
    public void Set_phrases_may_come_again(string rows) => Of($"项目 甲 | 预算 1\n目标 保障县级广播电视节目安全播出。\n{rows}").ShouldHold();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
