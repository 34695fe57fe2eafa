using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Book.Work.Differences;
using Mingzhang.Packs;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>Importing a book: upload, look, confirm, undo.</summary>
internal static class ImportEndpoints
{
    public const string Kind = "budget";

    private const int MostFiles = 10;
    private const long LargestUpload = 30 * 1024 * 1024;

    public static void MapBudgetImport(this IEndpointRouteBuilder budget)
    {
        var import = budget.MapGroup("import");
        import.MapPost("upload", UploadAsync).OnlyWhileOpen("budget.import").WithMetadata(new RequestSizeLimitAttribute(LargestUpload), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestUpload });
        import.MapPost("confirm", ConfirmAsync).OnlyWhileOpen("budget.import");
        import.MapPost("undo", UndoAsync).OnlyWhileOpen("budget.import");
    }

    private static async Task<IResult> UploadAsync(IFormFileCollection files, Visit visit, Keeper keeper)
    {
        var page = $"{BudgetAddress.Of(visit.Scope)}/import";
        var some = files.Where(file => file.Length > 0).ToList();
        if (some.Count is 0 or > MostFiles)
        {
            return Results.LocalRedirect($"{page}?failed={(some.Count == 0 ? "no-file" : "many-files")}");
        }

        var draft = await keeper.ChangeAsync(visit.Actor("budget.import"), visit.District, "budget.import.upload", async change =>
        {
            List<WaitingFile> waiting = [];
            foreach (var file in some)
            {
                using var content = new MemoryStream();
                await file.CopyToAsync(content);
                waiting.Add(new(Path.GetFileName(file.FileName), await BlobStore.KeepAsync(change, content.ToArray())));
            }

            return await change.AddAsync(new KeptDraft { District = visit.District, Unit = visit.Scope.Unit, Year = visit.Scope.Year, Person = visit.Person!.Id, Field = ImportReader.Field, Words = JsonSerializer.Serialize(waiting), At = change.At });
        });
        return Results.LocalRedirect($"{page}/preview?batch={draft.Id}");
    }

    private static async Task<IResult> ConfirmAsync([FromForm] string batch, [FromForm] string how, [FromForm] long state, Visit visit, Keeper keeper, PackSet packs, Words words)
    {
        var page = $"{BudgetAddress.Of(visit.Scope)}/import";
        var reading = await new ImportReader(keeper, packs, words).ReadAsync(visit.Scope, visit.Person!.Id, batch, how == "whole");
        if (reading is null)
        {
            return Results.LocalRedirect($"{page}?failed=no-batch");
        }

        if (reading.After is null || reading.State != state)
        {
            return Results.LocalRedirect($"{page}/preview?batch={Uri.EscapeDataString(batch)}&how={(how == "whole" ? "whole" : "part")}&failed=moved");
        }

        var differences = BookDifferences.Between(reading.Before, reading.After).All;
        var isDone = await keeper.ChangeAsync(visit.Actor("budget.import"), visit.District, "budget.import", async change =>
        {
            // Between looking and locking another person may have changed the book.
            if (await ImportReader.StateAsync(change, visit.Scope) != state || await change.FindAsync<KeptDraft>(visit.Scope.Key(batch)) is not { } draft)
            {
                return false;
            }

            var hasBook = await change.FindAsync<KeptBook>(visit.Scope.Key(KeptBook.OnlyId)) is not null;
            var before = hasBook ? await Versions.FreezeAsync(change, visit.Scope, "budget", "", words["budget.import.before"], asEntered: true) : null;
            await KeptBooks.SaveAsync(change, visit.Scope, reading.After);
            var files = ImportReader.Files(draft);
            await change.AddAsync(new KeptImport
            {
                District = visit.District,
                Unit = visit.Scope.Unit,
                Year = visit.Scope.Year,
                Kind = Kind,
                FileName = string.Join('、', files.Select(file => file.Name)),
                Hash = files[0].Hash,
                Mapping = before?.Id ?? "",
                By = change.Actor.Name,
                At = change.At,
                Added = differences.Count(difference => difference.Change == DifferenceChange.Added),
                Known = differences.Count(difference => difference.Change == DifferenceChange.Changed),
                Refused = differences.Count(difference => difference.Change == DifferenceChange.Removed),
            });
            await change.RemoveAsync(draft);
            return true;
        });
        return Results.LocalRedirect(isDone ? $"{page}?done=imported" : $"{page}/preview?batch={Uri.EscapeDataString(batch)}&failed=moved");
    }

    private static async Task<IResult> UndoAsync([FromForm] string id, [FromForm] long state, Visit visit, Keeper keeper)
    {
        var page = $"{BudgetAddress.Of(visit.Scope)}/import";
        var isDone = await keeper.ChangeAsync(visit.Actor("budget.import"), visit.District, "budget.import.undo", async change =>
        {
            if (await change.FindAsync<KeptImport>(visit.Scope.Key(id)) is not { Kind: Kind, IsUndone: false } import
                || await change.FindAsync<KeptVersion>(visit.Scope.Key(import.Mapping)) is not { } before
                || await ImportReader.StateAsync(change, visit.Scope) != state)
            {
                return false;
            }

            await KeptBooks.SaveAsync(change, visit.Scope, await Versions.LoadAsync(change, before));
            await change.SaveAsync(import with { IsUndone = true });
            return true;
        });
        return Results.LocalRedirect(isDone ? $"{page}?done=undone" : string.Create(CultureInfo.InvariantCulture, $"{page}?failed=moved"));
    }
}
