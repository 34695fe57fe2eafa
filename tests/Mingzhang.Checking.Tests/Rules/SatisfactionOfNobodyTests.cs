using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class SatisfactionOfNobodyTests
{
    private const string Id = "satisfaction-of-nobody";

    [Fact]
    public void A_bare_word_of_satisfaction_is_told_once() => Rule.In(Id, SheetNotation.Document("项目 甲\n满意度 | 满意率 | ≥90% | 描述 满意率\n项目 乙\n满意度 | 满意度（%） | ≥90%\n满意度 | 群众满意度（%） | ≥80%")).ShouldFind("count", "2");

    [Theory]
    [InlineData("满意度 | 服务对象满意度 | ≥95%")]
    [InlineData("满意度 | 满意度 | ≥95% | 描述 受训人员对培训的满意程度")]
    public void Who_is_asked_may_stand_in_either_column(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();
}
