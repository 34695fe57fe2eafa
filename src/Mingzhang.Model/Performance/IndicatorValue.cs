namespace Mingzhang.Model.Performance;

/// <summary>How a value is compared with what was reached.</summary>
public enum Comparison
{
    /// <summary>No sign and no word is printed.</summary>
    None,

    /// <summary>≥, 不少于, 以上</summary>
    AtLeast,

    /// <summary>≤, 不超过, 以内</summary>
    AtMost,

    /// <summary>=</summary>
    Equal,

    /// <summary>&gt;, 大于</summary>
    MoreThan,

    /// <summary>&lt;, 小于</summary>
    LessThan,

    /// <summary>定性</summary>
    Qualitative,
}

/// <summary>What an indicator's value says.</summary>
public enum ValueKind
{
    /// <summary>Nothing is printed, or a dash.</summary>
    Blank,

    /// <summary>One number.</summary>
    Number,

    /// <summary>From one number to another.</summary>
    Range,

    /// <summary>A day that it is due by: 12月底前.</summary>
    Date,

    /// <summary>Hours of a day: 7-9点.</summary>
    Window,

    /// <summary>A word of a scale: 优, 良, 高.</summary>
    Grade,

    /// <summary>A change without a number: 比上年提升.</summary>
    Change,

    /// <summary>That it was reached, partly reached or not: 达成预期目标, 未完成; with a share where one is told.</summary>
    Reached,

    /// <summary>Several values in one cell, in <see cref="IndicatorValue.Parts"/>.</summary>
    Several,

    /// <summary>Words that say none of this.</summary>
    Text,
}

/// <summary>How far words say that a target was reached.</summary>
public enum Reach
{
    /// <summary>达成, 已完成</summary>
    Full,

    /// <summary>部分达成, 基本完成, 较好完成</summary>
    Partly,

    /// <summary>未达成, 未完成</summary>
    Not,
}

/// <summary>A day by which something is due.</summary>
/// <param name="Year">The year; null where none is printed, or 当年.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">The day; null for the month's end.</param>
public readonly record struct Deadline(int? Year, int Month, int? Day);

/// <summary>A target or actual value of an indicator, typed as far as it can be told.</summary>
public sealed record IndicatorValue
{
    /// <summary>As printed, sign and unit where the form gives them cells of their own left out; blanks squeezed.</summary>
    public required string Printed { get; init; }

    public required ValueKind Kind { get; init; }

    public Comparison Comparison { get; init; }

    /// <summary>The sign or words that compare, as printed: ≥, 不少于, 定性; empty where none.</summary>
    public string ComparisonPrinted { get; init; } = "";

    /// <summary>The number of a Number, the lower of a Range, the share of a Reached that tells one.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The upper number of a range.</summary>
    public Figure? Upper { get; init; }

    /// <summary>Unit of measure, from its own cell or from behind the number.</summary>
    public IndicatorUnit? Unit { get; init; }

    /// <summary>Words before the number that are no comparison: 好评率 of 好评率达到90%; empty where none.</summary>
    public string Words { get; init; } = "";

    /// <summary>余, 约, 左右: the number is not exact.</summary>
    public bool IsApproximate { get; init; }

    public Deadline? Deadline { get; init; }

    /// <summary>The word of a Grade.</summary>
    public string? Grade { get; init; }

    public Reach? Reach { get; init; }

    /// <summary>The values of Several, in their order.</summary>
    public IReadOnlyList<IndicatorValue> Parts { get; init; } = [];

    /// <summary>The number in its printed unit; null where the value is not one number.</summary>
    public decimal? Number => Kind == ValueKind.Number ? Figure?.Number : null;

    public bool IsBlank => Kind == ValueKind.Blank;

    /// <summary>Sign, number and unit as a person would read them together: ≥95%, 定性 良. What the value's own cell holds
    /// already is not told twice.</summary>
    public override string ToString()
    {
        var sign = Printed.Contains(ComparisonPrinted, StringComparison.Ordinal) ? "" : Comparison == Comparison.Qualitative ? ComparisonPrinted + " " : ComparisonPrinted;
        return $"{sign}{Printed}{(Unit is { } unit && !Printed.Contains(unit.Printed, StringComparison.Ordinal) ? unit.Printed : "")}";
    }
}
