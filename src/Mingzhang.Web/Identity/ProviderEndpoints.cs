using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Identity.OpenId;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Identity;

/// <summary>To the identity provider and back.</summary>
public static partial class ProviderEndpoints
{
    private const string StateCookie = "provider-state";

    internal static void MapProvider(this IEndpointRouteBuilder routes)
    {
        // A link and no form: the policy of the pages lets no form lead to another site.
        routes.MapGet("/sign-in/provider", GoAsync).OpenToAll();
        routes.MapGet("/sign-in/callback", ComeBackAsync).OpenToAll();
    }

    private static async Task<IResult> GoAsync(HttpContext context, OptionalProvider known, ILogger<OpenIdSignIn> log, string? @return, bool again = false)
    {
        if (known.Provider is not { } provider)
        {
            return Results.NotFound();
        }

        try
        {
            var sent = await provider.SignIn.BeginAsync(provider.Callback(context.Request), @return, again, context.RequestAborted);
            context.Response.Cookies.Append(StateCookie, sent.State, Options(context));
            return Results.Redirect(sent.Address.AbsoluteUri);
        }
        catch (OpenIdException exception)
        {
            NotTaken(log, exception.Fault, exception.Message);
            return Results.LocalRedirect(SignInEndpoints.Back("/sign-in", @return, "unreachable"));
        }
    }

    private static async Task<IResult> ComeBackAsync(HttpContext context, OptionalProvider known, Keeper keeper, Visit visit, SessionDesk sessions, SessionRules rules, ILogger<OpenIdSignIn> log, string? code, string? state, string? iss, string? error)
    {
        if (known.Provider is not { } provider)
        {
            return Results.NotFound();
        }

        var cookie = context.Request.Cookies[StateCookie];
        context.Response.Cookies.Delete(StateCookie, Options(context));
        try
        {
            var identity = await provider.SignIn.CompleteAsync(new(code, state, iss, error), cookie, context.RequestAborted);
            var person = await keeper.ReadAsync(async looking => (await looking.EverywhereAsync<KeptPerson>(("provider_subject", identity.Value), ("is_closed", false))).FirstOrDefault());
            if (person is null || (visit.Person is { } other && other.Id != person.Id))
            {
                return Results.LocalRedirect(SignInEndpoints.Back("/sign-in", identity.ReturnTo, person is null ? "not-linked" : "other-person"));
            }

            // A provider that does not say when it asked the person has proved nothing for approving and publishing.
            await sessions.BeginAsync(context, person, "provider", provedAt: identity.ProvedAt ?? keeper.Now - rules.ProofLasts);
            return Results.LocalRedirect(identity.ReturnTo);
        }
        catch (OpenIdException exception)
        {
            NotTaken(log, exception.Fault, exception.Message);
            return Results.LocalRedirect(SignInEndpoints.Back("/sign-in", null, exception.Fault switch
            {
                OpenIdFault.Declined => "declined",
                OpenIdFault.State => "state",
                OpenIdFault.Unreachable => "unreachable",
                OpenIdFault.Time => "clock",
                _ => "provider",
            }));
        }
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/sign-in",
        MaxAge = TimeSpan.FromMinutes(10),
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };

    [LoggerMessage(10, LogLevel.Warning, "sign-in by the provider was not taken: {Fault}: {Reason}")]
    private static partial void NotTaken(ILogger log, OpenIdFault fault, string reason);
}
