using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Packs.Monitoring;

namespace Mingzhang.Scoring.Monitoring;

/// <summary>How an indicator moves through the year (MN-11).</summary>
public enum ProgressKind
{
    /// <summary>Counted up from January: issues, articles, minutes.</summary>
    Flow,

    /// <summary>Holds at any time: rates, satisfaction.</summary>
    Level,

    /// <summary>Delivered once: a system, a day to be kept.</summary>
    OneOff,

    /// <summary>Counted up and not to be passed: costs.</summary>
    Limit,

    /// <summary>Words.</summary>
    Words,
}

/// <summary>What is to be reached by the end of a month, from January.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Value">In the target's unit.</param>
public sealed record PlannedValue(int Month, decimal Value);

/// <summary>How far an indicator has come.</summary>
public sealed record ProgressState
{
    public required ProgressKind Kind { get; init; }

    /// <summary>Why nothing, or less, can be told.</summary>
    public ScoreDoubt Doubt { get; init; }

    /// <summary>Target and result as numbers in one unit; null where either is none.</summary>
    public decimal? Target { get; init; }

    public decimal? Actual { get; init; }

    /// <summary>完成率: result ÷ target, exact; null where there is no target above 0, or less is better.</summary>
    public Ratio? Completion { get; init; }

    /// <summary>What is to be reached by now, in the target's unit, exact; null where nothing says it.</summary>
    public Ratio? Expected { get; init; }

    /// <summary>What is expected is the indicator's own plan, not the month's share.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>偏差: result less what is expected.</summary>
    public Ratio? Deviation => Actual is { } actual && Expected is { } expected ? Ratio.Of(actual) - expected : null;

    /// <summary>Whether the result is already within what the target asks; null where it cannot be told. Words: fully reached.</summary>
    public bool? IsInside { get; init; }

    /// <summary>What words reach.</summary>
    public Reach? Reach { get; init; }

    /// <summary>Numbers stand in a smaller unit than the target's, in which both are exact.</summary>
    public bool IsInOtherUnit { get; init; }

    internal Direction Direction { get; init; }
}

/// <summary>Tells how far indicators have come by the end of a month.</summary>
public sealed class IndicatorProgress
{
    // Beyond this no count of a year lies, and decimals would overflow.
    private const decimal Largest = 1_000_000_000_000_000m;

    private readonly DirectionFinder directions;
    private readonly IReadOnlyList<string> oneOffWords;

    public IndicatorProgress(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        directions = new(packs.Performance.Nouns);
        oneOffWords = packs.Monitoring.GetValueOrDefault(MonitoringRule.General)?.OneOffWords ?? [];
    }

    /// <summary>How an indicator probably moves, by level, unit and words; a person may say otherwise.</summary>
    public ProgressKind KindOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var target = indicator.Target;
        if (target.Kind is not (ValueKind.Number or ValueKind.Range or ValueKind.Date))
        {
            return ProgressKind.Words;
        }

        if (target.Kind == ValueKind.Date)
        {
            return ProgressKind.OneOff;
        }

        if (indicator.Second?.IsCost() ?? indicator.First == FirstLevel.Cost)
        {
            return target.Unit?.Kind == UnitKind.Percent ? ProgressKind.Level : ProgressKind.Limit;
        }

        if (target.Unit?.Kind is UnitKind.Percent or UnitKind.Duration or UnitKind.Grade || indicator.Second is SecondLevel.Quality or SecondLevel.ServedSatisfaction || indicator.First == FirstLevel.Satisfaction)
        {
            return ProgressKind.Level;
        }

        var name = WordText.Normal(indicator.Name.Text);
        return indicator.Second == SecondLevel.Timeliness || oneOffWords.Any(word => name.Contains(word, StringComparison.Ordinal)) ? ProgressKind.OneOff : ProgressKind.Flow;
    }

    /// <summary>How far an indicator has come.</summary>
    /// <param name="indicator">Target, and as its actual value what was reached from January to the month's end.</param>
    /// <param name="through">1 to 12.</param>
    /// <param name="kind">How it moves; null to tell it by its words.</param>
    /// <param name="plan">Its own plan; empty where it has none.</param>
    public ProgressState Of(Indicator indicator, int through, ProgressKind? kind = null, IReadOnlyList<PlannedValue>? plan = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentOutOfRangeException.ThrowIfLessThan(through, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(through, 12);
        var moves = kind ?? KindOf(indicator);
        var state = new ProgressState { Kind = moves, Direction = directions.Of(indicator).Direction };
        if (indicator.Target.IsBlank)
        {
            return state with { Doubt = ScoreDoubt.TargetMissing };
        }

        var number = indicator.Target.Kind == ValueKind.Number ? indicator.Target.Figure : null;
        state = state with { Target = number?.Number, Expected = number is { } aim ? Expected(moves, aim.Number, through, plan ?? []) : null, IsPlanned = plan is { Count: > 0 } };
        if (indicator.Actual is not { IsBlank: false } actual)
        {
            return state with { Doubt = ScoreDoubt.ActualMissing };
        }

        if (actual.Reach is { } reach && (moves == ProgressKind.Words || actual.Figure is null))
        {
            return state with { Reach = reach, IsInside = reach == Reach.Full };
        }

        if (indicator.Target.Deadline is { } due && actual.Deadline is { } done)
        {
            return state with { IsInside = (done.Year ?? due.Year ?? 0, done.Month, done.Day ?? 31).CompareTo((due.Year ?? done.Year ?? 0, due.Month, due.Day ?? 31)) <= 0 };
        }

        if (number is null || actual.Figure is null || actual.Kind is not (ValueKind.Number or ValueKind.Range))
        {
            return state with { Doubt = number is null ? ScoreDoubt.TargetIsWords : ScoreDoubt.ActualIsWords };
        }

        return Numbers(state, NumberPair.Of(indicator.Target, actual), through, plan ?? []);
    }

    private static ProgressState Numbers(ProgressState state, NumberPair pair, int through, IReadOnlyList<PlannedValue> plan)
    {
        if (pair.Doubt != ScoreDoubt.None || !pair.IsExact)
        {
            return state with { Doubt = pair.Doubt != ScoreDoubt.None ? pair.Doubt : ScoreDoubt.ActualInexact };
        }

        if (Math.Abs(pair.Least) > Largest || Math.Abs(pair.Target) > Largest)
        {
            return state with { Doubt = ScoreDoubt.NumberTooLarge };
        }

        // Where the units differ, the pair may stand in another one than the target: what is expected goes with it.
        var factor = state.Target is { } aim && aim != 0 && pair.Target != aim ? pair.Target / aim : 1;
        return state with
        {
            IsInOtherUnit = factor != 1,
            Target = pair.Target,
            Actual = pair.Least,
            Expected = Expected(state.Kind, pair.Target, through, [.. plan.Select(step => step with { Value = step.Value * factor })]),
            Completion = pair.Target > 0 && state.Direction != Direction.LessIsBetter ? Ratio.Of(pair.Least) / Ratio.Of(pair.Target) : null,
            IsInside = state.Direction switch
            {
                Direction.LessIsBetter => pair.Least <= pair.Target,
                Direction.Equal when pair.Target == 0 => pair.Least == 0,
                _ => pair.Least >= pair.Target,
            },
        };
    }

    // The plan is a stair for what is delivered, a line for what is counted up.
    private static Ratio? Expected(ProgressKind kind, decimal target, int through, IReadOnlyList<PlannedValue> plan)
    {
        if (plan.Count == 0)
        {
            return kind switch
            {
                ProgressKind.Flow => Ratio.Of(target) * Ratio.Of(through, 12),
                ProgressKind.Level => Ratio.Of(target),
                ProgressKind.OneOff when through == 12 => Ratio.Of(target),
                _ => null,
            };
        }

        var before = plan.Where(step => step.Month <= through).MaxBy(step => step.Month) ?? new PlannedValue(0, 0);
        var after = plan.Where(step => step.Month > through).MinBy(step => step.Month);
        return kind != ProgressKind.Flow || after is null || before.Month == through
            ? Ratio.Of(before.Value)
            : Ratio.Of(before.Value) + (Ratio.Of(after.Value - before.Value) * Ratio.Of(through - before.Month, after.Month - before.Month));
    }
}
