using System.Text;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Identity.Secrets;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Work;

/// <summary>A person's deadlines for a calendar, under an address that nobody can guess and the person can take back.</summary>
public static class CalendarFeed
{
    /// <summary>What the token of a calendar may be used for: no permission has this name, so it opens nothing else.</summary>
    internal const string Scope = "calendar";

    /// <summary>Carries a new token to the page that shows it.</summary>
    internal const string OnceCookie = "calendar-once";

    private const int MostUnits = 20;

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar.ics", ReadAsync).OpenToAll();
        routes.MapPost("/account/calendar/make", MakeAsync).SignedIn();
        routes.MapPost("/account/calendar/revoke", RevokeAsync).SignedIn();
    }

    /// <summary>The person's token; null for none.</summary>
    internal static async Task<KeptToken?> TokenAsync(Looking looking, KeptPerson person) =>
        (await looking.InDistrictAsync<KeptToken>(person.District, ("person", person.Id), ("scopes", Scope), ("is_revoked", false))).FirstOrDefault();

    private static async Task<IResult> ReadAsync(HttpContext context, Keeper keeper, VisitReader reader, PackSet packs, Words words, string? token)
    {
        if (token is not { Length: >= 20 and <= 200 })
        {
            return Results.NotFound();
        }

        var visit = new Visit();
        var today = Working.DayOf(keeper.Now);
        var entries = await keeper.ReadAsync(async looking =>
        {
            if ((await looking.EverywhereAsync<KeptToken>(("id", RandomText.Hash(token)), ("scopes", Scope), ("is_revoked", false))).FirstOrDefault() is not { } kept || kept.Expires < keeper.Now
                || await looking.FindAsync<KeptPerson>(new(kept.District, 0, "", kept.Person)) is not { IsClosed: false } person)
            {
                return null;
            }

            await reader.KnowAsync(looking, visit, person);
            List<CalendarEntry> result = [];
            foreach (var unit in visit.Units.Where(unit => visit.RolesAt(unit).Any(role => role.Reach == RoleReach.Unit)).Take(MostUnits))
            {
                var roles = visit.RolesAt(unit).Select(role => role.Code).ToHashSet(StringComparer.Ordinal);
                foreach (var year in new[] { today.Year - 1, today.Year, today.Year + 1 })
                {
                    var deadlines = await UnitDeadlines.ReadAsync(looking, packs, new(unit.District, unit.Id, year), today);
                    result.AddRange(deadlines.Due.Where(due => due.Done is null && due.Due >= today.AddDays(-60) && due.Rule.Who.Any(roles.Contains)).Select(due => new CalendarEntry(
                        FormattableString.Invariant($"{due.Rule.Id}-{due.Item}-{unit.District}-{unit.Id}-{year}@mingzhang"),
                        due.Due,
                        FormattableString.Invariant($"{words.Pick(due.Rule.Name.Chinese, due.Rule.Name.English)}（{unit.Name} {year}）"),
                        words.Format("workbench.deadlines.basis", ("source", due.Rule.Basis.Source)),
                        due.Rule.Remind)));
                }
            }

            return result;
        });
        if (entries is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(CalendarFile.Write(words["calendar.name"], entries, keeper.Now), "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    private static async Task<IResult> MakeAsync(HttpContext context, Visit visit, Keeper keeper)
    {
        var token = RandomText.New();
        await keeper.ChangeAsync(visit.Actor(), visit.District, "calendar.make", async change =>
        {
            await EndAsync(change, visit.Person!);
            await change.AddAsync(new KeptToken { Id = RandomText.Hash(token), Person = visit.Person!.Id, Name = Scope, Scopes = Scope, Created = change.At, Expires = change.At.AddDays(400) });
        });
        // Shown once by the page that follows, and kept nowhere but as its hash.
        context.Response.Cookies.Append(OnceCookie, token, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/account/calendar", MaxAge = TimeSpan.FromMinutes(1), IsEssential = true });
        return Results.LocalRedirect("/account/calendar?done=made");
    }

    private static async Task<IResult> RevokeAsync(Visit visit, Keeper keeper)
    {
        await keeper.ChangeAsync(visit.Actor(), visit.District, "calendar.revoke", change => EndAsync(change, visit.Person!));
        return Results.LocalRedirect("/account/calendar?done=revoked");
    }

    private static async Task EndAsync(Change change, KeptPerson person)
    {
        while (await TokenAsync(change, person) is { } kept)
        {
            await change.SaveAsync(kept with { IsRevoked = true });
        }
    }
}
