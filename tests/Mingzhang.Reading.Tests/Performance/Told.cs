using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Sheets as read, a line for each thing that they say.</summary>
internal static class Told
{
    public static ReadDocument Read(string text, string name = "预算.md") => ReadingNotation.Budget(text, name: name);

    public static IReadOnlyList<PerformanceSheet> Sheets(string text) => Read(text).Performance.Sheets;

    public static PerformanceSheet Sheet(string text) => Sheets(text).ShouldHaveSingleItem();

    /// <summary>编码 名称 | 总额 30 … | 3 indicators.</summary>
    public static string Head(PerformanceSheet sheet) =>
        string.Join(" | ", new[] { $"{sheet.Code} {sheet.Name}".Trim(), string.Join(' ', sheet.Funds.Select(fund => $"{fund.Source} {fund.Initial?.Figure}".Trim())), sheet.Goal?.Text ?? "" }.Where(part => part.Length > 0));

    /// <summary>级次/级次 名称 值 = 实际 分值 得分.</summary>
    public static string Row(Indicator indicator) =>
        string.Join(' ', new[] { $"{indicator.FirstPrinted}/{indicator.SecondPrinted}", indicator.Name.Text, indicator.Target.ToString(), indicator.Actual is { IsBlank: false } actual ? $"= {actual}" : "", indicator.Weight?.Printed ?? "", indicator.Score?.Printed ?? "", indicator.Reason?.Text ?? "" }.Where(part => part.Length > 0));

    public static IReadOnlyList<string> Rows(PerformanceSheet sheet) => [.. sheet.Indicators.Select(Row)];
}
