using Mingzhang.Model;
using Shouldly;

namespace Mingzhang.Reading.Tests.Wild;

/// <summary>Sentences as other provinces word them.</summary>
public class SentencesOfOtherPlacesTests
{
    [Theory]
    [InlineData("2024年收入预算1320.00万元，其中：一般公共预算拨款1284.00万元，上年结转36.00万元。")]
    [InlineData("2024年收入预算合计1320.00万元，包括本年收入1284.00万元，上年结转结余36.00万元。")]
    public void Revenue_whose_list_holds_the_balance_is_the_grand_total(string sentence)
    {
        var read = WildReading.Read(sentence);

        read.Only("1320.00").Flow.ShouldBe(Flow.GrandTotal);
        read.Only("1284.00").Flow.ShouldBe(Flow.Revenue);
        read.Only("36.00").Flow.ShouldBe(Flow.OpeningBalance);
    }

    [Fact]
    public void Revenue_without_the_balance_stays_revenue() =>
        WildReading.Read("2024年收入预算1284.00万元，其中：一般公共预算拨款1184.00万元，事业收入100.00万元。").Only("1284.00").Flow.ShouldBe(Flow.Revenue);

    [Fact]
    public void Parts_named_in_the_next_sentence_are_of_the_figure_of_their_direction() =>
        WildReading.Read("2024年一般公共预算财政拨款收入80.00万元，一般公共预算财政拨款支出80.00万元，比2023年增加6.00万元。其中：基本支出70.00万元。")
            .Only("70.00").ShouldSatisfyAllConditions(point => point.Fund.ShouldBe(Fund.General), point => point.Nature.ShouldBe(Nature.Basic));

    [Fact]
    public void A_semicolon_ends_a_reason_where_the_list_goes_on() =>
        WildReading.Read("2024年“三公”经费预算13.20万元，其中：公务接待费3.20万元，比2023年减少0.30万元，主要原因是厉行节约；公务用车运行维护费10.00万元。")
            .Only("10.00").Theme.ShouldBe(Theme.VehicleRunning);

    [Fact]
    public void A_list_under_procurement_of_one_fund_goes_back_to_the_whole() =>
        WildReading.Read("政府采购预算总额68.00万元：政府采购货物预算50.00万元、政府采购服务预算18.00万元；其中一般公共预算拨款政府采购66.00万元。")
            .Only("66.00").ShouldSatisfyAllConditions(point => point.Theme.ShouldBe(Theme.Procurement), point => point.Fund.ShouldBe(Fund.General));

    [Fact]
    public void Personnel_beside_benefits_is_not_all_personnel() =>
        WildReading.Read("2024年支出预算1320.00万元。其中：人员支出956.10万元、公用支出96.70万元、对个人和家庭的补助支出45.20万元、项目支出222.00万元。")
            .ShouldSatisfyAllConditions(read => read.At("956.10").ShouldBeEmpty(), read => read.Only("222.00").Nature.ShouldBe(Nature.Project));

    [Theory]
    [InlineData("36.00", true)]
    [InlineData("0.00", false)]
    public void The_appropriation_of_this_year_is_less_than_what_is_spent_where_money_was_carried_over(string carried, bool isLess) =>
        (WildReading.Read($"""
            财政拨款收支总表

            单位：万元

            | 项目 | 预算数 |
            |---|---|
            | 上年结转 | {carried} |

            三、一般公共预算当年拨款情况说明

            文化旅游体育与传媒支出964.60万元。
            """).Only("964.60").Item is not null).ShouldBe(isLess);

    [Fact]
    public void Parts_of_a_figure_that_was_not_understood_are_not_wholes() =>
        WildReading.Read("2024年往来款抵扣后规模100.00万元，其中：一般公共预算拨款收入30.00万元。").At("30.00").ShouldBeEmpty();

    [Fact]
    public void Words_that_say_by_what_a_whole_is_divided_say_nothing_of_place() =>
        WildReading.Read("按支出项目类别划分：基本支出50.00万元，包括商品和服务支出20.00万元；项目支出12.00万元，包括商品和服务支出7.00万元。")
            .ShouldSatisfyAllConditions(read => read.Only("20.00").Nature.ShouldBe(Nature.Basic), read => read.Only("7.00").Nature.ShouldBe(Nature.Project));
}
