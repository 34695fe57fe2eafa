using Mingzhang.Reports;
using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang check` shows: what was read, how much was checked, each finding, and what was left out.</summary>
public sealed class CheckView(TextBook texts, PackSet? packs, IScreen screen, bool verbose)
{
    private const int TermsShown = 8;

    public void Show(CheckReport report, FilesRead body)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(body);
        foreach (var document in body.Documents)
        {
            DocumentHead.Show(document, texts, screen);
        }

        if (body.Documents.Count > 0)
        {
            ShowSummary(report, body);
            ShowFindings(report);
            ShowVerdict(report, body);
        }

        if (verbose)
        {
            foreach (var document in body.Documents)
            {
                FactList.Show(document, texts, packs, screen);
            }
        }

        new ReadingSection(texts, screen, verbose).Show(body);
    }

    private void ShowSummary(CheckReport report, FilesRead body)
    {
        var (inTables, inTexts) = DocumentHead.CountFigures(body.Documents);
        var outcomes = new[] { Outcome.Holds, Outcome.Violated, Outcome.NotEnoughData, Outcome.SeveralReadings, Outcome.DoesNotApply }
            .Where(outcome => report.CountOf(outcome) > 0 || outcome is Outcome.Holds or Outcome.Violated or Outcome.NotEnoughData)
            .Select(outcome =>
                texts.Format("check.outcome", ("outcome", texts.Name("outcome", outcome)), ("count", Number(report.CountOf(outcome))))
            );
        screen.Line(
            texts.Format(
                "check.summary",
                ("total", Number(inTables + inTexts)),
                ("tables", Number(inTables)),
                ("texts", Number(inTexts)),
                ("checked", Number(report.Checked)),
                ("outcomes", string.Join(texts["outcome-separator"], outcomes))
            )
        );
        RuleSection.ShowSummary(report, texts, screen);
    }

    private void ShowFindings(CheckReport report)
    {
        if (report.Findings.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Line(texts.Format("check.found", ("count", Number(report.Findings.Count))), Tone.Strong);
        var places = new PlaceWords(texts, report.Documents.Count > 1);
        var words = new FindingWords(texts, places);
        var number = 0;
        foreach (var finding in report.Broken)
        {
            screen.Blank();
            ShowFinding(finding, ++number, words, places);
        }

        new RuleSection(texts, screen, places).Show(report, number);
    }

    private void ShowFinding(BrokenRelation finding, int number, FindingWords words, PlaceWords places)
    {
        var heading = texts.Format(
            "finding.heading",
            ("number", Number(number)),
            ("severity", texts.Name("severity", finding.Severity)),
            ("message", words.Message(finding))
        );
        screen.Line(heading, finding.Severity == Severity.Question ? Tone.Question : Tone.Bad);

        var place = finding.Terms[0].Fact.Place;
        screen.Line(texts.Format("check.where", ("where", places.WhereWithDocument(place))), Tone.Faint, indent: 1);
        if (place.Sentence is { } sentence)
        {
            screen.Line(texts.Format("check.sentence", ("sentence", SafeText.OneLine(sentence))), Tone.Faint, indent: 1);
        }

        ShowTerms([.. finding.Terms.Skip(1)], finding, words);
    }

    private void ShowTerms(List<Term> terms, BrokenRelation finding, FindingWords words)
    {
        if (terms.Count == 0)
        {
            return;
        }

        screen.Line(texts["check.terms"], indent: 1);
        var shown = verbose || terms.Count <= TermsShown ? terms.Count : TermsShown;
        foreach (var term in terms.Take(shown))
        {
            screen.Line(words.Term(term, finding.Terms[0].Fact.Place), indent: 2);
        }

        if (shown < terms.Count)
        {
            screen.Line(texts.Format("check.more-terms", ("count", Number(terms.Count))), Tone.Faint, indent: 2);
        }
    }

    // Not checked is never passed: an empty list of findings says something only beside what was checked.
    private void ShowVerdict(CheckReport report, FilesRead body)
    {
        if (report.Findings.Count > 0)
        {
            return;
        }

        screen.Blank();
        if (report.Checked == 0)
        {
            screen.Line(texts["check.nothing"], Tone.Question);
        }
        else if (body.Unreadable.Count > 0)
        {
            screen.Line(texts.Format("check.clean-but-unread", ("count", Number(body.Unreadable.Count))), Tone.Question);
        }
        else
        {
            screen.Line(texts["check.clean"], Tone.Good);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
