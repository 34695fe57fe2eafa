using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Reports;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang targets` shows: each project with its money, plan and indicators and what was found in it; then the
/// department, what concerns the whole document, and what could not be checked.</summary>
public sealed class TargetsView(TextBook texts, IScreen screen, PerformanceReport report, bool verbose)
{
    /// <summary>Where there are more projects than these, those without findings take one line each.</summary>
    private const int MostShownWhole = 24;
    private readonly SheetWords words = new(texts);
    private readonly SheetFindingView findings = new(texts, screen, report.Check.Documents.Count > 1);
    private readonly bool isLong = report.Parts.Count > MostShownWhole && !verbose;

    public void Show(FilesRead body)
    {
        ArgumentNullException.ThrowIfNull(body);
        foreach (var document in body.Documents)
        {
            Show(document);
        }

        Others();
        NotChecked();
        RemarksView.Show(new ExplanationWords(texts).Remarks(report.Check, body), texts, screen);
        new ReadingSection(texts, screen, verbose).Show(body, IsOfPerformance);
        Closing(body);
    }

    private void Show(ReadDocument document)
    {
        DocumentHead.Show(document, texts, screen);
        var parts = report.Parts.Where(part => ReferenceEquals(part.Document, document)).ToList();
        if (parts.Count == 0)
        {
            screen.Line(texts["targets.no-sheets"], Tone.Question, indent: 1);
        }

        foreach (var part in parts.Where(part => !part.Sheet.IsDepartment))
        {
            Show(part);
        }

        if (parts.Exists(part => part.Sheet.IsDepartment))
        {
            screen.Blank();
            screen.Line(texts["targets.department"], Tone.Strong);
            foreach (var part in parts.Where(part => part.Sheet.IsDepartment))
            {
                Show(part);
            }
        }

        screen.Blank();
    }

    private void Show(ProjectPart part)
    {
        var (number, name) = (Number(part.Number), words.NameWithCode(part.Sheet));
        if (isLong && part.Findings.Count + part.Shared.Count == 0)
        {
            screen.Line(texts.Format("targets.project-line", ("number", number), ("name", name), ("amount", SheetWords.Budget(part.Sheet)), ("count", Number(part.Sheet.Indicators.Count))));
            return;
        }

        screen.Blank();
        screen.Line(texts.Format("targets.project", ("number", number), ("name", name)), Tone.Strong);
        string?[] lines = [words.Money(part.Sheet), words.Plan(part.Sheet), words.Counts(part.Sheet)];
        foreach (var line in lines.OfType<string>())
        {
            screen.Line(line, indent: 1);
        }

        if (words.Inferred(part.Sheet) is { } inferred)
        {
            screen.Line(inferred, Tone.Question, indent: 1);
        }

        if (verbose)
        {
            Indicators(part.Sheet.Indicators);
        }

        if (part.Findings.Count + part.Shared.Count == 0)
        {
            screen.Line(texts["targets.none-found"], Tone.Good, indent: 1);
        }

        foreach (var finding in part.Findings)
        {
            findings.Show(finding, part.Sheet.Place, verbose);
        }

        if (words.SeeAlso(part.Shared) is { } also)
        {
            screen.Line(also, Tone.Faint, indent: 1);
        }
    }

    private void Indicators(IReadOnlyList<Model.Performance.Indicator> indicators)
    {
        if (indicators.Count == 0)
        {
            return;
        }

        screen.Table(
            [texts["targets.level"], texts["targets.indicator"], texts["targets.target"], texts["targets.basis"]],
            [false, false, false, false],
            [.. indicators.Select(indicator => (IReadOnlyList<string>)[words.Level(indicator), SafeText.OneLine(indicator.Name.Text), SheetWords.Value(indicator.Target), SafeText.OneLine(indicator.Basis?.Text ?? "")])]
        );
    }

    private void Others()
    {
        if (report.Others.Count == 0)
        {
            return;
        }

        screen.Line(texts["targets.others"], Tone.Strong);
        foreach (var finding in report.Others)
        {
            findings.Show(finding, null, verbose);
        }

        screen.Blank();
    }

    private void NotChecked()
    {
        var rules = report.NotChecked.ToList();
        if (rules.Count == 0)
        {
            return;
        }

        screen.Line(texts.Format("targets.not-checked", ("count", Number(rules.Count))), Tone.Question);
        var said = new RuleWords(texts);
        foreach (var rule in rules)
        {
            var files = string.Join(texts["list-separator"], rule.Select(outcome => SafeText.OneLine(outcome.Document.Name)).Distinct(StringComparer.Ordinal));
            screen.Line(texts.Format("targets.rule-not-checked", ("rule", said.In(rule.Key.Title)), ("files", files)), indent: 1);
        }
    }

    internal static bool IsOfPerformance(ReadDocument document, Place place) =>
        place.Table is { } table ? document.Tables.FirstOrDefault(known => known.Number == table)?.Kind is TableKind.Performance : document.Kind?.Value is DocumentKind.PerformanceTargets or DocumentKind.PerformanceResults;

    private void Closing(FilesRead body)
    {
        screen.Blank();
        if (report.Parts.Count == 0)
        {
            screen.Line(texts["targets.nothing"], Tone.Question);
            return;
        }

        foreach (var line in new PerformanceTotals(report, texts).Lines())
        {
            screen.Line(line, report.Check.Open.Any() ? Tone.Strong : Tone.Good);
        }

        if (body.Unreadable.Count > 0)
        {
            screen.Line(texts.Format("targets.unread", ("count", Number(body.Unreadable.Count))), Tone.Question);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
