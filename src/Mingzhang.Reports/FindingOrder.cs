using Mingzhang.Checking;

namespace Mingzhang.Reports;

/// <summary>The order in which every report tells findings, so that number 3 of one is number 3 of the other.</summary>
public static class FindingOrder
{
    /// <summary>What is open before what is explained; of each, the worst first: by severity, then by how many relations the likeliest cause explains; equals stay in the
    /// order of the check.</summary>
    public static IReadOnlyList<Finding> WorstFirst(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Findings.OrderBy(finding => finding.Explained is not null).ThenBy(finding => finding.Severity).ThenByDescending(Supports)];
    }

    private static int Supports(Finding finding) => finding is CauseFinding { Causes: [var likeliest, ..] } ? likeliest.Supports : 0;
}
