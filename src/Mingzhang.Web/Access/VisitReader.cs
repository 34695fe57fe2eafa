using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Sessions;
using Mingzhang.Web.Identity.Tokens;

namespace Mingzhang.Web.Access;

/// <summary>Finds out who asks and what they may do, anew for each request: a withdrawn role ends at once.</summary>
public sealed class VisitReader(Keeper keeper, PackSet packs, SessionRules rules, TokenDesk tokens)
{
    /// <summary>Fills in person, session, roles, units. What the address names is found afterwards, by <see cref="Place"/>.</summary>
    public async Task ReadAsync(HttpContext context, Visit visit)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(visit);
        visit.Address = SessionDesk.AddressOf(context);
        // A program says who it is with each request and has no session. A browser's cookie opens nothing here, so that no other page can
        // make a browser ask.
        if (context.Request.Path.StartsWithSegments(Api.ApiServices.Root))
        {
            await ReadTokenAsync(context, visit);
            return;
        }

        if (SessionId.HashOf(SessionCookie.Of(context.Request)) is not { } cookie)
        {
            return;
        }

        await keeper.ReadAsync(async looking =>
        {
            if ((await looking.EverywhereAsync<KeptSession>(("id", cookie))).FirstOrDefault() is { IsPending: false } session
                && rules.StateOf(new(session.Began, session.LastSeen, session.ProvedAt), keeper.Now) == SessionState.Active
                && await looking.FindAsync<KeptPerson>(new(session.District, 0, "", session.Person)) is { IsClosed: false } person)
            {
                visit.Session = session;
                await KnowAsync(looking, visit, person);
            }

            return true;
        });
    }

    private async Task ReadTokenAsync(HttpContext context, Visit visit)
    {
        if (await tokens.OfAsync(context.Request) is not { } token)
        {
            return;
        }

        await keeper.ReadAsync(async looking =>
        {
            if (await looking.FindAsync<KeptPerson>(new(token.District, 0, "", token.Person)) is { IsClosed: false } person)
            {
                visit.Token = token;
                await KnowAsync(looking, visit, person);
            }

            return true;
        });
    }

    /// <summary>Fills in what a person holds and may see. Until a given password is changed, that is nothing.</summary>
    public async Task KnowAsync(Looking looking, Visit visit, KeptPerson person)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(person);
        visit.Person = person;
        visit.Holdings = person.MustChangePassword ? [] : await HoldingsAsync(looking, person);
        visit.Units = [.. (await UnitsAsync(looking, person.District, visit.Holdings)).Where(unit => visit.Holdings.Any(holding => holding.Covers(unit)))];
    }

    /// <summary>Takes the unit and year of the address, and what the person may do there. A unit that the person may not see is as none.</summary>
    public static void Place(Visit visit, string? unit, int? year)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var holdings = visit.Holdings;
        if (unit is not null)
        {
            visit.Unit = visit.Units.FirstOrDefault(known => known.Id == unit);
            visit.Year = year;
            holdings = visit.Unit is null ? [] : [.. holdings.Where(holding => holding.Covers(visit.Unit))];
        }
        else
        {
            visit.Unit = visit.Units.FirstOrDefault(known => known.Id == visit.Session?.AtUnit) ?? visit.Units.FirstOrDefault(known => known.Id == visit.Person?.HomeUnit) ?? visit.Units.FirstOrDefault();
            visit.Year = visit.Session is { AtYear: > 0 } session ? session.AtYear : null;
        }

        visit.Permissions = visit.Allowed(holdings);
    }

    // Most people work in one unit: the hundreds of others need not be read for each of their requests.
    private static async Task<IEnumerable<KeptUnit>> UnitsAsync(Looking looking, string district, IReadOnlyList<Holding> holdings)
    {
        if (holdings.Any(holding => holding.Role.Reach is RoleReach.Department or RoleReach.District))
        {
            return await looking.InDistrictAsync<KeptUnit>(district);
        }

        List<KeptUnit> result = [];
        foreach (var unit in holdings.Where(holding => holding.Role.Reach == RoleReach.Unit).Select(holding => holding.Grant.Unit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await looking.FindAsync<KeptUnit>(new(district, 0, "", unit)) is { } found)
            {
                result.Add(found);
            }
        }

        return result;
    }

    private async Task<IReadOnlyList<Holding>> HoldingsAsync(Looking looking, KeptPerson person)
    {
        var own = await looking.InDistrictAsync<KeptGrant>(person.District, ("person", person.Id));
        List<Holding> result = [.. own.Select(grant => RoleOf(grant.Role) is { } role ? new Holding(role, grant, null) : null).OfType<Holding>()];
        // Roles that may not stand together do not by way of another either.
        var separation = new Separation(packs.Work);
        var today = DateOnly.FromDateTime(keeper.Now.ToOffset(China).DateTime);
        foreach (var delegation in await looking.InDistrictAsync<KeptDelegation>(person.District, ("to_person", person.Id), ("is_revoked", false)))
        {
            // What the other no longer holds, or held for a third, cannot be passed on.
            if (delegation.FromPerson != person.Id && delegation.FirstDay <= today && today <= delegation.LastDay && RoleOf(delegation.Role) is { IsDelegable: true } role
                && separation.OfAdding(delegation.Role, own.Select(grant => grant.Role)).Count == 0
                && await looking.FindAsync<KeptPerson>(new(person.District, 0, "", delegation.FromPerson)) is { IsClosed: false }
                && (await looking.InDistrictAsync<KeptGrant>(person.District, ("person", delegation.FromPerson), ("role", delegation.Role), ("unit", delegation.Unit))).FirstOrDefault() is { } grant)
            {
                result.Add(new(role, grant, delegation.FromPerson));
            }
        }

        return result;
    }

    /// <summary>Days are counted by the clock of China, wherever the server stands.</summary>
    internal static readonly TimeSpan China = TimeSpan.FromHours(8);

    private WorkRole? RoleOf(string code) => packs.Work.Roles.GetValueOrDefault(code) is { Kind: not RoleKind.Visitor } role ? role : null;
}
