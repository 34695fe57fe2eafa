using System.Text;
using Mingzhang.Reading.Pdf;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Tests.FileFormats;

/// <summary>PDFs as an office program makes them, read with poppler.</summary>
public class PdfReaderTests
{
    private static readonly Lazy<byte[]> Budget = new(() => PdfOf(
        """
        <p>部门收支总表</p><p>单位：万元</p>
        <table border="1" cellspacing="0" width="100%">
        <tr><td rowspan="2">科目</td><td colspan="2">预算数</td></tr>
        <tr><td>基本支出</td><td>项目支出</td></tr>
        <tr><td>教育支出</td><td>1,234.56</td><td>3.40</td></tr>
        <tr><td>合计</td><td></td><td>3.40</td></tr>
        </table><p>注：本表不含结转。</p>
        """));

    private static byte[] PdfOf(string body)
    {
        var page = $"<html><head><meta charset=\"utf-8\"></head><body style=\"font-family:'Noto Sans CJK SC'\">{body}</body></html>";
        return Office.Convert(Encoding.UTF8.GetBytes(page), "html", "pdf", "--infilter=HTML (StarWriter)");
    }

    // A PDF by hand: a page of operators, without an office program.
    private static byte[] Drawn(string operators, string extra = "")
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]{extra}/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            $"<</Length {operators.Length}>>stream\n{operators}\nendstream",
        ];
        foreach (var (content, index) in objects.Select((content, index) => (content, index + 1)))
        {
            offsets.Add(text.Length);
            text.Append($"{index} 0 obj{content}endobj\n");
        }

        var start = text.Length;
        text.Append("xref\n0 5\n0000000000 65535 f \n").AppendJoin("", offsets.Select(offset => $"{offset:D10} 00000 n \n"));
        return Encoding.Latin1.GetBytes($"{text}trailer<</Root 1 0 R/Size 5>>\nstartxref\n{start}\n%%EOF\n");
    }

    private static string Word(double x, double y, string text) => $"BT /F 10 Tf {x} {y} Td ({text}) Tj ET\n";

    [Fact]
    public void A_ruled_table_is_read_with_its_merged_cells() =>
        Given.Shown(Given.Read(Budget.Value)).ShouldBe("部门收支总表\n单位：万元\n科目 2x1|预算数 1x2|<\n<|基本支出|项目支出\n教育支出|1,234.56|3.40\n合计||3.40\n注：本表不含结转。");

    [Fact]
    public void Blocks_know_their_page() => Given.Read(Budget.Value).Blocks.ShouldAllBe(block => block.Page == 1);

    [Fact]
    public void A_paragraph_that_was_broken_into_lines_is_one_again()
    {
        var sentence = string.Concat(Enumerable.Repeat("二〇二六年收入预算总计六千三百四十万元，比上年减少一百万元，", 6)) + "原因是项目减少。";
        Given.Shown(Given.Read(PdfOf($"<p>{sentence}</p><p>第二段。</p>"))).ShouldBe($"{sentence}\n第二段。");
    }

    [Fact]
    public void A_table_that_goes_on_over_the_page_is_one_table()
    {
        var rows = string.Concat(Enumerable.Range(1, 90).Select(number => $"<tr><td>第{number}项</td><td>{number}.00</td></tr>"));
        var table = Given.Read(PdfOf($"<table border=\"1\" cellspacing=\"0\" width=\"100%\">{rows}</table>")).Blocks.OfType<FoundTable>().ShouldHaveSingleItem();
        table.Rows.Count.ShouldBe(90);
        table.Rows[^1].Cells[1].Text.ShouldBe("90.00");
        table.Rows[^1].Page.ShouldNotBeNull().ShouldBeGreaterThan(1);
        table.Rows[0].Page.ShouldBeNull();
    }

    [Fact]
    public void Figures_under_each_other_are_a_table_without_lines()
    {
        var rows = string.Concat(Enumerable.Range(0, 4).Select(row =>
            Word(60, 700 - (row * 16), "item" + (char)('a' + row)) + Word(250, 700 - (row * 16), $"{row}1.00") + Word(400, 700 - (row * 16), $"{row}2.50")));
        Given.Shown(Given.Read(Drawn(rows))).ShouldBe("itema|01.00|02.50\nitemb|11.00|12.50\nitemc|21.00|22.50\nitemd|31.00|32.50");
    }

    [Fact]
    public void A_table_open_at_its_sides_keeps_its_outer_columns()
    {
        var lines = string.Concat(new[] { 700, 680, 660 }.Select(y => $"60 {y} m 500 {y} l S\n")) + "200 660 m 200 700 l S\n350 660 m 350 700 l S\n";
        var words = Word(70, 686, "a") + Word(220, 686, "1") + Word(370, 686, "2") + Word(70, 666, "b") + Word(220, 666, "3") + Word(370, 666, "4");
        Given.Shown(Given.Read(Drawn(lines + words))).ShouldBe("a|1|2\nb|3|4");
    }

    [Fact]
    public void Thin_boxes_are_lines()
    {
        var lines = string.Concat(new[] { 700, 680, 660 }.Select(y => $"60 {y} 240 0.5 re f\n")) + string.Concat(new[] { 60, 180, 300 }.Select(x => $"{x} 660 0.5 40 re f\n"));
        Given.Shown(Given.Read(Drawn(lines + Word(70, 686, "a") + Word(190, 686, "1") + Word(70, 666, "b") + Word(190, 666, "2")))).ShouldBe("a|1\nb|2");
    }

    [Fact]
    public void A_page_that_is_turned_is_read_as_it_is_shown()
    {
        // The text runs up the sheet; turned by 90 degrees it is upright.
        const string Turned = "q 0 1 -1 0 600 0 cm\n";
        var lines = string.Concat(new[] { 500, 480, 460 }.Select(y => $"60 {y} m 300 {y} l S\n")) + string.Concat(new[] { 60, 180, 300 }.Select(x => $"{x} 460 m {x} 500 l S\n"));
        var page = Drawn(Turned + lines + Word(70, 486, "a") + Word(190, 486, "1") + Word(70, 466, "b") + Word(190, 466, "2") + "Q", "/Rotate 90");
        Given.Shown(Given.Read(page)).ShouldBe("a|1\nb|2");
    }

    [Fact]
    public void A_page_that_is_cut_to_a_part_of_the_sheet_is_read_as_it_is_shown()
    {
        var lines = string.Concat(new[] { 700, 680, 660 }.Select(y => $"60 {y} m 300 {y} l S\n")) + string.Concat(new[] { 60, 180, 300 }.Select(x => $"{x} 660 m {x} 700 l S\n"));
        var page = Drawn(lines + Word(70, 686, "a") + Word(190, 686, "1") + Word(70, 666, "b") + Word(190, 666, "2") + Word(70, 300, "beyond"), "/CropBox[50 600 400 750]");
        Given.Shown(Given.Read(page)).ShouldBe("a|1\nb|2");
    }

    [Fact]
    public void A_page_number_is_no_paragraph() =>
        Given.Shown(Given.Read(Drawn(Word(60, 700, "text") + Word(290, 30, "- 3 -")))).ShouldBe("text");

    [Fact]
    public void Radicals_become_characters() => Radicals.Replace("⽉度⻅⼈⺠").ShouldBe("月度见人民");

    [Fact]
    public void A_PDF_without_text_is_refused_as_scanned() =>
        Given.Refusal(Drawn("0 0 100 100 re f")).Reason.ShouldBe(Unreadable.ScannedWithoutText);

    [Fact]
    public void A_PDF_with_a_password_is_refused()
    {
        var locked = Office.Through(Drawn(Word(60, 700, "text")), "qpdf", "qpdf", (from, to) => ["--encrypt", "a", "b", "256", "--", from, to]);
        Given.Refusal(locked).Reason.ShouldBe(Unreadable.PasswordProtected);
    }

    [Fact]
    public void A_cut_off_PDF_is_refused_though_poppler_would_mend_it()
    {
        var file = Budget.Value;
        Given.Refusal(file[..(file.Length * 2 / 3)]).Reason.ShouldBe(Unreadable.Truncated);
    }

    [Fact]
    public void A_PDF_of_garbage_is_refused_as_damaged() =>
        Given.Refusal(Encoding.Latin1.GetBytes("%PDF-1.4\n" + new string('x', 3000) + "\n%%EOF")).Reason.ShouldBe(Unreadable.Damaged);

    [Fact]
    public void A_missing_program_is_named_with_the_command_that_installs_it()
    {
        var refusal = Should.Throw<UnreadableException>(() => Poppler.Run("no-such-program", [], _ => { }, CancellationToken.None));
        refusal.Reason.ShouldBe(Unreadable.ToolMissing);
        refusal.Detail.ShouldContain("apt-get install poppler-utils poppler-data");
    }

    [Fact]
    public void A_number_that_a_narrow_cell_broke_is_one_number()
    {
        PdfWord[] words = [new("6,340.21789", 130, 10, 192, 20), new("6", 130, 21, 136, 31)];
        CellText.OfCell(words, 195).ShouldBe("6,340.217896");
        CellText.OfCell(words, 260).ShouldBe("6,340.21789\n6");
    }
}
