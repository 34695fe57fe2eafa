using Mingzhang.Packs.Workflow;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Calendar;

/// <summary>Reads files of packs/calendar: deadlines with their events, and a file of holidays a year.</summary>
internal sealed class CalendarReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["events", "deadlines"];
    internal static readonly string[] EventKeys = ["code", "zh", "en", "entered"];
    internal static readonly string[] DeadlineKeys =
        ["id", "zh", "en", "for", "optional", "subject", "item", "from", "due", "until", "days", "daysFrom", "counting", "countingFrom", "remind", "who", "basis"];

    internal static readonly string[] DueKeys = ["month", "day", "yearOffset"];

    private readonly HolidayReader holidays = new(problems);
    private readonly Dictionary<string, CalendarEvent> events = new(StringComparer.Ordinal);
    private readonly List<(Fields Fields, DeadlineRule Rule)> deadlines = [];
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>Codes of the events read so far.</summary>
    public IReadOnlyCollection<string> Events => events.Keys;

    public void Read(string file, MapNode root)
    {
        if (root.Entries.Any(entry => entry.Key.Text == "year"))
        {
            holidays.Read(file, root);
            return;
        }

        var fields = new Fields(file, root, FileKeys, problems);
        foreach (var item in Items(file, fields, "events", EventKeys))
        {
            var code = PackCode.Of(item, "code");
            if (PackCode.IsNew(codes, code, item, "code"))
            {
                events[code] = new(code, Words(item), item.Flag("entered") ?? false);
            }
        }

        foreach (var item in Items(file, fields, "deadlines", DeadlineKeys))
        {
            var rule = Deadline(file, item);
            if (PackCode.IsNew(ids, rule.Id, item, "id"))
            {
                deadlines.Add((item, rule));
            }
        }
    }

    /// <summary>The calendar. Notes events, subjects and roles that are named and do not exist.</summary>
    public CalendarRules Finish(WorkRules work)
    {
        foreach (var (fields, rule) in deadlines)
        {
            PackCode.Check(fields, "subject", rule.Subject, [.. work.Subjects.Keys], "事务");
            PackCode.Check(fields, "from", rule.From ?? "", events.Keys, "事项");
            PackCode.Check(fields, "until", rule.Until, events.Keys, "事项");
            foreach (var role in rule.Who)
            {
                PackCode.Check(fields, "who", role, [.. work.Roles.Keys], "角色");
            }
        }

        return new() { Events = events, Deadlines = [.. deadlines.Select(deadline => deadline.Rule)], Years = holidays.Years };
    }

    private DeadlineRule Deadline(string file, Fields fields)
    {
        foreach (var key in (string[])["remind", "who"])
        {
            fields.RequireKey(key);
        }

        if (fields.Has("from") == fields.Has("due"))
        {
            fields.Note(fields.Line, "期限从哪天算起不清楚。", "写 from（哪件事）或 due（固定的月、日），只写一个。");
        }
        else if (fields.Has("from"))
        {
            fields.RequireKey("days");
            fields.RequireKey("counting");
        }

        return new()
        {
            Id = PackCode.Of(fields, "id"),
            Name = Words(fields),
            Body = (BodyKind?)fields.Choice("for", typeof(BodyKind)),
            IsOptional = fields.Flag("optional") ?? false,
            Subject = fields.RequiredText("subject"),
            Item = fields.Text("item"),
            From = fields.Text("from"),
            Due = fields.Map("due") is { } due ? Day(new(file, due, DueKeys, problems)) : null,
            Until = fields.RequiredText("until"),
            Days = fields.Number("days", 0, 1000) ?? 0,
            DaysFrom = Parameter(fields, "daysFrom", shape => shape.IsNumber),
            Counting = (DayCounting?)fields.Choice("counting", typeof(DayCounting)) ?? DayCounting.Calendar,
            CountingFrom = Parameter(fields, "countingFrom", shape => shape.Values.Count > 0 && shape.Values.All(value => Choices.Of(typeof(DayCounting)).Find(value) is not null)),
            Remind = [.. Reminders(fields).Distinct().OrderDescending()],
            Who = fields.Texts("who"),
            Basis = PackBasis.Of(file, fields, problems),
        };
    }

    // A day that is not in every year would be no deadline in most of them.
    private static FixedDay Day(Fields fields)
    {
        fields.RequireKey("month");
        fields.RequireKey("day");
        var month = fields.Number("month", 1, 12) ?? 1;
        return new(month, fields.Number("day", 1, DateTime.DaysInMonth(2023, month)) ?? 1, fields.Number("yearOffset", -1, 2) ?? 0);
    }

    private static IEnumerable<int> Reminders(Fields fields)
    {
        foreach (var node in fields.TextNodes("remind"))
        {
            if (int.TryParse(node.Text, out var days) && days is >= 0 and <= 366)
            {
                yield return days;
            }
            else
            {
                fields.Note(node.Line, $"“remind”里的“{node.Text}”不是天数。", "写提前几天，0 到 366 之间的整数。");
            }
        }
    }

    private static string? Parameter(Fields fields, string key, Func<ParameterShape, bool> fits)
    {
        if (fields.Text(key) is not { } name || (ProfileParameters.Known.TryGetValue(name, out var shape) && fits(shape)))
        {
            return fields.Text(key);
        }

        fields.Note(fields.LineOf(key), $"“{name}”不是可以用在 {key} 的方案参数。", $"可用的参数：{string.Join("、", ProfileParameters.Known.Where(known => fits(known.Value)).Select(known => known.Key))}。");
        return null;
    }

    private static Said Words(Fields fields) => new(fields.RequiredText("zh"), fields.RequiredText("en"));

    private IEnumerable<Fields> Items(string file, Fields fields, string key, string[] keys) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>().Select(map => new Fields(file, map, keys, problems));
}
