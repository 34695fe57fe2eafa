using System.Text;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Tests;

public class ScoreReportTests
{
    private static readonly ReadDocument Document = GivenScores.Read();
    private static readonly ScoreWords Words = new(TextBook.Of(Language.Chinese));

    private static ScoredRow Row(ScoreReport report, int row) => report.Parts[0].Scored.Rows[row];

    [Fact]
    public void The_arithmetic_is_told_with_its_numbers()
    {
        var report = GivenScores.Report(Document);
        Words.Arithmetic(Row(report, 0)).ShouldBe("28 ÷ 40 × 20 = 14");
        Words.Arithmetic(Row(report, 1)).ShouldBe("2 ÷ 2.5 × 20 = 16");
        Words.Arithmetic(Row(report, 3)).ShouldBe("达到目标，得满分");
        Words.Arithmetic(report.Parts[0].Scored.Execution!).ShouldBe("21 ÷ 28 × 10 = 7.5");
    }

    [Fact]
    public void What_can_only_be_told_within_a_band_says_why()
    {
        var row = Row(GivenScores.Report(Document), 2);
        Words.Score(row).ShouldBe("32—40");
        Words.Arithmetic(row).ShouldStartWith("只能定出范围：");
    }

    [Fact]
    public void Only_a_printed_score_that_cannot_be_is_a_finding()
    {
        var finding = GivenScores.Report(Document).Check.Findings.ShouldHaveSingleItem().ShouldBeOfType<ToldFinding>();
        finding.Message.ShouldBe("“购置数量”得分印为 18，按口径应为 14（28 ÷ 40 × 20 = 14）。没有找到能解释的算法。");
        (finding.Rule, finding.Severity, finding.Printed, finding.Expected).ShouldBe(("score.differs", Severity.Error, "18", "14"));
        finding.Places[0].ShouldBe(Document.Performance.Sheets[0].Indicators[0].Score!.Place);
    }

    [Fact]
    public void Where_nothing_names_the_scheme_a_difference_is_a_question() =>
        GivenScores.Report(Document, scheme: null).Check.Findings.ShouldAllBe(finding => finding.Severity == Severity.Question);

    [Fact]
    public void A_difference_that_a_written_rule_tells_is_not_told_twice()
    {
        var rule = new RuleFinding { Written = GivenPerformance.Rule with { Id = "full-score-not-reached" }, Severity = Severity.Question, Places = [Document.Performance.Sheets[0].Indicators[0].Place] };
        GivenScores.Report(Document, others: rule).Check.Findings.ShouldHaveSingleItem().Rule.ShouldBe("full-score-not-reached");
    }

    [Fact]
    public void A_rows_number_is_that_of_its_finding_and_does_not_change_with_its_score()
    {
        var report = GivenScores.Report(Document);
        var number = report.Parts[0].Numbers.Of(Row(report, 0).Place);
        report.Check.Findings[0].Number.ShouldBe(number);
        var corrected = Notation.SheetNotation.Document(GivenScores.Text.Replace("得分 18", "得分 14", StringComparison.Ordinal), name: "另一个.md");
        new RowNumbers(corrected).Of(corrected.Performance.Sheets[0].Indicators[0].Place).ShouldBe(number);
    }

    [Fact]
    public void Rows_of_the_same_words_have_numbers_of_their_own()
    {
        var twice = Notation.SheetNotation.Document("自评 甲 | 年初 1 | 执行 1\n数量 | 台数 | ≥1台 | 实际 1台 | 分值 5\n数量 | 台数 | ≥1台 | 实际 1台 | 分值 5");
        var numbers = new RowNumbers(twice);
        twice.Performance.Sheets[0].Indicators.Select(row => numbers.Of(row.Place)).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_score_set_by_hand_stands_beside_the_computed_and_the_printed_one_and_ends_the_question()
    {
        var row = Document.Performance.Sheets[0].Indicators[0];
        var report = GivenScores.Report(Document, set: new Dictionary<Place, ScoreOverride> { [row.Place] = new(17, "验收时补到", "张会计") });
        report.Check.Findings.ShouldBeEmpty();
        Words.Remarks(Row(report, 0))[0].ShouldBe("改为 17：验收时补到（张会计）");
        Words.Score(Row(report, 0)).ShouldBe("14");
        report.Parts[0].Scored.Total.Counted.Least.ShouldBe(7.5m + 17 + 16 + 32 + 10);
    }

    [Theory]
    [InlineData("{0} = 17 验收时补到 | 张会计 | 2026-03-01", "17", "验收时补到")]
    [InlineData("{0}\t16.5分\t有合同", "16.5", "有合同")]
    [InlineData("{0}＝17，验收时补到", "17", "验收时补到")]
    [InlineData("{0} = 0 没有买", "0", "没有买")]
    public void A_line_of_changed_scores_is_read_as_people_write_it(string line, string score, string reason)
    {
        var report = GivenScores.Report(Document);
        var number = report.Parts[0].Numbers.Of(Row(report, 0).Place);
        var file = OverrideFile.Of(ExplanationFile.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, number), Document.Name), Document.Name);
        var (set, unknown) = OverrideFile.Placed(Document, [file]);
        unknown.ShouldBeEmpty();
        var taken = set[Row(report, 0).Place];
        (ScoreWords.Points(taken.Score), taken.Reason).ShouldBe((score, reason));
    }

    [Theory]
    [InlineData("K7-3QF9 = 很好")]
    [InlineData("K7-3QF9 = ")]
    [InlineData("随便写的")]
    public void A_line_without_a_score_is_told_and_not_taken(string line)
    {
        var file = OverrideFile.Of(ExplanationFile.Parse(line, "a.docx"), "a.docx");
        file.Lines.ShouldBeEmpty();
        file.Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_page_shows_each_row_with_its_arithmetic_and_leads_to_the_finding()
    {
        var page = Page(GivenScores.Report(Document), Language.Chinese);
        page.ShouldContain("<h1>绩效评分报告</h1>");
        page.ShouldContain("<td class=\"arithmetic\">28 ÷ 40 × 20 = 14</td>");
        page.ShouldContain("<td class=\"figure should\">&#x2B;4</td>");
        page.ShouldContain("href=\"#f1\"");
        page.ShouldContain("总分：算得 79.5—87.5（满分 100，良或中）；印为 89.5（良）");
    }

    [Fact]
    public void The_page_in_English_is_told_in_English()
    {
        var page = Page(GivenScores.Report(Document, language: Language.English), Language.English);
        page.ShouldContain("<h1>Report on scores</h1>");
        page.ShouldContain("reached: full points");
        page.ShouldNotContain("得满分");
    }

    [Fact]
    public void A_page_a_project_needs_nothing_and_allows_no_script()
    {
        var report = GivenScores.Report(Document);
        var pages = new ProjectPages(report.Performance, report, TextBook.Of(Language.Chinese), "1.0").All().ToDictionary(page => page.File, page => Text(page.Write));
        pages.Keys.ShouldBe(["index.html", "001-摄像机购置.html"]);
        pages["index.html"].ShouldContain("79.5—87.5");
        pages["001-摄像机购置.html"].ShouldContain("script-src &#x27;none&#x27;");
        pages["001-摄像机购置.html"].ShouldContain("“购置数量”得分印为 18");
    }

    private static string Page(ScoreReport report, Language language)
    {
        var (files, texts) = (new FilesRead(report.Check.Documents, []), TextBook.Of(language));
        return Text(stream => HtmlReport.Write(stream, files, report.Check, texts, "1.0", new HtmlScores(texts, report, files).Lead));
    }

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
