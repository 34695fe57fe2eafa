using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Scoring.Monitoring;

/// <summary>执行监控: what was paid, month by month, against budget and plan, and where the year is going.</summary>
public static class ProjectExecution
{
    /// <summary>How a project stands at the end of a month.</summary>
    /// <param name="input">Budget, plan, payments.</param>
    /// <param name="through">1 to 12; what was paid later is not counted.</param>
    public static ExecutionState Of(ExecutionInput input, int through)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfLessThan(through, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(through, 12);
        var budget = input.Budget;
        var plan = budget is { } whole ? PlanOf(input.Plan, whole) : [];
        List<ExecutionNote> notes = [];
        if (input.Plan.Count == 0)
        {
            notes.Add(ExecutionNote.PlanMissing);
        }
        else if (plan.Count == 0 && budget is not null)
        {
            notes.Add(ExecutionNote.PlanUnusable);
        }

        return State(input.Code, input.Name, through, input.Initial, budget, plan, input.Payments, input.LastYear, notes);
    }

    /// <summary>All projects together. The plan is told only where each project that has a budget has one.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="through">1 to 12.</param>
    /// <param name="name">What the total is called.</param>
    public static ExecutionState Total(IReadOnlyList<ExecutionInput> inputs, int through, string name = "")
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var states = inputs.Select(input => Of(input, through)).ToList();
        var counting = states.Where(state => state.Budget is not { } budget || budget != Money.Zero).ToList();
        var isPlanned = counting.Count > 0 && counting.TrueForAll(state => state.Plan.Count == 12);
        var budget = Sum(states.Select(state => state.Budget));
        List<PlannedPoint> plan = [];
        if (isPlanned && budget is { } whole && whole != Money.Zero)
        {
            for (var month = 0; month < 12; month++)
            {
                var amount = counting.Aggregate(Money.Zero, (sum, state) => sum + state.Plan[month].Amount);
                plan.Add(new(amount, Ratio.Of(amount.Fen, whole.Fen), counting.Exists(state => state.Plan[month].IsInterpolated)));
            }
        }

        // A curve of some projects is none of all.
        var hasLastYear = inputs.Count > 0 && inputs.All(input => input.LastYear.Count > 0);
        return State(
            "",
            name,
            through,
            Sum(states.Select(state => state.Initial)),
            budget,
            plan,
            [.. inputs.SelectMany(input => input.Payments)],
            hasLastYear ? [.. inputs.SelectMany(input => input.LastYear)] : [],
            plan.Count == 0 ? [states.Exists(state => state.Notes.Contains(ExecutionNote.PlanUnusable)) ? ExecutionNote.PlanUnusable : ExecutionNote.PlanMissing] : []);
    }

    private static ExecutionState State(string code, string name, int through, Money? initial, Money? budget, IReadOnlyList<PlannedPoint> plan, IReadOnlyList<MonthlyAmount> payments, IReadOnlyList<MonthlyAmount> lastYear, List<ExecutionNote> notes)
    {
        var paid = ByMonth(payments);
        List<ExecutionMonth> months = [];
        var cumulative = Money.Zero;
        for (var month = 1; month <= through; month++)
        {
            cumulative += paid[month - 1];
            months.Add(new(month, paid[month - 1], cumulative)
            {
                Planned = plan.Count == 12 ? plan[month - 1] : null,
                Rate = budget is { } whole && whole != Money.Zero ? Ratio.Of(cumulative.Fen, whole.Fen) : null,
            });
        }

        if (budget is null || budget == Money.Zero)
        {
            notes.Add(ExecutionNote.BudgetMissing);
        }

        if (cumulative > (budget ?? Money.Zero))
        {
            notes.Add(ExecutionNote.PaidAboveBudget);
        }

        if (months.Exists(month => month.Paid < Money.Zero))
        {
            notes.Add(ExecutionNote.MonthBelowZero);
        }

        if (payments.Any(payment => payment.Month > through))
        {
            notes.Add(ExecutionNote.LaterPaymentsLeft);
        }

        return new()
        {
            Code = code,
            Name = name,
            Through = through,
            Initial = initial,
            Budget = budget,
            Months = months,
            Plan = plan,
            Forecast = Forecast.Of(cumulative, budget, plan.Count == 12 ? plan[through - 1] : null, through, lastYear.Count == 0 ? [] : Cumulated(ByMonth(lastYear))),
            Notes = notes,
        };
    }

    // Twelve points; none where the plan cannot be one.
    private static IReadOnlyList<PlannedPoint> PlanOf(IReadOnlyList<PlannedShare> steps, Money budget)
    {
        var ordered = steps.OrderBy(step => step.Month).ToList();
        if (ordered.Count == 0 || ordered[^1].Percent != 100 || ordered.Exists(step => step.Month is < 1 or > 12 || step.Percent is < 0 or > 100)
            || ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Month == pair.Second.Month || pair.First.Percent > pair.Second.Percent))
        {
            return [];
        }

        List<PlannedPoint> points = [];
        for (var month = 1; month <= 12; month++)
        {
            var after = ordered.Find(step => step.Month >= month) ?? ordered[^1];
            var before = ordered.LastOrDefault(step => step.Month < month) ?? new PlannedShare(0, 0);
            var isSaid = after.Month <= month;
            var share = isSaid ? Ratio.Of(after.Percent)
                : Ratio.Of(before.Percent) + (Ratio.Of(after.Percent - before.Percent) * Ratio.Of(month - before.Month, after.Month - before.Month));
            share /= Ratio.Of(100);
            points.Add(new(Money.OfFen(decimal.ToInt64((share * Ratio.Of(budget.Fen)).Rounded(0))), share, !isSaid));
        }

        return points;
    }

    private static Money[] ByMonth(IReadOnlyList<MonthlyAmount> payments)
    {
        var months = new Money[12];
        foreach (var payment in payments.Where(payment => payment.Month is >= 1 and <= 12))
        {
            months[payment.Month - 1] += payment.Amount;
        }

        return months;
    }

    private static Money[] Cumulated(Money[] months)
    {
        for (var month = 1; month < 12; month++)
        {
            months[month] += months[month - 1];
        }

        return months;
    }

    private static Money? Sum(IEnumerable<Money?> amounts)
    {
        var sum = Money.Zero;
        foreach (var amount in amounts)
        {
            if (amount is not { } known)
            {
                return null;
            }

            sum += known;
        }

        return sum;
    }
}
