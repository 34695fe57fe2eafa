using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Projects;

/// <summary>Whether a piece of work is still in the hands of those who fill it in: what was handed on is not rewritten (SC-03).</summary>
internal static class WorkGate
{
    /// <summary>The state that closes the work for editing; null while it may be edited.</summary>
    public static async Task<WorkState?> ClosedAsync(Looking looking, PackSet packs, Scope scope, string subject)
    {
        var state = await StateAsync(looking, packs, scope, subject);
        return state is { IsEditable: false } ? state : null;
    }

    /// <summary>Where the work stands; null if it has not been begun as work.</summary>
    public static async Task<WorkState?> StateAsync(Looking looking, PackSet packs, Scope scope, string subject) =>
        await looking.FindAsync<KeptWork>(scope.Key(subject)) is { } work && packs.Work.Subjects.TryGetValue(subject, out var known)
            ? known.States.FirstOrDefault(state => state.Code == work.State)
            : null;
}
