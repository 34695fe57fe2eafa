using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Work.Differences;

/// <summary>What two books differ in.</summary>
public enum DifferenceKind
{
    /// <summary>Whose book it is.</summary>
    Unit,

    /// <summary>预算明细, the sum at a point.</summary>
    Line,

    /// <summary>A figure that no line adds up to.</summary>
    Stated,

    Project,

    /// <summary>A project's money by source and stage.</summary>
    ProjectFund,

    /// <summary>A month of 资金支出计划.</summary>
    Plan,

    Indicator,
    Purchase,
    Asset,
    Text,
}

/// <summary>How they differ.</summary>
public enum DifferenceChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>What stands in a field.</summary>
/// <param name="Text">As a person would read it; empty for a member of a list, which has words of its own.</param>
public sealed record FieldValue(string Text)
{
    public static readonly FieldValue Nothing = new("");

    /// <summary>The amount; null where it is none.</summary>
    public Money? Amount { get; init; }

    /// <summary>The member of a list: a fund, a comparison; null where it is none.</summary>
    public Enum? Member { get; init; }

    public bool IsNothing => this == Nothing;

    public static FieldValue Of(string? text) => string.IsNullOrEmpty(text) ? Nothing : new(text);

    public static FieldValue Of(Money? amount) => amount is { } known ? new(known.ToString()) { Amount = known } : Nothing;

    // 1.50 and 1.5 are one number.
    public static FieldValue Of(decimal? number) => number is { } known ? new(known.ToString("0.############################", CultureInfo.InvariantCulture)) : Nothing;

    /// <summary>As printed, unless the figure holds more digits than it prints.</summary>
    public static FieldValue Of(Figure figure) => new(decimal.Round(figure.Number, Math.Clamp(figure.Decimals, 0, 28)) == figure.Number ? figure.ToString() : $"{figure.Number} {figure.Measure.Name}");

    public static FieldValue Of(Enum? member) => member is null ? Nothing : new("") { Member = member };

    public static FieldValue Of(bool flag) => flag ? new("✓") : Nothing;
}

/// <summary>One thing in which two books differ.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Change">A changed entry has a difference for each field; one that came or went has one.</param>
/// <param name="Key">What finds the entry: the project's code, the text's key; empty for lines, which have a point.</param>
public sealed record BookDifference(DifferenceKind Kind, DifferenceChange Change, string Key)
{
    /// <summary>What a person calls the entry: the project's name, the indicator's name with its project's.</summary>
    public string Place { get; init; } = "";

    /// <summary>The point of a line or a stated figure.</summary>
    public Coordinates? At { get; init; }

    /// <summary>The line is paid from money of years before.</summary>
    public bool IsCarriedOver { get; init; }

    /// <summary>The month of a plan; 0 for none.</summary>
    public int Month { get; init; }

    /// <summary>The source of a project's money; null for everything else.</summary>
    public FundSource? FundSource { get; init; }

    /// <summary>The field; null where the entry as a whole came or went.</summary>
    public EntryColumn? Field { get; init; }

    public FieldValue Old { get; init; } = FieldValue.Nothing;

    public FieldValue New { get; init; } = FieldValue.Nothing;
}

/// <summary>Money at a point in both books.</summary>
/// <param name="At">Year, stage, flow, and the dimension that was asked for.</param>
/// <param name="Old">Sum in the old book.</param>
/// <param name="New">Sum in the new book.</param>
public sealed record TotalChange(Coordinates At, Money Old, Money New)
{
    public Money Change => New - Old;
}
