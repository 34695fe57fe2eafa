using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads amounts, rates and points of a sheet.</summary>
internal static class SheetNumbers
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

    // 权重 10% of a hundred points is ten points.
    private static Measure Measured(Measure? own, Measure measure) => measure == PrintedNumber.Points || own is null ? measure : own.Value;
}
