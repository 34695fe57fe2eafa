using System.Text.RegularExpressions;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Workflow;

namespace Mingzhang.Packs.Tests;

/// <summary>Deadlines and holidays as packs/calendar say them.</summary>
public partial class CalendarFilesTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;
    private static readonly CalendarRules Calendar = Packs.Calendar;

    [Fact]
    public void Every_word_is_there_in_both_languages()
    {
        var words = Calendar.Events.Values.Select(known => known.Name).Concat(Calendar.Deadlines.Select(rule => rule.Name)).Concat(Calendar.Years.Values.SelectMany(year => year.Holidays.Select(holiday => holiday.Name))).ToList();
        words.Count.ShouldBeGreaterThan(50);
        words.Where(said => !Chinese().IsMatch(said.Chinese) || Chinese().IsMatch(said.English)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_event_is_entered_by_a_person_or_noted_by_a_step_never_both()
    {
        var noted = Packs.Work.Subjects.Values.SelectMany(subject => subject.Transitions).Select(transition => transition.Effects.Event).OfType<string>().ToHashSet();
        Calendar.Events.Values.Where(known => known.IsEntered == noted.Contains(known.Code)).Select(known => known.Code).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("budget-reply-to-department", 20, "L")]
    [InlineData("budget-reply-to-unit", 15, "L")]
    [InlineData("budget-disclosure-unit", 20, "L")]
    [InlineData("accounts-disclosure-department", 20, "L")]
    [InlineData("monitoring-answer", 10, "T")]
    [InlineData("contract-notice", 2, "L")]
    public void Days_that_the_law_sets_stand_in_the_calendar(string id, int days, string sure)
    {
        var rule = Calendar.Deadlines.Single(rule => rule.Id == id);
        rule.Days.ShouldBe(days);
        rule.Basis.Sure.ShouldBe(sure == "L" ? Confidence.Law : Confidence.ThirdParty);
        rule.Basis.Rules.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_unit_and_a_department_each_have_one_deadline_of_disclosure()
    {
        foreach (var item in (string[])["budget", "finalAccounts"])
        {
            Calendar.Deadlines.Where(rule => rule.Subject == "disclosure" && rule.Item == item).Select(rule => rule.Body).ShouldBe([BodyKind.Department, BodyKind.Unit]);
        }
    }

    [Fact]
    public void Where_nothing_is_known_the_central_timing_of_monitoring_holds() =>
        Packs.Profiles["hebei"].List("deadlines").ShouldBe(["monitoring-july", "self-evaluation"]);

    // 2023 and 2024 had 11 days of public holidays, since 2025 there are 13 (each moved rest day is worked for on a weekend).
    [Theory]
    [InlineData(2023, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void A_year_has_as_many_more_days_off_than_weekends_as_the_law_gives(int year, int extra)
    {
        var list = Calendar.Years[year];
        list.Basis.Sure.ShouldBe(Confidence.Official);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays).ToList();
        var weekends = days.Count(IsWeekend);
        var off = days.Count(day => list.Holidays.Any(holiday => holiday.Has(day)) || (IsWeekend(day) && !list.Workdays.Contains(day)));
        (off - weekends).ShouldBe(extra);
    }

    [Fact]
    public void A_deadline_from_nowhere_is_told() =>
        Problems("deadlines:\n  - { id: a, zh: 甲, en: A, subject: thing, until: done, remind: 1, who: clerk, basis: { source: 自拟, sure: G } }", "packs/calendar/days.yaml")
            .ShouldContain("packs/calendar/days.yaml:2: 期限从哪天算起不清楚。 写 from（哪件事）或 due（固定的月、日），只写一个。");

    [Theory]
    [InlineData("{ month: 2, day: 29 }", "“day: 29”应是 1 到 28 之间的整数。")]
    [InlineData("{ month: 13, day: 1 }", "“month: 13”应是 1 到 12 之间的整数。")]
    [InlineData("{ day: 1 }", "缺少“month”。")]
    [InlineData("soon", "“due”下应是若干行")]
    public void A_day_that_is_none_is_told(string due, string told) =>
        Problems($"deadlines:\n  - {{ id: a, zh: 甲, en: A, subject: thing, due: {due}, until: done, remind: 1, who: clerk, basis: {{ source: 自拟, sure: G }} }}", "packs/calendar/days.yaml")
            .ShouldContain(problem => problem.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("workdays: [2026-03-04]", "2026-03-04 不是要上班的周末")]
    [InlineData("workdays: [2026-01-03]", "2026-01-03 不是要上班的周末")]
    [InlineData("workdays: [2025-01-04]", "“workdays: 2025-01-04”不是 2026 年的一天。")]
    [InlineData("workdays: [2026-02-30]", "“workdays: 2026-02-30”不是 2026 年的一天。")]
    [InlineData("workdays: [{ a: b }]", "“workdays”应是一段文字，这里是若干栏目。")]
    public void Workdays_that_are_none_are_told(string workdays, string told) =>
        Problems($"year: 2026\nbasis: {{ source: 自拟, sure: G }}\nholidays:\n  - {{ zh: 元旦, en: New Year, from: 2026-01-01, to: 2026-01-03 }}\n{workdays}", "packs/calendar/holidays-2026.yaml")
            .ShouldContain(problem => problem.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void A_holiday_that_ends_before_it_begins_is_told() =>
        Problems("year: 2026\nbasis: { source: 自拟, sure: G }\nholidays:\n  - { zh: 元旦, en: New Year, from: 2026-01-03, to: 2026-01-01 }", "packs/calendar/holidays-2026.yaml")
            .ShouldHaveSingleItem().ShouldBe("packs/calendar/holidays-2026.yaml:4: 假期的最后一天早于第一天。 from 是第一天，to 是最后一天。");

    [Fact]
    public void A_profile_that_chooses_a_deadline_that_does_not_exist_is_told() =>
        Given.ProblemOf(() => Given.Packs(("profiles/general.yaml", """
            name: general
            title: 通用
            basis: { source: 自拟, sure: G }
            parameters: { deadlines: monitoring-jul }
            """))).Problem.ShouldBe("“deadlines”中没有名为“monitoring-jul”的可选期限。");

    private static IEnumerable<string> Problems(string text, string path) =>
        Should.Throw<PackException>(() => Given.Packs((path["packs/".Length..], text))).Problems.Select(problem => problem.ToString());

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
