using System.Globalization;
using System.Text.Json;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Budget;

/// <summary>One budget line by a plain form, for a page without script: the same saving as the grid's.</summary>
internal static class LineForms
{
    public static void MapLineForms(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("save", SaveAsync).OnlyWhileOpen("budget.edit");
        routes.MapPost("remove", RemoveAsync).OnlyWhileOpen("budget.edit");
    }

    private static async Task<IResult> SaveAsync(IFormCollection form, Visit visit, Keeper keeper)
    {
        var (id, view) = (form["id"].ToString(), View(form, visit));
        var page = $"{BudgetAddress.Of(visit.Scope)}/line";
        (string, string)[] place = [("id", id), ("of", view.Year.ToString(CultureInfo.InvariantCulture)), ("stage", view.Stage.ToString())];
        try
        {
            var isNew = form["new"] == "1";
            var values = FormFields.Read(form, LineColumns.Editable).ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value), StringComparer.Ordinal);
            var change = new GridChange(id, long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0, isNew, IsDeleted: false, form["after"].ToString() is { Length: > 0 } after ? after : "last", values);
            if (LineSaving.FaultOf(new("form", [change])) is not null)
            {
                return Results.BadRequest();
            }

            var (rows, conflicts) = await new LineSaving(keeper).SaveAsync(visit, view, [change]);
            return conflicts.Count > 0 && rows.Count == 0 ? FormFields.Back(page, "gone", form, LineColumns.Editable, [], [.. place, ("new", "1")])
                : conflicts.Count > 0 ? FormFields.Back(page, "conflict", form, LineColumns.Editable, conflicts.Select(conflict => conflict.Column), place)
                : Results.LocalRedirect($"{BudgetAddress.Of(visit.Scope)}?{view.Query}&done=saved#row-{id}");
        }
        catch (FormatException)
        {
            return FormFields.Back(page, "value", form, LineColumns.Editable, [], form["new"] == "1" ? [.. place, ("new", "1")] : place);
        }
    }

    private static async Task<IResult> RemoveAsync(IFormCollection form, Visit visit, Keeper keeper)
    {
        var home = $"{BudgetAddress.Of(visit.Scope)}?{View(form, visit).Query}";
        try
        {
            await keeper.ChangeAsync(visit.Actor("budget.edit"), visit.District, "budget.save", async change =>
            {
                if (await change.FindAsync<KeptLine>(visit.Scope.Key(form["id"].ToString())) is { } line)
                {
                    await change.RemoveAsync(line with { Version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0 });
                }
            });
            return Results.LocalRedirect(home + "&done=removed");
        }
        catch (StoreException)
        {
            return Results.LocalRedirect(home + "&failed=changed");
        }
    }

    private static LineView View(IFormCollection form, Visit visit) =>
        LineView.Of(visit.Scope.Year, int.TryParse(form["of"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null, form["stage"]);
}

/// <summary>Addresses of a unit's budget.</summary>
internal static class BudgetAddress
{
    public static string Of(Scope scope) => string.Create(CultureInfo.InvariantCulture, $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/budget");
}
