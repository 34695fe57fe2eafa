using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads amounts, rates and points of a sheet.</summary>
internal static partial class SheetNumbers
{
    /// <summary>The number of a cell in a unit, or in the one that is printed with it; null for a dash and for words.</summary>
    public static PrintedNumber? Of(SheetCell cell, Measure measure)
    {
        var text = cell.Normal;

        // 8.8分, and 92.53%%, which a keyboard doubled.
        text = measure == PrintedNumber.Points ? text.TrimEnd('分') : text.EndsWith("%%", StringComparison.Ordinal) ? text[..^1] : text;
        var number = NumberText.Of(text);
        return number.IsNumber ? new PrintedNumber(new Figure(number.Number, number.Decimals, Measured(number.Own, measure)), string.Concat(cell.Text.Where(character => !char.IsWhiteSpace(character))), cell.Place) : null;
    }

    /// <summary>The unit of money that a label names: 项目资金（万元）, 金额单位：万元; null where it names none.</summary>
    /// <param name="normal">In the form of <see cref="Normal.Of"/>.</param>
    public static Measure? MoneyIn(string normal) =>
        MoneyAtEnd().Match(normal) is { Success: true } match && MoneyUnit.Named(match.Groups[1].Value) is { } unit ? Measure.Money(unit) : null;

    // 权重 10% of a hundred points is ten points.
    private static Measure Measured(Measure? own, Measure measure) => measure == PrintedNumber.Points || own is null ? measure : own.Value;

    [GeneratedRegex(@"^(?:.{0,12}[（：]|)(千万元|百万元|千元|万元|亿元|元)）?$")]
    private static partial Regex MoneyAtEnd();
}
