using Microsoft.AspNetCore.Mvc;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Administration;

/// <summary>The forms of delegations.</summary>
public static class DelegationEndpoints
{
    public static void MapDelegations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/delegations/add", async (Visit visit, DelegationDesk desk, [FromForm] string? grant, [FromForm] string? to, [FromForm] DateOnly? first, [FromForm] DateOnly? last, [FromForm] string? reason) =>
            Results.LocalRedirect(await desk.AddAsync(visit, grant, to, first, last, reason) is { } wrong ? $"/account/delegations?failed=delegation-{wrong}" : "/account/delegations?done=delegation")).Needs("work.delegate");
        routes.MapPost("/account/delegations/revoke", async (Visit visit, DelegationDesk desk, [FromForm] string? delegation, [FromForm] string? unit) =>
        {
            await desk.RevokeAsync(visit, unit, delegation);
            return Results.LocalRedirect("/account/delegations?done=delegation-revoked");
        }).Needs("work.delegate");
    }
}
