using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Checking;
using Mingzhang.Reports;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Sarif;
using Mingzhang.Reports.Words;
using Mingzhang.Store.Summaries;
using Mingzhang.Web.Access;
using Mingzhang.Web.Findings;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Review;

/// <summary>What the page of findings sends and loads.</summary>
public static class ReviewEndpoints
{
    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapPost("/u/{unit}/{year:int}/review/explain", ExplainAsync).Needs("review.explain");
        routes.MapGet("/u/{unit}/{year:int}/review/changed", ChangedAsync).Needs("review.view");
        routes.MapGet("/u/{unit}/{year:int}/review/findings.xlsx", ExcelAsync).Needs("review.view");
        routes.MapGet("/u/{unit}/{year:int}/review/findings.html", HtmlAsync).Needs("review.view");
        routes.MapGet("/u/{unit}/{year:int}/review/findings.sarif", SarifAsync).Needs("review.view");
    }

    private static async Task<IResult> ExplainAsync(Visit visit, Reviewing reviewing, ReportBooks texts, [FromForm] string number, [FromForm] string? words, [FromForm(Name = "return")] string? back)
    {
        var scope = visit.Scope;
        var finding = FindingNumber.Parse(number) is { } known ? (await reviewing.OfAsync(scope))?.Report.Findings.FirstOrDefault(one => one.Number == known) : null;
        var isKept = FindingNumber.Parse(number) is { } own && await reviewing.ExplainAsync(visit.Actor("review.explain"), scope, own, finding is null ? null : (finding.Rule, HeadlineOf(finding, texts)), words ?? "");
        var page = OriginalAddress.Local(back);
        page = page == "/" ? string.Create(CultureInfo.InvariantCulture, $"/u/{scope.Unit}/{scope.Year}/review") : page;
        return Results.LocalRedirect(With(page, isKept ? string.IsNullOrWhiteSpace(words) ? "done=unexplained" : "done=explained" : "failed=explain"));
    }

    // The page asks from time to time whether the book was changed meanwhile; it is told to load itself anew.
    private static async Task<IResult> ChangedAsync(HttpContext context, Visit visit, Mingzhang.Store.Changes.Keeper keeper, long since)
    {
        if (await keeper.ReadAsync(looking => UnitSummaries.EnteredAsync(looking, visit.Scope)) > since)
        {
            context.Response.Headers["HX-Refresh"] = "true";
        }

        return Results.NoContent();
    }

    private static Task<IResult> ExcelAsync(Visit visit, Reviewing reviewing, ReportBooks texts, Current current) =>
        ExportAsync(visit, reviewing, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", (stream, files, report) => ExcelReport.Write(stream, files, report, texts.For(current)));

    private static Task<IResult> HtmlAsync(Visit visit, Reviewing reviewing, ReportBooks texts, Current current) =>
        ExportAsync(visit, reviewing, MediaTypeNames.Text.Html + "; charset=utf-8", "html", (stream, files, report) => HtmlReport.Write(stream, files, report, texts.For(current), ProgramVersion.Text));

    private static Task<IResult> SarifAsync(Visit visit, Reviewing reviewing, ReportBooks texts, Current current) =>
        ExportAsync(visit, reviewing, "application/sarif+json", "sarif", (stream, files, report) => SarifReport.Write(stream, files, report, texts.For(current), ProgramVersion.Text));

    private static async Task<IResult> ExportAsync(Visit visit, Reviewing reviewing, string type, string extension, Action<Stream, FilesRead, CheckReport> write)
    {
        if (await reviewing.OfAsync(visit.Scope) is not { } review)
        {
            return Results.NotFound();
        }

        using var content = new MemoryStream();
        await Task.Run(() => write(content, new FilesRead(review.Report.Documents, []), review.Report));
        return Results.File(content.ToArray(), type, string.Create(CultureInfo.InvariantCulture, $"{review.Of.Book.Unit.Name}{visit.Scope.Year}审核问题清单.{extension}"));
    }

    private static string HeadlineOf(Finding finding, ReportBooks texts)
    {
        var chinese = texts.In(Mingzhang.Reports.Texts.Language.Chinese);
        return new FindingWords(chinese, new PlaceWords(chinese, severalDocuments: false)).Headline(finding);
    }

    internal static string With(string address, string query)
    {
        var parts = address.Split('#', 2);
        return parts[0] + (parts[0].Contains('?', StringComparison.Ordinal) ? "&" : "?") + query + (parts.Length > 1 ? "#" + parts[1] : "");
    }
}
