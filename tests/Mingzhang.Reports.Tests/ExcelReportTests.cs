using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Checking;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Tests;

public class ExcelReportTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_workbook_is_what_the_format_demands(Language language)
    {
        using var workbook = Open(GivenFindings.Everything(), language);
        new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void A_row_tells_where_what_and_what_it_should_be_and_leaves_room_for_the_reply()
    {
        using var workbook = Open(GivenFindings.Report(GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit))));
        var rows = Rows(workbook, 0);
        rows[1].ShouldBe(["序号", "编号", "严重程度", "单位/文件", "位置", "问题", "印为", "应为", "说明", "整改回复", "复核结果"]);
        rows[2][..5].ShouldBe(["1", GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit)).Number, "严重", "示例县融媒体中心\n示例预算.docx", "《部门预算支出总表》第 4 行“208 社会保障”·“合计”（第 3 页）"]);
        rows[2][5].ShouldContain("（一位数字写错）");
        rows[2][6..8].ShouldBe(["281.11 万元", "284.11 万元"]);
        rows[2][8].ShouldContain("同行 2 栏相加得 284.11 万元");
        rows[2][9..].ShouldBe(["", ""]);
    }

    [Fact]
    public void The_head_stays_filters_and_is_repeated_on_every_page()
    {
        using var workbook = Open(GivenFindings.Everything());
        var sheet = Sheet(workbook, 0);
        var last = Enum.GetValues<CauseKind>().Length + 4 + 2;
        sheet.GetFirstChild<SheetViews>()!.Descendants<Pane>().ShouldHaveSingleItem().TopLeftCell!.Value.ShouldBe("A3");
        sheet.GetFirstChild<AutoFilter>()!.Reference!.Value.ShouldBe($"A2:K{last}");
        var setup = sheet.GetFirstChild<PageSetup>()!;
        setup.Orientation!.Value.ShouldBe(OrientationValues.Landscape);
        (setup.PaperSize!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value).ShouldBe((9u, 1u, 0u));
        workbook
            .WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>()
            .Select(name => name.Text)
            .ShouldContain("'审核问题清单'!$1:$2");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|'/c calc'!A0")]
    public void What_looks_like_a_formula_stays_text(string attack)
    {
        var finding = GivenFindings.OfRule() with { Printed = attack, Expected = attack };
        using var workbook = Open(GivenFindings.Report(finding));
        var sheet = Sheet(workbook, 0);
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        var cells = sheet.Descendants<Cell>().Where(cell => cell.InnerText == attack).ToList();
        cells.Count.ShouldBe(2);
        cells.ShouldAllBe(cell => cell.DataType!.Value == CellValues.InlineString);
        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        cells.ShouldAllBe(cell => formats[(int)cell.StyleIndex!.Value].QuotePrefix!.Value);
    }

    [Fact]
    public void What_a_cell_cannot_hold_is_left_out_and_the_rest_stays()
    {
        var text = "甲\u0000\u0008\uFFFE\uD800\u202E<b>&乙" + new string('丙', 40_000);
        using var workbook = Open(GivenFindings.Report(GivenFindings.OfRule() with { Printed = text }));
        new OpenXmlValidator().Validate(workbook).ShouldBeEmpty();
        var cell = Rows(workbook, 0)[2][6];
        cell.ShouldStartWith("甲\uFFFD<b>&乙丙");
        cell.ShouldEndWith("…");
        cell.Length.ShouldBeLessThan(32_767);
    }

    [Fact]
    public void A_list_passes_no_persons_number_on()
    {
        var number = "138" + "12345678";
        var finding = GivenFindings.OfRule(number) with { Printed = number, Places = [Given.Sentence($"电话{number}。")] };
        using var workbook = Open(GivenFindings.Report(finding));
        Rows(workbook, 0).SelectMany(row => row).ShouldAllBe(cell => !cell.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public void The_second_sheet_counts_by_kind_and_severity()
    {
        using var workbook = Open(
            GivenFindings.Report(
                GivenFindings.TwoCandidates(),
                GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit)),
                GivenFindings.OfRule()
            )
        );
        var rows = Rows(workbook, 1);
        rows[1].ShouldBe(["问题种类", "严重", "错误", "疑问", "合计"]);
        rows[2].ShouldBe(["一位数字写错", "2", "0", "0", "2"]);
        rows[3].ShouldBe(["占位文字没有替换", "0", "0", "1", "1"]);
        rows[4].ShouldBe(["合计", "2", "0", "1", "3"]);
        rows.ShouldContain(row => row.SequenceEqual(new[] { "核对的关系", "9" }));
    }

    [Fact]
    public void A_list_without_findings_is_still_a_list()
    {
        using var workbook = Open(GivenFindings.Report());
        new OpenXmlValidator().Validate(workbook).ShouldBeEmpty();
        Rows(workbook, 0).Count.ShouldBe(2);
    }

    private static SpreadsheetDocument Open(CheckReport report, Language language = Language.Chinese)
    {
        var stream = new MemoryStream();
        ExcelReport.Write(stream, GivenFindings.Files(report), report, TextBook.Of(language));
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    private static Worksheet Sheet(SpreadsheetDocument workbook, int index)
    {
        var sheet = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(index);
        return ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet;
    }

    private static List<string[]> Rows(SpreadsheetDocument workbook, int sheet) =>
        [.. Sheet(workbook, sheet).Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
}
