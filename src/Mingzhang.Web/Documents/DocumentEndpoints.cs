using System.Text;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Checking;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reports;
using Mingzhang.Reports.Annotations;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Sarif;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Findings;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Documents;

/// <summary>What the pages of 文档检查 send and load.</summary>
public static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapPost("/documents", BeginAsync).Needs("documents.check").WithMetadata(new RequestSizeLimitAttribute(WebServices.UploadLimit));
        routes.MapPost("/documents/{check}/explain", Explain).Needs("documents.check");
        routes.MapPost("/documents/{check}/forget", Forget).Needs("documents.check");
        routes.MapGet("/documents/{check}/export/{form}", Export).Needs("documents.check");
        routes.MapGet("/documents/{check}/commented/{number:int}", Commented).Needs("documents.check");
        routes.MapGet("/documents/{check}/explanations/{number:int}", Explanations).Needs("documents.check");
        routes.MapPost("/documents/{check}/keep", KeepAsync).Needs("documents.keep");
        routes.MapPost("/documents/kept", AgainAsync).Needs("documents.check");
    }

    private static async Task<IResult> BeginAsync(Visit visit, FileChecks checks, PackSet packs, ReportBooks texts, Current current, IFormFileCollection files, [FromForm] string? profile)
    {
        if (files.Count == 0 || files.All(file => file.Length == 0))
        {
            return Results.LocalRedirect("/documents?failed=nothing");
        }

        if (files.Count > FileChecks.MostFiles)
        {
            return Results.LocalRedirect("/documents?failed=many");
        }

        List<(string, byte[])> given = [];
        foreach (var file in files)
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content);
            given.Add((file.FileName, content.ToArray()));
        }

        return Began(checks.Begin(Owner(visit), GivenFile.Named(given), packs.Profiles.ContainsKey(profile ?? "") ? profile : null, texts.For(current)));
    }

    private static IResult Explain(string check, Visit visit, FileChecks checks, TimeProvider clock, [FromForm] string number, [FromForm] string? words, [FromForm(Name = "return")] string? back)
    {
        if (checks.Find(check, Owner(visit)) is not { Report: { } report } found || FindingNumber.Parse(number) is not { } known || report.Findings.All(finding => finding.Number != known))
        {
            return Results.LocalRedirect($"/documents/{Uri.EscapeDataString(check)}");
        }

        var reason = ExplanationFile.Reason(words ?? "");
        found.Explain(known, reason.Length == 0 ? null : new(reason, visit.Person!.Name, DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(VisitReader.China).DateTime)));
        return Results.LocalRedirect($"{OriginalAddress.Local(back).Split('#')[0]}#finding-{known}");
    }

    private static IResult Forget(string check, Visit visit, FileChecks checks)
    {
        if (checks.Find(check, Owner(visit)) is { } found)
        {
            checks.Forget(found);
        }

        return Results.LocalRedirect("/documents?done=forgotten");
    }

    private static IResult Export(string check, string form, Visit visit, FileChecks checks, ReportBooks texts, Current current)
    {
        if (checks.Find(check, Owner(visit)) is not { Report: { } report, Body: { } body } found)
        {
            return Results.NotFound();
        }

        var book = texts.For(current);
        using var content = new MemoryStream();
        switch (form)
        {
            case "findings.xlsx":
                ExcelReport.Write(content, body, report, book);
                return File("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case "scores.xlsx" when found.Scores is { } scores:
                ScoreWorkbook.Write(content, body, scores, book);
                return File("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case "findings.html":
                HtmlReport.Write(content, body, report, book, ProgramVersion.Text);
                return File("text/html; charset=utf-8");
            case "findings.sarif":
                SarifReport.Write(content, body, report, book, ProgramVersion.Text);
                return File("application/sarif+json");
            default:
                return Results.NotFound();
        }

        IResult File(string type) => Results.File(content.ToArray(), type, $"{Path.GetFileNameWithoutExtension(found.Files[0].Name)}.{form}");
    }

    // A copy of the person's own file with the findings as comments.
    private static IResult Commented(string check, int number, Visit visit, FileChecks checks, ReportBooks texts, Current current, TimeProvider clock, CancellationToken cancellation)
    {
        if (checks.Find(check, Owner(visit)) is not { Report: { } report } found || report.Documents.ElementAtOrDefault(number) is not { } document || found.Files.FirstOrDefault(file => file.Name == document.Name) is not { } file)
        {
            return Results.NotFound();
        }

        var book = texts.For(current);
        var comments = new CommentWords(book, new FindingWords(book, new PlaceWords(book, report.Documents.Count > 1))).Of(report);
        try
        {
            var copy = Annotator.Annotate(file.Content, document.Format, [.. comments[document.Name]], book["comment.author"], clock.GetUtcNow(), cancellation);
            return Results.File(copy.Bytes, "application/octet-stream", $"{Path.GetFileNameWithoutExtension(file.Name)}.{book["comments.suffix"]}{Path.GetExtension(file.Name)}");
        }
        catch (RefusedException exception)
        {
            return Results.LocalRedirect($"/documents/{Uri.EscapeDataString(check)}?refused={exception.Refusal}.{document.Format}&file={number}");
        }
        catch (UnreadableException)
        {
            return Results.LocalRedirect($"/documents/{Uri.EscapeDataString(check)}?refused={Refusal.Structure}&file={number}");
        }
    }

    private static IResult Explanations(string check, int number, Visit visit, FileChecks checks) =>
        checks.Find(check, Owner(visit)) is { Report: { } report } found && report.Documents.ElementAtOrDefault(number) is { } document && found.ExplanationsOf(document.Name) is { } text
            ? Results.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", document.Name + ExplanationFile.Suffix)
            : Results.NotFound();

    private static async Task<IResult> KeepAsync(string check, Visit visit, FileChecks checks, Keeper keeper, [FromForm] string unit, [FromForm] int year)
    {
        if (checks.Find(check, Owner(visit)) is not { } found)
        {
            return Results.LocalRedirect("/documents?failed=gone");
        }

        if (At(visit, unit, "documents.keep") is not { } at || year is < 1990 or > 2100)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        await keeper.ChangeAsync(visit.Actor("documents.keep"), at.District, "documents.keep", async change =>
        {
            var files = found.Files.Concat(found.Report?.Documents.Select(document => (document.Name, Text: found.ExplanationsOf(document.Name))).Where(pair => pair.Text is not null).Select(pair => new GivenFile(pair.Name + ExplanationFile.Suffix, Encoding.UTF8.GetBytes(pair.Text!))) ?? []);
            var known = (await change.ListAsync<KeptDocument>(new(at.District, at.Id, year), ("state", DocumentState.Read))).Select(document => (document.FileName, document.Hash)).ToHashSet();
            foreach (var file in files.Reverse().DistinctBy(file => file.Name, StringComparer.Ordinal).Reverse())
            {
                var hash = await BlobStore.KeepAsync(change, file.Content);
                if (known.Add((file.Name, hash)))
                {
                    await change.AddAsync(new KeptDocument { Unit = at.Id, Year = year, State = DocumentState.Read, Title = found.Report?.Documents.FirstOrDefault(document => document.Name == file.Name)?.Organisation?.Value ?? "", FileName = file.Name, Hash = hash, Size = file.Content.Length, By = change.Actor.Name, At = change.At });
                }
            }
        });
        return Results.LocalRedirect($"/documents/{Uri.EscapeDataString(check)}?done=kept");
    }

    // A kept document with the explanations beside it, checked anew.
    private static async Task<IResult> AgainAsync(Visit visit, FileChecks checks, Keeper keeper, ReportBooks texts, Current current, [FromForm] string unit, [FromForm] int year, [FromForm] string document)
    {
        if (At(visit, unit, "documents.check") is not { } at)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var files = await keeper.ReadAsync(async looking =>
        {
            var all = await looking.ListAsync<KeptDocument>(new(at.District, at.Id, year));
            List<(string, byte[])> found = [];
            if (all.FirstOrDefault(kept => kept.Id == document) is { } wanted)
            {
                foreach (var kept in all.Where(kept => kept.Id == wanted.Id || kept.FileName == wanted.FileName + ExplanationFile.Suffix).OrderByDescending(kept => kept.At).DistinctBy(kept => kept.FileName, StringComparer.Ordinal))
                {
                    found.Add((kept.FileName, await BlobStore.FindAsync(looking, at.District, kept.Hash) ?? []));
                }
            }

            return found;
        });
        return files.Count == 0 ? Results.NotFound() : Began(checks.Begin(Owner(visit), GivenFile.Named(files), null, texts.For(current)));
    }

    private static IResult Began(FileCheck? check) => Results.LocalRedirect(check is null ? "/documents?failed=busy" : $"/documents/{Uri.EscapeDataString(check.Id)}");

    // A form names the unit; the permission has to hold there, not only anywhere.
    private static KeptUnit? At(Visit visit, string unit, string permission) =>
        visit.Units.FirstOrDefault(known => known.Id == unit) is { } found && visit.RolesAt(found).Any(role => role.Permissions.Contains(permission)) ? found : null;

    private static string Owner(Visit visit) => visit.Session?.Id ?? "";
}
