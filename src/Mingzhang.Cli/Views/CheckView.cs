using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang check` shows: what was read, how much was checked, each finding, and what was left out.</summary>
public sealed class CheckView(TextBook texts, PackSet? packs, IScreen screen, bool verbose)
{
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

        RemarksView.Show(new ExplanationWords(texts).Remarks(report, body), texts, screen);
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
        RuleSection.Show(report, texts, screen);
    }

    private void ShowFindings(CheckReport report)
    {
        var view = new FindingView(texts, screen, report, verbose);
        var findings = FindingOrder.WorstFirst(report);
        var open = report.Open.Count();
        if (open > 0)
        {
            ShowCount(report, open);
        }

        for (var index = 0; index < findings.Count; index++)
        {
            if (index == open)
            {
                screen.Blank();
                screen.Line(texts.Format("check.explained", ("count", Number(findings.Count - open))), Tone.Strong);
            }

            screen.Blank();
            view.Show(findings[index], index + 1);
        }
    }

    private void ShowCount(CheckReport report, int open)
    {
        var severities = Severities
            .Counts(report)
            .Where(found => found.Count > 0)
            .Select(found =>
                texts.Format("check.outcome", ("outcome", texts.Name("severity", found.Severity)), ("count", Number(found.Count)))
            );
        screen.Blank();
        screen.Line(
            texts.Format("check.found", ("count", Number(open)), ("severities", string.Join(texts["outcome-separator"], severities))),
            Tone.Strong
        );
    }

    // Not checked is never passed: an empty list of findings says something only beside what was checked.
    private void ShowVerdict(CheckReport report, FilesRead body)
    {
        if (report.Open.Any())
        {
            return;
        }

        screen.Blank();
        if (report.Findings.Count > 0)
        {
            screen.Line(texts.Format("check.all-explained", ("count", Number(report.Findings.Count))), Tone.Good);
        }
        else if (report.Checked == 0)
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
