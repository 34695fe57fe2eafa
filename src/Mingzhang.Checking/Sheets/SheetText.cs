using Mingzhang.Checking.Rules;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Sheets;

/// <summary>How findings name projects and indicators and write numbers.</summary>
internal static class SheetText
{
    private const int Longest = 24;

    /// <summary>Whose sheet it is: the project's or department's name, else its code, else the title.
    /// Findings put it between book marks, so its own become the inner ones.</summary>
    public static string Project(PerformanceSheet sheet) => Inner(Short(Named(sheet.Name) ?? Named(sheet.Code) ?? sheet.Title));

    /// <summary>The words of a name, cut where they are long.</summary>
    public static string Short(string text)
    {
        var bare = RuleText.Bare(text);
        return bare.Length <= Longest ? bare : bare[..(char.IsHighSurrogate(bare[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    public static string Indicator(Indicator indicator) => Short(indicator.Name.Text);

    /// <summary>A number without zeros at its end.</summary>
    public static string Number(decimal number) => number.ToString("0.##########");

    /// <summary>An amount as printed, with its unit.</summary>
    public static string Amount(Figure figure) => $"{figure.Digits} {figure.Measure.Name}";

    /// <summary>The amounts of a sum as a person would write them: 145 + 85 = 230.</summary>
    public static string Sum(IReadOnlyCollection<decimal> numbers) => $"{string.Join(" + ", numbers.Select(Number))} = {Number(numbers.Sum())}";

    /// <summary>What an indicator is to reach, sign and unit included.</summary>
    public static string Target(IndicatorValue value) => value.ToString();

    private static string Inner(string name) => name.Replace('《', '〈').Replace('》', '〉');

    private static string? Named(PrintedText? text) => text is { Text.Length: > 0 } ? text.Text : null;
}
