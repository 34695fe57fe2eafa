using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Tests;

/// <summary>The page and the workbook of targets.</summary>
public class TargetsPageTests
{
    private static readonly ReadDocument Document = GivenPerformance.Read();
    private static readonly PerformanceReport Report = PerformanceReport.Of(GivenPerformance.Report(Document, GivenPerformance.WrongSign(Document), GivenPerformance.OfWhole(Document)));

    [Fact]
    public void Each_project_is_linked_to_its_findings()
    {
        var page = Page(Report);
        page.ShouldContain("<a href=\"#p1\">摄像机购置</a>");
        page.ShouldContain("<a href=\"#f1\">1. “采购总价”越少越好，却写 ≥。</a>");
        page.ShouldContain("id=\"f1\"");
        page.ShouldContain("<td>≥30万元</td>");
    }

    [Fact]
    public void A_page_of_targets_counts_projects_and_not_relations()
    {
        var page = Page(Report);
        page.ShouldContain("<h1>绩效目标核对报告</h1>");
        page.ShouldContain("读到项目 2 个，部门整体 1 个，指标 5 个。");
        page.ShouldNotContain("核对的关系");
    }

    [Fact]
    public void A_page_without_sheets_is_not_said_to_be_clean() =>
        Page(PerformanceReport.Of(GivenPerformance.Report(new ReadDocument { Name = "甲.docx", Format = "docx" }))).ShouldContain("<p class=\"verdict\">没有读到绩效目标表、自评表。没有核对，不等于没有问题。</p>");

    [Fact]
    public void Words_of_a_document_cannot_become_markup() =>
        Page(PerformanceReport.Of(GivenPerformance.Report(SheetNotation.Document("项目 <script>alert(1)</script> | 预算 1.00\n数量 | <b>条数 | ≥1条")))).ShouldNotContain("<script>alert");

    [Fact]
    public void A_page_in_English_is_told_in_English()
    {
        var page = Page(Report, Language.English);
        page.ShouldContain("<h1>Report on performance targets</h1>");
        page.ShouldContain("Spending plan: 30% by the end of month 3");
    }

    [Fact]
    public void The_workbook_has_a_sheet_of_projects_and_is_valid()
    {
        using var stream = new MemoryStream();
        ExcelReport.Write(stream, new FilesRead([Document], []), Report, TextBook.Of(Language.Chinese));
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator().Validate(workbook).ShouldBeEmpty();
        workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["审核问题清单", "各项目", "汇总"]);
        var words = workbook.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<InlineString>()).Select(text => text.InnerText).ToList();
        words.ShouldContain("预算 30.00 万元（其中：财政资金 20.00、其他资金 10.00）");
        words.ShouldContain(Report.Parts[0].Findings[0].Number);
    }

    private static string Page(PerformanceReport report, Language language = Language.Chinese)
    {
        using var stream = new MemoryStream();
        var (files, texts) = (new FilesRead(report.Check.Documents, []), TextBook.Of(language));
        HtmlReport.Write(stream, files, report.Check, texts, "1.0", new HtmlTargets(texts, report, files).Lead);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
