using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class QualitativeThoughMeasurableTests
{
    private const string Id = "qualitative-though-measurable";

    [Fact]
    public void Times_and_running_have_numbers() => Rule.In(Id, SheetNotation.Document("项目 甲\n时效 | 问题响应及解决时间 | 良 | 性质 定性\n质量 | 系统正常运行 | 良 | 性质 定性\n质量 | 节目合格率 | 优 | 性质 定性")).ShouldFind("count", "3");

    [Theory]
    [InlineData("质量 | 丰富群众文化生活 | 良 | 性质 定性")]
    [InlineData("时效 | 年度内完成宣传工作 | 良 | 性质 定性")]
    public void What_can_only_be_judged_is_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("社会效益 | 系统安全稳定运行 | 良 | 性质 定性")]
    [InlineData("时效 | 故障响应时间 | ≤2小时")]
    [InlineData("时效 | 直播时间 | 19-21点 | 性质 定性")]
    public void Benefits_and_numbers_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
