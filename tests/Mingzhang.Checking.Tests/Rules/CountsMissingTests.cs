using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CountsMissingTests
{
    private const string Id = "counts-missing";
    private const string Narrative = "\n\n本中心负责本地新闻宣传，运营广播、电视、报纸和客户端，保障安全播出。\n\n全年完成各项宣传任务，播出新闻栏目三百余期，群众反映良好，成效明显。\n\n全年加强内部管理，完善财务制度，规范资金审批和使用，提高了资金效益。\n\n本年度没有使用政府性基金预算财政拨款安排的支出，也没有结转和结余的资金。\n\n本年度没有使用国有资本经营预算财政拨款安排的支出，也没有结转和结余的资金。";

    [Theory]
    [InlineData("公务接待费支出决算0.80万元，用于业务接待。", "接待批次和人数")]
    [InlineData("因公出国（境）费支出决算8.00万元，用于业务交流。", "团组数和人数")]
    [InlineData("公务用车运行维护费支出决算1.40万元，用于加油和维修。", "公务用车保有量")]
    public void Money_without_its_count_is_found(string sentence, string count) => Rule.In(Id, ReadingNotation.Accounts(sentence + Narrative)).ShouldFind("count", count);

    [Theory]
    [InlineData("公务接待费支出决算0.80万元，国内公务接待12批次，96人次。")]
    [InlineData("公务用车运行维护费支出决算1.40万元，年末公务用车保有量3辆。")]
    public void Money_with_its_count_is_right(string sentence) => Rule.In(Id, ReadingNotation.Accounts(sentence + Narrative)).ShouldHold();

    [Fact]
    public void Tables_without_a_text_are_not_asked() => Rule.In(Id, ReadingNotation.Accounts("公务接待费支出决算0.80万元。")).ShouldNotApply();

    [Fact]
    public void Nothing_spent_needs_no_count() => Rule.In(Id, ReadingNotation.Accounts("公务接待费支出决算0万元。" + Narrative)).ShouldNotApply();

    [Fact]
    public void A_budget_needs_no_count() => Rule.In(Id, ReadingNotation.Budget("公务接待费0.80万元。" + Narrative)).ShouldNotApply();
}
