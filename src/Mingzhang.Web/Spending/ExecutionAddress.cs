using System.Globalization;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Spending;

/// <summary>Addresses of the pages of execution and monitoring.</summary>
internal static class ExecutionAddress
{
    /// <summary>Of a unit's year: <c>Of(scope, "payments")</c>; an empty path is the overview.</summary>
    public static string Of(Scope scope, string path = "") =>
        $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year.ToString(CultureInfo.InvariantCulture)}/execution{(path.Length > 0 ? "/" + path : "")}";

    /// <summary>The same with what happened.</summary>
    public static IResult Done(Scope scope, string path, string key, params ReadOnlySpan<(string Name, string Value)> more) => Back(scope, path, "done", key, more);

    /// <summary>The same with what went wrong.</summary>
    public static IResult Failed(Scope scope, string path, string key, params ReadOnlySpan<(string Name, string Value)> more) => Back(scope, path, "failed", key, more);

    private static IResult Back(Scope scope, string path, string name, string key, ReadOnlySpan<(string Name, string Value)> more)
    {
        var query = $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={key}";
        foreach (var pair in more)
        {
            query += $"&{pair.Name}={Uri.EscapeDataString(pair.Value)}";
        }

        return Results.LocalRedirect(Of(scope, path) + query);
    }
}
