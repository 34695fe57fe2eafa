using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class UnitOnQualitativeTests
{
    private const string Id = "unit-on-qualitative";

    [Fact]
    public void Grades_with_units_are_told_once_with_their_number() => Rule.In(Id, SheetNotation.Document("项目 甲\n质量 | 系统运行 | 良 | 性质 定性 | 单位 项\n项目 乙\n可持续影响 | 寿命延长 | 高 | 性质 定性 | 单位 项\n社会效益 | 保障 | 良 | 性质 定性")).ShouldFind("count", "2");

    [Theory]
    [InlineData("社会效益 | 营造氛围 | 良 | 性质 定性")]
    [InlineData("社会效益 | 营造氛围 | 显著")]
    [InlineData("时效 | 晚间直播 | 19-21点 | 性质 定性")]
    public void Grades_without_units_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("数量 | 直播 | ≥5场")]
    public void Numbers_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
