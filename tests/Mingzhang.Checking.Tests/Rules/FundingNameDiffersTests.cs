using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class FundingNameDiffersTests
{
    private const string Id = "funding-name-differs";

    [Fact]
    public void Own_income_that_the_treasury_pays_is_asked_about() => Rule.In(Id, SheetNotation.Document("项目 自筹人员经费 | 预算 26.96 | 财政 26.96")).ShouldFind("word", "自筹");

    [Fact]
    public void Own_income_among_other_money_is_right() => Rule.In(Id, SheetNotation.Document("项目 用创收收入购置设备 | 预算 26 | 财政 6 | 其他 20")).ShouldHold();

    [Theory]
    [InlineData("数量 | 直播 | ≥5场")]
    public void Other_names_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
