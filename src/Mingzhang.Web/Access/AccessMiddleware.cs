using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Access;

/// <summary>The one place where it is decided whether a request may be made. It stands before every endpoint, and lets through
/// only what an endpoint says it needs and the person has.</summary>
public sealed class AccessMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Visit visit, VisitReader reader, Keeper keeper, SessionRules rules, IAntiforgery antiforgery)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(keeper);
        ArgumentNullException.ThrowIfNull(rules);
        var endpoint = context.GetEndpoint();
        // What has no route is the framework's own refusal, as of a method that an address does not take.
        if (endpoint is null or not RouteEndpoint)
        {
            await next(context);
            return;
        }

        await reader.ReadAsync(context, visit);
        int? year = int.TryParse(context.GetRouteValue("year") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        VisitReader.Place(visit, context.GetRouteValue("unit") as string, year);
        var seen = SeeAsync(visit, keeper, rules, context.GetRouteValue("unit") is not null);
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await seen;
        }

        try
        {
            await DecideAsync(context, endpoint, visit, keeper, rules, antiforgery);
        }
        finally
        {
            // A page does not wait for its turn to write before it is made.
            await seen;
        }
    }

    private async Task DecideAsync(HttpContext context, Endpoint endpoint, Visit visit, Keeper keeper, SessionRules rules, IAntiforgery antiforgery)
    {
        if (await IsForgedAsync(context, endpoint, visit, antiforgery))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null)
        {
            await next(context);
        }
        else if (visit.Person is null)
        {
            AskToSignIn(context);
        }
        else if (endpoint.Metadata.GetMetadata<SignedInAttribute>() is { } own && (!own.IsProved || IsProved(visit, rules, keeper.Now)))
        {
            await next(context);
        }
        else if (visit.Person.MustChangePassword)
        {
            Send(context, "/account/password");
        }
        else if (endpoint.Metadata.GetMetadata<SignedInAttribute>() is not null)
        {
            Send(context, "/sign-in/again");
        }
        else if (endpoint.Metadata.GetMetadata<NeedsAttribute>() is { } needs && needs.AnyOf.Any(visit.May))
        {
            if (needs.IsProved && !IsProved(visit, rules, keeper.Now))
            {
                Send(context, "/sign-in/again");
            }
            else
            {
                await next(context);
            }
        }
        else
        {
            // A unit of others and one that does not exist look alike. A program is told what the operation needs, which its description says too.
            if (visit.Token is not null && endpoint.Metadata.GetMetadata<NeedsAttribute>() is { } lacking)
            {
                context.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', lacking.AnyOf)}\"";
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    // Whatever changes something has to come from a page of ours, also where an endpoint reads no form. A program's token proves that by
    // itself: no browser sends it unasked.
    private static async Task<bool> IsForgedAsync(HttpContext context, Endpoint endpoint, Visit visit, IAntiforgery antiforgery) =>
        visit.Token is null && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method)
        && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false }
        && (visit.Person is not null || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null)
        && !await antiforgery.IsRequestValidAsync(context);

    private static bool IsProved(Visit visit, SessionRules rules, DateTimeOffset now) =>
        visit.Session is { } session && rules.HasFreshProof(new(session.Began, session.LastSeen, session.ProvedAt), now);

    private static async Task SeeAsync(Visit visit, Keeper keeper, SessionRules rules, bool isAtUnit)
    {
        if (visit.Session is not { } session)
        {
            return;
        }

        var seen = isAtUnit && visit.Unit is { } unit && visit.Year is { } year && (session.AtUnit != unit.Id || session.AtYear != year)
            ? session with { AtUnit = unit.Id, AtYear = year, LastSeen = keeper.Now }
            : rules.HasToBeSeen(new(session.Began, session.LastSeen, session.ProvedAt), keeper.Now) ? session with { LastSeen = keeper.Now }
            : session;
        if (seen != session)
        {
            try
            {
                visit.Session = await keeper.ChangeAsync(visit.Actor(), session.District, "session", change => change.SaveAsync(seen));
            }
            catch (Mingzhang.Store.StoreException)
            {
                // Another request of the same browser was quicker.
            }
        }
    }

    private static void AskToSignIn(HttpContext context) => Send(context, "/sign-in");

    private static void Send(HttpContext context, string page)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments(Api.ApiServices.Root))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // After a form the person comes back to the page that held it.
        var from = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString
            : Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var referer) && referer.Authority == request.Host.Value ? referer.PathAndQuery
            : "/";
        var address = $"{page}?return={Uri.EscapeDataString(OriginalAddress.Local(from))}";
        if (request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = address;
        }
        else
        {
            context.Response.Redirect(address);
        }
    }
}
