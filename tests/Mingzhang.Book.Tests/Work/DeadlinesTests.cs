using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Workflow;

namespace Mingzhang.Book.Tests.Work;

/// <summary>Deadlines counted by hand, and what holds for all of them.</summary>
public sealed class DeadlinesTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;
    private static readonly Deadlines Deadlines = new(Packs.Calendar);
    private static readonly WorkingDays Days = new(Packs.Calendar);
    private static readonly Profile General = Packs.Profiles["general"];

    private static readonly Arbitrary<DateOnly> AnyDay = Gen.Choose(0, 365 * 6).Select(new DateOnly(2022, 6, 1).AddDays).ToArbitrary();

    [Theory]
    [InlineData("2026-02-16", false)] // 春节
    [InlineData("2026-02-14", true)] // 周六调休上班
    [InlineData("2026-02-21", false)] // 假期里的周六
    [InlineData("2026-02-24", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2027-02-06", false)] // 没有名单，按周末
    [InlineData("2027-02-05", true)]
    public void Holidays_are_off_and_some_weekends_are_worked(string day, bool isWorkday) => Days.IsWorkday(DateOnly.Parse(day)).ShouldBe(isWorkday);

    [Theory]
    [InlineData("2026-02-12", 2, "2026-02-14")] // 周五、调休的周六
    [InlineData("2026-02-12", 3, "2026-02-24")] // 整个春节过后
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2026-09-18", 10, "2026-10-09")] // 9月20日周日上班，中秋和国庆不算
    [InlineData("2026-06-18", 0, "2026-06-18")]
    public void Working_days_are_counted_past_holidays(string from, int count, string expected) => Days.After(DateOnly.Parse(from), count).ShouldBe(DateOnly.Parse(expected));

    [Fact]
    public void Working_days_between_two_days_are_those_that_are_counted_one_by_one()
    {
        var random = new Random(5);
        for (var turn = 0; turn < 300; turn++)
        {
            // Years with and without a list of holidays, leap years among them.
            var from = new DateOnly(2019, 1, 1).AddDays(random.Next(4_000));
            var to = from.AddDays(random.Next(-900, 900));
            var (first, last) = from < to ? (from, to) : (to, from);
            var count = Enumerable.Range(first.DayNumber + 1, last.DayNumber - first.DayNumber).Count(day => Days.IsWorkday(DateOnly.FromDayNumber(day)));
            Days.Between(from, to).ShouldBe(from <= to ? count : -count, $"{from} {to}");
        }
    }

    [Fact]
    public void Years_without_a_list_are_told()
    {
        Days.Unlisted(new(2026, 12, 20), new(2027, 1, 5)).ShouldBe([2027]);
        Days.Unlisted(new(2026, 1, 1), new(2026, 12, 31)).ShouldBeEmpty();
        Due("monitoring-answer", [new("monitoring-warned", new(2026, 12, 25), "1-11")], WithDeadlines("monitoring-answer"), new(2026, 12, 26)).UnlistedYears.ShouldBe([2027]);
    }

    [Fact]
    public void A_unit_discloses_within_20_days_of_the_reply()
    {
        var due = Due("budget-disclosure-unit", [new("budget-replied-to-unit", new(2026, 2, 10), "reply")], General, new(2026, 2, 25));
        due.Due.ShouldBe(new(2026, 3, 2));
        (due.DaysLeft, due.WorkdaysLeft, due.IsLate, due.Done).ShouldBe((5, 4, false, null)); // 2月28日周六上班
        due.ReminderReached.ShouldBe(new DateOnly(2026, 2, 25));
        due.Reminders.ShouldBe([new(2026, 2, 20), new(2026, 2, 25), new(2026, 2, 27), new(2026, 3, 1), new(2026, 3, 2)]);
        due.UnlistedYears.ShouldBeEmpty();
        due.Rule.Basis.Source.ShouldBe("预算法实施条例第六条");
    }

    [Theory]
    [InlineData("2026-03-02", false)]
    [InlineData("2026-03-03", true)]
    public void It_is_late_from_the_day_after_the_last(string today, bool isLate)
    {
        WorkEvent[] events = [new("budget-replied-to-unit", new(2026, 2, 10), "reply")];
        Due("budget-disclosure-unit", events, General, DateOnly.Parse(today)).IsLate.ShouldBe(isLate);
        Due("budget-disclosure-unit", [.. events, new("disclosure-published", DateOnly.Parse(today), "budget")], General, new(2026, 5, 1)).IsLate.ShouldBe(isLate);
    }

    [Fact]
    public void Only_the_publication_of_the_same_document_ends_it()
    {
        WorkEvent[] events = [new("budget-replied-to-unit", new(2026, 2, 10), "reply"), new("disclosure-published", new(2026, 2, 12), "performanceTargets")];
        Due("budget-disclosure-unit", events, General, new(2026, 2, 20)).Done.ShouldBeNull();
        var done = Due("budget-disclosure-unit", [.. events, new("disclosure-published", new(2026, 2, 19), "budget"), new("disclosure-published", new(2026, 4, 1), "budget")], General, new(2026, 5, 1));
        done.Done.ShouldBe(new DateOnly(2026, 2, 19));
        done.IsLate.ShouldBeFalse();
        done.ReminderReached.ShouldBeNull();
    }

    [Fact]
    public void Where_the_last_day_is_off_the_working_day_before_it_is_told()
    {
        var due = Due("budget-disclosure-unit", [new("budget-replied-to-unit", new(2026, 1, 27), "reply")], General, new(2026, 2, 1));
        due.Due.ShouldBe(new(2026, 2, 16));
        due.LastWorkday.ShouldBe(new(2026, 2, 14));
    }

    [Fact]
    public void A_place_that_counts_working_days_has_later_deadlines()
    {
        var working = General with { Parameters = new Dictionary<string, string>(General.Parameters) { ["disclosureCounting"] = "working", ["disclosureDays"] = "10" } };
        var due = Due("budget-disclosure-unit", [new("budget-replied-to-unit", new(2026, 2, 10), "reply")], working, new(2026, 2, 10));
        (due.Due, due.Days, due.Counting).ShouldBe((new DateOnly(2026, 3, 2), 10, DayCounting.Working));
    }

    [Fact]
    public void Monitoring_is_due_by_the_end_of_August_where_nothing_else_is_known()
    {
        var due = Due("monitoring-july", [], General, new(2026, 8, 1));
        (due.Due, due.Item, due.DaysLeft).ShouldBe((new DateOnly(2026, 8, 31), "1-7", 30));
        Deadlines.Of(2026, BodyKind.Unit, General, [], new(2026, 8, 1)).Select(found => found.Rule.Id).ShouldBe(["monitoring-july", "self-evaluation"]);
        Deadlines.Of(2026, BodyKind.Unit, WithDeadlines("monitoring-june,monitoring-september"), [], new(2026, 8, 1)).Select(found => found.Rule.Id).ShouldBe(["monitoring-june", "monitoring-september"]);
    }

    [Fact]
    public void The_self_evaluation_of_a_year_is_due_in_the_next() => Due("self-evaluation", [], General, new(2026, 8, 1)).Due.ShouldBe(new(2027, 3, 31));

    [Fact]
    public void Final_accounts_are_replied_to_step_by_step()
    {
        WorkEvent[] events = [new("accounts-approved", new(2027, 7, 30)), new("accounts-replied-to-department", new(2027, 8, 10))];
        Due("accounts-reply-to-department", events, General, new(2027, 9, 1)).ShouldSatisfyAllConditions(due => due.Done.ShouldBe(new DateOnly(2027, 8, 10)), due => due.IsLate.ShouldBeFalse());
        Due("accounts-reply-to-unit", events, General, new(2027, 9, 1)).ShouldSatisfyAllConditions(due => due.Due.ShouldBe(new(2027, 8, 25)), due => due.IsLate.ShouldBeTrue());
    }

    [Fact]
    public void Each_contract_has_its_own_two_days()
    {
        WorkEvent[] events = [new("contract-signed", new(2026, 4, 30), "HT-1"), new("contract-signed", new(2026, 5, 6), "HT-2"), new("contract-published", new(2026, 5, 8), "HT-2")];
        var due = Deadlines.Of(2026, BodyKind.Unit, General, events, new(2026, 5, 9)).Where(found => found.Rule.Id == "contract-notice").ToList();
        due.Select(found => (found.Item, found.Due, found.Done)).ShouldBe([("HT-1", new(2026, 5, 7), null), ("HT-2", new(2026, 5, 8), new DateOnly(2026, 5, 8))]);
        due.Select(found => found.IsLate).ShouldBe([true, false]);
    }

    [Fact]
    public void A_department_has_its_deadlines_and_a_unit_its_own()
    {
        WorkEvent[] events = [new("budget-replied-to-department", new(2026, 2, 10), "reply")];
        Started(BodyKind.Department, events).ShouldBe(["budget-disclosure-department"]);
        Started(BodyKind.Unit, events).ShouldBe(["budget-reply-to-unit"]);
        Deadlines.Waiting(BodyKind.Unit, General, events).Select(rule => rule.Id).ShouldContain("budget-disclosure-unit");
        Deadlines.Waiting(BodyKind.Unit, General, events).Select(rule => rule.Id).ShouldNotContain("budget-reply-to-unit");

        string[] Started(BodyKind body, WorkEvent[] happened) =>
            [.. Deadlines.Of(2026, body, General, happened, new(2026, 2, 10)).Where(due => due.Started is not null).Select(due => due.Rule.Id)];
    }

    [Fact]
    public void Whoever_has_to_see_to_a_deadline_can_do_so()
    {
        foreach (var rule in Packs.Calendar.Deadlines)
        {
            var ending = Packs.Work.Subjects[rule.Subject].Transitions.Where(transition => transition.Effects.Event == rule.Until).Select(transition => transition.Permission).ToList();
            var needed = Packs.Calendar.Events[rule.Until].IsEntered ? ["dates.enter"] : ending;
            needed.ShouldNotBeEmpty(rule.Id);
            rule.Who.SelectMany(role => Packs.Work.Roles[role].Permissions).Intersect(needed).ShouldNotBeEmpty(rule.Id);
        }
    }

    // Budget and self-evaluation have one piece of work, whose events are told by round; monitoring and disclosure have several,
    // told by their names; a day that a person enters names nothing unless it is about things such as contracts.
    [Fact]
    public void Every_deadline_can_be_met()
    {
        foreach (var rule in Packs.Calendar.Deadlines)
        {
            var steps = Packs.Work.Subjects[rule.Subject].Transitions.Where(transition => transition.Effects.Event == rule.Until).ToList();
            var isMet = (rule.Subject, steps.Count) switch
            {
                (_, 0) => Packs.Calendar.Events[rule.Until].IsEntered && rule.Item is null,
                ("monitoring" or "disclosure", _) => true,
                _ => steps.Exists(step => Rounds(rule.Subject, step).Contains(rule.Item)),
            };
            isMet.ShouldBeTrue(rule.Id);
        }

        static IEnumerable<string?> Rounds(string subject, WorkTransition step) =>
            step.Effects.OpenRound is { } opened ? [opened]
            : step.Rounds.Count > 0 ? step.Rounds
            : Packs.Work.Subjects[subject].Rounds.Select(round => round.Code);
    }

    [Fact]
    public void Counting_goes_there_and_back() =>
        Prop.ForAll(AnyDay, Gen.Choose(0, 120).ToArbitrary(), (day, count) =>
            Days.Between(day, Days.After(day, count)) == count
            && Days.After(Days.After(day, count / 2), count - (count / 2)) == Days.After(day, count)
            && (count == 0 || Days.IsWorkday(Days.After(day, count)))
            && Days.After(day, count) >= day.AddDays(count)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_last_working_day_up_to_a_day_is_one_with_none_between() =>
        Prop.ForAll(AnyDay, day => Days.IsWorkday(Days.LastUpTo(day)) && Days.LastUpTo(day) <= day && Days.Between(Days.LastUpTo(day), day) == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_event_never_makes_an_earlier_deadline() =>
        Prop.ForAll(AnyDay, AnyDay, Gen.Elements(Packs.Calendar.Deadlines.Where(rule => rule.From is not null).ToArray()).ToArbitrary(), (one, other, rule) =>
        {
            var (first, second) = (Of(rule, one), Of(rule, other));
            return (one <= other) == (first <= second) || first == second;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_day_leaves_one_day_less_and_lateness_does_not_go_away() =>
        Prop.ForAll(AnyDay, AnyDay, (started, today) =>
        {
            WorkEvent[] events = [new("budget-replied-to-unit", started, "reply")];
            var (now, next) = (Due("budget-disclosure-unit", events, General, today), Due("budget-disclosure-unit", events, General, today.AddDays(1)));
            return next.DaysLeft == now.DaysLeft - 1 && next.WorkdaysLeft <= now.WorkdaysLeft && (!now.IsLate || next.IsLate) && !(next.ReminderReached < now.ReminderReached);
        }).QuickCheckThrowOnFailure();

    private static DateOnly Of(DeadlineRule rule, DateOnly day) =>
        Deadlines.Of(2026, rule.Body ?? BodyKind.Unit, WithDeadlines(rule.IsOptional ? rule.Id : "self-evaluation"), [new(rule.From!, day, "x")], day).Single(due => due.Rule.Id == rule.Id).Due;

    private static Profile WithDeadlines(string ids) => General with { Parameters = new Dictionary<string, string>(General.Parameters) { ["deadlines"] = ids } };

    private static DueWork Due(string id, WorkEvent[] events, Profile profile, DateOnly today) => Deadlines.Of(2026, BodyKind.Unit, profile, events, today).Single(due => due.Rule.Id == id);
}
