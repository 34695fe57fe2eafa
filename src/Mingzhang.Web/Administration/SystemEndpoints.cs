using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Store;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components;
using Mingzhang.Web.Components.Pages.Administration;

namespace Mingzhang.Web.Administration;

/// <summary>The forms about units, packs, mappings, trail and backups.</summary>
public static class SystemEndpoints
{
    private const int FaultsTold = 5;

    public static void MapSystem(this IEndpointRouteBuilder routes)
    {
        routes.MapPeople();
        routes.MapDelegations();
        routes.MapSetup();
        routes.MapPost("/system/units/create", async (Visit visit, UnitDesk desk, [FromForm] string? code, [FromForm] string? name, [FromForm] string? department, [FromForm] string? departmentName, [FromForm] string? profile, [FromForm] bool small = false) =>
            Back("/system/units", await desk.CreateAsync(visit.Actor(), visit.District, new(code, name, department, departmentName, profile, small, false)), "unit", "unit-created")).Needs("units.manage");
        routes.MapPost("/system/units/{code}/edit", async (Visit visit, UnitDesk desk, string code, [FromForm] string? name, [FromForm] string? department, [FromForm] string? departmentName, [FromForm] string? profile, [FromForm] bool small = false, [FromForm] bool closed = false) =>
            Back($"/system/units/{Uri.EscapeDataString(code)}", await desk.EditAsync(visit.Actor(), visit.District, code, new(code, name, department, departmentName, profile, small, closed)), "unit", "unit-saved")).Needs("units.manage");
        routes.MapPost("/system/units/{code}/years", async (Visit visit, UnitDesk desk, string code, [FromForm(Name = "year")] int? of) =>
            Back($"/system/units/{Uri.EscapeDataString(code)}", await desk.AddYearAsync(visit.Actor(), visit.District, code, of ?? 0), "unit", "year-created")).Needs("units.manage");
        routes.MapPost("/system/packs/choose", async (Visit visit, UnitDesk desk, [FromForm] string? profile) =>
            Back("/system/packs", await desk.ChooseProfileAsync(visit.Actor(), visit.District, profile), "unit", "profile")).Needs("packs.choose");
        routes.MapPost("/system/mappings/remove", async (Visit visit, MappingDesk desk, [FromForm] string? at, [FromForm] string? mapping) =>
            Back("/system/mappings", await desk.RemoveAsync(visit, at, mapping) ? null : "unknown", "mapping", "mapping-removed")).Needs("mappings.manage");
        routes.MapPost("/system/audit/verify", VerifyAsync).Needs("audit.verify");
        routes.MapPost("/system/audit/export", ExportAsync).Needs("audit.export");
        routes.MapPost("/system/backup/make", MakeBackupAsync).Needs("backup.run");
        routes.MapGet("/system/backup/{name}", DownloadAsync).NeedsProved("backup.run");
        routes.MapPost("/system/backup/{name}/try", TryAsync).Needs("backup.restore");
        routes.MapPost("/system/backup/{name}/remove", RemoveBackupAsync).NeedsProved("backup.run");
    }

    private static async Task<IResult> VerifyAsync(Visit visit, Keeper keeper, [FromForm] string? number, [FromForm] string? hash)
    {
        var kept = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && !string.IsNullOrWhiteSpace(hash) ? new AuditHead(visit.District, at, hash.Trim().ToLowerInvariant()) : null;
        var verified = await keeper.LookAsync(looking => AuditVerifier.VerifyAsync(looking, kept is null ? null : [kept]));
        await keeper.ChangeAsync(visit.Actor(), visit.District, "audit.verify", change =>
        {
            change.Tell(
                new(visit.District, "", 0),
                "audit",
                "",
                ("entries", verified.Entries.ToString(CultureInfo.InvariantCulture)),
                ("faults", verified.Faults.Count.ToString(CultureInfo.InvariantCulture)),
                ("first", string.Join('\n', verified.Faults.Take(FaultsTold).Select(fault => $"{fault.Number} {fault.District} {fault.Fault}"))));
            return Task.CompletedTask;
        });
        return Results.LocalRedirect("/system/audit");
    }

    private static async Task<IResult> ExportAsync(
        Visit visit,
        Keeper keeper,
        [FromForm] string? format,
        [FromForm] string? person,
        [FromForm] string? action,
        [FromForm] string? kind,
        [FromForm] string? at,
        [FromForm] string? id,
        [FromForm] string? since,
        [FromForm] string? until)
    {
        var query = new AuditQuery(person, action, kind, at, id, since, until);
        var (isJson, district) = (format == "json", visit.District);
        await keeper.ChangeAsync(visit.Actor(), district, "audit.export", change =>
        {
            change.Tell(new(district, "", 0), "audit", "", [("format", isJson ? "json" : "csv"), .. query.Fields().Select(field => (field.Name, (string?)field.Value))]);
            return Task.CompletedTask;
        });
        var name = string.Create(CultureInfo.InvariantCulture, $"audit-{district}-{Requests.ChinaTime.Day(keeper.Now)}.{(isJson ? "jsonl" : "csv")}");
        return Results.Stream(
            async output => await keeper.LookAsync(looking => isJson ? AuditExport.WriteJsonAsync(looking, district, query.Filter(), output) : AuditExport.WriteCsvAsync(looking, district, query.Filter(), output)),
            isJson ? "application/jsonl" : "text/csv; charset=utf-8",
            name);
    }

    private static async Task<IResult> MakeBackupAsync(Visit visit, BackupShelf shelf)
    {
        try
        {
            await shelf.MakeAsync(visit.Actor(), visit.District);
            return Results.LocalRedirect("/system/backup?done=backup");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Results.LocalRedirect("/system/backup?failed=backup");
        }
    }

    private static async Task<IResult> DownloadAsync(Visit visit, Keeper keeper, BackupShelf shelf, string name)
    {
        if (shelf.PathOf(name) is not { } path)
        {
            return Results.NotFound();
        }

        await keeper.ChangeAsync(visit.Actor(), visit.District, "backup.download", change =>
        {
            change.Tell(new(visit.District, "", 0), "backup", name);
            return Task.CompletedTask;
        });
        return Results.File(path, "application/zip", name);
    }

    private static async Task<IResult> TryAsync(Visit visit, BackupShelf shelf, string name)
    {
        if (shelf.PathOf(name) is not { } path)
        {
            return Results.NotFound();
        }

        try
        {
            await shelf.TryAsync(visit.Actor(), visit.District, path);
            return Results.LocalRedirect("/system/backup?done=backup-tried");
        }
        catch (StoreException exception)
        {
            return PageAnswer.Of<BackupPage>(StatusCodes.Status422UnprocessableEntity, (nameof(BackupPage.Problem), exception.Message));
        }
    }

    private static async Task<IResult> RemoveBackupAsync(Visit visit, Keeper keeper, BackupShelf shelf, string name)
    {
        if (shelf.PathOf(name) is not { } path)
        {
            return Results.NotFound();
        }

        File.Delete(path);
        await keeper.ChangeAsync(visit.Actor(), visit.District, "backup.remove", change =>
        {
            change.Tell(new(visit.District, "", 0), "backup", name);
            return Task.CompletedTask;
        });
        return Results.LocalRedirect("/system/backup?done=backup-removed");
    }

    private static IResult Back(string page, string? wrong, string about, string done) => Results.LocalRedirect($"{page}?{(wrong is null ? $"done={done}" : $"failed={about}-{wrong}")}");
}
