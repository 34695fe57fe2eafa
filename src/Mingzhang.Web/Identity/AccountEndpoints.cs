using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components;
using Mingzhang.Web.Components.Pages.Account;
using Mingzhang.Web.Components.Parts;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Identity.Accounts;
using Mingzhang.Web.Identity.Passwords;
using Mingzhang.Web.Identity.Sessions;
using Mingzhang.Web.Identity.Tokens;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Identity;

/// <summary>The forms about oneself.</summary>
public static class AccountEndpoints
{
    private const int LongestName = 60;

    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/password/change", ChangePasswordAsync).SignedIn();
        routes.MapPost("/account/language", ChangeLanguageAsync).SignedIn();
        routes.MapPost("/account/second-factor/set", SetFactorAsync).SignedInProved();
        routes.MapPost("/account/second-factor/codes", RenewCodesAsync).SignedInProved();
        routes.MapPost("/account/second-factor/remove", RemoveFactorAsync).SignedInProved();
        routes.MapPost("/account/sessions/end", EndSessionAsync).SignedIn();
        routes.MapPost("/account/sessions/end-others", EndOthersAsync).SignedIn();
        routes.MapPost("/account/tokens/issue", IssueTokenAsync).SignedInProved();
        routes.MapPost("/account/tokens/revoke", RevokeTokenAsync).SignedIn();
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, Visit visit, PasswordDesk desk, PasswordSignIn signIn, SessionRules rules, Keeper keeper, [FromForm] string? current, [FromForm] string? password, [FromForm] string? repeated)
    {
        var person = visit.Person!;
        if (person.PasswordHash.Length > 0)
        {
            if ((await signIn.AgainAsync(context, person, current)).Answer != PasswordAnswer.In)
            {
                return PageAnswer.Of<PasswordPage>(StatusCodes.Status422UnprocessableEntity, (nameof(PasswordPage.Wrong), "current"));
            }
        }
        else if (visit.Session is not { } session || !rules.HasFreshProof(new(session.Began, session.LastSeen, session.ProvedAt), keeper.Now))
        {
            return Results.LocalRedirect(SignInEndpoints.Back("/sign-in/again", "/account/password"));
        }

        if (!string.Equals(TypedText.Fold(password ?? ""), TypedText.Fold(repeated ?? ""), StringComparison.Ordinal))
        {
            return PageAnswer.Of<PasswordPage>(StatusCodes.Status422UnprocessableEntity, (nameof(PasswordPage.Wrong), "repeated"));
        }

        IReadOnlyList<PasswordFault> faults = await desk.FaultsAsync(person, password ?? "");
        if (faults.Count > 0)
        {
            return PageAnswer.Of<PasswordPage>(StatusCodes.Status422UnprocessableEntity, (nameof(PasswordPage.Faults), faults));
        }

        await desk.ChooseAsync(visit.Actor(), person, password!, visit.Session?.Id);
        return Results.LocalRedirect("/account?done=password");
    }

    private static async Task<IResult> ChangeLanguageAsync(HttpContext context, Visit visit, Keeper keeper, [FromForm] string? language)
    {
        var chosen = language == "en" ? "en" : "zh";
        await keeper.ChangeAsync(visit.Actor(), visit.District, "account.language", change => change.SaveAsync(visit.Person! with { Language = chosen }));
        Preferences.KeepLanguage(context, chosen);
        return Results.LocalRedirect("/account?done=language");
    }

    private static async Task<IResult> SetFactorAsync(Visit visit, SecondFactor factor, Words words, [FromForm] string? proposed, [FromForm] string? code) =>
        await factor.SetAsync(visit.Actor(), visit.Person!, proposed, code) is { } codes
            ? Codes(words, codes)
            : PageAnswer.Of<SecondFactorPage>(StatusCodes.Status422UnprocessableEntity, (nameof(SecondFactorPage.IsWrong), true), (nameof(SecondFactorPage.Proposed), proposed));

    private static async Task<IResult> RenewCodesAsync(Visit visit, SecondFactor factor, Words words) =>
        visit.Person!.TotpSecret.Length == 0 ? Results.LocalRedirect("/account/second-factor") : Codes(words, await factor.RenewAsync(visit.Actor(), visit.Person));

    private static async Task<IResult> RemoveFactorAsync(Visit visit, Keeper keeper)
    {
        await keeper.ChangeAsync(visit.Actor(), visit.District, "account.second-factor.remove", change => change.SaveAsync(SecondFactor.Without(visit.Person!)));
        return Results.LocalRedirect("/account?done=factor-removed");
    }

    private static async Task<IResult> EndSessionAsync(HttpContext context, Visit visit, Keeper keeper, SessionDesk sessions, [FromForm] string? session)
    {
        if (visit.Session is { } own && own.Id == session)
        {
            await sessions.EndAsync(context, own, visit.Person!);
            return Results.LocalRedirect("/sign-in?done=out");
        }

        var mine = await keeper.ReadAsync(looking => looking.InDistrictAsync<Store.Records.KeptSession>(visit.District, ("person", visit.Person!.Id), ("id", session ?? "")));
        await sessions.EndAsync(visit.Actor(), "session.end", visit.District, [.. mine.Select(one => one.Id)]);
        return Results.LocalRedirect("/account?done=session");
    }

    private static async Task<IResult> EndOthersAsync(Visit visit, Keeper keeper, SessionDesk sessions)
    {
        var mine = await keeper.ReadAsync(looking => looking.InDistrictAsync<Store.Records.KeptSession>(visit.District, ("person", visit.Person!.Id)));
        await sessions.EndAsync(visit.Actor(), "session.end", visit.District, [.. mine.Select(one => one.Id).Where(id => id != visit.Session?.Id)]);
        return Results.LocalRedirect("/account?done=session");
    }

    private static async Task<IResult> IssueTokenAsync(HttpContext context, Visit visit, TokenDesk tokens, Keeper keeper, Words words, [FromForm] string? name, [FromForm] int days)
    {
        var title = (name ?? "").Trim();
        var wanted = context.Request.Form["scopes"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (title.Length is 0 or > LongestName || wanted.Count == 0 || !wanted.All(visit.May) || days is < 1 or > 366)
        {
            return Results.LocalRedirect("/account/tokens?failed=token");
        }

        var token = await tokens.IssueAsync(visit.Actor(), visit.Person!, title, wanted, keeper.Now.AddDays(days));
        return Once(words["account.tokens.shown"], words["account.tokens.shown.words"], [(title, token)], "/account/tokens", words);
    }

    private static async Task<IResult> RevokeTokenAsync(Visit visit, TokenDesk tokens, [FromForm] string? token)
    {
        await tokens.RevokeAsync(visit.Actor(), visit.District, visit.Person!.Id, token ?? "");
        return Results.LocalRedirect("/account/tokens?done=token-revoked");
    }

    private static IResult Codes(Words words, IReadOnlyList<string> codes) =>
        Once(words["account.codes"], words["account.codes.words"], [.. codes.Select((code, index) => ((index + 1).ToString(CultureInfo.InvariantCulture), code))], "/account?done=factor", words);

    private static IResult Once(string title, string what, IReadOnlyList<(string Name, string Value)> lines, string next, Words words) => PageAnswer.Of<ShownOnce>(
        StatusCodes.Status200OK,
        (nameof(ShownOnce.Title), title),
        (nameof(ShownOnce.Words), what),
        (nameof(ShownOnce.Lines), lines),
        (nameof(ShownOnce.Next), next),
        (nameof(ShownOnce.Crumbs), new PageHead.Crumb[] { new(words["account.title"], "/account") }));
}
