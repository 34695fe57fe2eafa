using System.Globalization;
using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components.Parts;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Work;

/// <summary>Finds what waits for a person at a unit and year.</summary>
public sealed class ToDoReader(Keeper keeper, Working working, IOpenErrors errors, Words words, Visit visit)
{
    // Whoever waits longer for the checks than this sees the number on the next visit.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    /// <summary>Everything that waits, what is most pressing first.</summary>
    public async Task<IReadOnlyList<ToDo>> ReadAsync(UnitDeadlines deadlines, GlanceOfUnit glance)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        ArgumentNullException.ThrowIfNull(glance);
        var scope = visit.Scope;
        var (places, body, remarks, names, versions) = await keeper.ReadAsync(async looking => (
            await WorkPlace.AllAsync(looking, working.Flow, scope, Pieces(deadlines, scope.Year)),
            await WorkPlace.BodyAsync(looking, scope),
            await looking.ListAsync<KeptRemark>(scope),
            (await looking.InDistrictAsync<KeptPerson>(scope.District)).ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal),
            await looking.ListAsync<KeptVersion>(scope)));
        List<ToDo> result = [];
        foreach (var place in places)
        {
            var view = await working.ViewAsync(visit, place, body);
            if (view.Offers.FirstOrDefault(offer => offer.IsToDo) is { } offer)
            {
                result.Add(await StepAsync(view, offer, deadlines, glance, versions));
            }
        }

        result.AddRange(Remarks(remarks, names));
        if (visit.May("review.explain") && glance.Budget is not null && await CountAsync() is { } count and > 0)
        {
            result.Add(new(words.Format("workbench.todo.errors", ("count", Number(count))), words["workbench.todo.errors.words"], WorkAddresses.Page(scope, "review"), Tone.Bad) { Icon = "review" });
        }

        if (visit.May("evaluation.edit") && glance.WithoutResult > 0 && working.Today >= new DateOnly(scope.Year, 12, 1))
        {
            result.Add(new(words.Format("workbench.todo.results", ("count", Number(glance.WithoutResult))), words["workbench.todo.results.words"], WorkAddresses.Of(scope, "evaluation"), Tone.Warn) { Icon = "score" });
        }

        return [.. result.OrderBy(toDo => toDo.Tone switch { Tone.Bad => 0, Tone.Warn => 1, _ => 2 }).ThenBy(toDo => toDo.Due ?? DateOnly.MaxValue)];
    }

    // A subject is begun by the calendar: nobody is asked for a self-evaluation in spring.
    private IEnumerable<(string Subject, string Item)> Pieces(UnitDeadlines deadlines, int year)
    {
        yield return ("budget", "");
        yield return ("targets", "");
        foreach (var due in deadlines.Due.Where(due => due.Rule.Subject == "monitoring" && due.Rule.Item is { } period && PeriodEnd(year, period) < working.Today))
        {
            yield return ("monitoring", due.Rule.Item!);
        }

        if (working.Today > new DateOnly(year, 12, 31))
        {
            yield return ("evaluation", "");
        }

        if (deadlines.Events.Any(happened => happened.Event is "budget-replied-to-unit" or "budget-replied-to-department") && deadlines.Events.All(happened => happened.Event != "disclosure-published"))
        {
            yield return ("disclosure", "");
        }
    }

    // 1-7 ends with July.
    private static DateOnly PeriodEnd(int year, string period) =>
        Spending.MonitoringRecords.MonthOf(period) is { } month ? new DateOnly(year, month, 1).AddMonths(1).AddDays(-1) : DateOnly.MinValue;

    private async Task<ToDo> StepAsync(WorkView view, WorkOffer offer, UnitDeadlines deadlines, GlanceOfUnit glance, IReadOnlyList<KeptVersion> versions)
    {
        var scope = visit.Scope;
        var at = view.Place.Position;
        var item = at.Item.Length > 0 ? " " + at.Item : "";
        var title = words.Format("workbench.todo.step", ("subject", words.Pick(view.Subject.Name.Chinese, view.Subject.Name.English) + item), ("round", words.Pick(view.Round.Name.Chinese, view.Round.Name.English)), ("step", words.Pick(offer.Transition.Name.Chinese, offer.Transition.Name.English)));
        var last = view.Place.Last;
        var because = last is null ? words["workbench.todo.first"]
            : words.Format(view.IsReturned ? "workbench.todo.returned" : "workbench.todo.from", ("who", last.ByName), ("words", last.Words));
        var due = deadlines.Due.FirstOrDefault(due => due.Done is null && due.Rule.Subject == at.Subject && (due.Item == at.Item || due.Item == at.Round || at.Subject == "disclosure"))?.Due;
        DecisionFigures? figures = null;
        if (offer.Transition.Needs.Contains(WorkNeed.CleanCheck) || (offer.Transition.Needs.Contains(WorkNeed.Reauthentication) && at.Subject == "budget"))
        {
            figures = new(glance.Budget, await ChangeAsync(versions, glance), await CountAsync());
        }

        var tone = view.IsReturned ? Tone.Warn : due is { } day && day < working.Today ? Tone.Bad : Tone.Accent;
        return new(title, because, $"{WorkAddresses.Of(scope, at.Subject)}#work-{WorkPlace.IdOf(at.Subject, at.Item).Replace(':', '-')}", tone) { Since = last?.OnDay, Due = due, Figures = figures, Icon = view.IsReturned ? "return" : "right" };
    }

    private async Task<long?> ChangeAsync(IReadOnlyList<KeptVersion> versions, GlanceOfUnit glance)
    {
        if (versions.Where(version => version.Subject == "budget").MaxBy(version => version.At) is not { } before)
        {
            return null;
        }

        var book = await keeper.ReadAsync(looking => Store.Books.Versions.LoadAsync(looking, before));
        return glance.Initial - book.Lines.Where(line => line.At is { Stage: Model.Stage.Initial, Flow: Model.Flow.Expenditure, Theme: Model.Theme.All } && line.At.Year == book.Year).Sum(line => line.Amount.Fen);
    }

    private IEnumerable<ToDo> Remarks(IReadOnlyList<KeptRemark> remarks, Dictionary<string, string> names)
    {
        var me = visit.Person!.Id;
        foreach (var root in remarks.Where(remark => remark is { Answers: "", IsSettled: false }))
        {
            var latest = remarks.Where(remark => remark.Answers == root.Id).Append(root).MaxBy(remark => (remark.At, remark.Id))!;
            var mayMend = working.Flow.Subject(root.Subject).States.Any(state => state.EditPermission is { } permission && visit.May(permission));
            if (latest.By != me && (root.By == me || mayMend))
            {
                yield return new(words.Format("workbench.todo.remark", ("who", names.GetValueOrDefault(latest.By, latest.By))), latest.Words, WorkAddresses.Of(visit.Scope, root), Tone.Warn)
                {
                    Since = Working.DayOf(latest.At),
                    Icon = "comment",
                };
            }
        }
    }

    private async Task<int?> CountAsync()
    {
        var count = errors.CountAsync(visit.Scope);
        return await Task.WhenAny(count, Task.Delay(Patience)) == count ? await count : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
