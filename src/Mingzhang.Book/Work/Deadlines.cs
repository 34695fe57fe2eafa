using System.Globalization;
using Mingzhang.Packs;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Workflow;

namespace Mingzhang.Book.Work;

/// <summary>A deadline that runs, or was met.</summary>
/// <param name="Rule">What the packs say of it.</param>
/// <param name="Item">Which piece of work; empty where there is one.</param>
/// <param name="Due">The last day.</param>
public sealed record DueWork(DeadlineRule Rule, string Item, DateOnly Due)
{
    /// <summary>The day of the event that it began with; null for a fixed day of the year.</summary>
    public DateOnly? Started { get; init; }

    /// <summary>Days from the event and how they were counted, by the profile.</summary>
    public int Days { get; init; }

    public DayCounting Counting { get; init; }

    /// <summary>When it was met, late or not; null while it runs.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>Calendar days left today, 0 on the last day, below 0 after it.</summary>
    public int DaysLeft { get; init; }

    /// <summary>Working days left after today, the last day included; below 0 after it.</summary>
    public int WorkdaysLeft { get; init; }

    /// <summary>The last working day up to the last day: by then it has to be done where nobody works on the last day.</summary>
    public DateOnly LastWorkday { get; init; }

    /// <summary>Days on which to remind, in their order.</summary>
    public IReadOnlyList<DateOnly> Reminders { get; init; } = [];

    /// <summary>The last of the reminders that has come; null before the first, and once it is done.</summary>
    public DateOnly? ReminderReached { get; init; }

    /// <summary>Years without a list of holidays that were counted through: weekends only, which has to be said.</summary>
    public IReadOnlyList<int> UnlistedYears { get; init; } = [];

    /// <summary>Not done after its last day, or done after it.</summary>
    public bool IsLate => Done is { } done ? done > Due : DaysLeft < 0;
}

/// <summary>Counts deadlines from events. The day of the event is not counted: of 20 days from the 1st the last is the 21st.</summary>
public sealed class Deadlines(CalendarRules calendar)
{
    private readonly WorkingDays days = new(calendar);

    /// <summary>The deadlines of a unit and year that run or were met, the earliest first.</summary>
    /// <param name="year">Budget year, 1990 to 2100.</param>
    /// <param name="body">Whether it is a unit or a department.</param>
    /// <param name="profile">Which optional deadlines bind, and how days are counted.</param>
    /// <param name="events">What happened to this unit and year. Of one kind and item the first counts.</param>
    /// <param name="today">The day that is asked about.</param>
    public IReadOnlyList<DueWork> Of(int year, BodyKind body, Profile profile, IReadOnlyCollection<WorkEvent> events, DateOnly today) =>
        [.. Binding(body, profile)
            .SelectMany(rule => rule.Due is { } day
                ? [Told(rule, rule.Item ?? "", null, profile, new(year + day.YearOffset, day.Month, day.Day), events, today)]
                : Starts(rule, events).Select(start => Told(rule, rule.Item ?? start.Item, start.Day, profile, DueAfter(rule, profile, start.Day), events, today)))
            .OrderBy(due => due.Due)
            .ThenBy(due => due.Rule.Id, StringComparer.Ordinal)
            .ThenBy(due => due.Item, StringComparer.Ordinal)];

    /// <summary>The deadlines that wait for the event which they begin with.</summary>
    public IReadOnlyList<DeadlineRule> Waiting(BodyKind body, Profile profile, IReadOnlyCollection<WorkEvent> events) =>
        [.. Binding(body, profile).Where(rule => rule.From is not null && !Starts(rule, events).Any())];

    private IEnumerable<DeadlineRule> Binding(BodyKind body, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var chosen = profile.List("deadlines");
        return calendar.Deadlines.Where(rule => (rule.Body is null || rule.Body == body) && (!rule.IsOptional || chosen.Contains(rule.Id)));
    }

    // A deadline about one piece of work begins once, one about things begins for each of them.
    private static IEnumerable<WorkEvent> Starts(DeadlineRule rule, IReadOnlyCollection<WorkEvent> events) =>
        events.Where(found => found.Code == rule.From).GroupBy(found => rule.Item ?? found.Item, StringComparer.Ordinal).Select(group => group.MinBy(found => found.Day)!);

    private static int DaysOf(DeadlineRule rule, Profile profile) =>
        rule.DaysFrom is { } parameter && profile.Parameters.TryGetValue(parameter, out var text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days <= 1000
            ? (int)decimal.Truncate(days)
            : rule.Days;

    private static DayCounting CountingOf(DeadlineRule rule, Profile profile) =>
        rule.CountingFrom is { } parameter && profile.Parameters.TryGetValue(parameter, out var text) && Enum.TryParse<DayCounting>(text, ignoreCase: true, out var counting)
            ? counting
            : rule.Counting;

    private DateOnly DueAfter(DeadlineRule rule, Profile profile, DateOnly start)
    {
        var count = DaysOf(rule, profile);
        return CountingOf(rule, profile) == DayCounting.Working ? days.After(start, count) : start.AddDays(count);
    }

    private DueWork Told(DeadlineRule rule, string item, DateOnly? start, Profile profile, DateOnly due, IReadOnlyCollection<WorkEvent> events, DateOnly today)
    {
        var ends = events.Where(found => found.Code == rule.Until && found.Item == item).Select(found => found.Day).Order().ToList();
        DateOnly? done = ends.Count > 0 ? ends[0] : null;
        var counting = CountingOf(rule, profile);
        DateOnly[] reminders = [.. rule.Remind.OrderDescending().Select(before => due.AddDays(-before))];
        var last = days.LastUpTo(due);
        return new(rule, item, due)
        {
            Started = start,
            Days = start is null ? 0 : DaysOf(rule, profile),
            Counting = counting,
            Done = done,
            DaysLeft = due.DayNumber - today.DayNumber,
            WorkdaysLeft = days.Between(today, due),
            LastWorkday = last,
            Reminders = reminders,
            ReminderReached = done is null && Array.FindLastIndex(reminders, day => day <= today) is >= 0 and var index ? reminders[index] : null,
            UnlistedYears = start is { } from && counting == DayCounting.Working ? days.Unlisted(from, due) : days.Unlisted(last, due),
        };
    }
}
