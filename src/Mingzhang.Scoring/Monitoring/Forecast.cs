using Mingzhang.Model;

namespace Mingzhang.Scoring.Monitoring;

/// <summary>A way to tell what will have been paid at the year's end.</summary>
public enum ForecastMethod
{
    /// <summary>The rest of the year misses its plan as the year so far did: paid ÷ planned × budget.</summary>
    PlanRatio,

    /// <summary>The rest of the year goes as planned: paid + (budget − planned).</summary>
    PlanRemainder,

    /// <summary>The year goes as the one before: paid ÷ last year's by the same month × last year's in all.</summary>
    LastYear,

    /// <summary>Each month brings what those so far brought: paid ÷ months × 12.</summary>
    RunRate,
}

/// <summary>Whether there is a forecast.</summary>
public enum ForecastState
{
    Told,

    /// <summary>Fewer than three months are over, nothing was paid, or no budget is known.</summary>
    NotEnoughData,

    /// <summary>Twelve months are over: what was paid is the result.</summary>
    YearOver,
}

/// <summary>What one method says.</summary>
/// <param name="Method">The method.</param>
/// <param name="Arithmetic">In 元, with the numbers that it was computed from.</param>
/// <param name="Amount">Rounded to fen, halves away from zero.</param>
/// <param name="IsAboveBudget">Beyond what may be spent (IB-08): the range ends at the budget.</param>
public sealed record ForecastPart(ForecastMethod Method, Expression Arithmetic, Money Amount, bool IsAboveBudget);

/// <summary>全年预计执行数, as a range of what the methods say that apply.</summary>
/// <param name="State">Whether there is one.</param>
/// <param name="Parts">The methods that apply, each with its own answer.</param>
public sealed record Forecast(ForecastState State, IReadOnlyList<ForecastPart> Parts)
{
    /// <summary>Months that have to be over before anything is said.</summary>
    public const int FewestMonths = 3;

    internal static readonly Forecast None = new(ForecastState.NotEnoughData, []);

    /// <summary>Ends of the range, not above the budget unless more is paid already; null without data.</summary>
    public Money? Least { get; init; }

    public Money? Most { get; init; }

    /// <summary>A method said more than the budget: the range was cut there.</summary>
    public bool IsHeldToBudget => Parts.Any(part => part.IsAboveBudget);

    internal static Forecast Of(Money paid, Money? budget, PlannedPoint? planned, int months, IReadOnlyList<Money> lastYear)
    {
        if (months >= 12)
        {
            return new(ForecastState.YearOver, []) { Least = paid, Most = paid };
        }

        if (months < FewestMonths || paid <= Money.Zero || budget is not { } whole || whole <= Money.Zero)
        {
            return None;
        }

        var spent = Yuan(NumberRole.Executed, paid);
        var all = Yuan(NumberRole.Budget, whole);
        List<(ForecastMethod, Expression)> said = [];
        if (planned is not null && planned.Amount > Money.Zero)
        {
            said.Add((ForecastMethod.PlanRatio, new Operation(Operator.Multiply, new Operation(Operator.Divide, spent, Yuan(NumberRole.Planned, planned.Amount)), all)));
        }

        if (planned is not null)
        {
            said.Add((ForecastMethod.PlanRemainder, new Operation(Operator.Add, spent, new Operation(Operator.Subtract, all, Yuan(NumberRole.Planned, planned.Amount)))));
        }

        if (lastYear.Count == 12 && lastYear[months - 1] > Money.Zero && lastYear[11] > Money.Zero)
        {
            said.Add((ForecastMethod.LastYear, new Operation(Operator.Multiply, new Operation(Operator.Divide, spent, Yuan(NumberRole.LastYear, lastYear[months - 1])), Yuan(NumberRole.LastYear, lastYear[11]))));
        }

        said.Add((ForecastMethod.RunRate, new Operation(Operator.Multiply, new Operation(Operator.Divide, spent, new NumberTerm(NumberRole.Months, months)), new NumberTerm(NumberRole.Constant, 12))));
        var most = paid > whole ? paid : whole;
        List<ForecastPart> parts = [.. said.Select(pair => Part(pair.Item1, pair.Item2, most))];
        return new(ForecastState.Told, parts)
        {
            Least = parts.Select(part => part.IsAboveBudget ? most : part.Amount).Min(),
            Most = parts.Select(part => part.IsAboveBudget ? most : part.Amount).Max(),
        };
    }

    private static ForecastPart Part(ForecastMethod method, Expression arithmetic, Money most)
    {
        var fen = arithmetic.Value * Ratio.Of(100);

        // A plan of a few fen beside payments of millions gives a number beyond all money.
        var isBeyond = fen >= Ratio.Of(long.MaxValue);
        var amount = Money.OfFen(isBeyond ? long.MaxValue : decimal.ToInt64(fen.Rounded(0)));
        return new(method, arithmetic, amount, amount > most);
    }

    private static NumberTerm Yuan(NumberRole role, Money amount) => new(role, amount.Fen / 100m);
}
