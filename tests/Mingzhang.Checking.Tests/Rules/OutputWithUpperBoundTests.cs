using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class OutputWithUpperBoundTests
{
    private const string Id = "output-with-upper-bound";

    [Theory]
    [InlineData("数量 | 策划制作宣传片 | ≤15分钟", "“策划制作宣传片 ≤15分钟”")]
    [InlineData("数量 | 购买高空延时视频素材 | <200分钟", "“购买高空延时视频素材 <200分钟”")]
    [InlineData("数量 | 培训医务人员 | ≤40人", "“培训医务人员 ≤40人”")]
    [InlineData("社会效益 | 参加活动读者人次 | ≤1500人次", "“参加活动读者人次 ≤1500人次”")]
    [InlineData("数量 | 支付稿费 | ≤12次/年", "“支付稿费 ≤12次/年”")]
    [InlineData("数量 | 手语配播 | 50 | 性质 ≤ | 单位 期", "“手语配播 ≤50期”")]
    public void An_output_that_nobody_has_to_make_is_asked_about(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("rows", told);

    [Theory]
    [InlineData("数量 | 公务用车保有量 | ≤3辆")]
    [InlineData("数量 | 安全事故发生次数 | ≤5次")]
    [InlineData("数量 | 聘用人员人数 | ≤13人")]
    [InlineData("数量 | 预算科目调整次数 | ≤10次")]
    [InlineData("数量 | 越级走访批次 | ≤3批次")]
    [InlineData("数量 | 平均住院日 | ≤7天")]
    [InlineData("数量 | 制作短视频 | ≥15分钟")]
    [InlineData("数量 | 刊发稿件 | =200篇")]
    [InlineData("数量 | 每期间隔 | ≤7日")]
    public void A_limit_that_is_meant_as_one_is_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("质量 | 差错率 | ≤3%")]
    [InlineData("时效 | 热点刊发时间 | ≤7日")]
    [InlineData("成本 | 制作单价 | ≤2万元")]
    public void Other_levels_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();

    [Fact]
    public void Several_of_a_sheet_are_told_at_once() => Rule.In(Id, SheetNotation.Document("项目 甲\n数量 | 翻译业务 | ≤200项\n数量 | 手语业务 | ≤50期\n项目 乙\n数量 | 配音 | ≤9条")).Values("count").ShouldBe(["2", "1"]);
}
