using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class SmallBusinessMissingTests
{
    private const string Id = "small-business-missing";
    private const string Narrative = "\n\n本中心负责本地新闻宣传，运营广播、电视、报纸和客户端，保障安全播出。\n\n全年完成各项宣传任务，播出新闻栏目三百余期，群众反映良好，成效明显。\n\n全年加强内部管理，完善财务制度，规范资金审批和使用，提高了资金效益。\n\n本年度没有使用政府性基金预算财政拨款安排的支出，也没有结转和结余的资金。\n\n本年度没有使用国有资本经营预算财政拨款安排的支出，也没有结转和结余的资金。";

    [Fact]
    public void Procurement_without_small_firms_is_found() => Rule.In(Id, ReadingNotation.Accounts("2025年度政府采购支出总额170.98万元。" + Narrative)).ShouldFind("money", "170.98万元");

    [Fact]
    public void Procurement_with_small_firms_is_right() =>
        Rule.In(Id, ReadingNotation.Accounts("2025年度政府采购支出总额170.98万元。授予中小企业合同金额0万元。" + Narrative)).ShouldHold();

    [Fact]
    public void Without_procurement_nothing_is_asked() => Rule.In(Id, ReadingNotation.Accounts("2025年度政府采购支出总额0万元。" + Narrative)).ShouldNotApply();

    [Fact]
    public void Tables_without_a_text_are_not_asked() => Rule.In(Id, ReadingNotation.Accounts("2025年度政府采购支出总额170.98万元。")).ShouldNotApply();
}
