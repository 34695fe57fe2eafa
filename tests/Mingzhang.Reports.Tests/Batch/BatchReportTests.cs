using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Model;
using Mingzhang.Reports.Batch;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Tests.Batch;

public class BatchReportTests
{
    private const string Hostile = "<script>alert(1)</script>&\"'\u001B[31m\u202E=1+1";

    [Fact]
    public void A_line_is_read_back_as_it_was()
    {
        var result = Result() with { Findings = [Row()], Remarks = ["甲"], Reason = "乙\n丙" };
        var line = result.ToLine();
        line.ShouldNotContain((byte)'\n');
        var back = DocumentResult.FromLine(line)!;
        back.Findings.ShouldBe(result.Findings);
        back.Remarks.ShouldBe(result.Remarks);
        (back with { Findings = result.Findings, Remarks = result.Remarks }).ShouldBe(result);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"file\":\"a.doc")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"file\":1,\"name\":2}")]
    public void What_is_no_line_is_none(string line) => DocumentResult.FromLine(Encoding.UTF8.GetBytes(line)).ShouldBeNull();

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_workbook_is_what_the_format_demands(Language language)
    {
        using var workbook = Open(language, [Result() with { Name = Hostile, Organisation = Hostile, Reason = Hostile }], [Row() with { Problem = Hostile, Printed = "=1+1" }]);
        new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()).ShouldBeEmpty();
    }

    [Fact]
    public void The_workbook_lists_findings_as_the_list_of_one_unit_does_and_documents_beside_them()
    {
        using var workbook = Open(Language.Chinese, [Result(), Result() with { State = DocumentState.Unreadable, Reason = "是扫描的图片" }], [Row(), Row()]);
        Rows(workbook, 0)[1].ShouldBe(["序号", "编号", "严重程度", "单位/文件", "位置", "问题", "印为", "应为", "说明", "整改回复", "复核结果"]);
        Rows(workbook, 0)[3][..3].ShouldBe(["2", "K7-3QF9", "严重"]);
        Rows(workbook, 1)[1].ShouldBe(["序号", "文件", "单位", "类别", "年度", "读出的数", "核对的关系", "严重", "错误", "疑问", "已说明", "结果", "备注"]);
        Rows(workbook, 1)[2][..12].ShouldBe(["1", "预算.docx", "示例县融媒体中心", "预算", "2026", "255", "244", "2", "1", "3", "0", "已核对"]);
        Rows(workbook, 1)[3][11..].ShouldBe(["没有读成", "是扫描的图片\n与同单位共 2 个文件互相核对（“核对的关系”为合计）"]);
    }

    [Fact]
    public void Nothing_of_a_document_becomes_markup_of_the_page_and_no_script_of_others_may_run()
    {
        var page = Page([Result() with { Name = Hostile, Organisation = Hostile, Reason = Hostile, Report = "报告/甲#?.html" }]);
        page.ShouldNotContain("<script>alert");
        page.ShouldContain("script-src &#x27;sha256-");
        page.ShouldContain("href=\"%E6%8A%A5%E5%91%8A/%E7%94%B2%23%3F.html\"");
        page.Where(character => char.IsControl(character) && character != '\n').ShouldBeEmpty();
    }

    [Fact]
    public void What_was_not_read_and_what_is_worst_comes_first()
    {
        var page = Page([Result() with { Name = "轻.docx", Blocking = 0 }, Result() with { Name = "重.docx" }, Result() with { Name = "坏.docx", State = DocumentState.Unreadable }]);
        new[] { "坏.docx", "重.docx", "轻.docx" }.Select(name => page.IndexOf(name, StringComparison.Ordinal)).ShouldBeInOrder();
        page.ShouldContain("文件 3 个：已核对 2，没有可核对的 0，没有读成 1");
    }

    private static DocumentResult Result() =>
        new()
        {
            File = "../预算.docx",
            Name = "预算.docx",
            Content = "0",
            Basis = "1",
            State = DocumentState.Checked,
            Organisation = "示例县融媒体中心",
            Kind = DocumentKind.Budget,
            Year = 2026,
            Figures = 255,
            Together = 2,
            Relations = 244,
            Blocking = 2,
            Errors = 1,
            Questions = 3,
        };

    private static FindingRow Row() => new("K7-3QF9", Severity.Blocking, "示例县融媒体中心\n预算.docx", "表一", "不对", "1.00", "2.00", "改", "");

    private static string Page(params DocumentResult[] results)
    {
        using var output = new MemoryStream();
        BatchPage.Write(output, results, TextBook.Of(Language.Chinese), "0.1.0");
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static SpreadsheetDocument Open(Language language, DocumentResult[] results, FindingRow[] rows)
    {
        var output = new MemoryStream();
        BatchWorkbook.Write(output, results, rows, TextBook.Of(language));
        output.Position = 0;
        return SpreadsheetDocument.Open(output, isEditable: false);
    }

    private static List<string[]> Rows(SpreadsheetDocument workbook, int index)
    {
        var sheet = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(index);
        return [.. ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
    }
}
