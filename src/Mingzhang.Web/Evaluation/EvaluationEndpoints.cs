using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Mingzhang.Book.Questions;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Excel;
using Mingzhang.Scoring;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components.Pages.Evaluation;
using Mingzhang.Web.Projects;
using Mingzhang.Web.Texts;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Evaluation;

/// <summary>What the forms of the self-evaluation send.</summary>
internal static class EvaluationEndpoints
{
    private const string Area = "/u/{unit}/{year:int}/evaluation";

    public static void MapEvaluation(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Area + "/{project}", SaveAsync).Needs("evaluation.edit");
        routes.MapPost(Area + "/{project}/scores", ScoreAsync).Needs("evaluation.edit");
        routes.MapPost(Area + "/{project}/override", MarkEndpoints.OverrideAsync).Needs("evaluation.override");
        routes.MapPost(Area + "/{project}/review", MarkEndpoints.ReviewAsync).Needs("evaluation.review");
        routes.MapGet(Area + "/scores.xlsx", ExportAsync).Needs("evaluation.view");
    }

    private static async Task<IResult> SaveAsync(string project, Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection posted)
    {
        var (scope, form) = (visit.Scope, new SheetForm(posted));
        var asked = posted["do"].ToString();
        try
        {
            var address = await keeper.ChangeAsync(visit.Actor("evaluation.edit"), scope.District, "evaluation.save", async change =>
            {
                if (await YearBook.LoadAsync(change, scope) is not { } book || book.Find(project) is not (>= 0 and var number))
                {
                    return null;
                }

                var (person, id) = (visit.Person!.Id, book.Projects[number].Id);
                if (!await editing.MayEditAsync(change, scope, "evaluation", visit, permission: "evaluation.edit"))
                {
                    return $"/{id}?failed=evaluation.failed.closed";
                }

                var draft = ResultSaving.DraftOf(id);
                if (asked == "discard")
                {
                    await new SheetDraft().KeepAsync(change, scope, person, draft);
                    return $"/{id}?done=evaluation.done.discarded";
                }

                var (sent, waiting) = ClashChoice.Of(form, await SheetDraft.LoadAsync(change, scope, person, draft), asked);
                var rest = await ResultSaving.SaveAsync(change, book, number, sent);
                rest.Clashes.AddRange(waiting);
                waiting.ForEach(clash => rest.Values[clash.Field] = form.Text(clash.Field) ?? "");
                await rest.KeepAsync(change, scope, person, draft);
                return rest.Clashes.Count > 0 ? $"/{id}?failed=evaluation.failed.clash" : rest.Faults.Count > 0 ? $"/{id}?failed=evaluation.failed.long" : $"/{id}?done=evaluation.done.saved";
            });
            return address is null ? Results.NotFound() : Back(scope, address);
        }
        catch (StoreException)
        {
            return Back(scope, $"/{Uri.EscapeDataString(project)}?failed=evaluation.failed.again");
        }
    }

    // The scores of a sheet as it is typed; what is typed waits as a draft.
    private static async Task<IResult> ScoreAsync(string project, Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection posted)
    {
        var (scope, form) = (visit.Scope, new SheetForm(posted));
        if (await keeper.ReadAsync(looking => YearScores.LoadAsync(looking, packs, scope)) is not { } scores || scores.Book.Find(project) is not (>= 0 and var number))
        {
            return Results.NotFound();
        }

        var draft = ResultSaving.DraftOf(scores.Book.Projects[number].Id);
        await keeper.ChangeAsync(visit.Actor("evaluation.edit"), scope.District, "draft", async change =>
        {
            var before = await SheetDraft.LoadAsync(change, scope, visit.Person!.Id, draft);
            await (before with { Values = ResultSaving.Changed(scores.Book, number, form) }).KeepAsync(change, scope, visit.Person.Id, draft);
        });
        return new RazorComponentResult<ScoresPart>(new { Scores = scores.With(ResultSaving.Applied(scores.Book, number, form.Text), packs), Number = number, IsPart = true });
    }

    private static async Task<IResult> ExportAsync(Visit visit, Keeper keeper, PackSet packs, ReportTexts texts)
    {
        if (await keeper.ReadAsync(looking => YearScores.LoadAsync(looking, packs, visit.Scope)) is not { } scores)
        {
            return Results.NotFound();
        }

        using var content = new MemoryStream();
        var report = BookScores.Report(scores.Scored, scores.Book.Book, packs);
        ScoreWorkbook.Write(content, new FilesRead([scores.Scored.Document], []), report, texts.Book);
        var name = string.Create(CultureInfo.InvariantCulture, $"{visit.Unit!.Name}{visit.Year}年自评.xlsx");
        await keeper.ChangeAsync(visit.Actor("evaluation.view"), visit.Scope.District, "evaluation.export", change =>
        {
            change.Tell(visit.Scope, "export", "evaluation", ("file", name));
            return Task.CompletedTask;
        });
        return Results.File(content.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }

    internal static IResult Back(Scope scope, string rest) => Results.LocalRedirect($"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/evaluation{rest}");
}
