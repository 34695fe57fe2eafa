using Mingzhang.Packs.Workflow;

namespace Mingzhang.Book.Work;

/// <summary>Moves work from state to state, as packs/workflow say. Pure: it reads and keeps nothing.</summary>
/// <remarks>Each method throws <see cref="KeyNotFoundException"/> for a subject, round or state that the packs do not have.</remarks>
public sealed class WorkFlow(WorkRules rules)
{
    /// <summary>Where a piece of work begins.</summary>
    /// <param name="subject">Code of the subject.</param>
    /// <param name="item">Which of several pieces; empty where there is one.</param>
    public WorkPosition Start(string subject, string item = "")
    {
        var found = Subject(subject);
        return new(subject, found.Rounds[0].Code, found.States[0].Code) { Item = item };
    }

    /// <summary>Where a piece of work stands after steps that were taken and kept.</summary>
    /// <param name="subject">Code of the subject.</param>
    /// <param name="item">Which of several pieces; empty where there is one.</param>
    /// <param name="steps">The oldest first. They are not judged again: rules of today do not undo what was done.</param>
    public WorkPosition After(string subject, string item, IEnumerable<WorkStep> steps)
    {
        var known = Subject(subject);
        return steps.Aggregate(Start(subject, item), (at, step) =>
            Moved(at, known.Transition(step.Transition) ?? throw new KeyNotFoundException($"{subject} has no step '{step.Transition}'"), step));
    }

    public WorkSubject Subject(string code) => rules.Subjects.TryGetValue(code, out var subject) ? subject : throw new KeyNotFoundException($"no subject '{code}'");

    /// <summary>Whether a person may change entries while the work stands there.</summary>
    public bool MayEdit(WorkPosition at, WorkActor actor)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(actor);
        return Subject(at.Subject).State(at.State).EditPermission is { } permission && actor.Roles.Any(held => held.Role.Permissions.Contains(permission));
    }

    /// <summary>The steps out of the present state, in the order of the packs, each offered or with the reason why not.</summary>
    public IReadOnlyList<WorkOffer> Offers(WorkPosition at, WorkActor actor, WorkCircumstances now)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(now);
        return [.. FromHere(at, now.Body).Select(transition => Offer(transition, at, actor, now))];
    }

    /// <summary>The roles that the work waits for.</summary>
    public IReadOnlyList<WorkRole> Awaited(WorkPosition at, BodyKind body)
    {
        ArgumentNullException.ThrowIfNull(at);
        var permissions = FromHere(at, body).Where(transition => transition.Way == WorkWay.Onward).Select(transition => transition.Permission).ToHashSet(StringComparer.Ordinal);
        return [.. rules.Roles.Values.Where(role => role.Permissions.Overlaps(permissions))];
    }

    /// <summary>Takes a step, or tells everything that stands in the way.</summary>
    public WorkOutcome Advance(WorkPosition at, string transition, WorkActor actor, WorkCircumstances now, WorkRequest request)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(request);
        if (Subject(at.Subject).Transition(transition) is not { } step)
        {
            return new() { Refusals = [WorkRefusal.UnknownStep] };
        }

        if (!FromHere(at, now.Body).Contains(step))
        {
            return new() { Refusals = [WorkRefusal.NotFromHere] };
        }

        var offer = Offer(step, at, actor, now);
        WorkRefusal[] refusals = [.. offer.Refusal is { } refusal ? [refusal] : Array.Empty<WorkRefusal>(), .. Missing(step, now, request)];
        return refusals.Length > 0 ? new() { Refusals = refusals } : Taken(at, offer, actor.Person, now, request);
    }

    private WorkPosition Moved(WorkPosition at, WorkTransition transition, WorkStep step)
    {
        var opened = transition.Effects.OpenRound;
        return at with
        {
            Round = opened ?? at.Round,
            RoundNumber = opened is null ? at.RoundNumber : 1 + at.Steps.Count(old => Subject(at.Subject).Transition(old.Transition)?.Effects.OpenRound == opened),
            State = transition.To,
            Choice = step.Choice ?? (opened is null ? at.Choice : null),
            Steps = [.. at.Steps, step],
        };
    }

    private WorkOutcome Taken(WorkPosition at, WorkOffer offer, string person, WorkCircumstances now, WorkRequest request)
    {
        var step = new WorkStep(offer.Transition.Code, person, offer.As!.Role.Code, now.Today) { OnBehalfOf = offer.As.OnBehalfOf, IsSelfReview = offer.IsSelfReview, Choice = request.Choice };
        var effects = offer.Transition.Effects;
        var day = offer.Transition.Needs.Contains(WorkNeed.Document) ? request.DocumentDate ?? now.Today : now.Today;
        return new()
        {
            Position = Moved(at, offer.Transition, step),
            Effects = effects,
            Event = effects.Event is { } code ? new(code, day, at.Item.Length > 0 ? at.Item : effects.OpenRound ?? at.Round) : null,
        };
    }

    private static WorkOffer Offer(WorkTransition transition, WorkPosition at, WorkActor actor, WorkCircumstances now)
    {
        var able = actor.Roles.Where(held => held.Role.Permissions.Contains(transition.Permission)).OrderBy(held => held.OnBehalfOf is not null).ToList();
        if (able.Count == 0)
        {
            return new(transition) { Refusal = WorkRefusal.NoPermission };
        }

        // A role in which nobody checks himself comes before one in which a small unit lets him.
        var held = able.Find(role => Before(transition, at, actor, role) is null) ?? able.Find(role => now.MaySelfReview && role.Role.Reach == RoleReach.Unit);
        if (held is null)
        {
            return new(transition) { Refusal = WorkRefusal.SamePerson, DoneBefore = Before(transition, at, actor, able[0]) };
        }

        var before = Before(transition, at, actor, held);
        var offer = new WorkOffer(transition) { As = held, IsSelfReview = before is not null, DoneBefore = before };
        if (transition.Needs.Contains(WorkNeed.Complete) && now.EmptyEntries != 0)
        {
            return offer with { Refusal = WorkRefusal.Incomplete };
        }

        return transition.Needs.Contains(WorkNeed.CleanCheck) && now.UnexplainedErrors != 0
            ? offer with { Refusal = now.UnexplainedErrors is null ? WorkRefusal.NotChecked : WorkRefusal.UnexplainedErrors }
            : offer;
    }

    // Who acts on behalf of somebody is two persons: neither may have taken the step before.
    private static WorkStep? Before(WorkTransition transition, WorkPosition at, WorkActor actor, HeldRole held) =>
        transition.OtherThan
            .Select(code => at.Steps.LastOrDefault(step => step.Transition == code))
            .FirstOrDefault(step => step is not null && (step.Involves(actor.Person) || (held.OnBehalfOf is { } giver && step.Involves(giver))));

    private static IEnumerable<WorkRefusal> Missing(WorkTransition transition, WorkCircumstances now, WorkRequest request)
    {
        if (transition.Needs.Contains(WorkNeed.Comment) && string.IsNullOrWhiteSpace(request.Comment))
        {
            yield return WorkRefusal.CommentMissing;
        }

        if (transition.Needs.Contains(WorkNeed.Reason) && string.IsNullOrWhiteSpace(request.Reason))
        {
            yield return WorkRefusal.ReasonMissing;
        }

        if (transition.Needs.Contains(WorkNeed.Document))
        {
            if (string.IsNullOrWhiteSpace(request.DocumentNumber) || request.DocumentDate is null)
            {
                yield return WorkRefusal.DocumentMissing;
            }
            else if (request.DocumentDate > now.Today)
            {
                yield return WorkRefusal.DocumentInFuture;
            }
        }

        if (transition.Choices.Count > 0 && request.Choice is null)
        {
            yield return WorkRefusal.ChoiceMissing;
        }
        else if (request.Choice is { } choice && transition.Choices.All(known => known.Code != choice))
        {
            yield return WorkRefusal.ChoiceUnknown;
        }

        if (transition.Needs.Contains(WorkNeed.Reauthentication) && !request.IsReauthenticated)
        {
            yield return WorkRefusal.ReauthenticationMissing;
        }
    }

    private IEnumerable<WorkTransition> FromHere(WorkPosition at, BodyKind body) =>
        Subject(at.Subject).Transitions.Where(transition => transition.LeadsFrom(at.Round, at.State, at.Choice, body));
}
