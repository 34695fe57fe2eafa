using System.Globalization;
using Mingzhang.Packs;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>What the grid of budget lines asks and sends.</summary>
internal static class BudgetEndpoints
{
    private const long LargestSave = 8 * 1024 * 1024;

    public static void MapBudget(this IEndpointRouteBuilder routes)
    {
        var lines = routes.MapGroup("/u/{unit}/{year:int}/budget/lines");
        lines.MapGet("", DataAsync).Needs("budget.view");
        lines.MapGet("changes", ChangesAsync).Needs("budget.view");
        lines.MapPost("", SaveAsync).OnlyWhileOpen("budget.edit").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestSave), new Microsoft.AspNetCore.Antiforgery.RequireAntiforgeryTokenAttribute());
        lines.MapLineForms();
        var budget = routes.MapGroup("/u/{unit}/{year:int}/budget");
        budget.MapBudgetExport();
        budget.MapBudgetTexts();
        budget.MapBudgetRecords();
        budget.MapBudgetImport();
    }

    private static async Task<IResult> DataAsync(HttpContext context, Visit visit, Keeper keeper, PackSet packs, Words words, int? of, string? stage)
    {
        var view = LineView.Of(visit.Scope.Year, of, stage);
        var (rows, projects, remarks, now) = await keeper.LookAsync(async looking => (
            await ViewAsync(looking, visit.Scope, view),
            await looking.ListAsync<KeptProject>(visit.Scope),
            await looking.ListAsync<KeptRemark>(visit.Scope, ("on_kind", "budget_line"), ("is_settled", false)),
            await NowAsync(looking, visit.District)));
        var columns = new LineColumns(packs, words);
        var problems = new LineProblems(packs, words);
        var codes = projects.Select(project => project.Code).ToHashSet(StringComparer.Ordinal);
        var names = await keeper.ReadAsync(looking => PersonNames.OfAsync(looking, visit.District, remarks.Select(remark => remark.By)));
        var said = remarks.ToLookup(remark => remark.OnId);
        return Results.Json(new GridData(
            columns.Columns(),
            columns.Lists(view.Year, projects),
            [.. rows.Select(row => new GridRow(row.Id, row.Version, LineColumns.Values(row), [.. said[row.Id].Select(remark => new GridRemark(remark.OnColumn, remark.Words, names.GetValueOrDefault(remark.By, remark.By)))], problems.Of(row, codes)))],
            "万元",
            await BudgetEditing.IsOpenAsync(context.RequestServices.GetRequiredService<Work.WorkEditing>(), keeper, visit),
            $"{context.Request.Path}?{view.Query}",
            now,
            problems.Summary(rows)));
    }

    private static async Task<IResult> SaveAsync(GridSave save, Visit visit, Keeper keeper, PackSet packs, Words words, int? of, string? stage)
    {
        if (LineSaving.FaultOf(save) is { } fault)
        {
            return Results.Problem(words[fault], statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var view = LineView.Of(visit.Scope.Year, of, stage);
        try
        {
            var (changed, conflicts) = await new LineSaving(keeper).SaveAsync(visit, view, save.Changes);
            var (rows, projects) = await keeper.ReadAsync(async looking => (await ViewAsync(looking, visit.Scope, view), await looking.ListAsync<KeptProject>(visit.Scope)));
            var problems = new LineProblems(packs, words);
            var codes = projects.Select(project => project.Code).ToHashSet(StringComparer.Ordinal);
            return Results.Json(new GridAnswer(
                [.. changed.Select(row => new GridSaved(row.Id, row.Version, LineColumns.Values(row)))],
                conflicts,
                [.. changed.SelectMany(row => problems.Of(row, codes))],
                LineProblems.Totals(rows),
                problems.Summary(rows)));
        }
        catch (FormatException exception)
        {
            return Results.Problem(words.Format("budget.save.bad-value", ("place", exception.Message)), statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    // What happened to the lines since an entry of the trail.
    private static async Task<IResult> ChangesAsync(Visit visit, Keeper keeper, PackSet packs, Words words, string since, int? of, string? stage)
    {
        if (!long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Results.BadRequest();
        }

        var view = LineView.Of(visit.Scope.Year, of, stage);
        return await keeper.LookAsync(async looking =>
        {
            var now = await NowAsync(looking, visit.District);
            if (now == since)
            {
                return Results.Json(new GridRemote(now, [], [], new([])));
            }

            var touched = await looking.QueryAsync<(string Id, string Name)>(
                """
                select r.id, e.name from audit_record r join audit_entry e on e.district = r.district and e.number = r.number
                where r.district = @District and r.kind = 'budget_line' and r.year = @Year and r.unit = @Unit and r.number > @number order by r.number
                """,
                new { visit.Scope.District, Year = (long)visit.Scope.Year, visit.Scope.Unit, number });
            var rows = await ViewAsync(looking, visit.Scope, view);
            var problems = new LineProblems(packs, words);
            var codes = (await looking.ListAsync<KeptProject>(visit.Scope)).Select(project => project.Code).ToHashSet(StringComparer.Ordinal);
            var ids = rows.Select((row, index) => (row, index)).ToDictionary(pair => pair.row.Id, pair => pair.index, StringComparer.Ordinal);
            var last = touched.GroupBy(pair => pair.Id, StringComparer.Ordinal).Select(group => group.Last()).ToList();
            return Results.Json(new GridRemote(
                now,
                [
                    .. last.Select(pair => ids.TryGetValue(pair.Id, out var index)
                        ? new GridRemoteRow(pair.Id, rows[index].Version, LineColumns.Values(rows[index]), false, index == 0 ? null : rows[index - 1].Id, pair.Name)
                        : new GridRemoteRow(pair.Id, 0, null, true, null, pair.Name)),
                ],
                [.. last.Where(pair => ids.ContainsKey(pair.Id)).SelectMany(pair => problems.Of(rows[ids[pair.Id]], codes))],
                problems.Summary(rows)));
        });
    }

    internal static async Task<IReadOnlyList<KeptLine>> ViewAsync(Looking looking, Scope scope, LineView view) =>
        [.. (await looking.ListAsync<KeptLine>(scope, ("of_year", view.Year), ("stage", view.Stage))).OrderBy(line => line.Position)];

    private static async Task<string> NowAsync(Looking looking, string district) =>
        ((await AuditChain.HeadsAsync(looking)).FirstOrDefault(head => head.District == district)?.Number ?? 0).ToString(CultureInfo.InvariantCulture);
}
