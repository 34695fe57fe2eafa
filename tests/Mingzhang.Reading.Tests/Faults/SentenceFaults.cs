using System.Text;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Faults;

/// <summary>What sentences once said wrongly.</summary>
public class SentenceFaults
{
    [Fact]
    public void A_budget_told_before_the_final_figure_is_of_the_budget() => Accounts(
        "2025年度“三公”经费财政拨款支出预算为12.00万元，支出决算为11.50万元，完成预算的95.83%。",
        "年初 支出 财政 三公 = 12.00万元；支出 财政 三公 = 11.50万元；完成 95.83% : 11.50万元 ÷ 12.00万元");

    [Fact]
    public void Completion_of_the_adjusted_budget_is_of_the_adjusted_budget() => Accounts(
        "2025年一般公共预算财政拨款支出年初预算3200.00万元，调整预算3400.00万元，决算3376.86万元，完成调整预算的99.32%。",
        "年初 支出 一般 = 3200.00万元；全年 支出 一般 = 3400.00万元；支出 一般 = 3376.86万元；完成 99.32% : 3376.86万元 ÷ 3400.00万元");

    [Fact]
    public void A_fund_named_at_the_head_of_a_sentence_holds_for_its_income_and_its_spending() => Accounts(
        "2025年度政府性基金预算财政拨款年初结转和结余0.00万元，本年收入6.01万元，本年支出6.01万元，年末结转和结余0.00万元。",
        "上年结转 基金 = 0.00万元；收入 基金 = 6.01万元；支出 基金 = 6.01万元；年末结转 基金 = 0.00万元");

    [Fact]
    public void A_change_told_after_its_base_is_read() => Accounts(
        "2025年度收、支总计3512.40万元。与2024年相比，收、支总计各增加126.38万元，增长3.73%。",
        "总计 = 3512.40万元；增 126.38万元 3.73% : 3512.40万元 比 [2024 总计]");

    [Fact]
    public void Completion_with_its_base_between_is_read() => Accounts(
        "公务接待费支出决算0.76万元，完成年初预算1.00万元的76.00%。",
        "支出 财政 接待 = 0.76万元；年初 支出 财政 接待 = 1.00万元；完成 76.00% : 0.76万元 ÷ 1.00万元");

    [Fact]
    public void Parts_after_包括_belong_to_their_whole() => Budget(
        "财政拨款收入4840.47万元，包括一般公共预算4840.47万元，政府性基金预算0万元。",
        "收入 财政 = 4840.47万元；收入 一般 = 4840.47万元；收入 基金 = 0万元；其中 4840.47万元 : 4840.47万元 + 0万元");

    [Fact]
    public void A_sentence_of_nothing_is_no_topic_of_the_next_paragraph() => Budget(
        "2026年没有使用政府性基金预算拨款安排的支出。\n\n2026年基本支出2305.51万元。", "支出 基金 = 无；支出 基本 = 2305.51万元");

    [Fact]
    public void A_sentence_about_what_does_not_apply_is_no_topic_of_the_next_paragraph() => Budget(
        "本单位为事业单位，不在机关运行经费统计范围之内。\n\n2026年项目支出384.23万元。", "支出 项目 = 384.23万元");

    [Fact]
    public void Items_in_paragraphs_of_their_own_are_of_the_fund_that_opened_the_list()
    {
        var lines = ReadingNotation.Lines(ReadingNotation.Budget("""
            2026年财政拨款支出预算6270.22万元。财政拨款支出主要内容如下：

            1.“卫生健康支出”科目171.55万元，主要用于医疗保险；

            2.“文化旅游体育与传媒支出”科目5584.09万元，主要用于人员工资。
            """));
        lines.ShouldContain("支出 财政 F210 = 171.55万元");
        lines.ShouldContain("支出 财政 F207 = 5584.09万元");
    }

    [Fact]
    public void Parts_in_paragraphs_of_their_own_are_of_the_fund_of_their_whole()
    {
        var lines = ReadingNotation.Lines(ReadingNotation.Accounts("""
            一般公共预算财政拨款基本支出2330.53万元，其中：

            人员经费2100.00万元，占基本支出的90.11%；

            公用经费230.53万元，占基本支出的9.89%。
            """));
        lines.ShouldContain("支出 一般 人员 = 2100.00万元");
        lines.ShouldContain("支出 一般 公用 = 230.53万元");
    }

    [Fact]
    public void Income_of_the_budget_with_money_carried_forward_among_its_parts_is_the_grand_total()
    {
        // 收入预算 whose parts hold 上年结转 cannot be 本年收入.
        var lines = ReadingNotation.Lines(ReadingNotation.Budget("2026年收入预算6340.22万元，其中：一般公共预算拨款收入6270.22万元，上年结转60.00万元，其他收入10.00万元。"));
        lines.ShouldNotContain("收入 = 6340.22万元");
    }

    [Fact]
    public void A_thousand_lists_inside_each_other_end_in_a_second()
    {
        // Ten times as many lists take a thousand times as long.
        var text = "示例县融媒体中心2026年部门预算公开\n\n" + string.Concat(Enumerable.Repeat("2026年支出预算9万元，其中：基本支出5万元（其中：人员经费3万元，", 1000));
        ShouldEndSoon(text);
    }

    [Fact]
    public void A_table_of_one_row_and_fifty_thousand_columns_ends_soon()
    {
        var text = $"部门支出总表\n\n|{string.Concat(Enumerable.Repeat("合计|", 50_000))}\n|{string.Concat(Enumerable.Repeat("-|", 50_000))}\n|{string.Concat(Enumerable.Repeat("1.00|", 50_000))}\n";
        ShouldEndSoon(text);
    }

    private static void ShouldEndSoon(string text)
    {
        var work = Task.Run(() => new DocumentReader(ReadingNotation.Packs).Read(Encoding.UTF8.GetBytes(text), "怪.md"));
        work.Wait(TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    private static void Budget(string text, string expected) => ReadingNotation.Lines(ReadingNotation.Budget(text)).ShouldBe(ReadingNotation.Expected(expected));

    private static void Accounts(string text, string expected) => ReadingNotation.Lines(ReadingNotation.Accounts(text)).ShouldBe(ReadingNotation.Expected(expected));
}
