using Microsoft.AspNetCore.Diagnostics;

namespace Mingzhang.Web.Hosting;

/// <summary>Addresses within this application.</summary>
public static class OriginalAddress
{
    /// <summary>Path and query that the browser asked for, also on a page of errors that took their place.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } status)
        {
            return status.OriginalPathBase + status.OriginalPath + status.OriginalQueryString;
        }

        return context.Features.Get<IExceptionHandlerPathFeature>() is { } fault
            ? fault.Path
            : context.Request.PathBase + context.Request.Path + context.Request.QueryString;
    }

    /// <summary>An address to send a browser back to; <c>/</c> for whatever could lead to another host.</summary>
    public static string Local(string? address) =>
        address is ['/', ..]
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Any(letter => letter is '\\' || char.IsControl(letter))
            ? address
            : "/";
}
