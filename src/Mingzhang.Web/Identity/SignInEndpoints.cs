using Microsoft.AspNetCore.Mvc;
using Mingzhang.Reports.Texts;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Demonstration;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Identity.Accounts;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Identity;

/// <summary>The forms of signing in and out.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/password", EnterAsync).OpenToAll();
        routes.MapPost("/sign-in/code/check", CheckCodeAsync).OpenToAll();
        routes.MapPost("/sign-in/again/password", AgainAsync).SignedIn();
        routes.MapPost("/sign-in/again/confirm", ConfirmAsync).SignedIn();
        routes.MapPost("/sign-out", LeaveAsync).SignedIn();
        routes.MapProvider();
    }

    private static async Task<IResult> EnterAsync(HttpContext context, Keeper keeper, PasswordSignIn signIn, [FromForm] string? account, [FromForm] string? password, [FromForm(Name = "return")] string? back)
    {
        var (answer, until) = await signIn.EnterAsync(context, account, password);
        return answer switch
        {
            PasswordAnswer.In => Results.LocalRedirect(OriginalAddress.Local(back)),
            PasswordAnswer.ChangeFirst => Results.LocalRedirect("/account/password"),
            PasswordAnswer.SecondFactor => Results.LocalRedirect(Back("/sign-in/code", back)),
            PasswordAnswer.Wait => Results.LocalRedirect(Waiting("/sign-in", back, until!.Value, keeper)),
            PasswordAnswer.TooOld => Results.LocalRedirect(Back("/sign-in", back, "too-old")),
            _ => Results.LocalRedirect(Back("/sign-in", back, "wrong")),
        };
    }

    private static async Task<IResult> CheckCodeAsync(HttpContext context, Keeper keeper, SecondFactor factor, SessionDesk sessions, [FromForm] string? code, [FromForm(Name = "return")] string? back)
    {
        if (await sessions.PendingAsync(context) is not var (_, person))
        {
            return Results.LocalRedirect(Back("/sign-in/code", back));
        }

        var (way, until) = await factor.CheckAsync(context, person, code);
        if (way is null)
        {
            return Results.LocalRedirect(until is { } wait ? Waiting("/sign-in/code", back, wait, keeper) : Back("/sign-in/code", back, "code"));
        }

        await sessions.BeginAsync(context, person, way);
        return Results.LocalRedirect(OriginalAddress.Local(back));
    }

    private static async Task<IResult> AgainAsync(HttpContext context, Keeper keeper, Visit visit, PasswordSignIn signIn, SessionDesk sessions, [FromForm] string? password, [FromForm(Name = "return")] string? back)
    {
        if (visit is not { Person: { } person, Session: { } session })
        {
            return Results.LocalRedirect("/sign-in");
        }

        var (answer, until) = await signIn.AgainAsync(context, person, password);
        if (answer == PasswordAnswer.In)
        {
            await sessions.ProveAsync(context, session, person, "password");
            return Results.LocalRedirect(OriginalAddress.Local(back));
        }

        return Results.LocalRedirect(answer == PasswordAnswer.Wait ? Waiting("/sign-in/again", back, until!.Value, keeper) : Back("/sign-in/again", back, "password"));
    }

    private static async Task<IResult> ConfirmAsync(HttpContext context, Keeper keeper, Visit visit, SessionDesk sessions, [FromForm(Name = "return")] string? back)
    {
        if (visit is not { Person: { } person, Session: { } session } || !await DemonstrationSignIn.IsOfferedAsync(context, keeper, person))
        {
            return Results.NotFound();
        }

        await sessions.ProveAsync(context, session, person, "demonstration");
        return Results.LocalRedirect(OriginalAddress.Local(back));
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, Visit visit, SessionDesk sessions)
    {
        if (visit is { Person: { } person, Session: { } session })
        {
            await sessions.EndAsync(context, session, person);
        }

        return Results.LocalRedirect("/sign-in?done=out");
    }

    internal static string Back(string page, string? back, string? failed = null) =>
        $"{page}?return={Uri.EscapeDataString(OriginalAddress.Local(back))}{(failed is null ? "" : $"&failed={failed}")}";

    private static string Waiting(string page, string? back, DateTimeOffset until, Keeper keeper) => $"{Back(page, back)}&seconds={WaitWords.Seconds(until, keeper.Now)}";
}
