using Microsoft.AspNetCore.Mvc;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components;
using Mingzhang.Web.Components.Pages.Account;
using Mingzhang.Web.Components.Pages.Administration;
using Mingzhang.Web.Components.Parts;
using Mingzhang.Web.Identity.Sessions;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Administration;

/// <summary>The forms about accounts and roles.</summary>
public static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/system/people/create", CreateAsync).Needs("people.manage");
        routes.MapPost("/system/people/{person}/edit", async (Visit visit, PeopleDesk desk, string person, [FromForm] string? name, [FromForm] string? home) =>
            Back(person, await desk.RenameAsync(visit.Actor(), visit.District, person, name, home), "person-saved")).Needs("people.manage");
        routes.MapPost("/system/people/{person}/unlock", async (Visit visit, PeopleDesk desk, string person) =>
            Back(person, await desk.UnlockAsync(visit.Actor(), visit.District, person), "person-unlocked")).Needs("people.manage", "sessions.end");
        routes.MapPost("/system/people/{person}/close", async (Visit visit, PeopleDesk desk, string person) =>
            Back(person, await desk.CloseAsync(visit.Actor(), visit.District, person), "person-closed")).NeedsProved("people.manage");
        routes.MapPost("/system/people/{person}/reopen", async (Visit visit, PeopleDesk desk, string person) =>
            Back(person, await desk.ReopenAsync(visit.Actor(), visit.District, person), "person-reopened")).NeedsProved("people.manage");
        routes.MapPost("/system/people/{person}/factor", async (Visit visit, PeopleDesk desk, string person) =>
            Back(person, await desk.RemoveFactorAsync(visit.Actor(), visit.District, person), "factor-removed")).NeedsProved("people.manage");
        routes.MapPost("/system/people/{person}/provider", async (Visit visit, PeopleDesk desk, string person, [FromForm] string? subject) =>
            Back(person, await desk.LinkAsync(visit.Actor(), visit.District, person, subject), "person-saved")).NeedsProved("sign-in.manage");
        routes.MapPost("/system/people/{person}/reset", ResetAsync).NeedsProved("people.manage");
        routes.MapPost("/system/roles/grant", GrantAsync).NeedsProved("roles.grant");
        routes.MapPost("/system/roles/withdraw", async (Visit visit, RoleDesk desk, [FromForm] string? unit, [FromForm] string? grant) =>
            Results.LocalRedirect(await desk.WithdrawAsync(visit.Actor(), visit.District, unit, grant, null) is { } refusal ? $"/system/roles?failed=role-{refusal.Key}" : "/system/roles?done=role-withdrawn")).NeedsProved("roles.grant");
        routes.MapPost("/system/sessions/end", async (Visit visit, SessionDesk desk, [FromForm] string? session) =>
        {
            await desk.EndAsync(visit.Actor(), "session.end", visit.District, [session ?? ""]);
            return Results.LocalRedirect("/system/sessions?done=session");
        }).Needs("sessions.end");
    }

    private static async Task<IResult> CreateAsync(Visit visit, PeopleDesk desk, Words words, [FromForm] string? account, [FromForm] string? name, [FromForm] string? home)
    {
        var (wrong, password) = await desk.CreateAsync(visit.Actor(), visit.District, account, name, home);
        return wrong is null
            ? Shown(words, words["system.person.created"], $"{name?.Trim()}（{Identity.Accounts.AccountName.Folded(account)}）", password!, "/system/people?done=person-created")
            : PageAnswer.Of<PeoplePage>(
                StatusCodes.Status422UnprocessableEntity,
                (nameof(PeoplePage.Wrong), wrong),
                (nameof(PeoplePage.Account), account),
                (nameof(PeoplePage.Name), name),
                (nameof(PeoplePage.Home), home));
    }

    private static async Task<IResult> ResetAsync(Visit visit, PeopleDesk desk, Words words, string person)
    {
        var (wrong, after, password) = await desk.ResetAsync(visit.Actor(), visit.District, person);
        return wrong is null
            ? Shown(words, words["system.person.reset.shown"], $"{after!.Name}（{after.Account}）", password!, Address(person))
            : Back(person, wrong, "");
    }

    private static async Task<IResult> GrantAsync(Visit visit, RoleDesk desk, [FromForm] string? person, [FromForm] string? role, [FromForm] string? place, [FromForm] string? reason)
    {
        var refusal = await desk.GrantAsync(visit.Actor(), visit.District, person, role, place, reason);
        return refusal is null
            ? Results.LocalRedirect("/system/roles?done=role-granted")
            : PageAnswer.Of<RolesPage>(StatusCodes.Status422UnprocessableEntity, (nameof(RolesPage.Refusal), refusal), (nameof(RolesPage.Entered), new GrantEntry(person, role, place, reason)));
    }

    private static IResult Shown(Words words, string title, string who, string password, string next) => PageAnswer.Of<ShownOnce>(
        StatusCodes.Status200OK,
        (nameof(ShownOnce.Title), title),
        (nameof(ShownOnce.Words), words["system.person.password.words"]),
        (nameof(ShownOnce.Lines), new[] { (who, password) }),
        (nameof(ShownOnce.Next), next),
        (nameof(ShownOnce.Crumbs), new PageHead.Crumb[] { new(words["nav.system"], "/system"), new(words["system.people"], "/system/people") }));

    private static IResult Back(string person, string? wrong, string done) => Results.LocalRedirect($"{Address(person)}?{(wrong is null ? $"done={done}" : $"failed=person-{wrong}")}");

    private static string Address(string person) => $"/system/people/{Uri.EscapeDataString(person)}";
}
