using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Mingzhang.Web.Hosting;

/// <summary>One line a request: what kind of request, how it went, how long it took.</summary>
/// <remarks>The route's pattern is logged, never the address, the query or a header: those name persons and carry secrets.</remarks>
public sealed partial class AccessLog(RequestDelegate next, ILogger<AccessLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var start = Stopwatch.GetTimestamp();
        var method = context.Request.Method;
        string? route = null;
        // While a page of errors answers, it is still known which endpoint it answers for.
        context.Response.OnStarting(() =>
        {
            route = RouteOf(context);
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        finally
        {
            Answered(
                log,
                method,
                route ?? RouteOf(context),
                context.Response.StatusCode,
                (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                TraceOf(context)
            );
        }
    }

    /// <summary>The number that a page of errors shows and the log holds.</summary>
    public static string TraceOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
    }

    internal static string RouteOf(HttpContext context)
    {
        var endpoint =
            context.Features.Get<IStatusCodeReExecuteFeature>() is { } status ? status.Endpoint
            : context.Features.Get<IExceptionHandlerFeature>() is { } fault ? fault.Endpoint
            : context.GetEndpoint();
        return endpoint is RouteEndpoint route ? route.RoutePattern.RawText ?? "" : "-";
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Route} {Status} {Milliseconds} ms {Trace}")]
    private static partial void Answered(ILogger log, string method, string route, int status, long milliseconds, string trace);
}

/// <summary>Writes down a fault of the program, then leaves the answer to the page of errors.</summary>
public sealed partial class FaultLog(ILogger<FaultLog> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Failed(log, exception, AccessLog.RouteOf(httpContext), AccessLog.TraceOf(httpContext));
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(2, LogLevel.Error, "{Route} failed {Trace}")]
    private static partial void Failed(ILogger log, Exception exception, string route, string trace);
}
