using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Scoring.Monitoring;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Web.Spending;

/// <summary>What still has to be entered before a form of monitoring is complete.</summary>
public enum MonitoringGap
{
    /// <summary>1—N月完成值</summary>
    Actual,

    /// <summary>偏差原因, of what is behind</summary>
    Cause,

    /// <summary>其他原因说明, where 其他 was chosen</summary>
    Words,

    /// <summary>完成目标可能性, of what is behind</summary>
    Possibility,

    /// <summary>整改措施, of what is behind</summary>
    Remedy,
}

/// <summary>An indicator in the middle of the year, with what was answered about it.</summary>
/// <param name="Kept">The indicator as it is kept.</param>
/// <param name="Entry">The same as the book has it.</param>
/// <param name="Note">What was answered; null for nothing.</param>
/// <param name="Filled">What the form prints.</param>
/// <param name="Progress">How far it has come.</param>
public sealed record MonitoredIndicator(KeptIndicator Kept, IndicatorEntry Entry, KeptMonitoring? Note, IndicatorMonitoring Filled, ProgressState Progress)
{
    /// <summary>Less than is expected by now, or outside its limit: asks for cause, possibility and remedy (MN-04). Where less is better there is
    /// no completion, and only the limit tells.</summary>
    public bool IsBehind => Progress.Reach is { } reach ? reach != Reach.Full
        : Progress.Completion is null ? Progress.IsInside == false
        : Progress.Deviation is { } deviation ? deviation < Scoring.Ratio.Of(0) : Progress.Kind == ProgressKind.Level && Progress.IsInside == false;

    public IEnumerable<MonitoringGap> Gaps
    {
        get
        {
            if (Filled.Actual.Length == 0)
            {
                yield return MonitoringGap.Actual;
            }
            else if (IsBehind)
            {
                if (Filled.Reasons.Count == 0)
                {
                    yield return MonitoringGap.Cause;
                }

                if (Filled.Attainability is null)
                {
                    yield return MonitoringGap.Possibility;
                }

                if (Filled.Remedy.Length == 0)
                {
                    yield return MonitoringGap.Remedy;
                }
            }

            if (Filled.Reasons.Contains(DeviationReason.Other) && Filled.OtherReason.Length == 0)
            {
                yield return MonitoringGap.Words;
            }
        }
    }
}

/// <summary>A round of monitoring of a unit's year: what is computed, what was answered, what is missing.</summary>
/// <param name="Through">The last month, 1 to 12.</param>
/// <param name="Round">What the forms print.</param>
/// <param name="Projects">By project, in the book's order.</param>
public sealed record MonitoringState(int Through, MonitoringRound Round, IReadOnlyList<(KeptProject Project, IReadOnlyList<MonitoredIndicator> Indicators)> Projects)
{
    /// <summary>Everything that is missing: nothing may be submitted before it is there.</summary>
    public IEnumerable<(KeptProject Project, MonitoredIndicator Indicator, MonitoringGap Gap)> Gaps =>
        Projects.SelectMany(pair => pair.Indicators.SelectMany(indicator => indicator.Gaps.Select(gap => (pair.Project, indicator, gap))));
}

/// <summary>Answers of monitoring as they are kept, and as the forms know them.</summary>
public static class MonitoringRecords
{
    /// <summary>Id of what was answered about an indicator for a round.</summary>
    public static string IdOf(int through, string indicator) => $"{through.ToString("00", CultureInfo.InvariantCulture)}-{indicator}";

    /// <summary>Reads a round; null if the unit has no book of the year.</summary>
    public static async Task<MonitoringState?> LoadAsync(Looking looking, Scope scope, PackSet packs, int through) =>
        await ExecutionBook.LoadAsync(looking, scope, packs) is { } book ? Of(book, await looking.ListAsync<KeptMonitoring>(scope, ("month", through)), through) : null;

    public static MonitoringState Of(ExecutionBook book, IReadOnlyList<KeptMonitoring> notes, int through)
    {
        ArgumentNullException.ThrowIfNull(book);
        var byIndicator = notes.Where(note => note.Month == through).GroupBy(note => note.Indicator).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var answers = new MonitoringRound(through, [.. book.Projects.Select(project => new ProjectMonitoring(project.Code)
        {
            Indicators = [.. book.Indicators[project.Id].Select(indicator => Answer(byIndicator.GetValueOrDefault(indicator.Id)))],
        })]);
        var round = book.Monitoring.Fill(through, answers);
        var entries = book.Monitoring.Projects.ToList();
        return new(through, round,
        [
            .. book.Projects.Select((project, at) => (project, (IReadOnlyList<MonitoredIndicator>)
            [
                .. book.Indicators[project.Id].Select((indicator, index) => new MonitoredIndicator(
                    indicator,
                    entries[at].Indicators[index],
                    byIndicator.GetValueOrDefault(indicator.Id),
                    round.Projects[at].Indicators[index],
                    book.Monitoring.Progress(entries[at].Indicators[index], round.Projects[at].Indicators[index].Actual, through))),
            ])),
        ]);
    }

    /// <summary>The last month of a round, 1 to 12, from its name 1-7; null for any other name.</summary>
    public static int? MonthOf(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return int.TryParse(item.Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : null;
    }

    /// <summary>Whether what stands in the forms of a round may still be changed: not while others check it.</summary>
    public static Task<bool> MayEditAsync(Looking looking, Scope scope, PackSet packs, int through) =>
        IsOpenAsync(looking, scope, packs, "monitoring", $":1-{through.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Whether entries of a piece of work may be changed in its present state.</summary>
    internal static async Task<bool> IsOpenAsync(Looking looking, Scope scope, PackSet packs, string subject, string item = "") =>
        await looking.FindAsync<KeptWork>(scope.Key(subject + item)) is not { } work || packs.Work.Subjects[subject].State(work.State).IsEditable;

    /// <summary>The printed forms: one of each project, or of one alone, and the list of all.</summary>
    public static WrittenDocument Document(ExecutionBook book, PackSet packs, MonitoringRound round, string? project = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(round);
        var filler = new SheetFiller(book.Ledger, monitoring: round);
        var set = packs.Sheets["monitoring"];
        var tables = project is null ? filler.Fill(set)
            : [.. set.Sheets.Where(sheet => !sheet.IsList).SelectMany(sheet => book.Monitoring.Projects.Where(entry => entry.Code == project).Select(entry => filler.Fill(sheet, entry)))];
        return new()
        {
            Id = "monitoring",
            Title = $"{book.Book.Unit.Name}{book.Scope.Year.ToString(CultureInfo.InvariantCulture)}年1—{round.Months.ToString(CultureInfo.InvariantCulture)}月绩效运行监控表",
            Organisation = book.Book.Unit.Name,
            Year = book.Scope.Year,
            Kind = Model.DocumentKind.Unknown,
            Blocks = [.. tables],
        };
    }

    private static IndicatorMonitoring Answer(KeptMonitoring? note) => note is null ? new() : new()
    {
        Actual = note.Actual,
        Expected = note.Expected,
        Reasons = [.. note.Cause.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Enum.TryParse<DeviationReason>(text, out var reason) ? reason : (DeviationReason?)null).OfType<DeviationReason>()],
        OtherReason = note.Words,
        Attainability = Enum.TryParse<Attainability>(note.Possibility, out var possible) ? possible : null,
        Remedy = note.Remedy,
    };
}
