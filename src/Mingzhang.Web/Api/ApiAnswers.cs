using System.Globalization;
using Mingzhang.Store;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">In the order of their ids.</param>
/// <param name="Next">What ?after= of the next page has to be; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How the interface answers.</summary>
internal static class ApiAnswers
{
    public const int UsualPage = 100;
    public const int MostInPage = 500;

    /// <summary>A page of records, with the address of the next one in the Link header.</summary>
    /// <param name="context">The request.</param>
    /// <param name="records">All of them.</param>
    /// <param name="id">What they are ordered by.</param>
    /// <param name="show">What a program sees of one.</param>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    /// <param name="limit">How many, 1 to 500.</param>
    public static IResult Page<TRecord, T>(HttpContext context, IEnumerable<TRecord> records, Func<TRecord, string> id, Func<TRecord, T> show, string? after, int? limit)
    {
        if (limit is < 1 or > MostInPage)
        {
            return Problem(StatusCodes.Status400BadRequest, "limit", $"limit is 1 to {MostInPage}.");
        }

        var size = limit ?? UsualPage;
        var found = records.OrderBy(id, StringComparer.Ordinal).SkipWhile(record => !string.IsNullOrEmpty(after) && string.CompareOrdinal(id(record), after) <= 0).Take(size + 1).ToList();
        var next = found.Count > size ? id(found[size - 1]) : null;
        if (next is not null)
        {
            var request = context.Request;
            var others = string.Concat(request.Query.Where(pair => pair.Key is not ("after" or "limit")).SelectMany(pair => pair.Value.Select(value => $"&{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}")));
            context.Response.Headers.Link = string.Create(CultureInfo.InvariantCulture, $"<{request.PathBase}{request.Path}?after={Uri.EscapeDataString(next)}&limit={size}{others}>; rel=\"next\"");
        }

        return Results.Ok(new Page<T>([.. found.Take(size).Select(show)], next));
    }

    /// <summary>What went wrong, for programs: application/problem+json.</summary>
    /// <param name="status">Status of the answer.</param>
    /// <param name="code">Stays the same in all versions.</param>
    /// <param name="detail">What to do.</param>
    public static IResult Problem(int status, string code, string detail) =>
        Results.Problem(detail, statusCode: status, type: $"about:blank#{code}", extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });

    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The body of a request, up to a limit; null where it is longer.</summary>
    public static async Task<byte[]?> BodyAsync(HttpContext context, long most)
    {
        using var content = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(piece, context.RequestAborted)) > 0)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(piece, 0, read);
        }

        return content.ToArray();
    }

    public static IResult TooLarge(long most) => Problem(StatusCodes.Status413PayloadTooLarge, "too-large", $"At most {most >> 20} MB.");
}

/// <summary>What the store refuses is the caller's to know.</summary>
internal sealed class ApiFaults : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (InvalidDataException)
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, "form", "The form is broken, or a part of it too long.");
        }
        catch (StoreException exception)
        {
            return ApiAnswers.Problem(StatusCodes.Status409Conflict, "conflict", exception.Message);
        }
    }
}
