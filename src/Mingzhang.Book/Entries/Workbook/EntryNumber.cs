using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>A number as a person types it or a system exports it.</summary>
/// <param name="Number">The number.</param>
/// <param name="Decimals">Digits after its point.</param>
/// <param name="Unit">Money unit that stands behind it; null where none does.</param>
internal readonly partial record struct EntryNumber(decimal Number, int Decimals, MoneyUnit? Unit)
{
    // A workbook keeps numbers in binary and shows 15 digits of them: 8.88 stands in the file as 8.8800000000000008.
    private const int ShownDigits = 15;

    /// <summary>The number of a cell; null where it is none.</summary>
    public static EntryNumber? Of(RawCell cell) => cell.Kind == RawKind.Number ? OfFile(cell.Text) : cell.Kind == RawKind.Text ? OfText(cell.Text) : null;

    /// <summary>The exact amount in a unit; null with a problem where it is no whole number of fen, or beyond any amount.</summary>
    public (Money? Amount, string? Problem, string Remedy) InFen(MoneyUnit unit)
    {
        try
        {
            var fen = Number * unit.Fen;
            return decimal.IsInteger(fen) ? (Money.OfFen(decimal.ToInt64(fen)), null, "")
                : (null, $"“{FaultLog.Shown(Plain(Number))}”{unit.Name}不到分就有零头。", $"金额最多到分（{unit.Name}{(unit.Fen == 100 ? "两位小数" : unit.Fen == 1_000_000 ? "六位小数" : "")}），请四舍五入后再填。");
        }
        catch (OverflowException)
        {
            return (null, $"“{FaultLog.Shown(Plain(Number))}”大得不可能是金额。", "请核对，看是不是把编码粘到了金额列。");
        }
    }

    /// <summary>Whether a text says that there is nothing: a dash, as exports print it.</summary>
    public static bool IsNothing(RawCell cell) => cell.IsBlank || (cell.Kind == RawKind.Text && WordText.Normal(cell.Text) is "-" or "—" or "–" or "——" or "－" or "/");

    /// <summary>The number as cells and texts hold it, without zeros at its end.</summary>
    public static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Whether a workbook can keep the number as a number.</summary>
    public static bool FitsCell(decimal number) => Plain(number).Count(char.IsAsciiDigit) <= ShownDigits;

    private static EntryNumber? OfFile(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Measured(Shown(number), null) : null;

    private static EntryNumber? OfText(string text)
    {
        var plain = WordText.Normal(text).Replace('，', ',').Replace('．', '.').Replace('－', '-').Replace('−', '-').Replace('＋', '+').TrimStart('¥', '￥');
        var unit = MoneyUnit.All.FirstOrDefault(unit => plain.EndsWith(unit.Name, StringComparison.Ordinal));
        plain = unit is null ? plain.TrimEnd('%') : plain[..^unit.Name.Length];
        var isNegative = plain is ['（', .., '）'];
        plain = isNegative ? "-" + plain[1..^1] : plain;
        if (!Shape().IsMatch(plain) || !decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return new(number, point < 0 ? 0 : plain.Length - point - 1, unit);
    }

    private static EntryNumber Measured(decimal number, MoneyUnit? unit)
    {
        var plain = Plain(number);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return new(number, point < 0 ? 0 : plain.Length - point - 1, unit);
    }

    private static decimal Shown(decimal number)
    {
        var whole = decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).TrimStart('0').Length;
        if (whole > ShownDigits)
        {
            return number;
        }

        var decimals = ShownDigits - whole;
        for (var rest = Math.Abs(number); whole == 0 && rest is > 0 and < 0.1m && decimals < 28; rest *= 10)
        {
            decimals++;
        }

        return decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
    }

    // Commas part thousands or nothing: 0,300,000 has lost its point (DE-43).
    [GeneratedRegex("^[+-]?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.[0-9]{1,20})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
