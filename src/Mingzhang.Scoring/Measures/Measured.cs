using Mingzhang.Packs.Measures;

namespace Mingzhang.Scoring.Measures;

/// <summary>A record of something that a unit did, with its values by the keys of its kind.</summary>
/// <param name="Key">Distinguishes it; the same row of the same or of an overlapping file has the same key.</param>
/// <param name="Values">Numbers as 1234.5, days as 2026-03-15, times as 2026-03-15T14:30:00, words as they are; blanks are missing.</param>
public sealed record ActivityRecord(string Key, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>File, worksheet and row (from 1) that it was read from; empty and 0 for what was entered.</summary>
    public string File { get; init; } = "";

    public string Sheet { get; init; } = "";

    public int Row { get; init; }
}

/// <summary>The days that count, both included.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>January to a month's end.</summary>
    public static Period Of(int year, int through = 12) => new(new(year, 1, 1), new(year, through, DateTime.DaysInMonth(year, through)));
}

/// <summary>Why a record is not counted.</summary>
public enum NotCountedReason
{
    /// <summary>Not within the days that count, EV-27.</summary>
    OutOfPeriod,

    /// <summary>The same thing as a record that is counted.</summary>
    Duplicate,

    /// <summary>A field that has to be there is missing, or is not what it should be.</summary>
    MissingField,

    /// <summary>Not of those that the measure is about.</summary>
    OtherRecords,

    /// <summary>The word has no weight in the measure.</summary>
    WordUnknown,

    /// <summary>Ended before it began.</summary>
    EndsBeforeBegin,
}

/// <summary>A record that is not counted.</summary>
/// <param name="Record">The record.</param>
/// <param name="Reason">Why.</param>
/// <param name="Field">The field that it is about; empty for a duplicate.</param>
public sealed record NotCounted(ActivityRecord Record, NotCountedReason Reason, string Field)
{
    /// <summary>The record that is counted in its place.</summary>
    public ActivityRecord? SameAs { get; init; }
}

/// <summary>What is odd in the numbers and days of a sequence.</summary>
public enum SequenceKind
{
    /// <summary>Numbers are missing between two records.</summary>
    NumbersMissing,

    /// <summary>A higher number has an earlier day.</summary>
    OutOfOrder,

    /// <summary>Two numbers have one day.</summary>
    SameDay,

    /// <summary>More than twice the usual days lie between two records.</summary>
    LongPause,
}

/// <summary>A doubt about a sequence: 67 issues, or 51?</summary>
/// <param name="Kind">What is odd.</param>
/// <param name="Before">The record before.</param>
/// <param name="After">The record after.</param>
/// <param name="Count">Numbers missing, or days between.</param>
public sealed record SequenceDoubt(SequenceKind Kind, ActivityRecord Before, ActivityRecord After, long Count);

/// <summary>A measure's value with everything it comes from.</summary>
public sealed record Measured
{
    public required RecordMeasure Measure { get; init; }

    public required Period Period { get; init; }

    /// <summary>The exact value in the measure's unit; null where no record counts and a share or mean has no sense.</summary>
    public Ratio? Value { get; init; }

    /// <summary>How it was computed.</summary>
    public Expression? Arithmetic { get; init; }

    /// <summary>By day, then by key.</summary>
    public IReadOnlyList<ActivityRecord> Counted { get; init; } = [];

    /// <summary>Of the counted ones those that hit or kept their time; empty for other formulas.</summary>
    public IReadOnlyList<ActivityRecord> Hits { get; init; } = [];

    public IReadOnlyList<NotCounted> NotCounted { get; init; } = [];

    public IReadOnlyList<SequenceDoubt> Doubts { get; init; } = [];

    /// <summary>As an indicator's actual value: at most four decimals, halves away from zero; empty without a value, or one beyond all counts.</summary>
    public string ActualText => Value is { } value && value < Ratio.Of(long.MaxValue) && value > Ratio.Of(long.MinValue) ? value.Rounded(4).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : "";
}
