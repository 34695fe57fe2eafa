using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Jobs;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Disclosure;
using Mingzhang.Web.Jobs;

namespace Mingzhang.Web.Demonstration;

/// <summary>The centre's budget was published in February: what the public sees of the demonstration. Its package is built like any other,
/// after the first start, while people look around.</summary>
internal sealed class DemonstrationDisclosure(Keeper keeper, Publications publications) : IJobHandler
{
    private static readonly Scope Centre = new(DemonstrationUnits.District, DemonstrationUnits.Centre, DemonstrationBook.Year);
    private static readonly DateTimeOffset Published = new(DemonstrationBook.Year, 2, 24, 10, 0, 0, VisitReader.China);

    public string Kind => "demonstration.publish";

    /// <summary>Takes the centre's disclosure up to the approval, and leaves the rest to a job.</summary>
    public static Task MakeAsync(Keeper keeper) => keeper.ChangeAsync(Actor.Program, Centre.District, "demonstration", async change =>
    {
        var approved = await Versions.FreezeAsync(change, Centre, Publications.Subject, "edition", "公开 首次公开 · 批准公开");
        await StepAsync(change, "jingban", "王经办", "preparer", "submit", "preparing", "checking", -8);
        await StepAsync(change, "fuhe", "李复核", "reviewer", "check", "checking", "approving", -6);
        await StepAsync(change, "lingdao", "张主任", "leader", "approve", "approving", "ready", -4, approved.Id);
        await change.AddAsync(new KeptWork { Unit = Centre.Unit, Year = Centre.Year, Id = Publications.Subject, State = "ready", Round = "edition", By = "lingdao", Since = Published.AddDays(-4) });
        await JobQueue.AddAsync(change, "demonstration.publish", "");
    });

    public async Task RunAsync(KeptJob job, CancellationToken cancellation)
    {
        var preparer = new Actor("jingban", "王经办", "");
        var edition = await publications.BuildAsync(preparer, Centre, DisclosureDrafts.CanMakePdf, cancellation);
        await keeper.ChangeAsync(preparer, Centre.District, "demonstration", async change =>
        {
            await publications.PublishAsync(change, Centre, "");
            var shown = (await change.FindAsync<KeptEdition>(edition.Key))!;
            await change.SaveAsync(shown with { At = Published.AddDays(-1), PublishedAt = Published });
            await StepAsync(change, "jingban", "王经办", "preparer", "publish", "ready", "published", 0);
            var work = (await change.FindAsync<KeptWork>(Centre.Key(Publications.Subject)))!;
            await change.SaveAsync(work with { State = "published", By = "jingban", Since = Published });
        }, cancellation);
    }

    private static Task StepAsync(Change change, string person, string name, string role, string transition, string from, string to, int days, string frozen = "") => change.AddAsync(new KeptStep
    {
        Unit = Centre.Unit,
        Year = Centre.Year,
        Subject = Publications.Subject,
        Round = "edition",
        Transition = transition,
        FromState = from,
        ToState = to,
        By = person,
        ByName = name,
        Role = role,
        OnDay = DateOnly.FromDateTime(Published.AddDays(days).DateTime),
        At = Published.AddDays(days),
        Frozen = frozen,
    });
}
