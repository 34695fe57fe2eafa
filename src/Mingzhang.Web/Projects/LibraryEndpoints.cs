using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Projects;

/// <summary>Keeps the library of indicators: a unit its own, the bureau that of the district.</summary>
internal static class LibraryEndpoints
{
    public static async Task<IResult> AddAsync(Visit visit, Keeper keeper, IFormCollection form)
    {
        var scope = visit.Scope;
        string Text(string field) => form[field].ToString().Trim();
        var (first, second) = LevelChoice.Read(Text("level"));
        if (Text("name").Length is 0 or > 200 || form.Any(field => field.Value.ToString().Length > SheetForm.Longest) || first is null)
        {
            return ProjectsEndpoints.Back(scope, "/library?failed=projects.failed.library#new");
        }

        await keeper.ChangeAsync(visit.Actor("library.edit"), scope.District, "library.add", change => change.AddAsync(new KeptLibraryIndicator
        {
            Unit = KeepsDistrict(visit) ? "" : scope.Unit,
            First = first?.ToString() ?? "",
            Second = second?.ToString() ?? "",
            Name = Text("name"),
            Description = Text("description"),
            Comparison = LevelChoice.Sign(Text("comparison")).ToString(),
            MeasureUnit = Text("measure_unit"),
            Basis = Text("basis"),
            Field = Text("field"),
        }));
        return ProjectsEndpoints.Back(scope, "/library?done=projects.done.library");
    }

    public static async Task<IResult> RemoveAsync(string entry, Visit visit, Keeper keeper)
    {
        var scope = visit.Scope;
        var found = await keeper.ChangeAsync(visit.Actor("library.edit"), scope.District, "library.remove", async change =>
        {
            if (await change.FindAsync<KeptLibraryIndicator>(new(scope.District, 0, KeepsDistrict(visit) ? "" : scope.Unit, entry)) is not { } known)
            {
                return false;
            }

            await change.RemoveAsync(known);
            return true;
        });
        return found ? ProjectsEndpoints.Back(scope, "/library?done=projects.done.library-removed") : Results.NotFound();
    }

    /// <summary>Who sees all units of the district keeps its part of the library.</summary>
    public static bool KeepsDistrict(Visit visit) => visit.May("district.view");
}
