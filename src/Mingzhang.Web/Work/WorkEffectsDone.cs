using System.Globalization;
using Mingzhang.Book.Work;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Webhooks;
using Stage = Mingzhang.Model.Stage;

namespace Mingzhang.Web.Work;

/// <summary>Who took a step and when, where that is not who acts now: in the demonstration.</summary>
internal sealed record WorkHand(string Name, DateTimeOffset At);

/// <summary>Keeps a step that was taken, and does what comes with it: a frozen version, an event, publication, going back.</summary>
public sealed class WorkEffectsDone(PackSet packs, IPublishing publishing)
{
    internal async Task KeepAsync(Change change, Scope scope, WorkPlace before, WorkPosition after, WorkStep step, WorkOutcome outcome, WorkRequest request, WorkHand? hand = null)
    {
        var (name, at) = hand ?? new(change.Actor.Name, change.At);
        var subject = packs.Work.Subjects[after.Subject];
        if (outcome.Effects.Revert)
        {
            await RevertAsync(change, scope, before, subject);
        }

        if (outcome.Effects.Publish)
        {
            await publishing.PublishAsync(change, scope, after.Item);
        }

        if (outcome.Effects.TakeDown)
        {
            await publishing.TakeDownAsync(change, scope, after.Item, request.Reason);
        }

        var frozen = outcome.Effects.Freeze ? await Versions.FreezeAsync(change, scope, after.Subject, before.Position.Round, NameOf(subject, before.Position, step), name, at) : null;
        if (outcome.Event is { } happened)
        {
            await change.AddAsync(new KeptEvent { Unit = scope.Unit, Year = scope.Year, Event = happened.Code, Item = happened.Item, OnDay = happened.Day, Approval = request.DocumentNumber.Trim() });
        }

        var kept = await change.AddAsync(new KeptStep
        {
            Unit = scope.Unit,
            Year = scope.Year,
            Subject = after.Subject,
            Item = after.Item,
            Round = after.Round,
            Transition = step.Transition,
            FromState = before.Position.State,
            ToState = after.State,
            By = step.Person,
            ByName = name,
            OnBehalfOf = step.OnBehalfOf ?? "",
            Role = step.Role,
            Choice = step.Choice ?? "",
            IsSelfReview = step.IsSelfReview,
            OnDay = step.Day,
            At = at,
            Words = Working.Words(request),
            Approval = request.DocumentNumber.Trim(),
            Frozen = frozen?.Id ?? "",
        });
        await Hooks.TellAsync(change, kept);
        var work = new KeptWork { District = scope.District, Unit = scope.Unit, Year = scope.Year, Id = WorkPlace.IdOf(after.Subject, after.Item), State = after.State, Round = after.Round, By = step.Person, Since = at };
        // The version tells who is quicker, so each step makes a new one, even from a state to itself.
        await (before.Version == 0 ? change.AddAsync(work) : change.SaveAsync(work with { Version = before.Version }));
    }

    // As people find it again: 预算 一上 · 审定并报主管部门.
    private static string NameOf(WorkSubject subject, WorkPosition at, WorkStep step)
    {
        var round = subject.Round(at.Round).Name.Chinese;
        var number = at.RoundNumber > 1 ? at.RoundNumber.ToString(CultureInfo.InvariantCulture) : "";
        var item = at.Item.Length > 0 ? $" {at.Item}" : "";
        return $"{subject.Name.Chinese}{item} {round}{number} · {subject.Transition(step.Transition)!.Name.Chinese}";
    }

    private static async Task RevertAsync(Change change, Scope scope, WorkPlace place, WorkSubject subject)
    {
        // Rounds begin with the step that opened them; what was frozen before it is what stood in force.
        var opened = place.Steps.ToList().FindLastIndex(step => subject.Transition(step.Transition)?.Effects.OpenRound is not null);
        var frozen = place.Steps.Take(Math.Max(opened, 0)).LastOrDefault(step => step.Frozen.Length > 0) ?? throw new StoreException("没有可以恢复的定稿。");
        var version = await change.FindAsync<KeptVersion>(scope.Key(frozen.Frozen)) ?? throw new StoreException("没有可以恢复的定稿。");
        var book = await Versions.LoadAsync(change, version);
        var then = await Versions.LoadAsync(change, version);
        var now = await KeptBooks.LoadAsync(change, scope) ?? then;
        // Only what the subject is about goes back; targets may have changed while the budget did, and the other way round.
        await KeptBooks.SaveAsync(change, scope, subject.Code switch
        {
            "targets" => now with { Projects = then.Projects },
            "budget" => then with { Lines = [.. then.Lines.Where(line => !IsDerivedAnew(then, line))], Projects = now.Projects },
            _ => now,
        });
    }

    // A version holds what followed from payments and adjustments then; a kept book derives it anew.
    private static bool IsDerivedAnew(AccountBook book, BudgetLine line) =>
        line.At.Year == book.Year && line.At.Stage is Stage.Adjusted or Stage.Executed && line.Source is { Origin: EntryOrigin.Derived, Words: "" };
}
