using Mingzhang.Book.Monitoring;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Monitoring;
using Mingzhang.Scoring.Monitoring;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Web.Spending;

/// <summary>The money and targets of a unit's year, as the pages of execution and monitoring show them.</summary>
public sealed class ExecutionBook
{
    private ExecutionBook(Scope scope, AccountBook book, Ledger ledger, BookMonitoring monitoring, MonitoringRule rule)
    {
        Scope = scope;
        Book = book;
        Ledger = ledger;
        Monitoring = monitoring;
        Rule = rule;
    }

    public Scope Scope { get; }

    /// <summary>With lines of the adjusted budget and of what was executed (IB-17, IB-19).</summary>
    public AccountBook Book { get; }

    public Ledger Ledger { get; }

    public BookMonitoring Monitoring { get; }

    /// <summary>How the place watches the year; the general rule where it has none of its own.</summary>
    public MonitoringRule Rule { get; }

    /// <summary>All payments of the year, the latest first.</summary>
    public IReadOnlyList<KeptPayment> Payments { get; private init; } = [];

    /// <summary>Kept projects in the book's order, the department as a whole left out.</summary>
    public IReadOnlyList<KeptProject> Projects { get; private init; } = [];

    /// <summary>Kept indicators by the id of their project, in the book's order.</summary>
    public ILookup<string, KeptIndicator> Indicators { get; private init; } = Enumerable.Empty<KeptIndicator>().ToLookup(indicator => indicator.Project);

    public bool HasOwnRule => Rule.Id != MonitoringRule.General;

    /// <summary>Reads all of it; null if the unit has no book of the year.</summary>
    public static async Task<ExecutionBook?> LoadAsync(Looking looking, Scope scope, PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(packs);
        if (await KeptBooks.LoadAsync(looking, scope) is not { } entered)
        {
            return null;
        }

        var payments = await looking.ListAsync<KeptPayment>(scope);
        var book = ExecutionLines.With(entered, await looking.ListAsync<KeptAdjustment>(scope), payments);
        var before = await looking.ListAsync<KeptPayment>(scope with { Year = scope.Year - 1 });
        var ledger = new Ledger(book, packs.Entries, packs.Profiles.GetValueOrDefault(book.Profile)?.Says("organOperationEqualsRunning") == true);
        var monitoring = new BookMonitoring(ledger, packs, payments.Select(KeptPayments.Of), before.Select(KeptPayments.Of));
        return new(scope, book, ledger, monitoring, RuleOf(packs, book))
        {
            Payments = [.. payments.OrderByDescending(payment => payment.OnDay).ThenByDescending(payment => payment.Voucher, StringComparer.Ordinal).ThenBy(payment => payment.Id, StringComparer.Ordinal)],
            Projects = [.. (await looking.ListAsync<KeptProject>(scope)).Where(project => !project.IsDepartment).OrderBy(project => project.Position)],
            Indicators = (await looking.ListAsync<KeptIndicator>(scope)).OrderBy(indicator => indicator.Position).ToLookup(indicator => indicator.Project, StringComparer.Ordinal),
        };
    }

    /// <summary>The rule of monitoring that a book's profile uses in its year.</summary>
    public static MonitoringRule RuleOf(PackSet packs, AccountBook book)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(book);
        return packs.Monitoring.Values.FirstOrDefault(rule => rule.Profiles.Contains(book.Profile, StringComparer.Ordinal) && (rule.FromYear ?? 0) <= book.Year && book.Year <= (rule.ToYear ?? int.MaxValue))
            ?? packs.Monitoring.GetValueOrDefault(MonitoringRule.General)
            ?? new() { Id = MonitoringRule.General, Title = new("", "") };
    }

    /// <summary>The last month that has payments; without any the month of a day, where it lies in the year.</summary>
    public int LatestMonth(DateOnly today) =>
        Payments.Count > 0 ? Payments[0].OnDay.Month : today.Year == Scope.Year ? today.Month : today.Year > Scope.Year ? 12 : 1;

    /// <summary>All spending of the unit at a stage; null where the book does not say it.</summary>
    public Money? Spending(Stage stage) => Ledger[new() { Year = Scope.Year, Stage = stage, Flow = Flow.Expenditure }];

    /// <summary>What was paid in all to the end of a month.</summary>
    public long PaidFen(int through) => Payments.Where(payment => payment.OnDay.Month <= through).Sum(payment => payment.AmountFen);

    /// <summary>Whether a payment names a project of the book.</summary>
    public bool HasProject(KeptPayment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return payment.Project.Length > 0 && Projects.Any(project => project.Code == payment.Project);
    }

    /// <summary>How the projects stand, the furthest behind first; those without a plan after them, the slowest first.</summary>
    public IReadOnlyList<ExecutionState> Behind(int through) =>
    [
        .. Monitoring.Execution(through)
            .OrderBy(state => state.Months[^1].DeviationPoints is null)
            .ThenBy(state => state.Months[^1].DeviationPoints?.Rounded(6) ?? 0)
            .ThenBy(state => state.Rate?.Rounded(6) ?? decimal.MaxValue),
    ];
}
