using Microsoft.AspNetCore.Mvc;
using Mingzhang.Store;
using Mingzhang.Store.Backups;
using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components;
using Mingzhang.Web.Components.Pages.Entrance;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Administration;

/// <summary>The forms of the first start.</summary>
public static class SetupEndpoints
{
    public static void MapSetup(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/setup/make", MakeAsync).OpenToAll();
        routes.MapPost("/setup/restore", RestoreAsync).OpenToAll().WithMetadata(new RequestSizeLimitAttribute(WebServices.UploadLimit));
    }

    private static async Task<IResult> MakeAsync(HttpContext context, SetupDesk desk, [FromForm] string? token, [FromForm] string? district, [FromForm] string? name, [FromForm] string? profile, [FromForm] string? unit, [FromForm] string? unitName)
    {
        var form = context.Request.Form;
        var entry = new SetupEntry(district, name, profile, unit, unitName, [.. SetupDesk.Roles.Select(role => (role, (string?)form[$"account-{role}"].ToString(), (string?)form[$"name-{role}"].ToString()))]);
        if (!await desk.IsTokenAsync(token))
        {
            return Refused("token", entry);
        }

        var (wrong, passwords) = await desk.MakeAsync(entry, SessionDesk.AddressOf(context));
        return wrong is null ? PageAnswer.Of<SetupPage>(StatusCodes.Status200OK, (nameof(SetupPage.Passwords), passwords)) : Refused(wrong, entry);
    }

    private static async Task<IResult> RestoreAsync(SetupDesk desk, Keeper keeper, [FromForm] string? token, IFormFile? file)
    {
        if (!await desk.IsTokenAsync(token))
        {
            return Refused("token", null);
        }

        if (file is null)
        {
            return Refused("file", null);
        }

        try
        {
            await using var content = file.OpenReadStream();
            await Restoring.RestoreAsync(content, keeper.Database);
            return PageAnswer.Of<SetupPage>(StatusCodes.Status200OK, (nameof(SetupPage.IsRestored), true));
        }
        catch (StoreException exception)
        {
            return PageAnswer.Of<SetupPage>(StatusCodes.Status422UnprocessableEntity, (nameof(SetupPage.Wrong), "restore"), (nameof(SetupPage.Problem), exception.Message));
        }
    }

    private static IResult Refused(string wrong, SetupEntry? entry) =>
        PageAnswer.Of<SetupPage>(StatusCodes.Status422UnprocessableEntity, (nameof(SetupPage.Wrong), wrong), (nameof(SetupPage.Entered), entry));
}
