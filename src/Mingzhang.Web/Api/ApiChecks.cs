using Microsoft.AspNetCore.Mvc;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.District;
using Mingzhang.Web.Documents;
using Mingzhang.Web.Findings;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Review;

namespace Mingzhang.Web.Api;

/// <summary>Whole scores of projects, 0–100; of the book as it stood at its last check.</summary>
public sealed record ApiScores(bool IsCurrent, IReadOnlyList<ProjectScore> Projects);

/// <summary>Findings and scores, of kept books and of files that are sent.</summary>
internal static class ApiChecks
{
    private const string Route = "/units/{unit}/years/{year:int}/";

    // Reading a file takes much memory and a processor: others wait.
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);

    public static void MapChecks(this IEndpointRouteBuilder api)
    {
        api.MapGet(Route + "findings", FindingsAsync).Needs("review.view").Produces<byte[]>(StatusCodes.Status200OK, "application/json").ProducesProblem(404).WithTags("findings").WithSummary("Findings of the book, in the form of mingzhang-output.schema.json; ?lang=en for English");
        api.MapGet(Route + "scores", ScoresAsync).Needs("evaluation.view").Produces<ApiScores>().WithTags("findings").WithSummary("Scores of the projects");
        api.MapPost("/documents/check", CheckAsync).Needs("documents.check").Accepts<byte[]>("application/octet-stream", "multipart/form-data").Produces<byte[]>(StatusCodes.Status200OK, "application/json").ProducesProblem(413)
            .WithMetadata(new RequestSizeLimitAttribute(WebServices.UploadLimit)).WithTags("documents")
            .WithSummary("Check a document sent as the body, ?name=file.docx, or several of one unit as files of a form, with the explanations that lie beside them; ?profile=&lang=, ?scores=false leaves out differences of scores. Nothing of it is kept");
    }

    private static async Task<IResult> FindingsAsync(Visit visit, Reviewing reviewing, ReportBooks texts, string? lang) =>
        await reviewing.OfAsync(visit.Scope) is { } review
            ? Json(new FilesRead([.. review.Of.Prepared.Documents.Select(document => document.Read)], []), review.Report, texts, lang)
            : ApiAnswers.Problem(StatusCodes.Status404NotFound, "no-book", "The unit has no book for this year.");

    private static async Task<IResult> ScoresAsync(Visit visit, Keeper keeper)
    {
        var summary = await keeper.ReadAsync(looking => looking.FindAsync<KeptSummary>(visit.Scope.Key(KeptSummary.OnlyId)));
        return Results.Ok(new ApiScores(summary is { IsChecked: true }, ProjectScore.Of(summary)));
    }

    private static async Task<IResult> CheckAsync(HttpContext context, PackSet packs, FileExaminer examiner, ReportBooks texts, string? name, string? profile, string? lang, bool scores = true)
    {
        if (!string.IsNullOrEmpty(profile) && !packs.Profiles.ContainsKey(profile))
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, "profile", $"Profiles are: {string.Join(", ", packs.Profiles.Keys.Order(StringComparer.Ordinal))}.");
        }

        if (await FilesAsync(context, name) is not { } files)
        {
            return ApiAnswers.TooLarge(WebServices.UploadLimit);
        }

        if (files.Count == 0)
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, "no-file", "The form holds no file.");
        }

        await Turns.WaitAsync(context.RequestAborted);
        try
        {
            var examined = await Task.Run(() => examiner.Examine(files, string.IsNullOrEmpty(profile) ? null : profile, Book(texts, lang), _ => { }, context.RequestAborted), context.RequestAborted);
            var beside = examined.Body.Documents.Select(document => document.Name).Distinct(StringComparer.Ordinal)
                .Select(document => (document, File: files.FirstOrDefault(file => file.Name == document + ExplanationFile.Suffix))).Where(pair => pair.File is not null)
                .ToDictionary(pair => pair.document, pair => ExplanationFile.Parse(pair.File!.Content, pair.document), StringComparer.Ordinal);
            // What explains a difference of scores is not stale where these are left out.
            var report = scores ? Explaining.Explain(examined.Report, beside) : Explaining.Explain(examined.Checked, beside, examined.ScoreFindings);
            return Json(examined.Body with { ExplanationProblems = [.. beside.Values.SelectMany(file => file.Problems)] }, report, texts, lang);
        }
        finally
        {
            Turns.Release();
        }
    }

    // Null where they are too large.
    private static async Task<IReadOnlyList<GivenFile>?> FilesAsync(HttpContext context, string? name)
    {
        if (!context.Request.HasFormContentType)
        {
            return await ApiAnswers.BodyAsync(context, WebServices.UploadLimit) is { } body ? GivenFile.Named([(string.IsNullOrWhiteSpace(name) ? "document" : name, body)]) : null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.Sum(file => file.Length) > WebServices.UploadLimit)
        {
            return null;
        }

        List<(string, byte[])> given = [];
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, context.RequestAborted);
            given.Add((file.FileName, content.ToArray()));
        }

        return GivenFile.Named(given);
    }

    private static IResult Json(FilesRead body, Mingzhang.Checking.CheckReport report, ReportBooks texts, string? lang)
    {
        using var content = new MemoryStream();
        JsonReport.Write(content, body, report, Book(texts, lang), ProgramVersion.Text);
        return Results.Bytes(content.ToArray(), "application/json");
    }

    private static TextBook Book(ReportBooks texts, string? lang) => texts.In(TextBook.Named(lang) ?? Language.Chinese);
}
