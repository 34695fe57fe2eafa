using System.Globalization;
using Mingzhang.Book.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Drafts;

namespace Mingzhang.Web.Budget;

/// <summary>文字与人数: what people write, and counts that no line adds up to.</summary>
internal static class TextEndpoints
{
    private const int LongestText = 20_000;

    public static void MapBudgetTexts(this IEndpointRouteBuilder budget)
    {
        budget.MapPost("texts/save", SaveTextAsync).OnlyWhileOpen("budget.edit");
        budget.MapPost("texts/counts", SaveCountsAsync).OnlyWhileOpen("budget.edit");
    }

    /// <summary>Names the draft of a text.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="about">Key of the text; empty for what all of them begin with.</param>
    public static string DraftOf(Scope scope, string about) => string.Create(CultureInfo.InvariantCulture, $"text/{scope.Unit}/{scope.Year}/{about}");

    private static async Task<IResult> SaveTextAsync(IFormCollection form, Visit visit, Keeper keeper, PackSet packs, DraftBox drafts)
    {
        var (about, words) = (form["about"].ToString(), form["words"].ToString().ReplaceLineEndings("\n").Trim());
        var page = $"{BudgetAddress.Of(visit.Scope)}/texts";
        if (words.Length > LongestText)
        {
            return Results.LocalRedirect($"{page}?failed=long-text");
        }

        // A text is kept under a key that documents ask for, or one that is in the book already.
        var outcome = await keeper.ChangeAsync(visit.Actor("budget.edit"), visit.District, "budget.texts", async change =>
        {
            var texts = await change.ListAsync<KeptText>(visit.Scope);
            var there = texts.FirstOrDefault(text => text.About == about);
            if (there is null && packs.Entries.Text(about)?.Key != about)
            {
                return "failed=gone";
            }

            if (there is null)
            {
                _ = words.Length == 0 ? null : await change.AddAsync(new KeptText { District = visit.District, Unit = visit.Scope.Unit, Year = visit.Scope.Year, About = about, Words = words, Position = texts.Count });
                return "done=saved";
            }

            var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            return (await change.EditAsync<KeptText>(there.Key, version, new Dictionary<string, string?> { ["words"] = words })).Conflicts.Count > 0 ? "failed=conflict" : "done=saved";
        });
        if (outcome == "done=saved")
        {
            await drafts.KeepAsync(visit, DraftOf(visit.Scope, about), "");
        }

        return outcome == "failed=conflict"
            ? FormFields.Back(page, "conflict", form, ["words"], [], ("about", about))
            : Results.LocalRedirect($"{page}?{outcome}#text-{Uri.EscapeDataString(about)}");
    }

    private static async Task<IResult> SaveCountsAsync(IFormCollection form, Visit visit, Keeper keeper, PackSet packs)
    {
        var view = LineView.Of(visit.Scope.Year, int.TryParse(form["of"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null, form["stage"]);
        var page = $"{BudgetAddress.Of(visit.Scope)}/texts?{view.Query}";
        Dictionary<string, decimal?> wanted = new(StringComparer.Ordinal);
        foreach (var count in packs.Entries.Counts)
        {
            var text = form[$"count.{count.Key}"].ToString().Trim();
            if (text.Length > 0 && (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) || text.Length > 15))
            {
                return Results.LocalRedirect($"{page}&failed=count");
            }

            wanted[count.Key] = text.Length == 0 ? null : decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        await keeper.ChangeAsync(visit.Actor("budget.edit"), visit.District, "budget.texts", async change =>
        {
            var stated = await change.ListAsync<KeptStated>(visit.Scope);
            foreach (var count in packs.Entries.Counts)
            {
                var there = stated.FirstOrDefault(kept => Counts.Is(EntryJson.Stated(kept.Body), count.Key, view));
                var was = there is null ? (decimal?)null : EntryJson.Stated(there.Body).Figure.Number;
                if (wanted[count.Key] == was)
                {
                    continue;
                }

                if (wanted[count.Key] is not { } number)
                {
                    await change.RemoveAsync(there!);
                    continue;
                }

                var figure = new StatedFigure(count.Key, new Coordinates { Year = view.Year, Stage = view.Stage }, new(number, number.Scale, Measure.Count(count.Measure)));
                _ = there is null
                    ? await change.AddAsync(new KeptStated { District = visit.District, Unit = visit.Scope.Unit, Year = visit.Scope.Year, Position = stated.Count, Body = EntryJson.Text(figure) })
                    : await change.SaveAsync(there with { Body = EntryJson.Text(figure with { At = EntryJson.Stated(there.Body).At }) });
            }
        });
        return Results.LocalRedirect($"{page}&done=saved");
    }
}

/// <summary>Counts among the stated figures.</summary>
internal static class Counts
{
    public static bool Is(StatedFigure stated, string key, LineView view) => stated.Key == key && stated.At.Year == view.Year && stated.At.Stage == view.Stage && stated.Figure.Measure.Kind != MeasureKind.Money;
}
