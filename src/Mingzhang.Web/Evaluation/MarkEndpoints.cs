using System.Globalization;
using Mingzhang.Book.Questions;
using Mingzhang.Packs;
using Mingzhang.Scoring;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Projects;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Evaluation;

/// <summary>Scores given by persons: the unit's own in place of a computed one, and the reviewer's beside it.</summary>
internal static class MarkEndpoints
{
    /// <summary>Sets a score with its reason, within what the scheme allows (SC-30, SC-42); an empty score takes it back.</summary>
    public static async Task<IResult> OverrideAsync(string project, Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection form)
    {
        var scope = visit.Scope;
        var (row, reason) = (form["row"].ToString(), form["reason"].ToString().Trim());
        return await ChangeAsync(keeper, visit, "evaluation.override", async change =>
        {
            if (await YearScores.LoadAsync(change, packs, scope) is not { } scores || scores.Book.Find(project) is not (>= 0 and var number)
                || scores.Book.Indicators[number].ToList().FindIndex(indicator => indicator.Id == row) is not (>= 0 and var at))
            {
                return null;
            }

            var page = $"/{scores.Book.Projects[number].Id}";
            if (!await editing.MayEditAsync(change, scope, "evaluation", visit, permission: "evaluation.edit"))
            {
                return $"{page}?failed=evaluation.failed.closed";
            }

            var indicator = scores.Book.Indicators[number][at];
            var before = scores.Set(number, row);
            if (form["score"].ToString().Trim().Length == 0)
            {
                if (before is not null)
                {
                    await change.RemoveAsync(before);
                    await change.SaveAsync(indicator with { Score = null });
                }

                return $"{page}?done=evaluation.done.withdrawn#row-{row}";
            }

            if (Points(form["score"]) is not { } score)
            {
                return $"{page}?failed=evaluation.failed.score#override-{row}";
            }

            var judged = BookScores.Of(scores.Book.Book, packs, [new(number, at, new(score, reason, visit.Person!.Name))]).Sheets[number].Rows[at].Override!.Outcome;
            if (judged != OverrideOutcome.Taken || reason.Length > SheetForm.Longest)
            {
                return $"{page}?failed=evaluation.failed.{(judged == OverrideOutcome.Taken ? "long" : judged)}#override-{row}";
            }

            change.Reason = reason;
            await KeepAsync(change, scope, before, new() { Project = indicator.Project, Indicator = row, Score = score, Reason = reason }, row + ".own");
            await change.SaveAsync(indicator with { Score = score });
            return $"{page}?done=evaluation.done.override#row-{row}";
        });
    }

    /// <summary>Keeps the reviewer's scores; a field left empty is no second score.</summary>
    public static async Task<IResult> ReviewAsync(string project, Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection form)
    {
        var scope = visit.Scope;
        return await ChangeAsync(keeper, visit, "evaluation.review", async change =>
        {
            if (await YearScores.LoadAsync(change, packs, scope) is not { } scores || scores.Book.Find(project) is not (>= 0 and var number))
            {
                return null;
            }

            var id = scores.Book.Projects[number].Id;
            if (!await editing.MayEditAsync(change, scope, "evaluation", visit, permission: "evaluation.review"))
            {
                return $"/{id}?failed=evaluation.failed.not-reviewing";
            }

            List<(string Row, decimal? Score, string Reason)> given = [];
            foreach (var (row, item) in scores.Rows(number).Where(row => form.ContainsKey("review." + row.Id)))
            {
                var (text, reason) = (form["review." + row].ToString().Trim(), form["why." + row].ToString().Trim());
                var score = Points(text);
                if ((text.Length > 0 && score is null) || score < 0 || score > (item.Weight ?? 100) || reason.Length > SheetForm.Longest)
                {
                    return $"/{id}?failed=evaluation.failed.review#row-{row}";
                }

                // A second score that differs says why; the unit has to be able to answer it.
                if (score is { } second && reason.Length == 0 && item.Counted is { IsExact: true } own && own.Least != second)
                {
                    return $"/{id}?failed=evaluation.failed.why#row-{row}";
                }

                given.Add((row, score, reason));
            }

            foreach (var (row, score, reason) in given)
            {
                var before = scores.Review(number, row);
                if (score is { } second)
                {
                    await KeepAsync(change, scope, before, new() { Project = id, Indicator = row, IsReview = true, Score = second, Reason = reason }, (row == YearScores.Execution ? id + "." : "") + row + ".review");
                }
                else if (before is not null)
                {
                    await change.RemoveAsync(before);
                }
            }

            return $"/{id}?done=evaluation.done.review";
        });
    }

    private static async Task KeepAsync(Change change, Scope scope, KeptMark? before, KeptMark mark, string id)
    {
        if (before is null)
        {
            await change.AddAsync(mark with { Id = id, Unit = scope.Unit, Year = scope.Year, By = change.Actor.Name, At = change.At });
        }
        else if (before.Score != mark.Score || before.Reason != mark.Reason)
        {
            await change.SaveAsync(before with { Score = mark.Score, Reason = mark.Reason, By = change.Actor.Name, At = change.At });
        }
    }

    private static async Task<IResult> ChangeAsync(Keeper keeper, Visit visit, string action, Func<Change, Task<string?>> work)
    {
        try
        {
            return await keeper.ChangeAsync(visit.Actor(action), visit.Scope.District, action, work) is { } address ? EvaluationEndpoints.Back(visit.Scope, address) : Results.NotFound();
        }
        catch (StoreException)
        {
            return EvaluationEndpoints.Back(visit.Scope, "?failed=evaluation.failed.again");
        }
    }

    private static decimal? Points(string? text) => decimal.TryParse(text?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score.Scale <= 2 ? score : null;
}
