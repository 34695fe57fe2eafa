using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;

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
        if (report.Findings.Count == 0)
        {
            return;
        }

        var severities = Enum.GetValues<Severity>()
            .Select(severity => (severity, count: report.Findings.Count(finding => finding.Severity == severity)))
            .Where(found => found.count > 0)
            .Select(found =>
                texts.Format("check.outcome", ("outcome", texts.Name("severity", found.severity)), ("count", Number(found.count)))
            );
        screen.Blank();
        screen.Line(
            texts.Format(
                "check.found",
                ("count", Number(report.Findings.Count)),
                ("severities", string.Join(texts["outcome-separator"], severities))
            ),
            Tone.Strong
        );
        var view = new FindingView(texts, screen, report, verbose);
        var number = 0;
        foreach (var finding in FindingOrder.WorstFirst(report))
        {
            screen.Blank();
            view.Show(finding, ++number);
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
