using Mingzhang.Checking.Rules;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Sheets;

/// <summary>Some provinces have sheets for wages and running costs too, beside those of projects.</summary>
internal static class BasicSpending
{
    /// <summary>Whether a sheet is of basic spending, by its name. Its indicators are the same few for every unit, set by the
    /// treasury: nobody is asked why they are alike, or why a level is missing.</summary>
    public static bool IsBasicSpending(this PerformanceSheet sheet, PerformanceWords words) =>
        sheet.Name is { } name && RuleText.Bare(name.Text) is var bare && words.List("basicSpending").Any(word => bare.Contains(word, StringComparison.Ordinal));
}
