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

    private static async Task<IResult> EnterAsync(HttpContext context, Keeper keeper, [Microsoft.AspNetCore.Mvc.FromForm] string person, [Microsoft.AspNetCore.Mvc.FromForm(Name = "return")] string? back)
    {
        var cookie = SessionId.New();
        var entered = await keeper.ReadAsync(async looking => (await looking.EverywhereAsync<KeptDistrict>()).FirstOrDefault(district => IsOffered(context, district)) is { } district
            ? await looking.FindAsync<KeptPerson>(new(district.Id, 0, "", person)) : null);
        if (entered is not { PasswordHash: "", IsClosed: false })
        {
            return Results.NotFound();
        }

        await keeper.ChangeAsync(new(entered.Id, entered.Name, context.Connection.RemoteIpAddress?.ToString() ?? ""), entered.District, "sign-in", async change =>
        {
            await change.AddAsync(new KeptSession
            {
                Id = SessionId.HashOf(cookie)!,
                District = entered.District,
                Person = entered.Id,
                Began = change.At,
                LastSeen = change.At,
                ProvedAt = change.At,
                Address = change.Actor.Address,
                Browser = "",
            });
            change.Tell(new(entered.District, "", 0), "sign-in", entered.Id, ("way", "demonstration"));
        });
        context.Response.Cookies.Append(VisitReader.Cookie, cookie, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(OriginalAddress.Local(back));
    }
}
