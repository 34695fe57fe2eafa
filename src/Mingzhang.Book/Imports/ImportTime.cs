using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Packs;

namespace Mingzhang.Book.Imports;

/// <summary>A day, and a time where one is told, as a cell holds it.</summary>
internal static partial class ImportTime
{
    // Days of a workbook from here to there are years 1954 to 2119; 20240315 is none of them.
    private const decimal FirstSerial = 20_000;
    private const decimal LastSerial = 80_000;

    private static readonly DateTime SerialStart = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The day of a cell; null where it is none. A day without a year takes the one given.</summary>
    public static DateTime? Of(RawCell cell, int? year)
    {
        if (cell.Kind == RawKind.Number && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= FirstSerial and <= LastSerial
                ? SerialStart.AddTicks(decimal.ToInt64(decimal.Round(number * 86_400m, MidpointRounding.AwayFromZero)) * TimeSpan.TicksPerSecond)
                : decimal.IsInteger(number) ? OfText(number.ToString(CultureInfo.InvariantCulture), year) : null;
        }

        return cell.Kind == RawKind.Text ? OfText(cell.Text, year) : null;
    }

    private static DateTime? OfText(string text, int? year)
    {
        var match = Shape().Match(Spaced(text));
        if (!match.Success)
        {
            return null;
        }

        var said = match.Groups["year"].Success ? Number(match.Groups["year"]) : year;
        var (month, day) = (Number(match.Groups["month"]), Number(match.Groups["day"]));
        var (hour, minute, second) = (Part(match.Groups["hour"]), Part(match.Groups["minute"]), Part(match.Groups["second"]));
        return said is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(said.Value, month) && hour < 24 && minute < 60 && second < 60
            ? new DateTime(said.Value, month, day, hour, minute, second, DateTimeKind.Unspecified)
            : null;
    }

    // The blank between day and time is kept as one; all others go with the full width of digits.
    private static string Spaced(string text) =>
        string.Join(' ', text.Replace('：', ':').Split([' ', 'T', '\t', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WordText.Normal));

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Part(Group group) => group.Success ? Number(group) : 0;

    [GeneratedRegex(
        "^(?:(?:(?<year>[0-9]{4})(?:[-/.]|年)(?<month>[0-9]{1,2})(?:[-/.]|月)(?<day>[0-9]{1,2})日?)|(?:(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2}))|(?:(?<month>[0-9]{1,2})(?:[-/.]|月)(?<day>[0-9]{1,2})日?))(?: ?(?<hour>[0-9]{1,2})[:时](?<minute>[0-9]{1,2})分?(?::?(?<second>[0-9]{1,2})(?:\\.[0-9]+)?秒?)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
