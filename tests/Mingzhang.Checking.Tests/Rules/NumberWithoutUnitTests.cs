using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class NumberWithoutUnitTests
{
    private const string Id = "number-without-unit";

    [Fact]
    public void A_bare_number_among_numbers_with_units_is_asked_about() => Rule.In(Id, SheetNotation.Document("项目 甲\n数量 | 审校信息数量 | ≥1200\n质量 | 合格率 | ≥98%\n时效 | 响应 | ≤2小时")).ShouldFind("rows", "“审校信息数量 ≥1200”");

    [Fact]
    public void A_name_may_give_the_unit() => Rule.In(Id, SheetNotation.Document("项目 甲\n数量 | 新闻期数 | ≥300\n质量 | 合格率（%） | ≥98\n质量 | 排名 | ≤10\n时效 | 响应 | ≤2小时\n成本 | 单价 | ≤5元\n数量 | 直播 | ≥5场\n数量 | 短片 | ≥5部")).ShouldHold();

    [Fact]
    public void A_name_that_gives_the_unit_is_no_excuse_where_all_others_have_one() =>
        Rule.In(Id, SheetNotation.Document("项目 甲\n质量 | 合格率 | ≥98\n" + string.Join('\n', Enumerable.Repeat("数量 | 直播 | ≥5场", 4)))).ShouldFind("rows", "“合格率 ≥98”");

    [Fact]
    public void A_form_without_units_is_not_judged() => Rule.In(Id, SheetNotation.Document("项目 甲\n数量 | 审校信息 | ≥1200\n数量 | 直播 | ≥30\n时效 | 响应 | ≤2小时")).ShouldLackData();
}
