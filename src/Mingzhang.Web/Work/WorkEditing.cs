using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Work;

/// <summary>The one place which says whether entries of a subject may be edited now: the state of the work allows it, and a role of the
/// person at the unit does. Every endpoint that saves entries asks, within its transaction.</summary>
public sealed class WorkEditing(PackSet packs)
{
    private readonly WorkFlow flow = new(packs.Work);

    /// <param name="looking">The transaction that will save.</param>
    /// <param name="scope">Whose entries.</param>
    /// <param name="subject">budget, targets, monitoring, evaluation, disclosure.</param>
    /// <param name="visit">Who asks; placed at the unit.</param>
    /// <param name="item">Which of several pieces: the period 1-7; empty where there is one.</param>
    public async Task<bool> MayEditAsync(Looking looking, Scope scope, string subject, Visit visit, string item = "")
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(scope);
        return visit.Unit?.Id == scope.Unit && May(flow, await WorkPlace.ReadAsync(looking, flow, scope, subject, item), visit);
    }

    /// <summary>The same, of a place that was read before.</summary>
    internal static bool May(WorkFlow flow, WorkPlace place, Visit visit) =>
        flow.Subject(place.Position.Subject).State(place.Position.State).EditPermission is { } permission && visit.May(permission) && flow.MayEdit(place.Position, WorkPlace.ActorOf(visit));
}
