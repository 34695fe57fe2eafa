using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Tests;

/// <summary>The workbook of scores: formulas that give what the program computed, and no word of a document in any of them.</summary>
public sealed class ScoreWorkbookTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingzhang-scores-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void It_is_a_valid_workbook_with_a_sheet_a_project()
    {
        using var workbook = SpreadsheetDocument.Open(Written(GivenScores.Report(GivenScores.Read())), isEditable: false);
        new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["各项目汇总", "1 摄像机购置", "审核问题清单"]);
    }

    [Fact]
    public void A_score_is_a_formula_over_the_cells_of_its_row()
    {
        var formulas = Formulas(GivenScores.Report(GivenScores.Read()));
        formulas.ShouldContain(formula => formula.StartsWith("ROUND(IF(", StringComparison.Ordinal) && formula.Contains(">=F", StringComparison.Ordinal) && formula.EndsWith(",2)", StringComparison.Ordinal));
        formulas.ShouldContain(formula => formula.StartsWith("IF(COUNTBLANK(I", StringComparison.Ordinal) && formula.Contains("SUM(I", StringComparison.Ordinal));
    }

    [Fact]
    public void No_word_of_a_document_acts_in_a_formula()
    {
        var text = "自评 =cmd('calc')!A1 | 年初 30 | 全年 28 | 执行 21 | 分值 10\n数量 | =HYPERLINK(\"http://x\") | ≥40台 | 实际 28台 | 分值 90 | 原因 =1+1\n等级 =SUM(A1)";
        var report = GivenScores.Report(SheetNotation.Document(text));
        Formulas(report).ShouldAllBe(formula => !formula.Contains("cmd(", StringComparison.Ordinal) && !formula.Contains("HYPERLINK", StringComparison.Ordinal) && formula.Count(sign => sign == '!') <= 1);
        using var workbook = SpreadsheetDocument.Open(Written(report), isEditable: false);
        new OpenXmlValidator().Validate(workbook).ShouldBeEmpty();
    }

    [Fact]
    public void Two_projects_of_one_long_name_have_tabs_of_their_own()
    {
        var name = new string('长', 40);
        using var workbook = SpreadsheetDocument.Open(Written(GivenScores.Report(SheetNotation.Document($"自评 {name}:/? | 年初 1 | 执行 1\n自评 {name} | 年初 1 | 执行 1"))), isEditable: false);
        var tabs = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        tabs.Distinct().Count().ShouldBe(4);
        tabs.ShouldAllBe(tab => tab.Length <= 31);
        new OpenXmlValidator().Validate(workbook).ShouldBeEmpty();
    }

    [Fact]
    public void Another_program_computes_the_same_scores_and_totals()
    {
        var text = """
            自评 演出 | 年初 322.06 | 全年 322.06 | 执行 290.88 | 分值 10 | 得分 9.03
            数量 | 场次 | ≥150场 | 实际 136场 | 分值 14 | 得分 12.69
            数量 | 观众 | ≥10万人 | 实际 50万人 | 分值 16 | 得分 12
            时效 | 响应时间 | ≤5.4小时 | 实际 6.6小时 | 分值 13 | 得分 10
            质量 | 合格率 | =100% | 实际 100% | 分值 17 | 得分 17
            满意度 | 观众满意度 | ≥90% | 实际 45% | 分值 30 | 得分 15
            总分 100 | 75
            """;
        var report = GivenScores.Report(SheetNotation.Document(text));
        var cells = Recomputed(Written(report), sheet: 2);
        var expected = report.Parts[0].Scored;
        foreach (var item in expected.Items)
        {
            cells.ShouldContain(cell => cell.Contains(FormattableString.Invariant($",\"{item.Score:0.##}\","), StringComparison.Ordinal), $"{item.Score}: {string.Join('\n', cells)}");
        }

        cells.ShouldContain(cell => cell.StartsWith("总分", StringComparison.Ordinal) && cell.Contains(FormattableString.Invariant($",\"100\",\"{expected.Total.Counted.Least:0.##}\","), StringComparison.Ordinal));
    }

    private List<string> Formulas(ScoreReport report)
    {
        using var workbook = SpreadsheetDocument.Open(Written(report), isEditable: false);
        return [.. workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).Select(formula => formula.Text)];
    }

    private string Written(ScoreReport report)
    {
        var path = Path.Combine(folder.FullName, "得分.xlsx");
        using var stream = File.Create(path);
        ScoreWorkbook.Write(stream, new FilesRead(report.Check.Documents, []), report, TextBook.Of(Language.Chinese));
        return path;
    }

    // The values that the program wrote are taken out first: what is left is what the formulas give.
    private List<string> Recomputed(string path, int sheet)
    {
        using (var workbook = SpreadsheetDocument.Open(path, isEditable: true))
        {
            foreach (var cell in workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Where(cell => cell.CellFormula is not null))
            {
                cell.CellValue?.Remove();
            }
        }

        var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,{sheet.ToString(CultureInfo.InvariantCulture)}", "--outdir", folder.FullName, path })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start).ShouldNotBeNull();
        process.WaitForExit(120_000).ShouldBeTrue();
        return [.. File.ReadAllLines(Directory.EnumerateFiles(folder.FullName, "*.csv").Single())];
    }
}
