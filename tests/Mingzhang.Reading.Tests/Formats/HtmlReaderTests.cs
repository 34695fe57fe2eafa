using System.Text;
using Mingzhang.Reading.Html;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Tests.FileFormats;

public class HtmlReaderTests
{
    private static string Shown(string body) => Given.Shown(Given.Read(Encoding.UTF8.GetBytes($"<html><body>{body}</body></html>")));

    [Fact]
    public void Headings_paragraphs_and_tables_come_in_their_order()
    {
        Shown("<h2>收支总表</h2><p>单位：万元</p><table><tr><th>项目<th>预算数<tr><td>甲<td>1</table>尾注")
            .ShouldBe("## 收支总表\n单位：万元\n项目|预算数\n甲|1\n尾注");
    }

    [Fact]
    public void A_merged_cell_covers_its_neighbours()
    {
        Shown("<table><tr><td rowspan=2>科目<td colspan=2>预算数<tr><td>基本<td>项目<tr><td>甲<td>1<td>2</table>")
            .ShouldBe("科目 2x1|预算数 1x2|<\n<|基本|项目\n甲|1|2");
    }

    [Fact]
    public void A_span_of_rows_ends_with_its_group()
    {
        Shown("<table><thead><tr><td rowspan=0>甲<td>乙</thead><tbody><tr><td>1<td>2</tbody></table>").ShouldBe("甲|乙\n1|2");
    }

    [Fact]
    public void Tables_that_arrange_the_page_are_walked_into()
    {
        Shown("<table><tr><td>左栏<td><table><tr><td>甲<td>1<tr><td>乙<td>2</table></table>").ShouldBe("左栏\n甲|1\n乙|2");
    }

    [Fact]
    public void Breaks_and_paragraphs_in_a_cell_are_lines()
    {
        Shown("<table><tr><td><p>一般公共<br>预算</p><p>拨款</p><td>&nbsp;1\n 000&nbsp;</table>").ShouldBe("一般公共⏎预算⏎拨款|1 000");
    }

    [Fact]
    public void What_a_browser_does_not_show_is_not_read()
    {
        Shown("<script>var a=1</script><style>p{}</style><nav>首页</nav><p style='display: none'>藏</p><p hidden>藏</p><p>正文</p>").ShouldBe("正文");
    }

    [Fact]
    public void A_line_break_of_the_source_between_Chinese_characters_is_no_blank()
    {
        Shown("<p>收入\n   预算 2026\nbudget</p>").ShouldBe("收入预算 2026 budget");
    }

    [Fact]
    public void A_page_in_GBK_is_decoded_though_it_claims_another_name()
    {
        var page = TextDecoding.Gb18030.GetBytes("<html><head><meta charset=\"gb2312\"></head><body><p>镕基融媒体中心收支预算总表</p></body></html>");
        Given.Shown(Given.Read(page)).ShouldBe("镕基融媒体中心收支预算总表");
    }

    [Fact]
    public void A_table_under_the_name_of_a_workbook_is_read_by_its_content()
    {
        var document = Given.Read(Encoding.UTF8.GetBytes("<table><tr><td>甲<td>1<tr><td>乙<td>2</table>"), "导出.xls");
        document.Format.ShouldBe("html");
        Given.Shown(document).ShouldBe("甲|1\n乙|2");
    }

    [Fact]
    public void Lines_are_those_of_the_source()
    {
        var blocks = Given.Read(Encoding.UTF8.GetBytes("<html><body>\n<p>甲</p>\n<table>\n<tr><td>乙</td><td>1</td></tr>\n</table></body></html>")).Blocks;
        blocks[0].Line.ShouldBe(2);
        blocks[1].Line.ShouldBe(3);
        ((FoundTable)blocks[1]).Rows[0].Line.ShouldBe(4);
    }

    [Fact]
    public void Inline_tables_of_Markdown_are_parsed()
    {
        HtmlTables.Parse("<table><tr><td>甲</td><td>1</td></tr></table>").ShouldHaveSingleItem().Rows[0].Cells[1].Text.ShouldBe("1");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public void Elements_nested_without_end_are_refused(string element)
    {
        var page = "<html>" + string.Concat(Enumerable.Repeat(element, 100_000)) + "正文";
        Given.Refusal(Encoding.UTF8.GetBytes(page)).Reason.ShouldBe(Unreadable.Damaged);
    }

    [Fact]
    public void Elements_nested_as_far_as_is_read_do_not_end_the_program()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 2900)) + "正文";
        Shown(page).ShouldBe("正文");
    }
}
