using System.Globalization;

namespace Mingzhang.Scoring.Measures;

/// <summary>Values of records in the forms that records keep them.</summary>
internal static class RecordValues
{
    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm"];

    public static string? Text(this ActivityRecord record, string field) => record.Values.TryGetValue(field, out var text) && text.Length > 0 ? text : null;

    public static decimal? Number(this ActivityRecord record, string field) =>
        record.Text(field) is { } text && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000_000m ? number : null;

    public static DateTime? Time(this ActivityRecord record, string field) =>
        record.Text(field) is { } text && DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
