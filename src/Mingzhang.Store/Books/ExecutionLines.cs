using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Books;

/// <summary>What follows from adjustments and payments, so that nobody types it again: the adjusted budget (IB-17) and what was
/// executed (IB-19), as lines of the book.</summary>
public static class ExecutionLines
{
    /// <summary>The book with lines of both stages; a stage that was entered by hand stays as it was entered.</summary>
    public static async Task<AccountBook> AddAsync(Looking looking, Scope scope, AccountBook book)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(book);
        return With(book, await looking.ListAsync<KeptAdjustment>(scope), await PaidAsync(looking, scope));
    }

    /// <summary>The book with lines of both stages, from adjustments and payments at hand.</summary>
    public static AccountBook With(AccountBook book, IReadOnlyList<KeptAdjustment> adjustments, IReadOnlyList<KeptPayment> payments)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(adjustments);
        ArgumentNullException.ThrowIfNull(payments);
        return With(book, adjustments, [.. payments.GroupBy(Codes).Select(group => (group.Key, group.Sum(payment => payment.AmountFen)))]);
    }

    private static AccountBook With(AccountBook book, IReadOnlyList<KeptAdjustment> adjustments, IReadOnlyList<(PaymentCodes Codes, long Fen)> payments)
    {
        List<BudgetLine> added = [];
        if (payments.Count + adjustments.Count > 0 && !Has(book, Stage.Adjusted))
        {
            added.AddRange(book.Lines.Where(line => line.At.Year == book.Year && line.At.Stage == Stage.Initial)
                .Select(line => line with { At = line.At with { Stage = Stage.Adjusted }, Source = Derived }));
            added.AddRange(adjustments.Select(adjustment => new BudgetLine(At(book, adjustment), Money.OfFen(Signed(adjustment))) { Source = Derived }));
        }

        if (payments.Count > 0 && !Has(book, Stage.Executed))
        {
            added.AddRange(payments.GroupBy(payment => At(book, payment.Codes)).Select(group => new BudgetLine(group.Key, Money.OfFen(group.Sum(payment => payment.Fen))) { Source = Derived }));
        }

        return added.Count == 0 ? book : book with { Lines = [.. book.Lines, .. added] };
    }

    /// <summary>Positive for money that came, negative for money that went.</summary>
    public static long Signed(KeptAdjustment adjustment)
    {
        ArgumentNullException.ThrowIfNull(adjustment);
        return adjustment.Kind is AdjustmentKind.Added or AdjustmentKind.MovedIn ? adjustment.AmountFen : -adjustment.AmountFen;
    }

    private static readonly EntrySource Derived = new(EntryOrigin.Derived, null);

    private static bool Has(AccountBook book, Stage stage) => book.Lines.Any(line => line.At.Year == book.Year && line.At.Stage == stage);

    private static Coordinates At(AccountBook book, KeptAdjustment adjustment) => new()
    {
        Year = book.Year,
        Stage = Stage.Adjusted,
        Flow = Flow.Expenditure,
        Fund = adjustment.Fund,
        Nature = adjustment.Nature,
        Function = Points.Function(adjustment.Function),
        Economy = Points.Economy(adjustment.Economy),
        GovernmentEconomy = Points.Economy(adjustment.GovernmentEconomy),
        Project = Points.NullIfEmpty(adjustment.Project),
    };

    // A payment that does not say all of its codes takes them from the only budget line that it can belong to.
    private static Coordinates At(AccountBook book, PaymentCodes payment)
    {
        var possible = book.Lines.Where(line => line.At.Year == book.Year && line.At.Stage == Stage.Initial && line.At.Flow == Flow.Expenditure
            && (line.At.Project ?? "") == payment.Project
            && Agrees(Points.Text(line.At.Function), payment.Function) && Agrees(Points.Text(line.At.Economy), payment.Economy)
            && (payment.Fund == Fund.All || line.At.Fund == payment.Fund)).Select(line => line.At).Distinct().ToList();
        var at = possible.Count == 1 ? possible[0] : new Coordinates
        {
            Flow = Flow.Expenditure,
            Fund = payment.Fund,
            Nature = One(possible, point => point.Nature),
            Function = payment.Function.Length > 0 ? Points.Function(payment.Function) : One(possible, point => point.Function),
            Economy = payment.Economy.Length > 0 ? Points.Economy(payment.Economy) : One(possible, point => point.Economy),
            GovernmentEconomy = payment.GovernmentEconomy.Length > 0 ? Points.Economy(payment.GovernmentEconomy) : One(possible, point => point.GovernmentEconomy),
            Project = Points.NullIfEmpty(payment.Project),
        };
        return at with { Year = book.Year, Stage = Stage.Executed };
    }

    // A year has hundreds of payments and some dozen kinds of them: the database adds them up.
    private static async Task<IReadOnlyList<(PaymentCodes Codes, long Fen)>> PaidAsync(Looking looking, Scope scope)
    {
        var rows = await looking.QueryAsync<(string Project, string Function, string Economy, string GovernmentEconomy, string Fund, long Fen)>(
            """
            select project, function, economy, government_economy, fund, cast(sum(amount_fen) as bigint) from payment
            where district = @District and year = @year and unit = @Unit group by project, function, economy, government_economy, fund order by min(id)
            """,
            new { scope.District, year = (long)scope.Year, scope.Unit });
        return [.. rows.Select(row => (new PaymentCodes(row.Project, row.Function, row.Economy, row.GovernmentEconomy, Enum.Parse<Fund>(row.Fund)), row.Fen))];
    }

    private static PaymentCodes Codes(KeptPayment payment) => new(payment.Project, payment.Function, payment.Economy, payment.GovernmentEconomy, payment.Fund);

    private sealed record PaymentCodes(string Project, string Function, string Economy, string GovernmentEconomy, Fund Fund);

    private static bool Agrees(string line, string payment) => payment.Length == 0 || line == payment;

    private static T One<T>(IEnumerable<Coordinates> points, Func<Coordinates, T> part)
        where T : struct => points.Select(part).Distinct().ToList() is [var only] ? only : default;
}
