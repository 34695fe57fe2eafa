using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Identity.OneTimeCodes;
using Mingzhang.Store.Blobs;

namespace Mingzhang.Web.Disclosure;

/// <summary>What everybody may read: published editions, without a sign-in and without a cookie.</summary>
public static class PublicEndpoints
{
    public static void MapPublic(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet("/public/{publicUnit}/{year:int}/package.zip", ArchiveAsync).OpenToAll();
        routes.MapGet("/public/{publicUnit}/{year:int}/qr.svg", CodeAsync).OpenToAll();
        routes.MapGet("/public/{publicUnit}/{year:int}/{**path}", FileAsync).OpenToAll();
    }

    /// <summary>The address of a published year: it names the district too, and so never comes to mean another unit.</summary>
    public static string AddressOf(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return string.Create(CultureInfo.InvariantCulture, $"/public/{Uri.EscapeDataString(scope.District)}-{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/");
    }

    /// <summary>The edition that is published now; null for none. A unit code alone does where one district only has it.</summary>
    public static async Task<KeptEdition?> FindAsync(Looking looking, string unit, int year)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(unit);
        var parts = unit.Split('-', 2);
        var found = parts.Length == 2
            ? await looking.ListAsync<KeptEdition>(new(parts[0], parts[1], year), ("is_published", true))
            : await looking.EverywhereAsync<KeptEdition>(("unit", unit), ("year", (long)year), ("is_published", true));
        return found.Count == 1 ? found[0] : null;
    }

    private static async Task<IResult> FileAsync(HttpContext context, Keeper keeper, PackageFiles packages, string publicUnit, int year, string? path)
    {
        if (await keeper.ReadAsync(looking => FindAsync(looking, publicUnit, year)) is not { } edition || await packages.OfAsync(edition.District, edition.Hash) is not { } package || package.Find(path) is not { } file)
        {
            return Results.NotFound();
        }

        // Links of the pages lead from a folder.
        if (string.IsNullOrEmpty(path) && !context.Request.Path.Value!.EndsWith('/'))
        {
            return Results.LocalRedirect(AddressOf(new(edition.District, edition.Unit, edition.Year)), permanent: false);
        }

        context.Response.Headers.ContentSecurityPolicy = OpenPackage.PolicyOf(file);
        context.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Bytes(file.Content, PackageZip.TypeOf(file.Path), entityTag: new EntityTagHeaderValue($"\"{BlobStore.NameOf(file.Content)[..32]}\""));
    }

    private static async Task<IResult> ArchiveAsync(Keeper keeper, string publicUnit, int year)
    {
        var edition = await keeper.ReadAsync(looking => FindAsync(looking, publicUnit, year));
        return edition is not null && await keeper.ReadAsync(looking => BlobStore.FindAsync(looking, edition.District, edition.Hash)) is { } archive
            ? Results.File(archive, "application/zip", string.Create(CultureInfo.InvariantCulture, $"{edition.Unit}-{year}-{edition.Number}.zip"))
            : Results.NotFound();
    }

    // To be printed on paper that leads to the page.
    private static async Task<IResult> CodeAsync(HttpContext context, Keeper keeper, string publicUnit, int year)
    {
        if (await keeper.ReadAsync(looking => FindAsync(looking, publicUnit, year)) is not { } edition)
        {
            return Results.NotFound();
        }

        var request = context.Request;
        var address = $"{request.Scheme}://{request.Host}{AddressOf(new(edition.District, edition.Unit, edition.Year))}";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(Encoding.UTF8.GetBytes(QrSvg.Of(address, address)), "image/svg+xml");
    }
}
