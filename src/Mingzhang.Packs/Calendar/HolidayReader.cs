using System.Globalization;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Calendar;

/// <summary>Reads the holidays of a year.</summary>
internal sealed class HolidayReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["year", "basis", "holidays", "workdays"];
    internal static readonly string[] HolidayKeys = ["zh", "en", "from", "to"];

    private readonly SortedDictionary<int, HolidayYear> years = [];

    public IReadOnlyDictionary<int, HolidayYear> Years => years;

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        fields.RequireKey("holidays");
        if (fields.Number("year", 1990, 2100) is not { } year)
        {
            return;
        }

        List<Holiday> holidays = [];
        foreach (var map in (fields.List("holidays")?.Items ?? []).Select(item => fields.MapOf("holidays", item)).OfType<MapNode>())
        {
            var item = new Fields(file, map, HolidayKeys, problems);
            var name = new Said(item.RequiredText("zh"), item.RequiredText("en"));
            item.RequireKey("from");
            item.RequireKey("to");
            if (Day(item, "from", year) is { } from && Day(item, "to", year) is { } to)
            {
                if (to < from)
                {
                    item.Note(item.LineOf("to"), "假期的最后一天早于第一天。", "from 是第一天，to 是最后一天。");
                }
                else
                {
                    holidays.Add(new(name, from, to));
                }
            }
        }

        var workdays = fields.TextNodes("workdays").Select(node => Workday(fields, node, year, holidays)).OfType<DateOnly>().ToHashSet();
        if (!years.TryAdd(year, new(year, holidays, workdays, PackBasis.Of(file, fields, problems))))
        {
            fields.Note(fields.LineOf("year"), $"{year} 年的假日已在别的文件中。", "留下一个。");
        }
    }

    private static DateOnly? Workday(Fields fields, TextNode node, int year, List<Holiday> holidays)
    {
        if (Day(fields, "workdays", node, year) is not { } day)
        {
            return null;
        }

        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || holidays.Exists(holiday => holiday.Has(day)))
        {
            fields.Note(node.Line, $"{node.Text} 不是要上班的周末：它本来就是工作日，或在假期里。", "workdays 只写调休上班的周六、周日。");
            return null;
        }

        return day;
    }

    private static DateOnly? Day(Fields fields, string key, int year) => fields.Text(key) is { } text ? Day(fields, key, new(fields.LineOf(key), text), year) : null;

    private static DateOnly? Day(Fields fields, string key, TextNode node, int year)
    {
        if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == year)
        {
            return day;
        }

        fields.Note(node.Line, $"“{key}: {node.Text}”不是 {year} 年的一天。", $"写成 {year}-05-01 这样的日期；跨年的假期分写在两年里。");
        return null;
    }
}
