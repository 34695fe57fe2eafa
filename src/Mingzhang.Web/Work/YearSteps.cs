using System.Globalization;
using Mingzhang.Book.Work;
using Mingzhang.Store.Records;
using Mingzhang.Web.Components.Parts;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Work;

/// <summary>The year of a unit as a line of steps: what happened, by its events; what is due, by its deadlines.</summary>
public sealed class YearSteps(Words words)
{
    /// <summary>The steps in the order of the year; the first that is not done is now.</summary>
    public IReadOnlyList<YearStep> Of(Scope scope, UnitDeadlines deadlines, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(deadlines);
        List<YearStep> steps =
        [
            Happened("workbench.year.submitted", "budget", ["budget-submitted"]),
            Happened("workbench.year.replied", "budget", ["budget-replied-to-unit", "budget-replied-to-department"]),
            Due("workbench.year.budget-disclosed", "disclosure", "budget"),
            .. deadlines.Due.Where(due => due.Rule.Subject == "monitoring" && due.Started is null).Select(due => Told(words.Format("workbench.year.monitoring", ("period", due.Item)), "execution", due)),
            Due("workbench.year.evaluated", "evaluation", "first"),
            Happened("workbench.year.accounts", "disclosure", ["accounts-replied-to-unit", "accounts-replied-to-department"]),
            Due("workbench.year.accounts-disclosed", "disclosure", "finalAccounts"),
        ];
        // What came later shows that what has no day was passed by: a budget taken over was submitted elsewhere.
        var lastDone = steps.FindLastIndex(step => step.State == StepState.Done);
        steps = [.. steps.Select((step, index) => index < lastDone && step is { State: StepState.Next, Day: null } ? step with { State = StepState.Done } : step)];
        var next = steps.FindIndex(step => step.State == StepState.Next);
        if (next >= 0)
        {
            steps[next] = steps[next] with { State = StepState.Now };
        }

        return steps;

        YearStep Happened(string key, string page, string[] events)
        {
            var days = deadlines.Events.Where(happened => events.Contains(happened.Event)).Select(happened => happened.OnDay).ToList();
            return new(words[key], days.Count > 0 ? days.Max() : null, days.Count > 0 ? StepState.Done : StepState.Next, Address: WorkAddresses.Page(scope, page));
        }

        YearStep Due(string key, string subject, string item) =>
            deadlines.Due.FirstOrDefault(due => due.Rule.Subject == subject && due.Item == item) is { } due
                ? Told(words[key], subject, due)
                : new(words[key], null, StepState.Next, Address: WorkAddresses.Of(scope, subject));

        YearStep Told(string name, string page, DueWork due) => new(
            name,
            due.Done ?? due.Due,
            due.Done is not null ? StepState.Done : due.Due < today ? StepState.Late : StepState.Next,
            due.Done is not null ? null : Left(due),
            page is "execution" ? WorkAddresses.Page(scope, page) : WorkAddresses.Of(scope, page));
    }

    /// <summary>Days left or days too late, in words.</summary>
    public string Left(DueWork due)
    {
        ArgumentNullException.ThrowIfNull(due);
        return due.Done is { } done ? words.Format(due.IsLate ? "deadline.done.late" : "deadline.done", ("day", done.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : due.DaysLeft < 0 ? words.Format("deadline.late", ("days", (-due.DaysLeft).ToString(CultureInfo.InvariantCulture)))
            : due.DaysLeft == 0 ? words["deadline.today"]
            : words.Format("deadline.left", ("days", due.DaysLeft.ToString(CultureInfo.InvariantCulture)));
    }
}
