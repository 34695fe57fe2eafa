using Microsoft.AspNetCore.Antiforgery;

namespace Mingzhang.Web.Hosting;

/// <summary>Whatever a browser changes comes from a page of ours: each request that is more than reading has to bring the token. The
/// framework asks for it where an endpoint takes a form; here it is asked for everywhere else too.</summary>
/// <remarks>Programs bring a token of their own to /api and no cookies, so nobody can make them ask.</remarks>
public sealed class AntiforgeryEverywhere(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var method = context.Request.Method;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
        if (!isReading && context.GetEndpoint() is not null && !context.Request.Path.StartsWithSegments("/api")
            && context.Features.Get<IAntiforgeryValidationFeature>() is null && !await antiforgery.IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }
}
