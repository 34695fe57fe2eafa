using Mingzhang.Book.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Writing.Excel;

namespace Mingzhang.Web.Budget;

/// <summary>A unit's book and forms as files. Who took them stands in the trail.</summary>
internal static class ExportEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapBudgetExport(this IEndpointRouteBuilder budget)
    {
        var export = budget.MapGroup("export");
        export.MapGet("forms", FormsAsync).Needs("budget.view");
        export.MapGet("workbook", WorkbookAsync).Needs("budget.view");
        export.MapGet("json", JsonAsync).Needs("budget.view");
        export.MapGet("empty", EmptyAsync).Needs("budget.view");
    }

    private static async Task<IResult> FormsAsync(Visit visit, Keeper keeper, KeptForms forms, string? doc)
    {
        if ((await forms.OfAsync(visit.Scope))?.Documents is not { Count: > 0 } documents || (doc is null ? documents[0] : documents.FirstOrDefault(known => known.Id == doc)) is not { } document)
        {
            return Results.NotFound();
        }

        return await FileAsync(visit, keeper, $"{document.Title}.xlsx", Workbook, stream => XlsxWriter.Write(document, stream, totalsAsFormulas: true));
    }

    private static async Task<IResult> WorkbookAsync(Visit visit, Keeper keeper, PackSet packs) =>
        await keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, visit.Scope)) is { } book
            ? await FileAsync(visit, keeper, $"{book.Unit.Name}{book.Year}年填报.xlsx", Workbook, stream => EntryWorkbook.Write(book, packs, stream))
            : Results.NotFound();

    private static async Task<IResult> JsonAsync(Visit visit, Keeper keeper) =>
        await keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, visit.Scope)) is { } book
            ? await FileAsync(visit, keeper, $"{book.Unit.Name}{book.Year}年填报.json", "application/json", stream => EntryJson.Write(book, stream))
            : Results.NotFound();

    private static async Task<IResult> EmptyAsync(Visit visit, Keeper keeper, PackSet packs)
    {
        var head = await keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, visit.Scope));
        var empty = NewBook.Empty(head?.Profile ?? "general", visit.Scope.Year, visit.Unit!.Name);
        return await FileAsync(visit, keeper, $"{visit.Unit.Name}{visit.Scope.Year}年空白填报表.xlsx", Workbook, stream => EntryWorkbook.Write(head is null ? empty : empty with { Unit = head.Unit }, packs, stream));
    }

    private static async Task<IResult> FileAsync(Visit visit, Keeper keeper, string name, string type, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        await keeper.ChangeAsync(visit.Actor("budget.view"), visit.District, "budget.export", change =>
        {
            change.Tell(visit.Scope, "export", name, ("file", name));
            return Task.CompletedTask;
        });
        return Results.File(content.ToArray(), type, name);
    }
}
