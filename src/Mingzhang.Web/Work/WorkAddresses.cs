using System.Globalization;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Work;

/// <summary>The pages on which work is done.</summary>
public static class WorkAddresses
{
    /// <summary>The page of a subject.</summary>
    public static string Of(Scope scope, string subject) => Page(scope, subject switch
    {
        "budget" => "budget",
        "targets" => "projects",
        "monitoring" => "execution",
        "evaluation" => "evaluation",
        _ => "disclosure",
    });

    public static string Page(Scope scope, string page)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return string.Create(CultureInfo.InvariantCulture, $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/{page}");
    }

    /// <summary>Where a remark's cell stands: the row on the page of its subject.</summary>
    public static string Of(Scope scope, KeptRemark remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        return Of(scope, remark.Subject) + (remark.OnId.Length > 0 ? $"#row-{Uri.EscapeDataString(remark.OnId)}" : $"#remark-{remark.Id}");
    }
}
