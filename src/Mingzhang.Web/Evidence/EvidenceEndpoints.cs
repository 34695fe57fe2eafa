using Microsoft.AspNetCore.Mvc;
using Mingzhang.Store;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;

namespace Mingzhang.Web.Evidence;

/// <summary>Takes and gives evidence. A file is reached by its record within a unit's year, never by its hash: what one unit keeps is
/// not there for another, even if both keep the same content.</summary>
internal static class EvidenceEndpoints
{
    private const string Area = "/u/{unit}/{year:int}/evidence";

    // Beside the file the form holds a few short fields.
    private const long RequestLimit = EvidenceFile.LargestSize + (64 * 1024);

    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Area, AddAsync).Needs("evidence.add").WithMetadata(new RequestSizeLimitAttribute(RequestLimit));
        routes.MapGet(Area + "/{id}", GiveAsync).Needs("evidence.view");
        routes.MapPost(Area + "/{id}/remove", RemoveAsync).Needs("evidence.add");
    }

    private static async Task<IResult> AddAsync(Visit visit, Keeper keeper, IFormCollection form)
    {
        var scope = visit.Scope;
        var (project, indicator, words) = (form["project"].ToString(), form["indicator"].ToString(), form["words"].ToString().Trim());
        if (await keeper.ReadAsync(looking => IsThereAsync(looking, scope, project, indicator)) is false)
        {
            return Results.NotFound();
        }

        if (form.Files.Count == 0 || words.Length > 400)
        {
            return Back(scope, form, "?failed=evidence.failed.Empty");
        }

        List<(EvidenceFile File, byte[] Content)> files = [];
        foreach (var sent in form.Files)
        {
            if (sent.Length > EvidenceFile.LargestSize)
            {
                return Back(scope, form, "?failed=evidence.failed.TooBig");
            }

            using var content = new MemoryStream();
            await sent.CopyToAsync(content);
            if (EvidenceFile.Of(sent.FileName, content.ToArray()) is not ({ } file, _))
            {
                return Back(scope, form, $"?failed=evidence.failed.{EvidenceFile.Of(sent.FileName, content.ToArray()).Refused}");
            }

            files.Add((file, content.ToArray()));
        }

        await keeper.ChangeAsync(visit.Actor("evidence.add"), scope.District, "evidence.add", async change =>
        {
            foreach (var (file, content) in files)
            {
                await change.AddAsync(new KeptEvidence
                {
                    Unit = scope.Unit,
                    Year = scope.Year,
                    Project = project,
                    Indicator = indicator,
                    Hash = await BlobStore.KeepAsync(change, content),
                    FileName = file.Name,
                    MediaType = file.MediaType,
                    Size = content.Length,
                    Words = words,
                    By = change.Actor.Name,
                    At = change.At,
                });
            }
        });
        return Back(scope, form, "?done=evidence.done.added");
    }

    private static async Task<IResult> GiveAsync(string id, Visit visit, Keeper keeper, HttpContext context)
    {
        var scope = visit.Scope;
        var (evidence, content) = await keeper.ReadAsync(async looking => await looking.FindAsync<KeptEvidence>(scope.Key(id)) is { } found
            ? (found, await BlobStore.FindAsync(looking, scope.District, found.Hash))
            : ((KeptEvidence?)null, null));
        if (evidence is null || content is null)
        {
            return Results.NotFound();
        }

        // Never shown within the application, whatever it holds.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, no-store";
        var type = evidence.MediaType.StartsWith("text/", StringComparison.Ordinal) ? "application/octet-stream" : evidence.MediaType;
        return Results.File(content, type, evidence.FileName);
    }

    private static async Task<IResult> RemoveAsync(string id, Visit visit, Keeper keeper, IFormCollection form)
    {
        var scope = visit.Scope;
        try
        {
            var found = await keeper.ChangeAsync(visit.Actor("evidence.add"), scope.District, "evidence.remove", async change =>
            {
                if (await change.FindAsync<KeptEvidence>(scope.Key(id)) is not { } evidence)
                {
                    return false;
                }

                await change.RemoveAsync(evidence);
                return true;
            });
            return found ? Back(scope, form, "?done=evidence.done.removed") : Results.NotFound();
        }
        catch (StoreException)
        {
            return Results.NotFound();
        }
    }

    private static async Task<bool> IsThereAsync(Looking looking, Scope scope, string project, string indicator) =>
        await looking.FindAsync<KeptProject>(scope.Key(project)) is not null
        && (indicator.Length == 0 || (await looking.FindAsync<KeptIndicator>(scope.Key(indicator)) is { } known && known.Project == project));

    // To the page that held the form, which is one of this unit's.
    private static IResult Back(Scope scope, IFormCollection form, string rest)
    {
        var own = $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/";
        var wanted = OriginalAddress.Local(form["back"].ToString()).Split('?', '#')[0];
        return Results.LocalRedirect((wanted.StartsWith(own, StringComparison.Ordinal) ? wanted : own + "evidence") + rest);
    }
}
