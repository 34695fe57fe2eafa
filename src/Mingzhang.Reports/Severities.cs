using Mingzhang.Checking;
using Mingzhang.Model;

namespace Mingzhang.Reports;

/// <summary>What reports say of severities besides their name.</summary>
public static class Severities
{
    /// <summary>A sign of another shape for each, so that no colour has to be seen.</summary>
    public static string Symbol(Severity severity) =>
        severity switch
        {
            Severity.Blocking => "■",
            Severity.Error => "▲",
            _ => "?",
        };

    /// <summary>How many open findings there are of each, the worst first; those without any too.</summary>
    public static IEnumerable<(Severity Severity, int Count)> Counts(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Enum.GetValues<Severity>().Select(severity => (severity, report.Open.Count(finding => finding.Severity == severity)));
    }
}
