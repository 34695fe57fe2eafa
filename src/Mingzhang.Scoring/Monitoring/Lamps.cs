using Mingzhang.Model.Performance;
using Mingzhang.Packs.Monitoring;

namespace Mingzhang.Scoring.Monitoring;

/// <summary>Why a lamp shows what it shows, or none.</summary>
public enum LampReason
{
    /// <summary>The place has no rule of lamps.</summary>
    NoRule,

    /// <summary>Nothing is known of the result yet, or it cannot be compared.</summary>
    NotTold,

    /// <summary>Not due yet: delivered once, and the month has not come.</summary>
    NotDue,

    /// <summary>By its part of the standard.</summary>
    Band,

    /// <summary>Inside its limit.</summary>
    Inside,

    /// <summary>Outside its limit.</summary>
    Outside,

    /// <summary>By what its words reach.</summary>
    Words,
}

/// <summary>A lamp and its reason.</summary>
/// <param name="Lamp">The colour.</param>
/// <param name="Reason">Why.</param>
public sealed record LampState(Lamp Lamp, LampReason Reason)
{
    /// <summary>What the result is held against, in the target's unit.</summary>
    public Ratio? Standard { get; init; }

    /// <summary>Result ÷ standard, exact.</summary>
    public Ratio? Share { get; init; }

    /// <summary>The rule takes the month's share of a target that is not counted up through the year: the colour says little (MN-11).</summary>
    public bool StandardDoesNotFit { get; init; }
}

/// <summary>Lamps by the rule of a place.</summary>
public static class Lamps
{
    /// <summary>The lamp of an indicator.</summary>
    /// <param name="rule">The place's rule.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="progress">How far it has come.</param>
    /// <param name="through">1 to 12.</param>
    public static LampState Of(MonitoringRule rule, Indicator indicator, ProgressState progress, int through)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(progress);
        if (rule.Lamps is not { } lamps)
        {
            return new(Lamp.None, LampReason.NoRule);
        }

        if (progress.Reach is { } reach)
        {
            return lamps.Words.TryGetValue(reach, out var lamp) ? new(lamp, LampReason.Words) : new(Lamp.None, LampReason.NotTold);
        }

        if (progress.Actual is { } actual && progress.Target is > 0 and var target && progress.Direction != Direction.LessIsBetter && IsBanded(lamps, indicator))
        {
            return Banded(lamps, progress, actual, target, through);
        }

        return progress.IsInside switch
        {
            true => new(lamps.Inside, LampReason.Inside),
            false => new(lamps.Outside, LampReason.Outside),
            null => new(Lamp.None, LampReason.NotTold),
        };
    }

    private static LampState Banded(LampRule lamps, ProgressState progress, decimal actual, decimal target, int through)
    {
        var standard = lamps.Standard == LampStandard.MonthShare ? Ratio.Of(target) * Ratio.Of(through, 12) : progress.Expected;
        if (standard is not { } held || held <= Ratio.Of(0))
        {
            return new(Lamp.None, LampReason.NotDue);
        }

        var share = Ratio.Of(actual) / held;
        var lamp = lamps.Bands.LastOrDefault(band => share * Ratio.Of(100) >= Ratio.Of(band.From))?.Lamp ?? Lamp.None;
        return new(lamp, LampReason.Band)
        {
            Standard = held,
            Share = share,
            StandardDoesNotFit = lamps.Standard == LampStandard.MonthShare && through < 12 && progress.Kind is ProgressKind.Level or ProgressKind.OneOff,
        };
    }

    private static bool IsBanded(LampRule lamps, Indicator indicator) =>
        (indicator.Second is { } second && (lamps.BandedSecond.Contains(second) || lamps.BandedFirst.Contains(second.First())))
        || (indicator.First is { } first && lamps.BandedFirst.Contains(first));
}
