using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class EcologyWithoutEcologyTests
{
    private const string Id = "ecology-without-ecology";

    [Theory]
    [InlineData("生态效益 | 设备安全运行防护 | 良 | 性质 定性", "1")]
    [InlineData("生态效益 | 社会影响力提升，公信力增强 | 达成预期目标", "1")]
    public void Safety_is_no_ecology(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("count", told);

    [Theory]
    [InlineData("生态效益 | 减少办公纸张用量 | 比上年下降")]
    [InlineData("生态效益 | 对生态环境没有影响 | 良")]
    [InlineData("生态效益 | 单位能耗 | ≤5千瓦时")]
    [InlineData("生态效益 | 开展环保宣传 | ≥5条")]
    public void What_spares_nature_is_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("社会效益 | 设备安全运行 | 良")]
    public void Other_benefits_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
