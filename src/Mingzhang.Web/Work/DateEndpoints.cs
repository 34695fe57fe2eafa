using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Work;

/// <summary>Days that people enter, from which deadlines run; those that steps of the work bring are not entered.</summary>
public static class DateEndpoints
{
    public static void MapDates(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/u/{unit}/{year:int}/dates", AddAsync).Needs("dates.enter");
        routes.MapPost("/u/{unit}/{year:int}/dates/{id}/remove", RemoveAsync).Needs("dates.enter");
    }

    private static async Task<IResult> AddAsync(Visit visit, Keeper keeper, PackSet packs, [FromForm] string? happened, [FromForm] string? day, [FromForm] string? item, [FromForm] string? approval)
    {
        var scope = visit.Scope;
        var page = WorkAddresses.Page(scope, "dates");
        if (happened is null || !IsEntered(packs, happened)
            || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var onDay)
            || Math.Abs(onDay.Year - scope.Year) > 2)
        {
            return Results.LocalRedirect($"{page}?failed=day");
        }

        await keeper.ChangeAsync(visit.Actor("dates.enter"), scope.District, "dates.enter", change =>
            change.AddAsync(new KeptEvent { Unit = scope.Unit, Year = scope.Year, Event = happened, Item = Cut(item), OnDay = onDay, Approval = Cut(approval) }));
        return Results.LocalRedirect($"{page}?done=added");
    }

    private static async Task<IResult> RemoveAsync(Visit visit, Keeper keeper, PackSet packs, string id)
    {
        var isThere = await keeper.ChangeAsync(visit.Actor("dates.enter"), visit.District, "dates.remove", async change =>
        {
            if (await change.FindAsync<KeptEvent>(visit.Scope.Key(id)) is not { } kept || !IsEntered(packs, kept.Event))
            {
                return false;
            }

            await change.RemoveAsync(kept);
            return true;
        });
        return isThere ? Results.LocalRedirect($"{WorkAddresses.Page(visit.Scope, "dates")}?done=removed") : Results.NotFound();
    }

    private static bool IsEntered(PackSet packs, string code) => packs.Calendar.Events.TryGetValue(code, out var known) && known.IsEntered;

    private static string Cut(string? words) => (words ?? "").Trim() is { Length: > 100 } much ? much[..100] : (words ?? "").Trim();
}
