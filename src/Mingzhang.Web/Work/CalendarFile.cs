using System.Globalization;
using System.Text;

namespace Mingzhang.Web.Work;

/// <summary>A day of a calendar file.</summary>
/// <param name="Id">The same for the same deadline, so that a calendar replaces and does not repeat it.</param>
/// <param name="Day">The last day.</param>
/// <param name="Summary">What has to be done.</param>
/// <param name="Description">Why then.</param>
/// <param name="Remind">Days before the day on which to remind, at nine in the morning.</param>
public sealed record CalendarEntry(string Id, DateOnly Day, string Summary, string Description, IReadOnlyList<int> Remind);

/// <summary>Writes RFC 5545: lines of at most 75 octets that end in CR LF, text with its four characters escaped.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    public static string Write(string name, IEnumerable<CalendarEntry> entries, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Mingzhang//Deadlines//ZH");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, $"X-WR-CALNAME:{Escape(name)}");
        foreach (var entry in entries)
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, $"UID:{Escape(entry.Id)}");
            Line(file, $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(file, $"DTSTART;VALUE=DATE:{Day(entry.Day)}");
            Line(file, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
            Line(file, "TRANSP:TRANSPARENT");
            Line(file, $"SUMMARY:{Escape(entry.Summary)}");
            Line(file, $"DESCRIPTION:{Escape(entry.Description)}");
            foreach (var days in entry.Remind)
            {
                Line(file, "BEGIN:VALARM");
                Line(file, "ACTION:DISPLAY");
                Line(file, $"DESCRIPTION:{Escape(entry.Summary)}");
                // The day begins at midnight; nine in the morning is nine hours after that.
                Line(file, string.Create(CultureInfo.InvariantCulture, $"TRIGGER:{(days > 0 ? "-" : "")}PT{Math.Abs((days * 24) - 9)}H"));
                Line(file, "END:VALARM");
            }

            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    /// <summary>Escapes a text value; control characters other than line ends are left out.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            switch (letter)
            {
                case '\\' or ';' or ',':
                    result.Append('\\').Append(letter);
                    break;
                case '\n' or '\r':
                    result.Append("\\n");
                    break;
                case var other when !char.IsControl(other):
                    result.Append(other);
                    break;
            }
        }

        return result.ToString();
    }

    // A line that goes on begins with a blank, which counts; no character is cut in two.
    private static void Line(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
