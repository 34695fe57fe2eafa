using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Excel;

/// <summary>Prints a date or a time by a format section.</summary>
internal static class DateFormat
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>Formats that Excel names by number only and shows in the order of the user's country; a Chinese user
    /// sees these. Null for all others.</summary>
    public static string? OfChineseBuiltIn(int index) => index switch
    {
        14 => "yyyy/m/d",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
        28 or 29 or 51 or 53 or 54 or 58 => "m\"月\"d\"日\"",
        30 => "m-d-yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 or 34 or 55 => "h\"时\"mm\"分\"",
        33 or 35 or 56 => "h\"时\"mm\"分\"ss\"秒\"",
        _ => null,
    };

    public static string Print(DateTime value, FormatSection section)
    {
        var result = new StringBuilder();
        var isTwelveHours = section.Has(FormatPiece.HalfDay);
        for (var index = 0; index < section.Pieces.Count; index++)
        {
            var (piece, text) = section.Pieces[index];
            result.Append(piece switch
            {
                FormatPiece.Date => Part(value, text, IsMinute(section.Pieces, index), isTwelveHours),
                FormatPiece.HalfDay => HalfDay(value, text),
                FormatPiece.Digit => "0",
                FormatPiece.Literal or FormatPiece.Point or FormatPiece.Comma or FormatPiece.Fraction => text,
                _ => "",
            });
        }

        return result.ToString().Trim();
    }

    private static string Part(DateTime value, string letters, bool isMinute, bool isTwelveHours)
    {
        var isLong = letters.Length > 1;
        return letters[0] switch
        {
            'y' => letters.Length > 2 ? Plain(value.Year, 4) : Plain(value.Year % 100, 2),
            'm' when isMinute => Plain(value.Minute, isLong ? 2 : 1),
            'm' => letters.Length > 2 ? value.Month.ToString(CultureInfo.InvariantCulture) + "月" : Plain(value.Month, isLong ? 2 : 1),
            'd' => letters.Length > 2 ? "星期" + Weekdays[(int)value.DayOfWeek] : Plain(value.Day, isLong ? 2 : 1),
            'a' => (letters.Length > 3 ? "星期" : "") + Weekdays[(int)value.DayOfWeek],
            'h' => Plain(isTwelveHours ? ((value.Hour + 11) % 12) + 1 : value.Hour, isLong ? 2 : 1),
            's' => Plain(value.Second, isLong ? 2 : 1),
            _ => "",
        };
    }

    private static string Plain(int number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static string HalfDay(DateTime value, string names)
    {
        var halves = names.Split('/');
        return halves[value.Hour < 12 ? 0 : 1];
    }

    // m is a minute after hours and before seconds, a month elsewhere.
    private static bool IsMinute(IReadOnlyList<(FormatPiece Piece, string Text)> pieces, int index)
    {
        var before = pieces.Take(index).LastOrDefault(piece => piece.Piece == FormatPiece.Date).Text;
        var after = pieces.Skip(index + 1).FirstOrDefault(piece => piece.Piece == FormatPiece.Date).Text;
        return before?[0] == 'h' || after?[0] == 's';
    }
}
