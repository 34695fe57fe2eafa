using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Sarif;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Tests;

public class SarifReportTests
{
    private static readonly JsonSchema Schema = JsonSchema.Load(
        Repository.PathOf("tests/Mingzhang.Reports.Tests/Sarif/sarif-used.schema.json")
    );

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_log_has_the_structure_of_the_standard(Language language)
    {
        var report = GivenFindings.Everything();
        var log = Log(report, language, new FilesRead(report.Documents, [new("b.pdf", Reading.Source.Unreadable.Empty)]));
        Schema.Errors(log).ShouldBeEmpty();
    }

    [Fact]
    public void Every_result_names_a_rule_that_is_described_once()
    {
        var run = Run(GivenFindings.Everything());
        var rules = run.GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .Select(rule => rule.GetProperty("id").GetString())
            .ToList();
        rules.ShouldBeUnique();
        rules.ShouldContain("cause.digit");
        rules.ShouldContain("relation.sum");
        rules.ShouldContain("placeholder-left");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(result.GetProperty("ruleId").GetString());
        }
    }

    [Theory]
    [InlineData(Severity.Blocking, "error")]
    [InlineData(Severity.Error, "warning")]
    [InlineData(Severity.Question, "note")]
    public void A_severity_has_its_level(Severity severity, string level) =>
        Result(GivenFindings.OfRule() with { Severity = severity }).GetProperty("level").GetString().ShouldBe(level);

    [Fact]
    public void A_place_is_a_file_a_line_and_a_cell_by_name()
    {
        var location = Result(Given.Alone(Given.WrongSum())).GetProperty("locations")[0];
        var physical = location.GetProperty("physicalLocation");
        physical.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("%E7%A4%BA%E4%BE%8B%E9%A2%84%E7%AE%97.docx");
        physical.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(92);
        var logical = location.GetProperty("logicalLocations")[0];
        logical.GetProperty("fullyQualifiedName").GetString().ShouldBe("page[3]/table[5]/row[12]/column[4]");
        logical.GetProperty("kind").GetString().ShouldBe("cell");
    }

    [Fact]
    public void Corrections_and_figures_that_take_part_are_related()
    {
        var related = Result(GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit))).GetProperty("relatedLocations");
        var messages = related
            .EnumerateArray()
            .Select(location => location.GetProperty("message").GetProperty("text").GetString())
            .ToList();
        messages[0].ShouldBe("印为 281.11 万元，应为 284.11 万元");
        messages.ShouldContain("参加计算的数：160.00 万元");
        related.EnumerateArray().Select(location => location.GetProperty("id").GetInt32()).ShouldBeUnique();
    }

    [Fact]
    public void A_fingerprint_stays_when_rows_and_findings_come_before_it_and_changes_with_the_figure()
    {
        var finding = GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit));
        var moved = GivenFindings.Of(
            new Cause(CauseKind.Digit, [new(Given.Fact("281.11", GivenFindings.Wrong.Place with { Row = 9, Page = 8 }), "284.11")], 2)
        );
        var other = GivenFindings.Of(new Cause(CauseKind.Digit, [new(Given.Fact("281.12", GivenFindings.Wrong.Place), "284.11")], 2));
        Fingerprints(GivenFindings.Unexplained(), moved, other).ShouldContain(Fingerprints(finding).Single());
        Fingerprints(other).ShouldNotBe(Fingerprints(finding));
    }

    [Theory]
    [InlineData("a b#c?.md", "a%20b%23c%3F.md")]
    [InlineData("2026/预算.md", "2026/%E9%A2%84%E7%AE%97.md")]
    [InlineData("\\\\x\\y.md", "x/y.md")]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29")]
    public void A_file_name_becomes_a_relative_reference(string file, string uri) => SarifPlaces.Uri(file).ShouldBe(uri);

    [Fact]
    public void A_file_that_was_not_read_makes_the_run_no_success()
    {
        var report = GivenFindings.Report();
        var invocation = Log(report, Language.Chinese, new FilesRead(report.Documents, [new("b.pdf", Reading.Source.Unreadable.Empty)]))
            .GetProperty("runs")[0]
            .GetProperty("invocations")[0];
        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation
            .GetProperty("toolExecutionNotifications")[0]
            .GetProperty("message")
            .GetProperty("text")
            .GetString()!
            .ShouldStartWith("b.pdf");
    }

    private static List<string?> Fingerprints(params Finding[] findings) =>
        [
            .. Run(GivenFindings.Report(findings))
                .GetProperty("results")
                .EnumerateArray()
                .Select(result => result.GetProperty("partialFingerprints").GetProperty("finding/v1").GetString()),
        ];

    private static JsonElement Result(Finding finding) => Run(GivenFindings.Report(finding)).GetProperty("results")[0];

    private static JsonElement Run(CheckReport report) => Log(report, Language.Chinese, GivenFindings.Files(report)).GetProperty("runs")[0];

    private static JsonElement Log(CheckReport report, Language language, FilesRead files)
    {
        using var output = new MemoryStream();
        SarifReport.Write(output, files, report, TextBook.Of(language), "0.1.0");
        using var log = JsonDocument.Parse(output.ToArray());
        return log.RootElement.Clone();
    }
}
