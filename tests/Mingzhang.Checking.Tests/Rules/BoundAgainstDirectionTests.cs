using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class BoundAgainstDirectionTests
{
    private const string Id = "bound-against-direction";

    [Theory]
    [InlineData("质量 | 验收合格率 | ≤98%", "≥")]
    [InlineData("质量 | 稿件差错率 | ≥3%", "≤")]
    [InlineData("数量 | 播出事故发生次数 | ≥5次", "≤")]
    [InlineData("时效 | 故障响应时间 | ≥2小时", "≤")]
    [InlineData("满意度 | 观众满意度 | ≤90%", "≥")]
    [InlineData("社会效益 | 客户端下载量 | <1万次", "≥")]
    public void A_sign_against_the_direction_is_an_error(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("right", told);

    [Fact]
    public void A_count_may_be_limited_by_its_money() =>
        Rule.In(Id, SheetNotation.Document("项目 甲\n社会效益 | 受益人数 | ≤500人")).Findings.ShouldHaveSingleItem().Severity.ShouldBe(Mingzhang.Model.Severity.Question);

    [Theory]
    [InlineData("质量 | 新闻差错率 | ≤3%")]
    [InlineData("质量 | 验收合格率 | ≥98%")]
    [InlineData("时效 | 故障响应时间 | ≤2小时")]
    [InlineData("社会效益 | 客户端下载量 | ≥1万次")]
    [InlineData("质量 | 无差错率 | ≥99%")]
    public void Signs_that_fit_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("质量 | 降低投诉率 | ≥10%")]
    [InlineData("质量 | 床位使用率 | ≤93%")]
    [InlineData("可持续影响 | 平均无故障时间 | ≥2000小时")]
    [InlineData("数量 | 接待人数 | ≤60人")]
    [InlineData("成本 | 项目总成本 | ≥30万元")]
    [InlineData("质量 | 药占比 | ≤28%")]
    public void What_a_word_turns_round_or_can_go_both_ways_is_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
