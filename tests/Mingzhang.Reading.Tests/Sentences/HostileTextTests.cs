using System.Text;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Sentences;

/// <summary>Texts that nobody writes but anybody can upload. The bound is for hangs: the work itself takes a second.</summary>
public class HostileTextTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_paragraph_of_a_hundred_thousand_amounts_ends()
    {
        var document = InTime("2026年项目支出" + string.Join("，其中：", Enumerable.Repeat("1.00万元", 100_000)) + "。");
        document.Facts.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_hundred_lists_inside_each_other_end() =>
        InTime(string.Concat(Enumerable.Repeat("2026年支出预算9万元，其中：基本支出5万元（其中：人员经费3万元，", 100)));

    [Fact]
    public void A_million_open_brackets_end() => InTime("2026年项目支出" + new string('（', 1_000_000) + "3万元");

    [Fact]
    public void A_line_of_a_million_digits_is_no_amount() => InTime("2026年项目支出" + new string('9', 1_000_000) + "万元。").Facts.ShouldBeEmpty();

    [Fact]
    public void A_line_of_commas_and_digits_ends() => InTime("项目支出" + string.Concat(Enumerable.Repeat("1,", 300_000)) + "万元。");

    [Theory]
    [InlineData("比上年")]
    [InlineData("占支出")]
    [InlineData("完成预算")]
    [InlineData("（类）")]
    [InlineData("一、")]
    [InlineData("2070899支出")]
    [InlineData("与上年")]
    [InlineData("无")]
    [InlineData("2026年")]
    [InlineData("主要用于：")]
    [InlineData("增加")]
    public void Words_of_the_patterns_repeated_without_end_do_end(string bait)
    {
        var many = string.Concat(Enumerable.Repeat(bait, 20_000));
        InTime($"2026年项目支出{many}3万元，{many}5%。\n\n{many}");
    }

    [Fact]
    public void A_hundred_thousand_headings_end() =>
        InTime(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"（{"一二三四五六七八九"[i % 9]}）项目支出\n\n")));

    [Fact]
    public void A_table_of_one_row_and_five_thousand_columns_ends() =>
        InTime($"部门支出总表\n\n|{string.Concat(Enumerable.Repeat("合计|", 5_000))}\n|{string.Concat(Enumerable.Repeat("-|", 5_000))}\n|{string.Concat(Enumerable.Repeat("1.00|", 5_000))}\n");

    [Fact]
    public void Tables_inside_tables_inside_tables_end() =>
        InTime(string.Concat(Enumerable.Repeat("<table><tr><td>", 2_000)) + "1.00" + string.Concat(Enumerable.Repeat("</td></tr></table>", 2_000)));

    [Fact]
    public void A_cell_that_claims_a_million_columns_takes_none_of_them() =>
        InTime("<table><tr><td colspan=\"1000000\" rowspan=\"1000000\">合计</td></tr><tr><td>1.00</td></tr></table>");

    private static Mingzhang.Model.ReadDocument InTime(string text)
    {
        var bytes = Encoding.UTF8.GetBytes("示例县融媒体中心2026年部门预算公开\n\n" + text);
        var work = Task.Run(() => new DocumentReader(ReadingNotation.Packs).Read(bytes, "怪.md"));
        work.Wait(Bound).ShouldBeTrue($"not read within {Bound}");
        return work.Result;
    }
}
