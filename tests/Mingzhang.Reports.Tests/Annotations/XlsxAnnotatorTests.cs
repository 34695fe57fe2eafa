using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reports.Annotations;
using static Mingzhang.Reports.Tests.Annotations.Annotated;

namespace Mingzhang.Reports.Tests.Annotations;

public class XlsxAnnotatorTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static Comment Note(string? cell, string text = "应为 3", string sheet = "收支&总表", Origin? origin = null) =>
        new(new Place { Document = "a", Sheet = sheet, Cell = cell, Origin = origin }, "错误", text, Severity.Error);

    [Fact]
    public void A_note_stands_at_its_cell_and_the_rest_of_the_workbook_stays()
    {
        var file = Workbook.Of("<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><extLst/>");
        var copy = Write(file, "xlsx", Note("B2"), Note("A1")).Bytes;
        Workbook.Notes(copy).ShouldBe(new Dictionary<string, string> { ["B2"] = "错误\n应为 3", ["A1"] = "错误\n应为 3" });
        Workbook.Boxes(copy).ShouldBe([("1,1", "1025"), ("0,0", "1026")]);
        Changed(file, copy).ShouldBe(["[Content_Types].xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels", Workbook.Sheet]);
        var inserted = "<legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId2\"/>";
        Text(copy, Workbook.Sheet).ShouldContain(inserted + "<extLst/>");
        Text(copy, Workbook.Sheet).Replace(inserted, "", StringComparison.Ordinal).ShouldBe(Text(file, Workbook.Sheet));
        Workbook.Errors(copy).ShouldBe(Workbook.Errors(file));
    }

    [Fact]
    public void Several_comments_at_one_cell_become_one_note() =>
        Workbook.Notes(Write(Workbook.Of(), "xlsx", Note("B2"), Note("B2", "应为 4\n或 5")).Bytes)["B2"].ShouldBe("错误\n应为 3\n\n错误\n应为 4\n或 5");

    [Fact]
    public void Notes_that_are_there_stay_and_are_extended()
    {
        var file = Workbook.Of(
            "<legacyDrawing r:id=\"rId2\"/><tableParts count=\"0\"/>",
            [(Workbook.Type("comments"), "../comments1.xml"), (Workbook.Type("vmlDrawing"), "../drawings/vmlDrawing1.vml")],
            ("xl/comments1.xml", $"<comments {Main}><authors><author>王</author></authors><commentList><comment ref=\"B2\" authorId=\"0\"><text><t>看过</t></text></comment><comment ref=\"B3\" authorId=\"0\"><text><r><t>也</t></r></text></comment></commentList></comments>"),
            ("xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s1031\"><x:ClientData><br><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>"));
        var copy = Write(file, "xlsx", Note("B2"), Note("B3"), Note("A3")).Bytes;
        Workbook.Notes(copy).ShouldBe(new Dictionary<string, string> { ["B2"] = "看过\n\n错误\n应为 3", ["B3"] = "也\n\n错误\n应为 3", ["A3"] = "错误\n应为 3" });
        Text(copy, "xl/comments1.xml").ShouldContain("<author>王</author><author>明账</author></authors>");
        Text(copy, "xl/comments1.xml").ShouldContain("<text><r><t>看过</t></r><r>");
        Workbook.Boxes(copy).ShouldBe([("1,1", "1031"), ("2,0", "1032")]);
        Changed(file, copy).ShouldBe(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
    }

    [Fact]
    public void A_thread_stays_whole_and_the_comment_is_told_as_unplaced()
    {
        var file = Workbook.Of(
            "<legacyDrawing r:id=\"rId2\"/>",
            [(Workbook.Type("comments"), "../comments1.xml"), (Workbook.Type("vmlDrawing"), "../drawings/vmlDrawing1.vml"), ("http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml")],
            ("xl/comments1.xml", $"<comments {Main}><authors><author>tc={{0A}}</author></authors><commentList><comment ref=\"B2\" authorId=\"0\"><text><t>[Threaded comment]</t></text></comment></commentList></comments>"),
            ("xl/drawings/vmlDrawing1.vml", "<xml></xml>"),
            ("xl/threadedComments/threadedComment1.xml", "<ThreadedComments/>"));
        var copy = Write(file, "xlsx", Note("B2"), Note("B3"));
        copy.Unplaced.ShouldHaveSingleItem().Place.Cell.ShouldBe("B2");
        Workbook.Notes(copy.Bytes)["B2"].ShouldBe("[Threaded comment]");
        Changed(file, copy.Bytes).ShouldBe(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
    }

    [Fact]
    public void Controls_wrapped_in_alternatives_come_after_the_notes()
    {
        const string Controls = "<mc:AlternateContent><mc:Choice Requires=\"x14\"><controls/></mc:Choice></mc:AlternateContent>";
        Text(Write(Workbook.Of(Controls), "xlsx", Note("B2")).Bytes, Workbook.Sheet).ShouldContain($"r:id=\"rId2\"/>{Controls}</worksheet>");
    }

    [Fact]
    public void A_place_without_a_cell_is_the_first_cell_of_its_row_or_table()
    {
        var file = Workbook.Of();
        Workbook.Notes(Write(file, "xlsx", Note(null, origin: new Origin(2)), Note(null, origin: new Origin(2, 2))).Bytes).Keys.ShouldBe(["A1", "A2"]);
    }

    [Fact]
    public void Places_that_the_workbook_has_not_are_told()
    {
        var file = Workbook.Of();
        var copy = Write(file, "xlsx", Note("B2", sheet: "别的"), Note("ZZZZ9"), Note("A0"), Note(null), new Comment(new Place { Document = "a", Cell = "A1" }, "", "", Severity.Error));
        copy.Unplaced.Count.ShouldBe(5);
        copy.Bytes.ShouldBe(file);
    }

    [Fact]
    public void What_is_about_the_whole_workbook_stands_in_its_first_cell() =>
        Workbook.Notes(Write(Workbook.Of(), "xlsx", new Comment(new Place { Document = "a" }, "疑问", "缺一张表", Severity.Question)).Bytes).ShouldBe(new Dictionary<string, string> { ["A1"] = "疑问\n缺一张表" });

    [Fact]
    public void Words_of_a_document_cannot_break_the_notes()
    {
        var copy = Write(Workbook.Of(), "xlsx", Note("B2", "]]></t><x>&\u0001\uDC00一")).Bytes;
        Workbook.Notes(copy)["B2"].ShouldBe("错误\n]]></t><x>&一");
    }

    [Fact]
    public void Two_thousand_notes_take_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var copy = Write(Workbook.Of(), "xlsx", [.. Enumerable.Range(1, 2000).Select(row => Note($"C{row}"))]).Bytes;
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        Workbook.Notes(copy).Count.ShouldBe(2000);
        Workbook.Boxes(copy).Select(box => box.Number).Distinct().Count().ShouldBe(2000);
    }

    [Fact]
    public void A_damaged_workbook_is_told_as_the_reader_tells_it()
    {
        var file = Workbook.Of();
        Should.Throw<UnreadableException>(() => Write(file[..(file.Length / 2)], "xlsx", Note("B2"))).Reason.ShouldBe(Unreadable.Truncated);
    }

    [Theory]
    [InlineData("xls")]
    [InlineData("html")]
    [InlineData("markdown")]
    [InlineData("text")]
    public void Formats_without_comments_say_so(string format) =>
        Should.Throw<RefusedException>(() => Write([1], format, Note("B2"))).Refusal.ShouldBe(Refusal.Format);
}
