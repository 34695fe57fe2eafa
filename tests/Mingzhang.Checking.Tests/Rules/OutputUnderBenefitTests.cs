using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class OutputUnderBenefitTests
{
    private const string Id = "output-under-benefit";

    [Theory]
    [InlineData("社会效益 | 完成年度消防设施维护保障工作。 | 良 | 性质 定性", "1")]
    [InlineData("可持续影响 | 按时完成设备采购任务 | 100%", "1")]
    public void Work_that_is_done_is_no_benefit(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("count", told);

    [Theory]
    [InlineData("社会效益 | 完成维护工作，保证节目安全播出 | 良 | 性质 定性")]
    [InlineData("社会效益 | 提高群众防火意识 | 良 | 性质 定性")]
    [InlineData("社会效益 | 完成就业目标任务 | ≥500人")]
    public void What_comes_of_it_is_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("数量 | 完成维护工作 | 1项")]
    public void Outputs_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
