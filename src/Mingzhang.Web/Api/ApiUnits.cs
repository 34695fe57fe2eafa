using System.Globalization;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Api;

/// <summary>Who asks, with the token's permissions anywhere.</summary>
public sealed record ApiSelf(string Account, string Name, string District, IReadOnlyList<string> Permissions);

public sealed record ApiUnit(string Code, string Name, string Department, string DepartmentName);

/// <summary>A unit's year; amounts in fen.</summary>
public sealed record ApiYear(int Year, long? BudgetFen, long? AdjustedFen, long? PaidFen, int Projects, int Indicators, int Results, int Files, bool IsChecked, int Errors, int Questions, DateTimeOffset ChangedAt);

public sealed record ApiAuditEntry(long Number, DateTimeOffset At, string Person, string Name, string Action, string Reason, string Hash, IReadOnlyList<RecordChange> Records);

/// <summary>Units, years and the trail.</summary>
internal static class ApiUnits
{
    private static readonly string[] Any = ["work.view", "district.view", "budget.view"];

    public static void MapUnits(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", (Visit visit) => TypedResults.Ok(new ApiSelf(visit.Person!.Account, visit.Person.Name, visit.District, [.. visit.Permissions.Order(StringComparer.Ordinal)])))
            .SignedIn().WithTags("units").WithSummary("Who the token stands for, and what it may do");
        api.MapGet("/units", (HttpContext context, Visit visit, string? after, int? limit) => ApiAnswers.Page(context, visit.Units, unit => unit.Id, Show, after, limit))
            .Needs(Any).Produces<Page<ApiUnit>>().WithTags("units").WithSummary("Units that the token may see");
        api.MapGet("/units/{unit}", (Visit visit) => TypedResults.Ok(Show(visit.Unit!))).Needs(Any).WithTags("units").WithSummary("A unit");
        api.MapGet("/units/{unit}/years", async (Visit visit, Keeper keeper) => TypedResults.Ok((await keeper.ReadAsync(looking => looking.InDistrictAsync<KeptSummary>(visit.District, ("unit", visit.Unit!.Id)))).OrderByDescending(summary => summary.Year).Select(Show).ToList()))
            .Needs(Any).WithTags("units").WithSummary("The years of a unit with their figures");
        api.MapGet("/audit", AuditAsync).Needs("audit.view").Produces<Page<ApiAuditEntry>>().WithTags("audit").WithSummary("The audit trail, the newest first; ?after= is the number of the last entry seen");
    }

    private static async Task<IResult> AuditAsync(HttpContext context, Visit visit, Keeper keeper, string? after, int? limit)
    {
        var before = 0L;
        if (limit is < 1 or > ApiAnswers.MostInPage || (after is not null && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out before)))
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, "limit", $"limit is 1 to {ApiAnswers.MostInPage}, after is the number of an entry.");
        }

        var size = limit ?? ApiAnswers.UsualPage;
        var entries = await keeper.ReadAsync(looking => AuditChain.ListAsync(looking, visit.District, new() { Before = before, Limit = size }));
        var next = entries.Count == size ? entries[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        if (next is not null)
        {
            context.Response.Headers.Link = string.Create(CultureInfo.InvariantCulture, $"<{context.Request.Path}?after={next}&limit={size}>; rel=\"next\"");
        }

        return Results.Ok(new Page<ApiAuditEntry>([.. entries.Select(entry => new ApiAuditEntry(entry.Number, entry.At, entry.Person, entry.Name, entry.Action, entry.Reason, entry.Hash, entry.Records))], next));
    }

    private static ApiUnit Show(KeptUnit unit) => new(unit.Id, unit.Name, unit.Department, unit.DepartmentName);

    private static ApiYear Show(KeptSummary year) => new(year.Year, year.BudgetFen, year.AdjustedFen, year.PaidFen, year.Projects, year.Indicators, year.Results, year.Files, year.IsChecked, year.Errors, year.Questions, year.ChangedAt);
}
