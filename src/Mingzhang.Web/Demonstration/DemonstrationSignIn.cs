using System.Net;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Demonstration;

/// <summary>In the demonstration one enters as any of its people without a password, from the same machine only.</summary>
internal static class DemonstrationSignIn
{
    public static void MapDemonstration(this IEndpointRouteBuilder routes) => routes.MapPost("/demonstration/enter", EnterAsync).OpenToAll();

    /// <summary>Whether a request may enter so: the district is a demonstration, and the browser is on this machine.</summary>
    public static bool IsOffered(HttpContext context, KeptDistrict district) =>
        district.IsDemonstration && (context.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(context.Connection.RemoteIpAddress));

    /// <summary>Whether a person of the demonstration may go without a password.</summary>
    public static async Task<bool> IsOfferedAsync(HttpContext context, Keeper keeper, KeptPerson person) =>
        person is { PasswordHash: "", ProviderSubject: "" } && await keeper.ReadAsync(looking => looking.FindAsync<KeptDistrict>(new(person.District, 0, "", person.District))) is { } district && IsOffered(context, district);

    private static async Task<IResult> EnterAsync(HttpContext context, Keeper keeper, SessionDesk sessions, [Microsoft.AspNetCore.Mvc.FromForm] string person, [Microsoft.AspNetCore.Mvc.FromForm(Name = "return")] string? back)
    {
        var entered = await keeper.ReadAsync(async looking => (await looking.EverywhereAsync<KeptDistrict>()).FirstOrDefault(district => IsOffered(context, district)) is { } district
            ? await looking.FindAsync<KeptPerson>(new(district.Id, 0, "", person)) : null);
        if (entered is not { PasswordHash: "", IsClosed: false })
        {
            return Results.NotFound();
        }

        await sessions.BeginAsync(context, entered, "demonstration");
        return Results.LocalRedirect(OriginalAddress.Local(back));
    }
}
