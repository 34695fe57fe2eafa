using Mingzhang.Packs.Workflow;

namespace Mingzhang.Packs.Calendar;

/// <summary>How days are counted.</summary>
public enum DayCounting
{
    /// <summary>All days.</summary>
    Calendar,

    /// <summary>Working days only.</summary>
    Working,
}

/// <summary>Something that happens on a day and that deadlines begin or end with.</summary>
/// <param name="Code">budget-replied-to-unit</param>
/// <param name="Name">部门批复单位预算</param>
/// <param name="IsEntered">A person enters its day; else the workflow notes it.</param>
public sealed record CalendarEvent(string Code, Said Name, bool IsEntered);

/// <summary>A day of each year; the offset is 0 for the budget year itself, 1 for the year after it.</summary>
public sealed record FixedDay(int Month, int Day, int YearOffset);

/// <summary>A deadline (期限), as packs/calendar say it.</summary>
public sealed record DeadlineRule
{
    public required string Id { get; init; }

    public required Said Name { get; init; }

    /// <summary>The subject of work that it belongs to: disclosure.</summary>
    public required string Subject { get; init; }

    /// <summary>Which of the subject's pieces of work: budget, 1-7, first-up; null for that of the event which it begins with.</summary>
    public string? Item { get; init; }

    /// <summary>Bodies that it binds; null for both.</summary>
    public BodyKind? Body { get; init; }

    /// <summary>It binds only where the profile names it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The event that it begins with; the day after is the first. Null where it is a fixed day.</summary>
    public string? From { get; init; }

    public FixedDay? Due { get; init; }

    /// <summary>Days from the event, 0 to 1000; 0 makes the event's own day the last.</summary>
    public int Days { get; init; }

    /// <summary>The profile's parameter that tells other days; null for none.</summary>
    public string? DaysFrom { get; init; }

    public DayCounting Counting { get; init; }

    /// <summary>The profile's parameter that tells another way of counting; null for none.</summary>
    public string? CountingFrom { get; init; }

    /// <summary>The event that ends it.</summary>
    public required string Until { get; init; }

    /// <summary>Calendar days before the last day on which to remind, the most first.</summary>
    public IReadOnlyList<int> Remind { get; init; } = [];

    /// <summary>Roles that have to see to it.</summary>
    public IReadOnlyList<string> Who { get; init; } = [];

    public required PackBasis Basis { get; init; }
}

/// <summary>Days off that belong together, both ends included.</summary>
public sealed record Holiday(Said Name, DateOnly From, DateOnly To)
{
    public bool Has(DateOnly day) => From <= day && day <= To;
}

/// <summary>The days off of a year, as the State Council lists them, and the days of weekends on which people work (调休).</summary>
public sealed record HolidayYear(int Year, IReadOnlyList<Holiday> Holidays, IReadOnlySet<DateOnly> Workdays, PackBasis Basis);

/// <summary>Everything that packs/calendar says.</summary>
public sealed record CalendarRules
{
    public IReadOnlyDictionary<string, CalendarEvent> Events { get; init; } = new Dictionary<string, CalendarEvent>();

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<DeadlineRule> Deadlines { get; init; } = [];

    public IReadOnlyDictionary<int, HolidayYear> Years { get; init; } = new Dictionary<int, HolidayYear>();
}
