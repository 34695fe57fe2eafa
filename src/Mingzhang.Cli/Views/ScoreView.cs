using System.Globalization;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang score` shows: each sheet with the arithmetic of every row beside what is printed, then all sheets
/// together, and what money says of quantities.</summary>
public sealed class ScoreView(TextBook texts, IScreen screen, ScoreReport report, bool verbose)
{
    private readonly ScoreWords words = new(texts);
    private readonly SheetWords sheets = new(texts);
    private readonly SheetFindingView findings = new(texts, screen, report.Check.Documents.Count > 1);

    /// <summary>Shows all.</summary>
    /// <param name="body">What was read.</param>
    /// <param name="remarks">What of the changed scores has no effect.</param>
    public void Show(FilesRead body, IReadOnlyList<string> remarks)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(remarks);
        foreach (var document in body.Documents)
        {
            DocumentHead.Show(document, texts, screen);
            if (report.Documents.FirstOrDefault(scored => ReferenceEquals(scored.Document, document)) is { } scored)
            {
                Show(scored);
            }
            else
            {
                screen.Line(texts["score.no-results"], Tone.Question, indent: 1);
                screen.Blank();
            }
        }

        Others();
        RemarksView.Show([.. remarks, .. new ExplanationWords(texts).Remarks(report.Check, body)], texts, screen);
        new ReadingSection(texts, screen, verbose).Show(body, TargetsView.IsOfPerformance);
        Closing(body);
    }

    private void Show(ScoredDocument scored)
    {
        screen.Line(words.Scheme(scored.Scheme), indent: 1);
        foreach (var part in report.Of(scored))
        {
            Show(part);
        }

        Distribution(scored);
        Quantities(scored);
        screen.Blank();
    }

    private void Show(ScoredPart part)
    {
        screen.Blank();
        screen.Line(texts.Format("targets.project", ("number", Number(part.Project.Number)), ("name", sheets.NameWithCode(part.Scored.Sheet))), Tone.Strong);
        screen.Line(sheets.Money(part.Scored.Sheet), indent: 1);
        screen.Table(
            [
                texts["score.number"],
                texts["targets.level"],
                texts["targets.indicator"],
                texts["targets.target"],
                texts["targets.actual"],
                texts["targets.weight"],
                texts["score.arithmetic-head"],
                texts["score.computed"],
                texts["score.printed"],
                texts["score.difference"],
            ],
            [false, false, false, false, false, true, false, true, true, true],
            [.. part.Scored.Items.Select(item => Row(item, part))]
        );
        screen.Line(words.Total(part.Scored.Total), Tone.Strong, indent: 1);
        RowRemarks(part);
        foreach (var finding in part.Project.Findings.Where(finding => finding is not ToldFinding { Rule: var rule } || !rule.StartsWith("score.", StringComparison.Ordinal)))
        {
            findings.Show(finding, part.Scored.Sheet.Place, verbose);
        }

        if (sheets.SeeAlso(part.Project.Shared) is { } also)
        {
            screen.Line(also, Tone.Faint, indent: 1);
        }
    }

    private IReadOnlyList<string> Row(ScoredItem item, ScoredPart part) =>
        [
            part.Numbers.Of(item.Place),
            words.Level(item),
            Clipped(words.Name(item), 24),
            Clipped(ScoreWords.Target(item), 16),
            Clipped(ScoreWords.Actual(item), 16),
            ScoreWords.Weight(item),
            Clipped(words.Arithmetic(item), 28),
            words.Score(item),
            item.Printed?.Printed ?? "—",
            ScoreWords.Difference(item),
        ];

    // Names of indicators are whole sentences; a terminal has a hundred columns or two. All of them on request.
    private string Clipped(string text, int columns) => verbose || DisplayWidth.Of(text) <= columns ? text : DisplayWidth.Wrap(text, columns - 1)[0] + "…";

    // What agrees and was told without anything taken for granted needs no word; a person asks for the rest with --verbose.
    private void RowRemarks(ScoredPart part)
    {
        var told = part.Scored.Items
            .Where(item => verbose || item.Agreement == Agreement.Differs || item.Override is not null || item.Notes.Any(note => note is not (RowNote.UnitTakenFromTarget or RowNote.UnitConverted or RowNote.DirectionAssumed)))
            .Select(item => (Item: item, Remarks: words.Remarks(item), Explained: part.Project.Findings.FirstOrDefault(finding => finding.Number == part.Numbers.Of(item.Place))?.Explained))
            .Where(entry => entry.Remarks.Count > 0)
            .ToList();
        if (told.Count == 0)
        {
            return;
        }

        screen.Line(texts["score.remarks"], indent: 1);
        foreach (var (item, remarks, explained) in told)
        {
            string[] all = [.. remarks, .. explained is null ? [] : new[] { new ExplanationWords(texts).Of(explained) }];
            var line = texts.Format("score.row-remark", ("name", words.Name(item)), ("remarks", string.Join(texts["clause-separator"], all)), ("number", part.Numbers.Of(item.Place)));
            screen.Line(line, item.Agreement == Agreement.Differs && explained is null ? Tone.Bad : Tone.Plain, indent: 1);
        }
    }

    private void Distribution(ScoredDocument scored)
    {
        if (scored.Distribution is not { } distribution || (distribution.Count < 2 && distribution.Summary.Count == 0))
        {
            return;
        }

        screen.Blank();
        screen.Line(texts["score.summary"], Tone.Strong);
        screen.Table(
            [texts["summary.grade"], texts["summary.from"], texts["summary.printed"], texts["summary.surely"], texts["summary.perhaps"]],
            [false, true, true, true, true],
            [.. distribution.Grades.Select(grade => (IReadOnlyList<string>)[grade.Name, texts.Format("summary.from-points", ("points", ScoreWords.Points(grade.From))), Number(grade.Printed), Number(grade.Surely), Number(grade.Perhaps)])]
        );
        var summary = new SummaryWords(texts);
        foreach (var line in summary.Lines(distribution).Concat(verbose ? distribution.Summary.Where(item => item.Agrees == true).Select(summary.Item) : []))
        {
            screen.Line(line, indent: 1);
        }
    }

    private void Quantities(ScoredDocument scored)
    {
        var shown = scored.Quantities.Where(found => verbose || found.Verdict != QuantityVerdict.NotTelling).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Line(texts["score.quantities"], Tone.Strong);
        var quantities = new QuantityWords(texts);
        foreach (var found in shown)
        {
            screen.Line(texts.Format("check.item", ("item", quantities.Message(found))), found.Verdict == QuantityVerdict.NotExplained ? Tone.Question : Tone.Plain, indent: 1);
        }
    }

    private void Others()
    {
        if (report.Performance.Others.Count == 0)
        {
            return;
        }

        screen.Line(texts["targets.others"], Tone.Strong);
        foreach (var finding in report.Performance.Others)
        {
            findings.Show(finding, null, verbose);
        }

        screen.Blank();
    }

    private void Closing(FilesRead body)
    {
        if (report.Parts.Count == 0)
        {
            screen.Line(texts["score.none"], Tone.Question);
        }
        else
        {
            foreach (var line in new ScoreTotals(report, texts).Lines())
            {
                screen.Line(line, Tone.Strong);
            }
        }

        if (body.Unreadable.Count > 0)
        {
            screen.Line(texts.Format("targets.unread", ("count", Number(body.Unreadable.Count))), Tone.Question);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
