using Microsoft.AspNetCore.Mvc;
using Mingzhang.Book.Entries;
using Mingzhang.Model;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Store.Summaries;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Review;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Api;

/// <summary>A fault of entries that were sent.</summary>
public sealed record ApiFault(string Place, string Problem, string Remedy, string Severity);

/// <summary>What became of a book that was sent.</summary>
public sealed record ApiSaved(string Version, IReadOnlyList<ApiFault> Faults);

/// <summary>A unit's whole book as entries, the same JSON that <c>mingzhang write</c> takes.</summary>
internal static class ApiBooks
{
    private const string Route = "/units/{unit}/years/{year:int}/book";
    private const int LongestReason = 500;

    public static void MapBooks(this IEndpointRouteBuilder api)
    {
        api.MapGet(Route, GetAsync).Needs("budget.view").Produces<byte[]>(StatusCodes.Status200OK, "application/json").Produces(StatusCodes.Status304NotModified).ProducesProblem(404).WithTags("books").WithSummary("The book as entries (JSON); the ETag is its version");
        api.MapPut(Route, PutAsync).Needs("budget.edit").Accepts<byte[]>("application/json").Produces<ApiSaved>().ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428)
            .WithMetadata(new RequestSizeLimitAttribute(WebServices.UploadLimit)).WithTags("books").WithSummary("Replace the book; If-Match says which version was seen, or * where there is none yet; ?reason= for the audit trail");
    }

    public static IReadOnlyList<ApiFault> Show(IEnumerable<EntryFault> faults) => [.. faults.Select(fault => new ApiFault($"{fault.Sheet} {fault.Cell}".Trim(), fault.Problem, fault.Remedy, fault.Severity.ToString()))];

    private static async Task<IResult> GetAsync(HttpContext context, Visit visit, Keeper keeper)
    {
        var (version, book) = await keeper.LookAsync(async looking => (await UnitSummaries.EnteredAsync(looking, visit.Scope), await KeptBooks.LoadAsync(looking, visit.Scope)));
        if (book is null)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound, "no-book", "The unit has no book for this year.");
        }

        var tag = ApiAnswers.Tag(version);
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        using var content = new MemoryStream();
        EntryJson.Write(book, content);
        return Results.Bytes(content.ToArray(), "application/json");
    }

    private static async Task<IResult> PutAsync(HttpContext context, Visit visit, Keeper keeper, WorkEditing editing, string? reason)
    {
        var seen = context.Request.Headers.IfMatch.ToString();
        if (seen.Length == 0)
        {
            return ApiAnswers.Problem(StatusCodes.Status428PreconditionRequired, "if-match", "Send the ETag that you read as If-Match, or * where there is no book yet.");
        }

        if (reason?.Length > LongestReason)
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, "reason", $"A reason has up to {LongestReason} characters.");
        }

        if (await ApiAnswers.BodyAsync(context, WebServices.UploadLimit) is not { } body)
        {
            return ApiAnswers.TooLarge(WebServices.UploadLimit);
        }

        var reading = EntryJson.Read(body, "book.json");
        if (reading.HasErrors)
        {
            return Results.Json(
                new { type = "about:blank#entries", title = "Unprocessable Entity", status = 422, code = "entries", detail = "The entries have faults.", faults = Show(reading.Faults) },
                contentType: "application/problem+json", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var scope = visit.Scope;
        if (reading.Book!.Year != scope.Year)
        {
            return ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, "year", $"The entries are of {reading.Book.Year}.");
        }

        var refusal = await keeper.ChangeAsync<IResult?>(visit.Actor("budget.edit"), scope.District, "budget.import", async change =>
        {
            var now = await UnitSummaries.EnteredAsync(change, scope);
            if (seen == "*" ? await change.FindAsync<KeptBook>(scope.Key(KeptBook.OnlyId)) is not null : seen != ApiAnswers.Tag(now))
            {
                return ApiAnswers.Problem(StatusCodes.Status412PreconditionFailed, "changed", $"The book was changed meanwhile; its version is {ApiAnswers.Tag(now)}.");
            }

            // A book is both: whoever may change only one of them sends it by the pages.
            foreach (var subject in new[] { "budget", "targets" })
            {
                if (!await editing.MayEditAsync(change, scope, subject, visit))
                {
                    return ApiAnswers.Problem(StatusCodes.Status409Conflict, "closed", $"In its present state nobody, or not you, may edit: {subject}.");
                }
            }

            change.Reason = reason ?? "";
            await KeptBooks.SaveAsync(change, scope, reading.Book);
            return null;
        });
        if (refusal is not null)
        {
            return refusal;
        }

        var tag = ApiAnswers.Tag(await keeper.ReadAsync(looking => UnitSummaries.EnteredAsync(looking, scope)));
        context.Response.Headers.ETag = tag;
        return Results.Ok(new ApiSaved(tag, Show(reading.Faults)));
    }
}
