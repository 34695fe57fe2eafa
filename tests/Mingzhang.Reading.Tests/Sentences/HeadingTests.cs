using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Sentences;

public class HeadingTests
{
    [Fact]
    public void A_heading_names_the_fund_of_the_figures_below_it() => Says(ReadingNotation.Budget("""
        三、财政拨款收支情况

        2026年支出预算6270.22万元，其中：基本支出2305.51万元，项目支出3964.71万元。
        """), """
        支出 财政 = 6270.22万元
        支出 财政 基本 = 2305.51万元
        支出 财政 项目 = 3964.71万元
        其中 6270.22万元 : 2305.51万元 + 3964.71万元
        """);

    [Fact]
    public void The_next_heading_of_the_same_level_ends_it() => Says(ReadingNotation.Budget("""
        三、一般公共预算支出情况

        2026年支出预算100.00万元。

        四、支出预算情况

        2026年支出预算120.00万元。
        """), """
        支出 一般 = 100.00万元
        支出 = 120.00万元
        """);

    [Fact]
    public void Short_first_sentences_are_the_topics_of_their_paragraphs() => Says(ReadingNotation.Budget("""
        四、“三公”经费预算情况

        （一）因公出国（境）费用。2026年预算数0万元，与2025年预算数持平。

        （二）公务接待费。2026年预算数0.43万元，比2025年预算数0.46万元减少0.03万元。

        （三）公务用车购置及运行维护费。2026年预算数8.88万元，其中，公务用车购置费预算数0万元，与2025年持平；公务用车运行维护费预算数8.88万元，与2025年持平。
        """), """
        支出 财政 出国 = 0万元
        支出 财政 接待 = 0.43万元
        2025 支出 财政 接待 = 0.46万元
        支出 财政 公车 = 8.88万元
        支出 财政 购车 = 0万元
        支出 财政 车运行 = 8.88万元
        持平 0万元 比 [2025 支出 财政 出国]
        减 0.03万元 : 0.43万元 比 0.46万元
        持平 0万元 比 [2025 支出 财政 购车]
        持平 8.88万元 比 [2025 支出 财政 车运行]
        其中 8.88万元 : 0万元 + 8.88万元
        """);

    [Fact]
    public void An_item_in_a_heading_of_its_own_is_the_subject_of_the_paragraph_below() => Says(ReadingNotation.Accounts("""
        五、一般公共预算财政拨款支出决算情况

        1. 文化旅游体育与传媒支出（类）广播电视（款）广播电视事务（项）。

        年初预算为1500.00万元，支出决算为1520.00万元，完成年初预算的101.33%，决算数大于年初预算数的主要原因是追加工资。

        2. 一般公共服务支出（类）宣传事务（款）其他宣传事务支出（项）年初预算为0.00万元，支出决算为2.16万元。
        """), """
        年初 支出 一般 F2070808 = 1500.00万元
        支出 一般 F2070808 = 1520.00万元
        年初 支出 一般 F2013399 = 0.00万元
        支出 一般 F2013399 = 2.16万元
        完成 101.33% : 1520.00万元 ÷ 1500.00万元
        增 : 1520.00万元 比 1500.00万元
        """);

    [Fact]
    public void Targets_under_a_heading_of_performance_are_no_budget_figures() => Says(ReadingNotation.Budget("""
        七、绩效目标

        项目支出384.23万元，覆盖率100%。
        """), """
        未读 384.23万元 performance
        未读 100% performance
        """);

    [Fact]
    public void A_list_of_terms_holds_no_figures() => ReadingNotation.Budget("""
        八、名词解释

        1.项目支出：指在基本支出之外的支出384.23万元。
        """).Facts.ShouldBeEmpty();

    [Fact]
    public void A_chapter_without_figures_says_nothing_of_the_next() => Says(ReadingNotation.Accounts("""
        九、机关运行经费

        本单位不在机关运行经费统计范围之内。

        十、政府采购支出情况

        2025年度政府采购支出总额500.00万元。
        """), "支出 采购 = 500.00万元");

    private static void Says(Mingzhang.Model.ReadDocument document, string expected) =>
        ReadingNotation.Lines(document).ShouldBe(ReadingNotation.Expected(expected));
}
