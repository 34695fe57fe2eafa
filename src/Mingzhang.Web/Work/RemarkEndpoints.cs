using Microsoft.AspNetCore.Mvc;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Work;

/// <summary>Remarks on cells, rows and pages: written, answered, settled.</summary>
public static class RemarkEndpoints
{
    private const int Longest = 2000;

    public static void MapRemarks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/u/{unit}/{year:int}/remarks", AddAsync).Needs("work.comment");
        routes.MapPost("/u/{unit}/{year:int}/remarks/{id}/answer", AnswerAsync).Needs("work.comment");
        routes.MapPost("/u/{unit}/{year:int}/remarks/{id}/settle", SettleAsync).Needs("work.comment");
    }

    /// <summary>Whether a person may settle a thread: who began it, and whoever checks or approves the subject.</summary>
    internal static bool MaySettle(Visit visit, KeptRemark root) =>
        root.By == visit.Person?.Id || visit.May($"{root.Subject}.check") || visit.May($"{root.Subject}.approve") || (root.Subject == "evaluation" && visit.May("evaluation.review"));

    private static async Task<IResult> AddAsync(Visit visit, Keeper keeper, PackSet packs, [FromForm] string? subject, [FromForm] string? onKind, [FromForm] string? onId, [FromForm] string? onColumn, [FromForm] string? words, [FromForm(Name = "return")] string? back)
    {
        if (subject is null || !packs.Work.Subjects.ContainsKey(subject) || !visit.May($"{(subject == "monitoring" ? "execution" : subject)}.view"))
        {
            return Results.NotFound();
        }

        var scope = visit.Scope;
        var id = await keeper.ChangeAsync(visit.Actor("work.comment"), scope.District, "remark.add", async change =>
        {
            if (Cut(words) is not { Length: > 0 } said || (!string.IsNullOrEmpty(onId) && !await RemarkPlaces.IsThereAsync(change, scope, onKind ?? "", onId)))
            {
                return "";
            }

            return (await change.AddAsync(new KeptRemark
            {
                Unit = scope.Unit,
                Year = scope.Year,
                Subject = subject,
                OnKind = string.IsNullOrEmpty(onId) ? "" : onKind ?? "",
                OnId = onId ?? "",
                OnColumn = string.IsNullOrEmpty(onId) ? "" : (onColumn ?? "") is { Length: <= 40 } column ? column : "",
                Words = said,
                By = visit.Person!.Id,
                At = change.At,
            })).Id;
        });
        return id.Length > 0 ? Back(back, id) : Results.LocalRedirect(WorkEndpoints.Clean(back));
    }

    private static Task<IResult> AnswerAsync(Visit visit, Keeper keeper, string id, [FromForm] string? words, [FromForm] string? settle, [FromForm(Name = "return")] string? back) => OnAsync(visit, keeper, id, "remark.answer", back, async (change, root) =>
    {
        if (Cut(words) is { Length: > 0 } said)
        {
            await change.AddAsync(new KeptRemark { Unit = root.Unit, Year = root.Year, Subject = root.Subject, OnKind = root.OnKind, OnId = root.OnId, OnColumn = root.OnColumn, Words = said, By = visit.Person!.Id, At = change.At, Answers = root.Id });
        }

        if (settle is not null && MaySettle(visit, root))
        {
            await change.SaveAsync(root with { IsSettled = true });
        }
    });

    private static Task<IResult> SettleAsync(Visit visit, Keeper keeper, string id, [FromForm(Name = "return")] string? back) => OnAsync(visit, keeper, id, "remark.settle", back, async (change, root) =>
    {
        if (MaySettle(visit, root))
        {
            await change.SaveAsync(root with { IsSettled = !root.IsSettled });
        }
    });

    // The thread is looked for within the unit and year that the address names, and nowhere else.
    private static async Task<IResult> OnAsync(Visit visit, Keeper keeper, string id, string action, string? back, Func<Change, KeptRemark, Task> work)
    {
        var isThere = await keeper.ChangeAsync(visit.Actor("work.comment"), visit.District, action, async change =>
        {
            if (await change.FindAsync<KeptRemark>(visit.Scope.Key(id)) is not { Answers: "" } root)
            {
                return false;
            }

            await work(change, root);
            return true;
        });
        return isThere ? Back(back, id) : Results.NotFound();
    }

    private static IResult Back(string? address, string id) => Results.LocalRedirect($"{WorkEndpoints.Clean(address)}#remark-{id}");

    private static string Cut(string? words) => (words ?? "").Trim() is { Length: > Longest } much ? much[..Longest] : (words ?? "").Trim();
}
