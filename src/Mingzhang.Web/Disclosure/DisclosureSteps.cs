using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Review;

namespace Mingzhang.Web.Disclosure;

/// <summary>Moves the disclosure of a unit and year on, by the states and steps of packs/workflow.</summary>
public sealed class DisclosureSteps(Keeper keeper, PackSet packs, Reviewing reviewing)
{
    private readonly WorkFlow flow = new(packs.Work);

    /// <summary>Where it stands.</summary>
    public async Task<WorkPosition> PositionAsync(Looking looking, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(looking);
        var steps = (await looking.ListAsync<KeptStep>(scope, ("subject", Publications.Subject))).OrderBy(step => step.At).ThenBy(step => step.Id, StringComparer.Ordinal);
        return flow.After(Publications.Subject, "", steps.Select(step => new WorkStep(step.Transition, step.By, "", Day(step.At)) { OnBehalfOf = step.OnBehalfOf.Length > 0 ? step.OnBehalfOf : null }));
    }

    /// <summary>The steps that the person sees, each with the reason if it cannot be taken.</summary>
    public async Task<(WorkPosition At, IReadOnlyList<WorkOffer> Offers)> OffersAsync(Visit visit, int? errors)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var at = await keeper.ReadAsync(looking => PositionAsync(looking, visit.Scope));
        return (at, [.. flow.Offers(at, ActorOf(visit), Now(visit, errors)).Where(offer => offer.Refusal != WorkRefusal.NoPermission)]);
    }

    /// <summary>Takes a step with all that it does, or tells what stands in the way.</summary>
    /// <exception cref="StoreException">What it does cannot be done.</exception>
    public async Task<IReadOnlyList<WorkRefusal>> AdvanceAsync(Visit visit, string transition, WorkRequest request)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(request);
        var scope = visit.Scope;
        var errors = await reviewing.ErrorsAsync(scope);
        return await keeper.ChangeAsync(visit.Actor(flow.Subject(Publications.Subject).Transition(transition)?.Permission), scope.District, "disclosure.step", async change =>
        {
            var before = await PositionAsync(change, scope);
            var outcome = flow.Advance(before, transition, ActorOf(visit), Now(visit, errors), request);
            if (outcome.Position is { } after)
            {
                change.Reason = request.Reason.Length > 0 ? request.Reason : request.Comment;
                await TakeAsync(change, scope, before, after, outcome, change.Reason);
            }

            return outcome.Refusals;
        });
    }

    private static async Task TakeAsync(Change change, Scope scope, WorkPosition before, WorkPosition after, WorkOutcome outcome, string words)
    {
        var frozen = outcome.Effects.Freeze && !outcome.Effects.Publish ? await Versions.FreezeAsync(change, scope, Publications.Subject, after.Round, "公开 定稿") : null;
        if (outcome.Effects.Publish)
        {
            await Publications.PublishAsync(change, scope);
        }

        if (outcome.Effects.TakeDown)
        {
            await Publications.TakeDownAsync(change, scope, words);
        }

        if (outcome.Event is { } happened && await change.FindAsync<KeptEvent>(scope.Key(happened.Code)) is null)
        {
            await change.AddAsync(new KeptEvent { Unit = scope.Unit, Year = scope.Year, Id = happened.Code, OnDay = happened.Day });
        }

        await change.AddAsync(new KeptStep
        {
            Unit = scope.Unit,
            Year = scope.Year,
            Subject = Publications.Subject,
            Round = after.Round,
            Transition = outcome.Step!.Transition,
            FromState = before.State,
            ToState = after.State,
            By = outcome.Step.Person,
            OnBehalfOf = outcome.Step.OnBehalfOf ?? "",
            At = change.At,
            Words = words,
            Frozen = frozen?.Id ?? "",
        });
        var kept = await change.FindAsync<KeptWork>(scope.Key(Publications.Subject));
        var work = new KeptWork { Unit = scope.Unit, Year = scope.Year, District = scope.District, Id = Publications.Subject, State = after.State, Round = after.Round, By = change.Actor.Name, Since = change.At };
        await (kept is null ? change.AddAsync(work) : change.SaveAsync(work with { Version = kept.Version }));
    }

    private static WorkActor ActorOf(Visit visit) => new(visit.Person!.Id, [.. visit.Holdings.Where(holding => visit.Unit is { } unit && holding.Covers(unit)).Select(holding => new HeldRole(holding.Role, holding.OnBehalfOf))]);

    private WorkCircumstances Now(Visit visit, int? errors) => new() { Today = Day(keeper.Now), MaySelfReview = visit.Unit?.IsSmall == true, UnexplainedErrors = errors };

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(VisitReader.China).DateTime);
}
