using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Reading.Performance;

/// <summary>What the head of a column says in a table of payments.</summary>
/// <param name="Months">The stretch of the year; null where it names none.</param>
/// <param name="IsSum">It adds up others.</param>
/// <param name="IsPaid">It says that money was paid.</param>
/// <param name="Unit">The unit of money that it names.</param>
internal sealed record PaymentHead(MonthSpan? Months, bool IsSum, bool IsPaid, MoneyUnit? Unit)
{
    public bool IsPeriod => Months is not null && !IsSum;

    public bool IsTotal => IsSum && Months is null;
}

/// <summary>Reads heads of columns that the words of payments cover whole; any other is left alone.</summary>
internal sealed partial class PaymentHeadReader(PerformanceWords words)
{
    private readonly List<PerformanceWord> known = [.. words.Where(meaning => meaning is { Months: not null } or { Sum: true } or { Paid: true } or { Filler: true })];

    /// <summary>Reads a head, its rows joined, in normal form; null where a part of it is not known.</summary>
    public PaymentHead? Read(string normal)
    {
        var head = new PaymentHead(null, IsSum: false, IsPaid: false, Unit: null);
        var months = 0;
        for (var at = 0; at < normal.Length;)
        {
            var rest = normal[at..];
            if (Year().Match(rest) is { Success: true } year)
            {
                at += year.Length;
            }
            else if (Unit().Match(rest) is { Success: true } unit)
            {
                head = head with { Unit = MoneyUnit.Named(unit.Groups[1].Value) };
                at += unit.Length;
            }
            else if (Stretch(rest, out var length) is { } stretch)
            {
                head = head with { Months = stretch };
                months++;
                at += length;
            }
            else if (known.Find(word => rest.StartsWith(word.Text, StringComparison.Ordinal)) is { } word)
            {
                months += word.Meaning.Months is null ? 0 : 1;
                head = head with { Months = word.Meaning.Months ?? head.Months, IsSum = head.IsSum || word.Meaning.Sum, IsPaid = head.IsPaid || word.Meaning.Paid };
                at += word.Text.Length;
            }
            else
            {
                return null;
            }
        }

        return months <= 1 && normal.Length > 0 ? head : null;
    }

    private static MonthSpan? Stretch(string text, out int length)
    {
        var match = Months().Match(text);
        length = match.Length;
        if (!match.Success)
        {
            return null;
        }

        var first = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
        var last = match.Groups["to"].Success ? int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) : first;
        return first is >= 1 and <= 12 && last >= first && last <= 12 ? new(first, last) : null;
    }

    [GeneratedRegex(@"^20\d\d(?:年度?|[-.](?=\d))?")]
    private static partial Regex Year();

    [GeneratedRegex(@"^（?(?:单位：)?((?:亿|千万|百万|万|千)?元)）?")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?<from>\d{1,2})(?:月份?)?(?:[-~～至到](?<to>\d{1,2}))?月")]
    private static partial Regex Months();
}
