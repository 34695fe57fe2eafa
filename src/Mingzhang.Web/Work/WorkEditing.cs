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
    /// <param name="permission">What the state has to be open for, where one subject has two kinds of entries: the unit's scores and the
    /// reviewer's; null for whatever it is open for.</param>
    public async Task<bool> MayEditAsync(Looking looking, Scope scope, string subject, Visit visit, string item = "", string? permission = null)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(scope);
        if (visit.Unit?.Id != scope.Unit)
        {
            return false;
        }

        var place = await WorkPlace.ReadAsync(looking, flow, scope, subject, item);
        return May(flow, place, visit) && (permission is null || flow.Subject(subject).State(place.Position.State).EditPermission == permission);
    }

    /// <summary>The same, of a place that was read before.</summary>
    internal static bool May(WorkFlow flow, WorkPlace place, Visit visit) =>
        flow.Subject(place.Position.Subject).State(place.Position.State).EditPermission is { } permission && visit.May(permission) && flow.MayEdit(place.Position, WorkPlace.ActorOf(visit));
}
