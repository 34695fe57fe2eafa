using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Store;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;

namespace Mingzhang.Web.Work;

/// <summary>Takes steps of the work from forms.</summary>
public static class WorkEndpoints
{
    /// <summary>Why a step was refused, beside <see cref="WorkRefusal"/>: somebody was quicker, or what comes with it failed.</summary>
    internal const string Stale = "Stale";

    internal const string NotDone = "NotDone";

    public static void MapWork(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/u/{unit}/{year:int}/work/{subject}/{transition}", AdvanceAsync).Needs("work.advance");
        routes.MapRemarks();
        routes.MapDates();
        routes.MapCalendar();
    }

    private static async Task<IResult> AdvanceAsync(Visit visit, Working working, PackSet packs, string subject, string transition, [FromForm] StepForm form)
    {
        if (!packs.Work.Subjects.TryGetValue(subject, out var known) || known.Transition(transition) is not { } step)
        {
            return Results.NotFound();
        }

        var id = WorkPlace.IdOf(subject, form.Item ?? "");
        if (step.Needs.Contains(Packs.Workflow.WorkNeed.Reauthentication) && !working.IsProved(visit))
        {
            return Results.LocalRedirect($"/sign-in/again?return={Uri.EscapeDataString(Clean(form.Return))}");
        }

        IReadOnlyList<string> refusals;
        try
        {
            var result = await working.AdvanceAsync(visit, subject, form.Item ?? "", transition, form.Seen, new()
            {
                Comment = Cut(form.Comment),
                Reason = Cut(form.Reason),
                DocumentNumber = Cut(form.Document),
                DocumentDate = DateOnly.TryParseExact(form.DocumentDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
                Choice = string.IsNullOrEmpty(form.Choice) ? null : form.Choice,
            });
            refusals = result.IsStale ? [Stale] : [.. result.Refusals.Select(refusal => refusal.ToString())];
        }
        catch (StoreException)
        {
            refusals = [NotDone];
        }

        var (key, value) = refusals.Count == 0 ? ("worked", transition) : ("refused", string.Join(',', refusals));
        return Results.LocalRedirect(QueryHelpers.AddQueryString(Clean(form.Return), new Dictionary<string, string?> { ["on"] = id, [key] = value }) + $"#work-{id.Replace(':', '-')}");
    }

    /// <summary>The address of the page without what an earlier step left in it.</summary>
    internal static string Clean(string? address)
    {
        var parts = OriginalAddress.Local(address).Split('#')[0].Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : "").Where(pair => pair.Key is not ("on" or "worked" or "refused" or "done" or "failed"));
        return QueryHelpers.AddQueryString(parts[0], query);
    }

    // Longer than anybody writes; the database is no dump.
    private static string Cut(string? words) => words is null ? "" : words.Trim() is { Length: > 4000 } much ? much[..4000] : words.Trim();
}
