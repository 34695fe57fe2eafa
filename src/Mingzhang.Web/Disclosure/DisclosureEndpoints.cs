using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Review;
using Mingzhang.Writing.Office;

namespace Mingzhang.Web.Disclosure;

/// <summary>What the page 公开 sends and loads.</summary>
public static class DisclosureEndpoints
{
    private const string At = "/u/{unit}/{year:int}/disclosure";

    public static void MapDisclosureOfUnit(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet(At + "/draft/{**path}", DraftAsync).Needs("disclosure.view");
        routes.MapGet(At + "/edition/{number:int}/{**path}", EditionAsync).Needs("disclosure.view");
        routes.MapGet(At + "/file/{document:int}/{extension}", FileAsync).Needs("disclosure.view");
        routes.MapPost(At + "/build", BuildAsync).Needs("disclosure.prepare", "disclosure.publish");
    }

    /// <summary>Address of the page.</summary>
    public static string PageOf(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return string.Create(CultureInfo.InvariantCulture, $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/disclosure");
    }

    // The site as it would be published, in a frame of the page: nothing of it acts.
    private static async Task<IResult> DraftAsync(HttpContext context, Visit visit, PreparedBooks books, DisclosureDrafts drafts, string? path) =>
        await books.OfAsync(visit.Scope) is not { Prepared.Documents.Count: > 0 } book ? Results.NotFound() : Shown(context, await drafts.SiteOfAsync(book), path);

    private static async Task<IResult> EditionAsync(HttpContext context, Visit visit, Keeper keeper, PackageFiles packages, int number, string? path) =>
        (await keeper.ReadAsync(looking => Publications.EditionsAsync(looking, visit.Scope))).FirstOrDefault(edition => edition.Number == number) is { } edition && await packages.OfAsync(edition.District, edition.Hash) is { } package
            ? Shown(context, package, path)
            : Results.NotFound();

    private static IResult Shown(HttpContext context, OpenPackage package, string? path)
    {
        if (package.Find(path) is not { } file)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PreviewPolicy;
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(file.Content, PackageZip.TypeOf(file.Path));
    }

    private static async Task<IResult> FileAsync(Visit visit, PreparedBooks books, DisclosureDrafts drafts, int document, string extension, CancellationToken cancellation)
    {
        if (await books.OfAsync(visit.Scope) is not { } book)
        {
            return Results.NotFound();
        }

        try
        {
            return await drafts.FileOfAsync(book, document, extension, cancellation) is { } content
                ? Results.File(content, PackageZip.TypeOf("." + extension), $"{book.Prepared.Documents[document].Written.Title}（草稿）.{extension}")
                : Results.NotFound();
        }
        catch (PdfException)
        {
            return Results.LocalRedirect(PageOf(visit.Scope) + "?failed=pdf");
        }
    }

    private static async Task<IResult> BuildAsync(Visit visit, Keeper keeper, [FromForm] bool? withoutPdf)
    {
        var scope = visit.Scope;
        var job = await keeper.ChangeAsync(visit.Actor(), scope.District, "disclosure.build", change => BuildJob.AddAsync(change, scope, withPdf: withoutPdf != true));
        return Results.LocalRedirect($"{PageOf(scope)}/building/{job.Id}");
    }
}
