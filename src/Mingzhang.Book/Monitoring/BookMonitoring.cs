using System.Globalization;
using Mingzhang.Book.Publishing;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Performance;
using Mingzhang.Scoring;
using Mingzhang.Scoring.Monitoring;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Monitoring;

/// <summary>Execution and monitoring of a book: its projects, with what was paid for them.</summary>
public sealed class BookMonitoring
{
    private readonly AccountBook book;
    private readonly ProjectMoney money;
    private readonly ILookup<string, Payment> payments;
    private readonly ILookup<string, Payment> lastYear;
    private readonly IndicatorValueReader values;
    private readonly IndicatorProgress progress;

    /// <param name="ledger">The book's ledger.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="payments">Payments of the unit; those of the book's year count.</param>
    /// <param name="lastYear">Payments of the whole year before, for a forecast by its curve; empty where they are not known.</param>
    public BookMonitoring(Ledger ledger, PackSet packs, IEnumerable<Payment> payments, IEnumerable<Payment>? lastYear = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(payments);
        book = ledger.Book;
        money = new(ledger);
        this.payments = payments.Where(payment => payment.Date.Year == book.Year).ToLookup(payment => payment.Project, StringComparer.Ordinal);
        this.lastYear = (lastYear ?? []).Where(payment => payment.Date.Year == book.Year - 1).ToLookup(payment => payment.Project, StringComparer.Ordinal);
        values = new(packs.Performance);
        progress = new(packs);
    }

    /// <summary>Projects of the book, the department as a whole left out.</summary>
    public IEnumerable<ProjectEntry> Projects => book.Projects.Where(project => !project.IsDepartment);

    /// <summary>What was paid for no project of the book, to the end of a month: basic spending, or rows that name no known project.</summary>
    public Money WithoutProject(int through) =>
        payments.Where(group => !Projects.Any(project => project.Code == group.Key)).SelectMany(group => group).Where(payment => payment.Date.Month <= through).Aggregate(Money.Zero, (sum, payment) => sum + payment.Amount);

    /// <summary>Budget, plan and payments of a project.</summary>
    public ExecutionInput Input(ProjectEntry project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return new(project.Code, project.Name)
        {
            Initial = money.Of(project, FundSource.Total, Stage.Initial, hasCarriedOver: true),
            Adjusted = money.Of(project, FundSource.Total, Stage.Adjusted, hasCarriedOver: true),
            Plan = project.Plan,
            Payments = [.. payments[project.Code].Select(payment => new MonthlyAmount(payment.Date.Month, payment.Amount))],
            LastYear = [.. lastYear[project.Code].Select(payment => new MonthlyAmount(payment.Date.Month, payment.Amount))],
        };
    }

    /// <summary>How each project stands at the end of a month, in the book's order.</summary>
    public IReadOnlyList<ExecutionState> Execution(int through) => [.. Projects.Select(project => ProjectExecution.Of(Input(project), through))];

    /// <summary>All projects together.</summary>
    public ExecutionState Total(int through, string name = "") => ProjectExecution.Total([.. Projects.Select(Input)], through, name);

    /// <summary>How far an indicator has come.</summary>
    /// <param name="entry">The indicator.</param>
    /// <param name="actual">What was reached from January to the month's end, without unit.</param>
    /// <param name="through">1 to 12.</param>
    /// <param name="kind">How it moves; null to tell it by its words.</param>
    /// <param name="plan">Its own plan, if it has one.</param>
    public ProgressState Progress(IndicatorEntry entry, string actual, int through, ProgressKind? kind = null, IReadOnlyList<PlannedValue>? plan = null) =>
        progress.Of(EntryIndicators.Of(entry, values, actual), through, kind, plan);

    /// <summary>Fills the round of monitoring: money, completion, deviation and what is expected of counts are computed; what people answered stays.</summary>
    /// <param name="through">1 to 12.</param>
    /// <param name="answers">What was entered, computed or answered so far; null for nothing.</param>
    public MonitoringRound Fill(int through, MonitoringRound? answers = null) => new(through, [.. Projects.Select(project => Fill(project, through, answers?.Of(project.Code)))]);

    private ProjectMonitoring Fill(ProjectEntry project, int through, ProjectMonitoring? answers)
    {
        var state = ProjectExecution.Of(Input(project), through);
        return new(project.Code)
        {
            Executed = BySource(project, through),
            Planned = state.Months[^1].Planned?.Amount,
            ForecastLeast = state.Forecast.Least,
            ForecastMost = state.Forecast.Most,
            Indicators = [.. project.Indicators.Select((entry, index) => Fill(entry, through, answers?.Indicators.ElementAtOrDefault(index) ?? new()))],
        };
    }

    // The fund of each payment has to be known before a part can be told.
    private Dictionary<FundSource, Money> BySource(ProjectEntry project, int through)
    {
        var own = payments[project.Code].Where(payment => payment.Date.Month <= through).ToList();
        var total = own.Aggregate(Money.Zero, (sum, payment) => sum + payment.Amount);
        var bySource = new Dictionary<FundSource, Money> { [FundSource.Total] = total };
        if (own.TrueForAll(payment => payment.Fund is not null and not Fund.All))
        {
            var fiscal = own.Where(payment => payment.Fund == Fund.Fiscal || payment.Fund?.Parent() == Fund.Fiscal).Aggregate(Money.Zero, (sum, payment) => sum + payment.Amount);
            bySource[FundSource.Fiscal] = fiscal;
            bySource[FundSource.Other] = total - fiscal;
        }

        return bySource;
    }

    private IndicatorMonitoring Fill(IndicatorEntry entry, int through, IndicatorMonitoring answer)
    {
        var state = Progress(entry, answer.Actual, through);
        return answer with
        {
            CompletionPercent = (state.Completion * Ratio.Of(100))?.Rounded(2),
            Deviation = state.IsInOtherUnit ? null : state.Deviation?.Rounded(4),
            Expected = answer.Expected.Length > 0 ? answer.Expected : Expected(state, through),
        };
    }

    // Counts go on as they came, cut to what is whole; a rate stays what it is. Anything else a person has to say.
    private static string Expected(ProgressState state, int through) => state switch
    {
        { IsInOtherUnit: true } => "",
        { Actual: { } actual, Kind: ProgressKind.Flow } => (Ratio.Of(actual) * Ratio.Of(12, through)).Cut(0).ToString(CultureInfo.InvariantCulture),
        { Actual: { } actual, Kind: ProgressKind.Level } => actual.ToString("0.############", CultureInfo.InvariantCulture),
        _ => "",
    };
}
