using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Book.Records;
using Mingzhang.Packs;
using Mingzhang.Store;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Evidence;
using Mingzhang.Web.Projects;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Measures;

/// <summary>Records of the unit's own work, and which measure of them gives an indicator's actual value.</summary>
internal static class MeasureEndpoints
{
    private const string Records = "/u/{unit}/{year:int}/records";

    // All rows of a file are one transaction with its trail.
    private const int MostRecords = 20_000;

    public static void MapMeasures(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Records, ImportAsync).Needs("records.edit").WithMetadata(new RequestSizeLimitAttribute(EvidenceFile.LargestSize + (64 * 1024)));
        routes.MapPost(Records + "/{import}/undo", UndoAsync).Needs("records.edit");
        routes.MapPost("/u/{unit}/{year:int}/evaluation/{project}/measure", BindAsync).Needs("evaluation.edit");
    }

    // A row that is there already, from this file or another, is not taken twice.
    private static async Task<IResult> ImportAsync(Visit visit, Keeper keeper, PackSet packs, IFormCollection form, CancellationToken cancellation)
    {
        var scope = visit.Scope;
        if (!packs.Measures.Kinds.TryGetValue(form["kind"].ToString(), out var kind) || form.Files.FirstOrDefault() is not { Length: > 0 } file)
        {
            return Back(scope, "?failed=records.failed.file");
        }

        if (file.Length > EvidenceFile.LargestSize)
        {
            return Back(scope, "?failed=records.failed.big");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var name = EvidenceFile.Clean(file.FileName);
        var reading = RecordImport.Read(content.ToArray(), name, kind, scope.Year, cancellation: cancellation);
        if (reading.Records.Count > MostRecords)
        {
            return Back(scope, "?failed=records.failed.big");
        }

        if (reading.Records.Count == 0)
        {
            return Back(scope, $"?failed=records.failed.nothing&why={Uri.EscapeDataString(reading.Faults.Count > 0 ? reading.Faults[0].Problem + reading.Faults[0].Remedy : "")}");
        }

        var (added, known) = await keeper.ChangeAsync(visit.Actor("records.edit"), scope.District, "records.import", async change =>
        {
            var there = (await change.ListAsync<KeptWorkRecord>(scope, ("kind", kind.Id))).Select(record => record.RowKey).ToHashSet(StringComparer.Ordinal);
            var fresh = reading.Records.Where(record => there.Add(record.Key)).ToList();
            var import = await change.AddAsync(new KeptImport
            {
                Unit = scope.Unit,
                Year = scope.Year,
                Kind = UnitRecords.ImportPrefix + kind.Id,
                FileName = name,
                Hash = await BlobStore.KeepAsync(change, content.ToArray()),
                By = change.Actor.Name,
                At = change.At,
                Added = fresh.Count,
                Known = reading.Records.Count - fresh.Count,
                Refused = reading.Faults.Count(fault => fault.Severity != Model.Severity.Question),
            });
            foreach (var record in fresh)
            {
                await change.AddAsync(Kept(record, kind, import, scope));
            }

            return (fresh.Count, reading.Records.Count - fresh.Count);
        }, cancellation);
        return Back(scope, string.Create(CultureInfo.InvariantCulture, $"?done=records.done.imported&added={added}&known={known}"));
    }

    private static KeptWorkRecord Kept(Scoring.Measures.ActivityRecord record, Packs.Measures.RecordKind kind, KeptImport import, Scope scope) => new()
    {
        Unit = scope.Unit,
        Year = scope.Year,
        Kind = kind.Id,
        Import = import.Id,
        RowKey = record.Key,
        OnDay = record.Values.TryGetValue(kind.When, out var text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, out var at) ? DateOnly.FromDateTime(at) : null,
        Body = JsonSerializer.Serialize(record.Values),
        Row = record.Row,
    };

    private static async Task<IResult> UndoAsync(string import, Visit visit, Keeper keeper)
    {
        var scope = visit.Scope;
        try
        {
            var found = await keeper.ChangeAsync(visit.Actor("records.edit"), scope.District, "records.undo", async change =>
            {
                if (await change.FindAsync<KeptImport>(scope.Key(import)) is not { IsUndone: false } kept || !kept.Kind.StartsWith(UnitRecords.ImportPrefix, StringComparison.Ordinal))
                {
                    return false;
                }

                foreach (var record in await change.ListAsync<KeptWorkRecord>(scope, ("import", kept.Id)))
                {
                    await change.RemoveAsync(record);
                }

                await change.SaveAsync(kept with { IsUndone = true });
                return true;
            });
            return found ? Back(scope, "?done=records.done.undone") : Results.NotFound();
        }
        catch (StoreException)
        {
            return Back(scope, "?failed=records.failed.again");
        }
    }

    // Binding takes the value over; a value typed later stays beside what the records give.
    private static async Task<IResult> BindAsync(string project, Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection form)
    {
        var (scope, row, wanted) = (visit.Scope, form["row"].ToString(), form["measure"].ToString());
        try
        {
            var address = await keeper.ChangeAsync(visit.Actor("evaluation.edit"), scope.District, "evaluation.measure", async change =>
            {
                if (await YearBook.LoadAsync(change, scope) is not { } book || book.Find(project) is not (>= 0 and var number) || book.Indicators[number].FirstOrDefault(one => one.Id == row) is not { } indicator)
                {
                    return null;
                }

                var page = $"/{book.Projects[number].Id}";
                if (!await editing.MayEditAsync(change, scope, "evaluation", visit))
                {
                    return $"{page}?failed=evaluation.failed.closed";
                }

                if (wanted.Length == 0)
                {
                    await change.SaveAsync(indicator with { Measure = "" });
                    return $"{page}?done=evaluation.done.unbound#row-{row}";
                }

                if (!packs.Measures.Measures.TryGetValue(wanted, out var measure) || !UnitRecords.Fits(measure, indicator.MeasureUnit))
                {
                    return $"{page}?failed=evaluation.failed.measure#row-{row}";
                }

                var value = (await UnitRecords.ComputeAsync(change, packs, scope, measure)).ActualText;
                await change.SaveAsync(indicator with { Measure = measure.Id, Actual = value.Length > 0 ? value : indicator.Actual });
                return $"{page}?done=evaluation.done.{(value.Length > 0 ? "measured" : "bound")}#row-{row}";
            });
            return address is null ? Results.NotFound() : Evaluation.EvaluationEndpoints.Back(scope, address);
        }
        catch (StoreException)
        {
            return Evaluation.EvaluationEndpoints.Back(scope, "?failed=evaluation.failed.again");
        }
    }

    private static IResult Back(Scope scope, string rest) => Results.LocalRedirect($"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/records{rest}");
}
