using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells an amount with its unit.</summary>
public static class AmountWords
{
    /// <summary>A number as printed with the unit of its measure, unless the text names it already.</summary>
    public static string WithUnit(string number, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(number);
        var text = SafeText.OneLine(number);
        if (text.Length == 0 || measure.Name.Length == 0 || !char.IsAsciiDigit(text[^1]))
        {
            return text;
        }

        return measure.Kind == MeasureKind.Percent ? text + measure.Name : $"{text} {measure.Name}";
    }

    /// <summary>A computed number: grouped by thousands, or not, as the printed figure is; as it comes where that does not show.</summary>
    public static string Computed(string number, string printed, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(printed);
        var text =
            printed.Contains(',', StringComparison.Ordinal) ? Grouped(number)
            : printed.TakeWhile(char.IsAsciiDigit).Count() > 3 ? number.Replace(",", "", StringComparison.Ordinal)
            : number;
        return WithUnit(text, measure);
    }

    /// <summary>A difference without its sign; between two rates it counts percentage points.</summary>
    public static string Difference(string difference, string printed, Measure measure, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(printed);
        ArgumentNullException.ThrowIfNull(texts);
        var size = difference.TrimStart('+', '-', '−', '－');
        if (measure.Kind == MeasureKind.Percent && size.Length > 0)
        {
            return $"{size.TrimEnd('%', '％')} {texts["percentage-points"]}";
        }

        return Computed(size, printed, measure);
    }

    private static string Grouped(string number)
    {
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(number, Plain, CultureInfo.InvariantCulture, out var value))
        {
            return number;
        }

        var point = number.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        return value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }
}
