using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Work;

/// <summary>What a person sees of a piece of work.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Subject">Its states and steps.</param>
/// <param name="Offers">The steps that the person's roles may take, each with the reason if it cannot be taken now.</param>
/// <param name="Awaited">The roles that it waits for.</param>
/// <param name="MayEdit">Whether the person may change entries now.</param>
public sealed record WorkView(WorkPlace Place, WorkSubject Subject, IReadOnlyList<WorkOffer> Offers, IReadOnlyList<WorkRole> Awaited, bool MayEdit)
{
    public WorkState State => Subject.State(Place.Position.State);

    public WorkRound Round => Subject.Round(Place.Position.Round);

    /// <summary>Came back with comments and nobody has handed it on since.</summary>
    public bool IsReturned => Place.Last is { } last && Subject.Transition(last.Transition)?.Way == WorkWay.Back;
}

/// <summary>What came of a step.</summary>
/// <param name="Refusals">Everything that stands in the way; empty if it was taken.</param>
/// <param name="IsStale">Somebody else was quicker: the work stands elsewhere than the person saw.</param>
public sealed record WorkResult(IReadOnlyList<WorkRefusal> Refusals, bool IsStale = false)
{
    public bool IsTaken => Refusals.Count == 0 && !IsStale;
}

/// <summary>Moves the work of units on, as packs/workflow say, and keeps each step.</summary>
public sealed class Working(Keeper keeper, PackSet packs, IOpenErrors errors, WorkEffectsDone effects, SessionRules sessions)
{
    public WorkFlow Flow { get; } = new(packs.Work);

    public DateOnly Today => DayOf(keeper.Now);

    internal static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(VisitReader.China).DateTime);

    /// <summary>What the person sees of a piece of work at the unit and year of the page.</summary>
    public async Task<WorkView> ViewAsync(Visit visit, string subject, string item = "")
    {
        ArgumentNullException.ThrowIfNull(visit);
        var (place, body) = await keeper.ReadAsync(async looking => (await WorkPlace.ReadAsync(looking, Flow, visit.Scope, subject, item), await WorkPlace.BodyAsync(looking, visit.Scope)));
        return await ViewAsync(visit, place, body);
    }

    /// <summary>The same, of a place that was read before.</summary>
    public async Task<WorkView> ViewAsync(Visit visit, WorkPlace place, BodyKind body)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(place);
        var actor = WorkPlace.ActorOf(visit);
        var now = new WorkCircumstances { Today = Today, Body = body, MaySelfReview = visit.Unit?.IsSmall == true, UnexplainedErrors = 0, EmptyEntries = 0 };
        var offers = Offers(now);
        if (offers.Any(offer => offer.IsOffered && offer.Transition.Needs.Contains(WorkNeed.Complete)))
        {
            now = now with { EmptyEntries = await keeper.ReadAsync(looking => Work.EmptyEntries.CountAsync(looking, packs, visit.Scope, place.Position.Subject, place.Position.Item)) };
            offers = Offers(now);
        }

        // Checking takes a second: only for who could take a step that asks for it.
        if (offers.Any(offer => offer.IsOffered && offer.Transition.Needs.Contains(WorkNeed.CleanCheck)))
        {
            offers = Offers(now with { UnexplainedErrors = await errors.CountAsync(visit.Scope) });
        }

        var subject = Flow.Subject(place.Position.Subject);
        return new(place, subject, offers, Flow.Awaited(place.Position, body), WorkEditing.May(Flow, place, visit));

        List<WorkOffer> Offers(WorkCircumstances circumstances) =>
            [.. Flow.Offers(place.Position, actor, circumstances).Where(offer => offer.Refusal != WorkRefusal.NoPermission && visit.May(offer.Transition.Permission))];
    }

    /// <summary>Takes a step with all that it does, or tells what stands in the way.</summary>
    /// <param name="visit">Who asks, placed at the unit.</param>
    /// <param name="subject">Code of the subject.</param>
    /// <param name="item">Which piece of it.</param>
    /// <param name="transition">Code of the step.</param>
    /// <param name="seen">The version of the work that the person saw.</param>
    /// <param name="request">What the person gives with it.</param>
    /// <exception cref="StoreException">What it does cannot be done.</exception>
    public async Task<WorkResult> AdvanceAsync(Visit visit, string subject, string item, string transition, long seen, WorkRequest request)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(request);
        if (Flow.Subject(subject).Transition(transition) is not { } step)
        {
            return new([WorkRefusal.UnknownStep]);
        }

        if (!visit.May(step.Permission))
        {
            return new([WorkRefusal.NoPermission]);
        }

        var scope = visit.Scope;
        int? count = step.Needs.Contains(WorkNeed.CleanCheck) ? await errors.CountAsync(scope) : null;
        var given = request with { IsReauthenticated = IsProved(visit) };
        return await keeper.ChangeAsync(visit.Actor(step.Permission), scope.District, "work.advance", async change =>
        {
            var place = await WorkPlace.ReadAsync(change, Flow, scope, subject, item);
            if (place.Version != seen)
            {
                return new([], IsStale: true);
            }

            var now = new WorkCircumstances { Today = Today, Body = await WorkPlace.BodyAsync(change, scope), MaySelfReview = visit.Unit?.IsSmall == true, UnexplainedErrors = count, EmptyEntries = step.Needs.Contains(WorkNeed.Complete) ? await Work.EmptyEntries.CountAsync(change, packs, scope, subject, item) : 0 };
            return new WorkResult(await TakeAsync(change, scope, place, transition, WorkPlace.ActorOf(visit), now, given));
        });
    }

    /// <summary>Whether the person has proved lately who it is.</summary>
    public bool IsProved(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit.Session is { } session && sessions.HasFreshProof(new(session.Began, session.LastSeen, session.ProvedAt), keeper.Now);
    }

    /// <summary>Takes a step within a transaction.</summary>
    /// <returns>What stands in the way; then nothing was changed.</returns>
    internal async Task<IReadOnlyList<WorkRefusal>> TakeAsync(Change change, Scope scope, WorkPlace place, string transition, WorkActor actor, WorkCircumstances now, WorkRequest request, WorkHand? hand = null)
    {
        var outcome = Flow.Advance(place.Position, transition, actor, now, request);
        if (outcome is { Position: { } after, Step: { } step })
        {
            change.Reason = Words(request);
            await effects.KeepAsync(change, scope, place, after, step, outcome, request, hand);
        }

        return outcome.Refusals;
    }

    internal static string Words(WorkRequest request) => string.Join('\n', new[] { request.Comment, request.Reason }.Where(words => !string.IsNullOrWhiteSpace(words)).Select(words => words.Trim()));
}
