using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ChangeWithoutBaseTests
{
    private const string Id = "change-without-base";

    [Fact]
    public void Changes_without_an_amount_are_told_once() => Rule.In(Id, SheetNotation.Document("项目 甲\n社会效益 | 提升形象 | 比上年提升\n项目 乙\n经济效益 | 办公开支 | 比上年下降\n社会效益 | 知名度 | 稳步提升")).ShouldFind("count", "3");

    [Theory]
    [InlineData("社会效益 | 知晓率 | 比上年提升5个百分点")]
    [InlineData("社会效益 | 提升形象 | 有效提升")]
    [InlineData("社会效益 | 提升形象 | 良 | 性质 定性")]
    [InlineData("经济效益 | 开支下降率 | ≥3%")]
    public void An_amount_or_a_graded_word_is_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();
}
