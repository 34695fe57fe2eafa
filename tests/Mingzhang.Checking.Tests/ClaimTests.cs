using Mingzhang.Model;
namespace Mingzhang.Checking.Tests;

/// <summary>What sentences say beyond figures: change, direction, growth, share, completion, parts (BT, FN).</summary>
public class ClaimTests
{
    [Theory]
    [InlineData("2026年项目支出110.00万元，比2025年100.00万元增加10.00万元，增长10%。")]
    [InlineData("2026年项目支出90.00万元，比2025年100.00万元减少10.00万元，下降10.00%。")]
    [InlineData("2026年项目支出90.00万元，比2025年100.00万元减少10.01万元。")]
    public void A_change_that_is_the_difference_holds(string sentence) => Given.Budget(sentence).ShouldHold(Relation.ChangeAmount);

    [Fact]
    public void A_change_that_is_not_the_difference_is_found() =>
        Given.Budget("2026年项目支出110.00万元，比2025年100.00万元增加12.00万元。").ShouldFind("ChangeAmount 12.00 万元 → 10.00 万元 (2.00 万元)");

    [Fact]
    public void Without_the_other_year_a_change_is_not_checked() =>
        Given.Budget("2026年项目支出110.00万元，比2025年增加12.00万元。").ShouldNotBeChecked(Relation.ChangeAmount);

    [Fact]
    public void The_word_against_the_figures_is_one_error_and_not_two() =>
        Given.Budget("2026年项目支出90.00万元，比2025年100.00万元增加10.00万元。").ShouldFind("ChangeDirection up 10.00 万元 → 10.00 万元 (0.00 万元)");

    [Fact]
    public void Less_said_of_more_is_found_too() =>
        Given.Budget("2026年项目支出110.00万元，比2025年100.00万元减少10.00万元。").ShouldFind("ChangeDirection down 10.00 万元 → 10.00 万元 (0.00 万元)");

    [Theory]
    [InlineData("2026年项目支出110.00万元，比2025年预算数100.00万元增加10.00万元，增长10.00%。")]
    [InlineData("2026年项目支出100.00万元，比2025年增加3.45万元，增长3.57%。")]
    public void A_rate_of_growth_that_follows_holds(string sentence) => Given.Budget(sentence).ShouldHold(Relation.ChangeRate);

    [Fact]
    public void A_rate_of_growth_on_the_wrong_base_is_found() =>
        Given.Budget("2026年项目支出110.00万元，比2025年100.00万元增加10.00万元，增长9.09%。").ShouldFind("ChangeRate 9.09% → 10.00% (-0.91%)");

    [Fact]
    public void Without_any_base_a_rate_is_not_checked() => Given.Budget("2026年项目支出110.00万元，比2025年增长9.09%。").ShouldNotBeChecked(Relation.ChangeRate);

    [Fact]
    public void Growth_on_nothing_is_no_hundred_percent() =>
        Given.Budget("2026年公务接待费0.30万元，比2025年0万元增加0.30万元，增长100%。").ShouldFind("RateOnNothing 100% → 0% (100%)");

    [Fact]
    public void Level_with_last_year_holds_when_it_is() => Given.Budget("2026年项目支出100.00万元。2025年项目支出100.00万元。2026年项目支出100.00万元，与2025年持平。").ShouldHold(Relation.ChangeDirection);

    [Fact]
    public void Level_with_a_difference_is_found() =>
        Given.Budget("2025年项目支出99.00万元。2026年项目支出100.00万元，与2025年持平。").ShouldFind("ChangeDirection level 100.00 万元 → 99.00 万元 (1.00 万元)");

    [Fact]
    public void Level_with_a_year_that_nobody_prints_is_not_checked() => Given.Budget("2026年项目支出100.00万元，与2025年持平。").ShouldNotBeChecked(Relation.ChangeDirection);

    [Theory]
    [InlineData("2026年支出预算300.00万元，其中：基本支出100.00万元，占33.33%；项目支出200.00万元，占66.67%。")]
    [InlineData("2026年支出预算300.00万元，其中：基本支出100.00万元，占支出预算的33%；项目支出200.00万元，占67%。")]
    public void A_share_rounded_as_printed_holds(string sentence) => Given.Budget(sentence).ShouldHold(Relation.Share);

    [Fact]
    public void A_share_a_hundredth_of_a_point_off_is_found() =>
        Given.Budget("2026年支出预算3000.00万元，其中：基本支出1000.00万元，占33.34%；项目支出2000.00万元，占66.67%。").ShouldFind("Share 33.34% → 33.33% (0.01%)");

    [Fact]
    public void A_share_of_a_whole_that_nobody_prints_is_not_checked() => Given.Accounts("一般公共预算财政拨款支出100.00万元，占本年支出合计的80%。").ShouldNotBeChecked(Relation.Share);

    [Fact]
    public void A_completion_that_follows_holds() =>
        Given.Accounts("2025年度一般公共预算财政拨款支出年初预算为200.00万元，支出决算为210.00万元，完成年初预算的105.00%。").ShouldHold(Relation.Completion);

    [Fact]
    public void A_completion_turned_upside_down_is_found() =>
        Given.Accounts("2025年度一般公共预算财政拨款支出年初预算为200.00万元，支出决算为210.00万元，完成年初预算的95.24%。")
            .ShouldFind("Completion 95.24% → 105.00% (-9.76%)");

    [Fact]
    public void No_completion_of_a_budget_of_nothing() =>
        Given.Accounts("2025年度一般公共预算财政拨款支出年初预算为0万元，支出决算为2.16万元，完成年初预算的100%。").Findings.ShouldHaveSingleItem().ShouldStartWith("RateOnNothing 100%");

    [Fact]
    public void A_whole_family_of_parts_is_equal_to_the_whole()
    {
        Given.Budget("2026年基本支出100.00万元，其中：人员经费80.00万元，公用经费20.00万元。").ShouldHold(Relation.Breakdown);
        Given.Budget("2026年基本支出100.00万元，其中：人员经费80.00万元，公用经费19.00万元。").ShouldFind("Breakdown 100.00 万元 → 99.00 万元 (1.00 万元)");
    }

    [Fact]
    public void Some_parts_are_at_most_the_whole()
    {
        Given.Budget("2026年支出预算100.00万元，其中：文化旅游体育与传媒支出60.00万元，社会保障和就业支出20.00万元。").ShouldHold(Relation.Breakdown);
        Given.Budget("2026年支出预算100.00万元，其中：文化旅游体育与传媒支出90.00万元，社会保障和就业支出20.00万元。")
            .ShouldFind("Breakdown at-most 100.00 万元 → 110.00 万元 (-10.00 万元)");
    }

    [Fact]
    public void A_list_that_ends_in_等_need_not_be_whole() =>
        Given.Budget("2026年基本支出100.00万元，其中：人员经费80.00万元、公用经费19.00万元等。").ShouldHold(Relation.Breakdown);

    [Fact]
    public void Three_public_expenses_in_a_sentence_add_up() =>
        Given.Budget("2026年“三公”经费9.31万元，其中：因公出国（境）费0万元，公务用车购置费0万元，公务用车运行维护费8.88万元，公务接待费0.53万元。")
            .ShouldFind("Breakdown 9.31 万元 → 9.41 万元 (-0.10 万元)");

    [Fact]
    public void Small_firms_are_no_part_beside_goods_works_and_services() =>
        Given.Accounts("2025年度政府采购支出总额500.00万元，其中：政府采购货物支出120.00万元、政府采购工程支出0万元、政府采购服务支出380.00万元。授予中小企业合同金额450.00万元，占政府采购支出总额的90%，其中：授予小微企业合同金额300.00万元，占政府采购支出总额的60%。")
            .Findings.ShouldBeEmpty();

    [Fact]
    public void Columns_of_changes_are_checked_row_by_row() => Given.Budget(Given.Table("""
        一般公共预算财政拨款支出表 | 万元
        科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | 增减额 | 增减率（%）
        2070899 | 其他广播电视支出 | 100.00 | 110.00 | 10.00 | 11.00
        2080505 | 机关事业单位基本养老保险缴费支出 | 25.00 | 20.00 | -5.00 | -20.00
        2101102 | 事业单位医疗 | 8.00 | 9.00 | 2.00 |
        """)).Findings.ShouldBe(["ChangeRate 11.00% → 10.00% (1.00%)", "ChangeAmount 2.00 万元 → 1.00 万元 (1.00 万元)"], ignoreOrder: true);

    [Theory]
    [InlineData("33.34", "33.33", 0)]
    [InlineData("33.34", "33.34", 2)]
    [InlineData("33.35", "33.32", 1)]
    public void A_share_may_be_moved_by_its_last_digit_so_that_all_make_100(string first, string third, int wrong) =>
        Given.Accounts($"2025年度支出合计30000.00万元，其中：基本支出10000.00万元，占支出合计的{first}%；项目支出10000.00万元，占支出合计的33.33%；经营支出10000.00万元，占支出合计的{third}%。")
            .Findings.Count(finding => finding.StartsWith("Share", StringComparison.Ordinal)).ShouldBe(wrong);

    [Fact]
    public void A_rate_that_is_cut_off_is_a_question_and_no_error() =>
        Given.Accounts("2025年度支出合计30000.00万元，其中：基本支出20000.00万元，占支出合计的66.66%。").Report.Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Question);

    [Theory]
    [InlineData("2025年收入总计606.59万元，其中年初结转和结余35.28万元，较2024年减少73.07万元，下降10.75%。")]
    [InlineData("2024年度政府性基金预算财政拨款支出15.00万元，2025年度较上年决算数减少15.00万元，下降100.00%。")]
    [InlineData("公务用车运行维护费3.00万元，主要用于采访。费用支出较上年支出数减少1.00万元，下降25.00%。")]
    public void A_change_is_of_the_figure_that_its_rate_fits(string sentence) => Given.Accounts(sentence).ShouldHold(Relation.ChangeRate);

    [Fact]
    public void A_share_with_a_subject_of_its_own_is_not_that_of_the_last_figure() =>
        Given.Accounts("2025年度政府采购支出总额88.00万元，其中：授予小微企业合同金额60.00万元，占政府采购支出总额的68.18%；货物采购授予中小企业合同金额占货物支出金额的100%。").Findings.ShouldBeEmpty();

    [Fact]
    public void Spending_on_nothing_named_is_no_figure() =>
        Given.Accounts("三、“三公”经费情况\n\n“三公”经费财政拨款支出决算8.17万元。\n\n因公出国（境）费0万元。开支内容包括：无。").Findings.ShouldBeEmpty();

    [Fact]
    public void A_total_of_the_budget_is_not_added_up_of_the_accounts_beside_it() =>
        Given.Accounts(Given.Table("""
            财政拨款“三公”经费支出决算表 | 万元
            预算数合计 | 预算数·因公出国（境）费 | 预算数·公务接待费 | 决算数合计 | 决算数·因公出国（境）费 | 决算数·公务接待费
            8.00 | 0.00 | 8.00 | 7.00 | 0.00 | 7.00
            """)).Findings.ShouldBeEmpty();
}
