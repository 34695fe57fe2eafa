namespace Mingzhang.Web.Projects;

/// <summary>资金支出计划 as twelve fields.</summary>
internal static class PlanSteps
{
    /// <summary>Cumulative percent by month, January first; empty where a month says nothing.</summary>
    public static IReadOnlyList<string> Of(string plan)
    {
        var steps = plan.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split(':', 2)).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return [.. Enumerable.Range(1, 12).Select(month => steps[month.ToString(System.Globalization.CultureInfo.InvariantCulture)].FirstOrDefault() ?? "")];
    }
}
