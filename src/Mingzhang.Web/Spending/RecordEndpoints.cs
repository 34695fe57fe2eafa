using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Packs;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;

namespace Mingzhang.Web.Spending;

/// <summary>What the pages of work records and measures send.</summary>
internal static class RecordEndpoints
{
    private const string Page = "records";

    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/u/{unit}/{year:int}/execution/records");
        group.MapPost("/upload", UploadAsync).Needs("records.edit").WithMetadata(new RequestSizeLimitAttribute(WebServices.UploadLimit));
        group.MapPost("/preview/{id}/take-over", TakeOverAsync).Needs("records.edit");
        group.MapPost("/preview/{id}/forget", ForgetAsync).Needs("records.edit");
        group.MapPost("/imports/{id}/undo", UndoAsync).Needs("records.edit");
        group.MapPost("/bind", BindAsync).Needs("targets.edit", "evaluation.edit");
        group.MapPost("/take", TakeAsync).Needs("monitoring.edit", "evaluation.edit");
    }

    private static async Task<IResult> UploadAsync(Visit visit, Keeper keeper, RecordUploads uploads, IFormFile? file, [FromForm] string? kind)
    {
        if (file is not { Length: > 0 })
        {
            return ExecutionAddress.Failed(visit.Scope, Page, "no-file");
        }

        if (uploads.Kinds.All(known => known.Id != kind))
        {
            return ExecutionAddress.Failed(visit.Scope, Page, "no-kind");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        var upload = await keeper.ChangeAsync(visit.Actor("records.edit"), visit.District, "records.upload", change => Uploads.KeepAsync(change, visit.Scope, RecordUploads.Prefix + kind, file.FileName, content.ToArray()));
        return Results.LocalRedirect(ExecutionAddress.Of(visit.Scope, $"{Page}/preview/{upload.Id}"));
    }

    private static async Task<IResult> TakeOverAsync(string id, Visit visit, Keeper keeper, RecordUploads uploads, CancellationToken cancellation)
    {
        if (await keeper.ReadAsync(looking => uploads.ReviewAsync(looking, visit.Scope, id, visit.Person!.Id, cancellation), cancellation) is not { } review)
        {
            return ExecutionAddress.Failed(visit.Scope, Page, "upload-gone");
        }

        try
        {
            var import = await keeper.ChangeAsync(visit.Actor("records.edit"), visit.District, "records.import", change => RecordUploads.TakeOverAsync(change, visit.Scope, review), cancellation);
            return import is null ? ExecutionAddress.Done(visit.Scope, Page, "records-known") : ExecutionAddress.Done(visit.Scope, Page, "records-imported", ("count", import.Added.ToString(CultureInfo.InvariantCulture)));
        }
        catch (StoreException)
        {
            return ExecutionAddress.Failed(visit.Scope, Page, "upload-gone");
        }
    }

    private static async Task<IResult> ForgetAsync(string id, Visit visit, Keeper keeper)
    {
        if (await keeper.ReadAsync(looking => Uploads.FindAsync(looking, visit.Scope, id, visit.Person!.Id)) is { } upload)
        {
            await keeper.ChangeAsync(visit.Actor("records.edit"), visit.District, "records.upload", change => Uploads.ForgetAsync(change, visit.Scope, upload));
        }

        return ExecutionAddress.Done(visit.Scope, Page, "forgotten");
    }

    private static async Task<IResult> UndoAsync(string id, Visit visit, Keeper keeper)
    {
        var count = await keeper.ChangeAsync(visit.Actor("records.edit"), visit.District, "records.undo", change => RecordUploads.UndoAsync(change, visit.Scope, id));
        return count is { } removed
            ? ExecutionAddress.Done(visit.Scope, Page, "undone", ("count", removed.ToString(CultureInfo.InvariantCulture)))
            : ExecutionAddress.Failed(visit.Scope, Page, "import-gone");
    }

    private static async Task<IResult> BindAsync(Visit visit, Keeper keeper, PackSet packs, [FromForm] string indicator, [FromForm] long version, [FromForm] string? measure)
    {
        var scope = visit.Scope;
        var name = measure ?? "";
        if (name.Length > 0 && !packs.Measures.Measures.ContainsKey(name))
        {
            return ExecutionAddress.Failed(scope, Page, "measure-gone");
        }

        var edited = await keeper.ChangeAsync(visit.Actor(), visit.District, "records.bind", change => change.EditAsync<KeptIndicator>(scope.Key(indicator), version, new Dictionary<string, string?>(StringComparer.Ordinal) { ["measure"] = name }));
        return edited.IsGone || edited.Conflicts.Count > 0 ? ExecutionAddress.Failed(scope, Page, "indicator-changed") : ExecutionAddress.Done(scope, $"{Page}?indicator={Uri.EscapeDataString(indicator)}", name.Length > 0 ? "bound" : "unbound");
    }

    // The value is computed anew from what is kept now: nothing that a browser sends is taken for it.
    private static async Task<IResult> TakeAsync(Visit visit, Keeper keeper, PackSet packs, MeasuredValues measures, [FromForm] string indicator, [FromForm] int through, [FromForm] string? into)
    {
        var scope = visit.Scope;
        var isMonitoring = into == "monitoring";
        if (through is < 1 or > 12 || !visit.May(isMonitoring ? "monitoring.edit" : "evaluation.edit"))
        {
            return ExecutionAddress.Failed(scope, Page, "not-allowed");
        }

        var path = $"{Page}?through={through.ToString(CultureInfo.InvariantCulture)}&indicator={Uri.EscapeDataString(indicator)}";
        var failed = await keeper.ChangeAsync(visit.Actor(isMonitoring ? "monitoring.edit" : "evaluation.edit"), visit.District, "records.take", async change =>
        {
            if (await change.FindAsync<KeptIndicator>(scope.Key(indicator)) is not { } kept || await change.FindAsync<KeptProject>(scope.Key(kept.Project)) is not { } project)
            {
                return "indicator-changed";
            }

            if (measures.Of(await measures.LoadAsync(change, scope), kept, through, project.Code) is not { } measured || MeasuredValues.TextFor(measured, kept) is not { Length: > 0 } value)
            {
                return "no-value";
            }

            if (isMonitoring)
            {
                if (!await MonitoringRecords.MayEditAsync(change, scope, packs, through))
                {
                    return "closed";
                }

                var key = scope.Key(MonitoringRecords.IdOf(through, indicator));
                if (await change.FindAsync<KeptMonitoring>(key) is { } note)
                {
                    await change.SaveAsync(note with { Actual = value });
                }
                else
                {
                    await change.AddAsync(new KeptMonitoring { District = scope.District, Unit = scope.Unit, Year = scope.Year, Id = key.Id, Month = through, Project = project.Id, Indicator = indicator, Actual = value });
                }
            }
            else
            {
                if (!await MonitoringRecords.IsOpenAsync(change, scope, packs, "evaluation"))
                {
                    return "closed";
                }

                await change.SaveAsync(kept with { Actual = value });
            }

            await MeasuredValues.KeepProofAsync(change, scope, kept, project.Id, measured, $"由业务记录测算：{measured.Measure.Title.Chinese}，{value}{kept.MeasureUnit}");
            return null;
        });
        return failed is null ? ExecutionAddress.Done(scope, path, isMonitoring ? "taken-monitoring" : "taken-evaluation") : ExecutionAddress.Failed(scope, path, failed);
    }
}
