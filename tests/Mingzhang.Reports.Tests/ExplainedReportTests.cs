using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Annotations;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Sarif;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Tests;

public class ExplainedReportTests
{
    private const string Reason = "上级批复数为四舍五入数";
    private static readonly TextBook Texts = TextBook.Of(Language.Chinese);
    private static readonly Finding Blocking = GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit));
    private static readonly Finding Open = GivenFindings.OfRule();
    private static readonly ExplanationFile File = ExplanationFile.Parse($"{Blocking.Number} = {Reason} | 张三 | 2026-03-01\nZ0-0000 = 早就改了\n看不懂", Given.Document);

    [Fact]
    public void An_explained_finding_stays_is_no_longer_open_and_keeps_its_severity()
    {
        var report = Report();
        report.Findings.Count.ShouldBe(2);
        report.Open.ShouldHaveSingleItem().Number.ShouldBe(Open.Number);
        var explained = report.Explained.ShouldHaveSingleItem();
        explained.Severity.ShouldBe(Severity.Blocking);
        explained.Explained.ShouldBe(new Explanation(Reason, "张三", new(2026, 3, 1)));
        FindingOrder.WorstFirst(report)[^1].ShouldBe(explained);
    }

    [Fact]
    public void An_explanation_without_a_finding_is_told() => Report().Stale.ShouldHaveSingleItem().ShouldBe(new(Given.Document, "Z0-0000", new("早就改了")));

    [Fact]
    public void An_explanation_beside_another_document_explains_nothing() =>
        Explaining.Explain(GivenFindings.Report(Blocking), new Dictionary<string, ExplanationFile> { ["b.docx"] = File }).Explained.ShouldBeEmpty();

    [Fact]
    public void The_page_shows_the_reason_the_number_and_what_has_no_effect()
    {
        using var output = new MemoryStream();
        HtmlReport.Write(output, Files(), Report(), Texts, "0.1.0");
        var page = Encoding.UTF8.GetString(output.ToArray());
        page.ShouldContain($"已说明：{Reason}（张三、2026-03-01）");
        page.ShouldContain($"编号 {Blocking.Number}");
        page.ShouldContain("共发现 1 个问题");
        page.ShouldContain("说明已不再对应任何问题：Z0-0000 = 早就改了");
        page.ShouldContain("第 3 行：没有看懂");
    }

    [Fact]
    public void The_list_has_the_reason_in_the_column_of_replies()
    {
        using var output = new MemoryStream();
        ExcelReport.Write(output, Files(), Report(), Texts);
        using var workbook = SpreadsheetDocument.Open(output, isEditable: false);
        new OpenXmlValidator().Validate(workbook).ShouldBeEmpty();
        var text = string.Join('\n', workbook.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.InnerText));
        text.ShouldContain($"已说明：{Reason}（张三、2026-03-01）");
        text.ShouldContain(Blocking.Number);
        text.ShouldContain("说明已不再对应任何问题");
    }

    [Fact]
    public void The_log_suppresses_what_is_explained_and_nothing_else()
    {
        using var output = new MemoryStream();
        SarifReport.Write(output, Files(), Report(), Texts, "0.1.0");
        using var log = JsonDocument.Parse(output.ToArray());
        JsonSchema.Load(Repository.PathOf("tests/Mingzhang.Reports.Tests/Sarif/sarif-used.schema.json")).Errors(log.RootElement).ShouldBeEmpty();
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        results.Count.ShouldBe(2);
        results.Select(result => result.TryGetProperty("suppressions", out _)).ShouldBe([false, true]);
        results[1].GetProperty("suppressions")[0].GetProperty("justification").GetString()!.ShouldContain(Reason);
        results[1].GetProperty("partialFingerprints").GetProperty("finding/v1").GetString().ShouldBe(Blocking.Number);
    }

    [Fact]
    public void The_JSON_form_tells_it_as_the_schema_describes()
    {
        using var output = new MemoryStream();
        JsonReport.Write(output, Files(), Report(), Texts, "0.1.0");
        using var json = JsonDocument.Parse(output.ToArray());
        JsonSchema.Load(Repository.PathOf("docs/schema/mingzhang-output.schema.json")).Errors(json.RootElement).ShouldBeEmpty();
        var explained = json.RootElement.GetProperty("findings")[1];
        explained.GetProperty("number").GetString().ShouldBe(Blocking.Number);
        explained.GetProperty("explained").GetProperty("reason").GetString().ShouldBe(Reason);
        explained.GetProperty("explained").GetProperty("date").GetString().ShouldBe("2026-03-01");
        json.RootElement.GetProperty("staleExplanations")[0].GetProperty("number").GetString().ShouldBe("Z0-0000");
        json.RootElement.GetProperty("explanationProblems")[0].GetProperty("line").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void A_comment_in_the_file_gives_the_reason_in_place_of_what_to_do()
    {
        var comment = new CommentWords(Texts, new FindingWords(Texts, new PlaceWords(Texts, severalDocuments: false))).Of(Report()).SelectMany(group => group).First(comment => comment.Severity == Severity.Blocking);
        comment.Heading.ShouldEndWith($"（{Blocking.Number}）");
        comment.Text.ShouldEndWith($"已说明：{Reason}（张三、2026-03-01）");
    }

    private static CheckReport Report() => Explaining.Explain(GivenFindings.Report(Blocking, Open), new Dictionary<string, ExplanationFile> { [Given.Document] = File });

    private static FilesRead Files() => GivenFindings.Files(GivenFindings.Report()) with { ExplanationProblems = File.Problems };
}
