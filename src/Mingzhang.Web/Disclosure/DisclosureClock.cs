using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Disclosure;

/// <summary>The days within which has to be disclosed: 20 from the reply, by default (DR-02, DR-03).</summary>
public sealed class DisclosureClock(PackSet packs, TimeProvider clock)
{
    /// <summary>The deadlines of disclosure that run or were met, and those that wait for their event.</summary>
    public async Task<(IReadOnlyList<DueWork> Running, IReadOnlyList<DeadlineRule> Waiting)> OfAsync(Looking looking, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        if (await looking.FindAsync<KeptBook>(scope.Key(KeptBook.OnlyId)) is not { } book || !packs.Profiles.TryGetValue(book.Profile, out var profile))
        {
            return ([], []);
        }

        var body = book.IsDepartment ? BodyKind.Department : BodyKind.Unit;
        List<WorkEvent> events = [.. (await looking.ListAsync<KeptEvent>(scope)).Select(kept => new WorkEvent(kept.Event, kept.OnDay, kept.Item))];
        var deadlines = new Deadlines(packs.Calendar);
        return ([.. deadlines.Of(scope.Year, body, profile, events, Day(clock.GetUtcNow())).Where(due => due.Rule.Until == Publications.Published)],
            [.. deadlines.Waiting(body, profile, events).Where(rule => rule.Until == Publications.Published)]);
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(VisitReader.China).DateTime);
}
