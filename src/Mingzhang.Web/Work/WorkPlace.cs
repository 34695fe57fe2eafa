using Mingzhang.Book.Work;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Work;

/// <summary>A piece of work as it is kept.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Version">Version of its record; 0 before the first step. A step is taken only from the version that the person saw.</param>
/// <param name="Steps">Its steps, the oldest first.</param>
public sealed record WorkPlace(WorkPosition Position, long Version, IReadOnlyList<KeptStep> Steps)
{
    public KeptStep? Last => Steps.Count > 0 ? Steps[^1] : null;

    /// <summary>The name under which a piece of work is kept.</summary>
    public static string IdOf(string subject, string item) => item.Length == 0 ? subject : $"{subject}:{item}";

    /// <summary>Reads where a piece of work stands; what has no step yet stands at its beginning.</summary>
    public static async Task<WorkPlace> ReadAsync(Looking looking, WorkFlow flow, Scope scope, string subject, string item)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(flow);
        var kept = await looking.FindAsync<KeptWork>(scope.Key(IdOf(subject, item)));
        var steps = Ordered(await looking.ListAsync<KeptStep>(scope, ("subject", subject), ("item", item)));
        return Of(flow, subject, item, kept, steps);
    }

    /// <summary>All pieces of work of a unit and year that have steps, and the first of each subject.</summary>
    public static async Task<IReadOnlyList<WorkPlace>> AllAsync(Looking looking, WorkFlow flow, Scope scope, IEnumerable<(string Subject, string Item)> besides)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(flow);
        var works = (await looking.ListAsync<KeptWork>(scope)).ToDictionary(work => work.Id, StringComparer.Ordinal);
        var steps = Ordered(await looking.ListAsync<KeptStep>(scope)).ToLookup(step => (step.Subject, step.Item));
        return [.. steps.Select(group => group.Key).Union(besides).Where(piece => piece.Subject.Length > 0)
            .Select(piece => Of(flow, piece.Subject, piece.Item, works.GetValueOrDefault(IdOf(piece.Subject, piece.Item)), [.. steps[piece]]))];
    }

    /// <summary>The roles that a person holds at the unit of the visit.</summary>
    public static WorkActor ActorOf(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return new(visit.Person?.Id ?? "", [.. visit.Holdings.Where(holding => visit.Unit is { } unit && holding.Covers(unit)).Select(holding => new HeldRole(holding.Role, holding.OnBehalfOf)).Distinct()]);
    }

    /// <summary>Whether the unit's book is that of a department; a unit without a book is a unit.</summary>
    public static async Task<BodyKind> BodyAsync(Looking looking, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        return (await looking.FindAsync<KeptBook>(scope.Key(KeptBook.OnlyId)))?.IsDepartment == true ? BodyKind.Department : BodyKind.Unit;
    }

    private static WorkPlace Of(WorkFlow flow, string subject, string item, KeptWork? kept, IReadOnlyList<KeptStep> steps) => new(
        flow.After(subject, item, steps.Select(step => new WorkStep(step.Transition, step.By, step.Role, step.OnDay)
        {
            OnBehalfOf = step.OnBehalfOf.Length > 0 ? step.OnBehalfOf : null,
            IsSelfReview = step.IsSelfReview,
            Choice = step.Choice.Length > 0 ? step.Choice : null,
        })),
        kept?.Version ?? 0,
        steps);

    private static List<KeptStep> Ordered(IEnumerable<KeptStep> steps) => [.. steps.OrderBy(step => step.At).ThenBy(step => step.Id, StringComparer.Ordinal)];
}
