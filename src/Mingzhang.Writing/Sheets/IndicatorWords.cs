using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Sheets;

namespace Mingzhang.Writing.Sheets;

/// <summary>How an indicator is told in words.</summary>
public static class IndicatorWords
{
    /// <summary>绩效指标性质: ≥, 定性; empty where the entry compares nothing.</summary>
    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.Equal => "=",
        Comparison.MoreThan => ">",
        Comparison.LessThan => "<",
        Comparison.Qualitative => "定性",
        _ => "",
    };

    /// <summary>Sign, value and unit in one cell: ≥95%. A qualitative value stands alone there.</summary>
    public static string Value(IndicatorEntry indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Target.Length == 0 ? ""
            : indicator.Comparison == Comparison.Qualitative ? indicator.Target + indicator.MeasureUnit
            : Sign(indicator.Comparison) + indicator.Target + indicator.MeasureUnit;
    }

    /// <summary>What was reached: a number with the target's unit, words as they are.</summary>
    public static string Actual(IndicatorEntry indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return IsNumber(indicator.Actual) ? indicator.Actual + indicator.MeasureUnit : indicator.Actual;
    }

    /// <summary>Words of the first level; told by the second where it is not entered.</summary>
    public static string First(IndicatorEntry indicator, SheetStyle style)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(style);
        return (indicator.First ?? indicator.Second?.First()) is { } level ? style.FirstLevels[level] : "";
    }

    public static string Second(IndicatorEntry indicator, SheetStyle style)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(style);
        return indicator.Second is { } level ? style.SecondLevels[level] : "";
    }

    /// <summary>Words of both levels before the name in one cell (TG-25); nothing where one of them is missing, for it could
    /// not be told from the name.</summary>
    public static string Levels(IndicatorEntry indicator, SheetStyle style) =>
        Second(indicator, style) is { Length: > 0 } second ? First(indicator, style) + second : "";

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
}
