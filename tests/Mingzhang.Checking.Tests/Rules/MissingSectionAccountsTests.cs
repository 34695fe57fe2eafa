using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class MissingSectionAccountsTests
{
    private const string Id = "missing-section-accounts";

    private static readonly string[] Sections =
    [
        "一、主要职责\n\n负责本地新闻宣传和信息服务，运营广播、电视、报纸、客户端和新媒体账号，保障安全播出。",
        "二、机构设置\n\n示例县融媒体中心内设办公室、总编室、技术部三个部门，事业编制四十人，实有三十八人。",
        "三、收支决算\n\n2025年度收入合计500.00万元，支出合计500.00万元，均为一般公共预算拨款，比上年增加。",
        "四、机关运行经费\n\n本单位为事业单位，不在机关运行经费的统计范围之内，因此没有发生这项经费的支出。",
        "五、“三公”经费\n\n2025年“三公”经费财政拨款决算5.00万元，与预算持平，全部为公务用车运行维护费用。",
        "六、政府采购\n\n2025年度没有发生政府采购支出，年度内的零星采购都按照单位内部控制的要求组织。",
        "七、国有资产占用\n\n截至2025年12月31日，共有车辆2辆，都是一般业务用车，没有单价一百万元以上的设备。",
        "八、名词解释\n\n基本支出是单位维持日常运转要花的钱，分为人员经费和公用经费两类，按定员定额安排。",
    ];

    [Fact]
    public void A_text_with_all_sections_is_complete() => Rule.In(Id, ReadingNotation.Accounts(string.Join("\n\n", Sections))).ShouldHold();

    [Fact]
    public void A_text_that_tells_nothing_of_assets_lacks_them() =>
        Rule.In(Id, ReadingNotation.Accounts(string.Join("\n\n", Sections.Where((_, index) => index != 6)))).ShouldFind("section", "国有资产占用");

    [Fact]
    public void A_budget_is_asked_for_other_sections() => Rule.In(Id, ReadingNotation.Budget(string.Join("\n\n", Sections))).ShouldNotApply();
}
