using System.Xml.Linq;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Book.Tests;

/// <summary>Whatever a person enters is text: never a formula, a field, markup, or what breaks the file.</summary>
public sealed class OfficeHostileTextTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static readonly TheoryData<string> Texts = new()
    {
        "=1+1",
        "@SUM(A1)",
        "-2+cmd|' /C calc'!A0",
        "<w:fldSimple w:instr=\"DATE\"/>",
        "{ DDEAUTO c:\\\\windows\\\\system32 }",
        "]]><![CDATA[&amp;&#0;",
        "控制\u0000字\u0001符\u001B[31m\u0085\uFFFE",
        "右\u202E左\u2066至\u200F右",
        "表情😀与孤\uD800单\uDC00代理",
        "'[表]:*?/\\'",
        "第一行\r\n第二行\t制表",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hostile_text_stays_text(string text)
    {
        var document = Filled(text);
        var docx = OfficeFiles.Docx(document, [1]);
        var xlsx = OfficeFiles.Xlsx(document, totalsAsFormulas: true);
        OfficeFiles.Faults(docx, isWorkbook: false).ShouldBeEmpty();
        OfficeFiles.Faults(xlsx, isWorkbook: true).ShouldBeEmpty();

        var body = OfficeFiles.Part(docx, "word/document.xml");
        body.Descendants(W + "fldSimple").ShouldBeEmpty();
        body.Descendants(W + "instrText").Select(field => field.Value.Trim().Split(' ')[0]).Distinct().Except(["TOC", "PAGEREF"], StringComparer.Ordinal).ShouldBeEmpty();
        OfficeFiles.Part(xlsx, "xl/worksheets/sheet2.xml").Descendants(S + "f").ShouldBeEmpty();
        OfficeFiles.Part(xlsx, "xl/worksheets/sheet2.xml").Descendants(S + "c").Where(cell => cell.Attribute("t")?.Value is not ("inlineStr" or null)).ShouldBeEmpty();

        // What a person can read of it is still there.
        var letters = string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is >= '一' and <= '鿿'));
        string.Concat(body.Descendants(W + "t").Select(part => part.Value)).Where(char.IsLetterOrDigit).Count().ShouldBeGreaterThanOrEqualTo(letters.Length * 5);
        OfficeFiles.Part(xlsx, "xl/worksheets/sheet2.xml").Descendants(S + "t").ShouldContain(cell => letters.All(letter => cell.Value.Contains(letter, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_of_a_hundred_thousand_letters_is_written()
    {
        var document = Filled(string.Concat(Enumerable.Repeat("长", 100_000)));
        OfficeFiles.Faults(OfficeFiles.Docx(document), isWorkbook: false).ShouldBeEmpty();
        OfficeFiles.Faults(OfficeFiles.Xlsx(document), isWorkbook: true).ShouldBeEmpty();
    }

    [Fact]
    public void Two_forms_of_one_name_and_long_names_have_sheets_of_their_own()
    {
        var table = Table(string.Concat(Enumerable.Repeat("财政拨款收支总表", 8)));
        var file = OfficeFiles.Xlsx(Document(table, table with { Id = "b" }, table with { Id = "c", Title = "" }));
        OfficeFiles.Faults(file, isWorkbook: true).ShouldBeEmpty();
        var names = OfficeFiles.Part(file, "xl/workbook.xml").Descendants(S + "sheet").Select(sheet => sheet.Attribute("name")!.Value).ToList();
        names.Count.ShouldBe(4);
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(4);
        names.ShouldAllBe(name => name.Length <= 31 && name.Length > 0);
    }

    [Fact]
    public void A_figure_of_more_digits_than_programs_keep_stays_text()
    {
        var figure = new WrittenFigure(SampleBook.Now, 12_345_678_901_234_567m, new(12_345_678_901.234567m, 6, Measure.Money(MoneyUnit.Wan)));
        var table = Table("表") with { Rows = [new([new("项目"), new("金额")]), new([new("合计"), new("12,345,678,901.234567") { Figure = figure }])] };
        var cell = OfficeFiles.Part(OfficeFiles.Xlsx(Document(table)), "xl/worksheets/sheet2.xml").Descendants(S + "c").Single(one => one.Attribute("r")!.Value == "B3");
        cell.Attribute("t")!.Value.ShouldBe("inlineStr");
        cell.Value.ShouldBe("12,345,678,901.234567");
    }

    private static WrittenDocument Filled(string text)
    {
        var figure = new WrittenFigure(SampleBook.Now, 100, new(1, 2, Measure.Money(MoneyUnit.Yuan)));
        return Document(
            WrittenParagraph.Of(ParagraphKind.Title, text),
            new WrittenContents(),
            WrittenParagraph.Of(ParagraphKind.Chapter, text),
            WrittenParagraph.Of(ParagraphKind.Body, text),
            new WrittenChart("chart", text, ChartKind.Columns, [new(text, [new(text, figure)])]),
            Table(text)) with { Title = text, Organisation = text, Watermark = text };
    }

    private static WrittenTable Table(string text) => new()
    {
        Id = "table",
        Number = text,
        Title = text,
        Above = [new(text, TextSide.Centre) { IsTitle = true }],
        Below = [new(text, TextSide.Left)],
        Widths = [20, 10],
        HeadRows = 1,
        Rows = [new([new("项目"), new(text)]), new([new(text), new("") { Side = TextSide.Right }])],
    };

    private static WrittenDocument Document(params WrittenBlock[] blocks) => new()
    {
        Id = "budget",
        Title = "示例",
        Organisation = "示例县融媒体中心",
        Year = 2026,
        Kind = DocumentKind.Budget,
        Blocks = blocks,
    };
}
