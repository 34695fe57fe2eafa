using System.Collections.Concurrent;
using Mingzhang.Packs;
using Mingzhang.Packs.Calendar;

namespace Mingzhang.Book.Work;

/// <summary>Which days people work, by the lists of holidays. In a year without a list only weekends are off;
/// <see cref="Unlisted"/> tells such years, and whoever shows a day counted in one has to say so.</summary>
public sealed class WorkingDays(CalendarRules calendar)
{
    // By year: how many working days there are up to each day.
    private readonly ConcurrentDictionary<int, int[]> years = new();

    public bool IsWorkday(DateOnly day)
    {
        var year = calendar.Years.GetValueOrDefault(day.Year);
        var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return year is null ? !isWeekend : year.Workdays.Contains(day) || (!isWeekend && HolidayOf(day) is null);
    }

    /// <summary>The name of the holiday that a day is in; null for none, also on a weekend.</summary>
    public Said? HolidayOf(DateOnly day) => calendar.Years.GetValueOrDefault(day.Year)?.Holidays.FirstOrDefault(holiday => holiday.Has(day))?.Name;

    /// <summary>The so many-th working day after a day; the day itself for 0.</summary>
    /// <param name="from">Not counted.</param>
    /// <param name="days">0 or more.</param>
    public DateOnly After(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkday(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The last working day up to a day, that day included.</summary>
    public DateOnly LastUpTo(DateOnly day)
    {
        while (!IsWorkday(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>Working days after one day up to another, that included; negative where the other is before.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = Gone(to) - Gone(from);
        for (var year = from.Year; year < to.Year; year++)
        {
            count += Gone(new(year, 12, 31));
        }

        return count;
    }

    // Working days of a day's year up to that day: a district's list asks for thousands of spans.
    private int Gone(DateOnly day) => years.GetOrAdd(day.Year, Count)[day.DayOfYear];

    private int[] Count(int year)
    {
        var first = new DateOnly(year, 1, 1);
        var counts = new int[DateTime.IsLeapYear(year) ? 367 : 366];
        for (var day = 1; day < counts.Length; day++)
        {
            counts[day] = counts[day - 1] + (IsWorkday(first.AddDays(day - 1)) ? 1 : 0);
        }

        return counts;
    }

    /// <summary>Years between two days, theirs included, for which there is no list.</summary>
    public IReadOnlyList<int> Unlisted(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year + 1)).Where(year => !calendar.Years.ContainsKey(year))];
}
