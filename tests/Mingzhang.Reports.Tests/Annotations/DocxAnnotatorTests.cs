using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reports.Annotations;
using static Mingzhang.Reports.Tests.Annotations.Annotated;

namespace Mingzhang.Reports.Tests.Annotations;

public class DocxAnnotatorTests
{
    private static string Paragraph(string runs) => $"<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>{runs}</w:p>";

    private static string Run(string text, string properties = "") => $"<w:r w:rsidR=\"00AB00CD\">{properties}<w:t>{text}</w:t></w:r>";

    private static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    private static string MarkedIn(string body, params Comment[] comments)
    {
        var file = WordFile.Of(body);
        var copy = Write(file, "docx", comments);
        copy.Unplaced.ShouldBeEmpty();
        WordFile.Skeleton(copy.Bytes).ShouldBe(WordFile.Skeleton(file));
        WordFile.Errors(copy.Bytes).ShouldBe(WordFile.Errors(file));
        return string.Join('|', WordFile.Marked(copy.Bytes).OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public void A_figure_in_a_sentence_is_marked_exactly_and_its_run_keeps_its_form()
    {
        const string Bold = "<w:rPr><w:b/></w:rPr>";
        var file = WordFile.Of(Paragraph(Run("收入合计1,234.50万元，比上年增加。", Bold)));
        WordFile.Body(Write(file, "docx", At(new Origin(1), "1,234.50万元", "收入合计1,234.50万元，比上年增加")).Bytes)
            .ShouldBe(Paragraph(
                Run("收入合计", Bold) + "<w:commentRangeStart w:id=\"0\"/>" + Run("1,234.50万元", Bold)
                + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>" + Run("，比上年增加。", Bold)));
    }

    [Fact]
    public void A_figure_in_several_runs_is_marked_from_the_first_to_the_last() =>
        MarkedIn(Paragraph(Run("共1,2") + Run("34") + "<w:proofErr w:type=\"spellStart\"/>" + Run(".50 万元。")), At(new Origin(1), "1,234.50万元"))
            .ShouldBe("1,234.50 万元");

    [Fact]
    public void Blanks_and_full_width_digits_do_not_hide_a_figure() =>
        MarkedIn(Paragraph(Run("共１２０６ .65万元")), At(new Origin(1), "1206.65万元")).ShouldBe("１２０６ .65万元");

    [Fact]
    public void A_figure_is_not_found_inside_a_longer_one() =>
        MarkedIn(Paragraph(Run("共1,234.50万元，其中234.50万元，12.34万元")), At(new Origin(1), "234.50万元"), At(new Origin(1), "12.34万元"))
            .ShouldBe("234.50万元|12.34万元");

    [Fact]
    public void A_figure_that_stands_twice_in_its_sentence_marks_the_sentence() =>
        MarkedIn(Paragraph(Run("甲。收入5.00万元，支出5.00万元。丙。")), At(new Origin(1), "5.00万元", "收入5.00万元，支出5.00万元"))
            .ShouldBe("收入5.00万元，支出5.00万元");

    [Fact]
    public void Entities_are_counted_as_the_characters_that_they_stand_for() =>
        MarkedIn(Paragraph(Run("甲&amp;乙&#x20000;&lt;&#65;5.00&#19975;元&gt;")), At(new Origin(1), "5.00万元")).ShouldBe("5.00万元");

    [Fact]
    public void Lines_of_the_file_do_not_shift_the_place() =>
        MarkedIn("\r\n\r<w:p>\n\r\n" + Run("甲\r\n乙\n5.00万元") + "\r\n</w:p>", At(new Origin(1), "5.00万元")).ShouldBe("5.00万元");

    [Fact]
    public void A_run_with_tabs_breaks_and_pictures_is_parted_at_the_text() =>
        MarkedIn(Paragraph("<w:r><w:rPr><w:i/></w:rPr><w:t>甲</w:t><w:tab/><w:t>5.00</w:t><w:br/><w:t>乙</w:t></w:r>"), At(new Origin(1), "5.00"))
            .ShouldBe("5.00");

    [Fact]
    public void Several_comments_at_one_figure_and_beside_it_keep_their_order() =>
        MarkedIn(Paragraph(Run("1.00") + Run("万元2.00元")), At(new Origin(1), "1.00万元"), At(new Origin(1), "1.00万元"), At(new Origin(1), "2.00元"), At(new Origin(1), ""))
            .ShouldBe("1.00万元|1.00万元|2.00元|1.00万元2.00元");

    [Fact]
    public void Deleted_and_hidden_figures_are_not_marked() =>
        MarkedIn(
            Paragraph("<w:del w:id=\"9\" w:author=\"a\"><w:r><w:delText>5.00</w:delText></w:r></w:del><w:ins w:id=\"10\" w:author=\"a\">" + Run("共5.00元") + "</w:ins>"),
            At(new Origin(1), "5.00元")).ShouldBe("5.00元");

    [Fact]
    public void In_a_content_control_the_paragraph_is_marked() =>
        MarkedIn(Paragraph(Run("共") + "<w:sdt><w:sdtContent>" + Run("5.00") + "</w:sdtContent></w:sdt>" + Run("元")), At(new Origin(1), "5.00"))
            .ShouldBe("共5.00元");

    [Fact]
    public void A_text_box_is_marked_by_the_paragraph_that_holds_it()
    {
        const string Box =
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>";
        var inner = Box.Replace("<w:drawing/>", "<wps:txbx><w:txbxContent><w:p><w:r><w:t>共5.00元</w:t></w:r></w:p></w:txbxContent></wps:txbx>", StringComparison.Ordinal);
        var file = WordFile.Of(Paragraph(Run("正文") + inner));
        var body = WordFile.Body(Write(file, "docx", At(new Origin(2), "5.00元")).Bytes);
        body.ShouldStartWith("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:commentRangeStart w:id=\"0\"/>" + Run("正文"));
        body.ShouldEndWith("</w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>");
    }

    [Fact]
    public void A_cell_is_found_by_its_row_and_column_past_merged_cells()
    {
        var body = Paragraph(Run("表")) + Table(
            Row(Cell(Paragraph(Run("科目")), "<w:vMerge w:val=\"restart\"/>"), Cell(Paragraph(Run("预算数")), "<w:gridSpan w:val=\"2\"/>")),
            Row(Cell("<w:p/>", "<w:vMerge/>"), Cell(Paragraph(Run("1.00"))), Cell(Paragraph(Run("1.00")))),
            Row(Cell(Paragraph(Run("甲"))), Cell("<w:p w:rsidR=\"00AB00CD\"/>"), Cell(Paragraph(Run("2.00")))));
        MarkedIn(
            body,
            At(new Origin(2, 2, 3), "1.00"), At(new Origin(2, 3, 2), ""), At(new Origin(2, 2, 1), "科目"), At(new Origin(2, 3), ""), At(new Origin(2), ""))
            .ShouldBe("1.00||科目|甲|科目", "the range of a whole table is its first cell, a covered cell is the one that covers it");
    }

    [Fact]
    public void A_figure_that_mending_moved_is_found_in_its_row()
    {
        var body = Table(Row(Cell(Paragraph(Run("甲"))), Cell(Paragraph(Run("乙"))), Cell(Paragraph(Run("7.00")))), Row(Cell("<w:p/>"), Cell("<w:p/>"), Cell("<w:p/>")));
        MarkedIn(body, At(new Origin(1, 1, 2), "7.00")).ShouldBe("7.00");
    }

    [Fact]
    public void Tables_in_frames_and_in_cells_are_found()
    {
        var inner = Table(Row(Cell(Paragraph(Run("甲"))), Cell(Paragraph(Run("1.00")))), Row(Cell(Paragraph(Run("乙"))), Cell(Paragraph(Run("2.00")))));
        MarkedIn(Table(Row(Cell(inner + "<w:p/>"))), At(new Origin(1, 2, 2), "2.00")).ShouldBe("2.00");
        MarkedIn(Table(Row(Cell(Paragraph(Run("指标"))), Cell(inner + "<w:p/>")), Row(Cell("<w:p/>"), Cell("<w:p/>"))), At(new Origin(1, 1, 2), "2.00")).ShouldBe("2.00");
    }

    [Fact]
    public void Comments_that_are_there_stay_and_numbers_do_not_clash()
    {
        const string Comments =
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"7\" w:author=\"甲\"><w:p/></w:comment></w:comments>";
        var file = WordFile.Whole(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + Paragraph("<w:commentRangeStart w:id=\"7\"/>" + Run("共5.00元") + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>") + "</w:body></w:document>",
            ("word/comments.xml", Comments),
            ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>"));
        var copy = Write(file, "docx", At(new Origin(1), "5.00元"));
        Changed(file, copy.Bytes).ShouldBe(["word/comments.xml", "word/document.xml"]);
        Text(copy.Bytes, "word/comments.xml").ShouldStartWith(Comments[..^"</w:comments>".Length] + "<w:comment w:id=\"8\"");
        WordFile.Marked(copy.Bytes).ShouldBe(new Dictionary<int, string> { [7] = "共5.00元", [8] = "5.00元" }, ignoreOrder: true);
    }

    [Fact]
    public void A_document_of_another_prefix_and_of_the_strict_vocabulary_gets_comments_of_its_own_kind()
    {
        const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        var file = WordFile.Whole($"<document xmlns=\"{Strict}\"><body><p><r><t>共5.00元</t></r></p></body></document>");
        var copy = Write(file, "docx", At(new Origin(1), "5.00元")).Bytes;
        Text(copy, "word/document.xml").ShouldBe(
            $"<document xmlns=\"{Strict}\"><body><p><r><t>共</t></r><w:commentRangeStart xmlns:w=\"{Strict}\" w:id=\"0\"/><r><t>5.00元</t></r>"
            + $"<w:commentRangeEnd xmlns:w=\"{Strict}\" w:id=\"0\"/><w:r xmlns:w=\"{Strict}\"><w:commentReference w:id=\"0\"/></w:r></p></body></document>");
        Text(copy, "word/comments.xml").ShouldContain($"<w:comments xmlns:w=\"{Strict}\">");
        Text(copy, "word/_rels/document.xml.rels").ShouldContain("purl.oclc.org/ooxml/officeDocument/relationships/comments");
    }

    [Fact]
    public void Words_of_a_document_cannot_break_the_comments_part()
    {
        var file = WordFile.Of(Paragraph(Run("共5.00元")));
        var copy = Write(file, "docx", At(new Origin(1), "5.00元", text: "</w:t><script>&\"\u0007\uFFFF\uD800甲\n二"));
        Text(copy.Bytes, "word/comments.xml").ShouldContain(">&lt;/w:t&gt;&lt;script&gt;&amp;&quot;甲<");
        WordFile.Errors(copy.Bytes).ShouldBe(WordFile.Errors(file));
    }

    [Fact]
    public void A_place_that_the_file_has_not_is_told()
    {
        var file = WordFile.Of(Paragraph(Run("甲")));
        var lost = At(new Origin(9), "甲");
        var copy = Write(file, "docx", lost, At(new Origin(1), "甲") with { Place = new Place { Document = "a", Table = 3 } });
        copy.Unplaced.Count.ShouldBe(2);
        copy.Bytes.ShouldBe(file);
    }

    [Fact]
    public void What_is_about_the_whole_document_stands_at_its_beginning() =>
        MarkedIn(Paragraph(Run("标题")) + Paragraph(Run("甲")), At(new Origin(1), "") with { Place = new Place { Document = "a" } }).ShouldBe("标题");

    [Fact]
    public void Two_thousand_comments_take_no_time()
    {
        var file = WordFile.Of(string.Concat(Enumerable.Range(0, 2000).Select(index => Paragraph(Run($"第{index}段，共{index}.50元，其中甲一项{index}.25元。")))));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var copy = Write(file, "docx", [.. Enumerable.Range(0, 2000).Select(index => At(new Origin(index + 1), $"{index}.25元"))]);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        WordFile.Marked(copy.Bytes).ShouldAllBe(pair => pair.Value == $"{pair.Key}.25元");
    }

    [Fact]
    public void A_damaged_file_is_told_as_the_reader_tells_it()
    {
        var file = WordFile.Of(Paragraph(Run("甲")));
        Should.Throw<UnreadableException>(() => Write(file[..(file.Length / 2)], "docx", At(new Origin(1), "甲"))).Reason.ShouldBe(Unreadable.Truncated);
        Should.Throw<UnreadableException>(() => Write(WordFile.Whole("<w:document"), "docx", At(new Origin(1), "甲"))).Reason.ShouldBe(Unreadable.Damaged);
        Should.Throw<UnreadableException>(() => Write(WordFile.Whole("<!DOCTYPE d [<!ENTITY e \"x\">]><d>&e;</d>"), "docx", At(new Origin(1), "甲"))).Reason.ShouldBe(Unreadable.Damaged);
    }
}
