using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Work;

/// <summary>The deadlines of a unit and year, from its kept events.</summary>
/// <param name="Due">Those that run or were met, the earliest first.</param>
/// <param name="Waiting">Those that begin with an event which has no day yet.</param>
/// <param name="Events">What happened.</param>
public sealed record UnitDeadlines(IReadOnlyList<DueWork> Due, IReadOnlyList<DeadlineRule> Waiting, IReadOnlyList<KeptEvent> Events)
{
    /// <summary>Counts the deadlines of a unit and year as of a day.</summary>
    public static async Task<UnitDeadlines> ReadAsync(Looking looking, PackSet packs, Scope scope, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(scope);
        var kept = await looking.ListAsync<KeptEvent>(scope);
        WorkEvent[] events = [.. kept.Select(happened => new WorkEvent(happened.Event, happened.OnDay, happened.Item))];
        var profile = await ProfileAsync(looking, packs, scope);
        var body = await WorkPlace.BodyAsync(looking, scope);
        if (profile is null)
        {
            return new([], [], kept);
        }

        var deadlines = new Deadlines(packs.Calendar);
        return new(deadlines.Of(scope.Year, body, profile, events, today), deadlines.Waiting(body, profile, events), kept);
    }

    // The book says it; a unit without a book follows itself or its district.
    private static async Task<Profile?> ProfileAsync(Looking looking, PackSet packs, Scope scope)
    {
        string[] names =
        [
            (await looking.FindAsync<KeptBook>(scope.Key(KeptBook.OnlyId)))?.Profile ?? "",
            (await looking.FindAsync<KeptUnit>(new(scope.District, 0, "", scope.Unit)))?.Profile ?? "",
            (await looking.FindAsync<KeptDistrict>(new(scope.District, 0, "", scope.District)))?.Profile ?? "",
        ];
        return names.Select(name => packs.Profiles.GetValueOrDefault(name)).FirstOrDefault(profile => profile is not null) ?? packs.Profiles.Values.FirstOrDefault();
    }
}
