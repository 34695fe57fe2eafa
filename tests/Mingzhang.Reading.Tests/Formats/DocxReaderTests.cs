using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Tests.FileFormats;

public class DocxReaderTests
{
    private static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    private static string Shown(string body, string? styles = null, string? numbering = null) =>
        Given.Shown(Given.Read(Given.Docx(body, styles, numbering)));

    [Fact]
    public void Paragraphs_and_tables_come_in_their_order()
    {
        Shown(Paragraph("部门收支总表") + Table(Row(Cell("项目"), Cell("预算数")), Row(Cell("收入总计"), Cell("1,000.10"))) + Paragraph("　注：无。 "))
            .ShouldBe("部门收支总表\n项目|预算数\n收入总计|1,000.10\n注：无。");
    }

    [Fact]
    public void A_merged_cell_covers_its_neighbours()
    {
        Shown(Table(
            Row(Cell("科目", "<w:vMerge w:val=\"restart\"/>"), Cell("预算数", "<w:gridSpan w:val=\"2\"/>")),
            Row(Cell("", "<w:vMerge/>"), Cell("基本支出"), Cell("项目支出"))))
            .ShouldBe("科目 2x1|预算数 1x2|<\n<|基本支出|项目支出");
    }

    [Fact]
    public void A_merge_down_over_two_columns_covers_both_of_them()
    {
        Shown(Table(
            Row(Cell("甲", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"), Cell("1")),
            Row(Cell("", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/>"), Cell("2"))))
            .ShouldBe("甲 2x2|<|1\n<|<|2");
    }

    [Fact]
    public void A_row_that_begins_later_leaves_its_first_places_blank()
    {
        Shown(Table(
            Row(Cell("一"), Cell("二"), Cell("三")),
            "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + Cell("9") + "</w:tr>"))
            .ShouldBe("一|二|三\n||9");
    }

    [Fact]
    public void A_frame_around_a_table_is_no_table()
    {
        Shown(Table(Row("<w:tc>" + Paragraph("单位：万元") + Table(Row(Cell("甲"), Cell("1")), Row(Cell("乙"), Cell("2"))) + "<w:p/></w:tc>")))
            .ShouldBe("单位：万元\n甲|1\n乙|2");
    }

    [Fact]
    public void A_table_inside_a_cell_becomes_lines_of_the_cell()
    {
        Shown(Table(Row(Cell("指标"), "<w:tc>" + Table(Row(Cell("甲"), Cell("1")), Row(Cell("乙"), Cell("2"))) + "<w:p/></w:tc>")))
            .ShouldBe("指标|甲 1⏎乙 2");
    }

    [Fact]
    public void Deleted_text_is_not_read_and_inserted_text_is()
    {
        Shown("<w:p><w:del><w:r><w:delText>旧数</w:delText></w:r></w:del><w:ins><w:r><w:t>新数</w:t></w:r></w:ins></w:p>")
            .ShouldBe("新数");
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs()
    {
        Shown(Paragraph("收入合计", "<w:rPr><w:del/></w:rPr>") + Paragraph("100万元")).ShouldBe("收入合计100万元");
    }

    [Fact]
    public void A_deleted_row_is_no_row()
    {
        Shown(Table(Row(Cell("甲"), Cell("1")), "<w:tr><w:trPr><w:del/></w:trPr>" + Cell("乙") + "</w:tr>", Row(Cell("丙"), Cell("3"))))
            .ShouldBe("甲|1\n丙|3");
    }

    [Fact]
    public void A_text_box_is_read_once()
    {
        Shown("""
            <w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent>
            <mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>公开01表</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>
            <mc:Fallback><v:textbox><w:txbxContent><w:p><w:r><w:t>公开01表</w:t></w:r></w:p></w:txbxContent></v:textbox></mc:Fallback>
            </mc:AlternateContent></w:r></w:p>
            """).ShouldBe("正文\n公开01表");
    }

    [Fact]
    public void Of_a_field_only_the_result_is_text()
    {
        Shown("""
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText><w:t>不是结果</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:fldSimple w:instr="SUM(ABOVE)"><w:r><w:t>万元</w:t></w:r></w:fldSimple></w:p>
            """).ShouldBe("12万元");
    }

    [Fact]
    public void Breaks_tabs_and_hyphens_are_kept_and_hidden_text_is_not()
    {
        Shown("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>")
            .ShouldBe("甲⏎乙\t丙-丁");
    }

    [Fact]
    public void Content_controls_and_links_are_read_through()
    {
        Shown("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>附件</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>")
            .ShouldBe("附件");
    }

    [Fact]
    public void Headings_are_told_by_outline_level_and_by_style()
    {
        const string Styles =
            """
            <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="b"><w:name w:val="我的"/><w:basedOn w:val="a"/></w:style>
            <w:style w:type="paragraph" w:styleId="c"><w:name w:val="标题 3"/></w:style>
            """;
        Shown(
            Paragraph("第一部分", "<w:outlineLvl w:val=\"0\"/>") + Paragraph("概况", "<w:pStyle w:val=\"b\"/>")
            + Paragraph("职责", "<w:pStyle w:val=\"c\"/>") + Paragraph("正文", "<w:pStyle w:val=\"a\"/><w:outlineLvl w:val=\"9\"/>"),
            Styles).ShouldBe("# 第一部分\n## 概况\n### 职责\n正文");
    }

    [Fact]
    public void Automatic_numbers_are_text()
    {
        const string Numbering =
            """
            <w:abstractNum w:abstractNumId="5">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
            </w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>
            """;
        string Item(string text, int level) => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"3\"/></w:numPr>");
        Shown(Item("概况", 0) + Item("职责", 1) + Item("机构", 1) + Item("人员", 2) + Item("预算", 0) + Item("收入", 1), numbering: Numbering)
            .ShouldBe("一、概况\n（一）职责\n（二）机构\n1.2.1 人员\n二、预算\n（一）收入");
    }

    [Fact]
    public void A_cell_of_nothing_but_an_automatic_number_holds_the_number()
    {
        const string Numbering =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var numbered = Cell("").Replace("<w:pPr>", "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", StringComparison.Ordinal);
        Shown(Table(Row(numbered, Cell("甲")), Row(numbered, Cell("乙"))), numbering: Numbering).ShouldBe("1|甲\n2|乙");
    }

    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(21, "chineseCountingThousand", "二十一")]
    [InlineData(101, "chineseCountingThousand", "一百零一")]
    [InlineData(110, "japaneseCounting", "一百一十")]
    [InlineData(20, "ideographDigital", "二〇")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(3, "ideographTraditional", "丙")]
    [InlineData(11, "decimalEnclosedCircleChinese", "⑪")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(7, "decimalZero", "07")]
    public void List_numbers_print_as_in_Word(int number, string format, string printed) =>
        Docx.ListNumber.Print(number, format).ShouldBe(printed);

    [Fact]
    public void Page_breaks_count_pages_and_a_noted_break_after_a_real_one_is_the_same()
    {
        var blocks = Given.Read(Given.Docx(
            Paragraph("甲") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r></w:p>"
            + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>丙</w:t></w:r></w:p>")).Blocks;
        blocks.Select(block => block.Page).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Without_breaks_there_are_no_pages() =>
        Given.Read(Given.Docx(Paragraph("甲"))).Blocks.ShouldAllBe(block => block.Page == null);

    [Fact]
    public void A_document_type_is_refused()
    {
        var file = Zip.Of(
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d>&e;</d>"));
        Given.Refusal(file).Reason.ShouldBe(Unreadable.Damaged);
    }

    [Fact]
    public void A_part_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        var file = Given.Docx(new string(' ', 80 << 20));
        file.Length.ShouldBeLessThan(200_000);
        Given.Refusal(file).Reason.ShouldBe(Unreadable.TooLarge);
    }

    [Fact]
    public void Tables_nested_without_end_are_refused_and_do_not_end_the_program()
    {
        var depth = 30_000;
        var body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));
        Given.Refusal(Given.Docx(body)).Reason.ShouldBe(Unreadable.Damaged);
    }
}
