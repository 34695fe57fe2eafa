using System.Globalization;
using Mingzhang.Packs;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>Adding, changing and removing records by forms.</summary>
internal static class RecordEndpoints
{
    private const int LongestId = 64;

    public static void MapBudgetRecords(this IEndpointRouteBuilder budget)
    {
        foreach (var kind in RecordKind.All)
        {
            var records = budget.MapGroup(kind.Name);
            records.MapPost("save", (IFormCollection form, Visit visit, Keeper keeper, PackSet packs, Words words) => SaveAsync(kind, form, visit, keeper, new RecordColumns(packs, words).Of(kind))).OnlyWhileOpen(kind.Permission);
            records.MapPost("remove", (IFormCollection form, Visit visit, Keeper keeper) => RemoveAsync(kind, form, visit, keeper)).OnlyWhileOpen(kind.Permission);
        }
    }

    private static async Task<IResult> SaveAsync(RecordKind kind, IFormCollection form, Visit visit, Keeper keeper, IReadOnlyList<GridColumn> columns)
    {
        var page = $"{BudgetAddress.Of(visit.Scope)}/{kind.Name}";
        var (id, isNew) = (form["id"].ToString(), form["new"] == "1");
        if (id.Length is 0 or > LongestId)
        {
            return Results.BadRequest();
        }

        List<string> names = [.. columns.Select(column => column.Name)];
        (string, string)[] place = isNew ? [("id", id), ("new", "1")] : [("id", id)];
        try
        {
            var values = FormFields.Read(form, names);
            if (columns.Any(column => column.Required && values[column.Name] is null) || (kind == RecordKind.Adjustments && values["amount_fen"]!.StartsWith('-')))
            {
                return FormFields.Back(page, "needed", form, names, [], place);
            }

            var conflicts = await keeper.ChangeAsync(visit.Actor(kind.Permission), visit.District, $"budget.{kind.Name}", async change =>
            {
                change.Reason = values.GetValueOrDefault("reason") ?? "";
                return await kind.SaveAsync(change, visit.Scope, id, Version(form), isNew, values);
            });
            return conflicts is null ? FormFields.Back(page, "gone", form, names, [], ("id", id), ("new", "1"))
                : conflicts.Count > 0 ? FormFields.Back(page, "conflict", form, names, conflicts, place)
                : Results.LocalRedirect($"{page}?done=saved");
        }
        catch (FormatException)
        {
            return FormFields.Back(page, "value", form, names, [], place);
        }
    }

    private static async Task<IResult> RemoveAsync(RecordKind kind, IFormCollection form, Visit visit, Keeper keeper)
    {
        var page = $"{BudgetAddress.Of(visit.Scope)}/{kind.Name}";
        try
        {
            await keeper.ChangeAsync(visit.Actor(kind.Permission), visit.District, $"budget.{kind.Name}", change => kind.RemoveAsync(change, visit.Scope, form["id"].ToString(), Version(form)));
            return Results.LocalRedirect($"{page}?done=removed");
        }
        catch (StoreException)
        {
            return Results.LocalRedirect($"{page}?failed=changed");
        }
    }

    private static long Version(IFormCollection form) => long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
