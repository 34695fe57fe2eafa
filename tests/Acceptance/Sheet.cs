using System.Text.Json;
using Mingzhang.Model.Performance;

namespace Mingzhang.Acceptance;

/// <summary>Brings indicators as read, and as a careful reader wrote them down, to one form.</summary>
internal static class Sheet
{
    /// <summary>What both say of an indicator.</summary>
    public sealed record IndicatorRow(string? First, string? Second, string Name, string? Description, string Sign, string? Target, string? Unit, string? Basis, int? Line);

    public static IndicatorRow Row(Indicator indicator) => new(
        Blank(indicator.FirstPrinted),
        Blank(indicator.SecondPrinted),
        indicator.Name.Text,
        indicator.Description?.Text,
        indicator.Target.ComparisonPrinted.Length == 0 ? "none" : indicator.Target.Comparison switch
        {
            Comparison.AtLeast => "≥",
            Comparison.AtMost => "≤",
            Comparison.Equal => "=",
            Comparison.MoreThan => ">",
            Comparison.LessThan => "<",
            Comparison.Qualitative => "定性",
            _ => "?",
        },
        indicator.Target.Kind == ValueKind.Number ? indicator.Target.Figure!.Value.Digits : null,
        indicator.Target.Unit?.Printed,
        indicator.Basis?.Text,
        indicator.Name.Place.Line);

    public static IndicatorRow Row(JsonElement row) => new(
        Text(row, "level1"),
        Text(row, "level2"),
        Text(row, "level3")!,
        Text(row, "description"),
        Text(row, "operator")!,
        Text(row, "target"),
        Text(row, "unit"),
        Text(row, "basis"),
        row.GetProperty("line").GetInt32());

    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    private static string? Blank(string text) => text.Length == 0 ? null : text;
}
