using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Performance;

/// <summary>Counts a report of targets and results: what was read, what was found, what was checked. Not checked is never passed.</summary>
public sealed class PerformanceTotals(PerformanceReport report, TextBook texts)
{
    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Lines() => [Read(), Found(), .. Rules()];

    /// <summary>Projects, sheets of departments, indicators.</summary>
    public string Read() =>
        texts.Format("targets.read", ("projects", Number(report.Projects.Count())), ("departments", Number(report.Departments.Count())), ("indicators", Number(report.IndicatorCount)));

    /// <summary>How many findings of which severity, in how many projects.</summary>
    public string Found()
    {
        var open = report.Check.Open.Count();
        var explained = report.Check.Findings.Count - open;
        if (report.Check.Findings.Count == 0)
        {
            return texts["targets.clean"];
        }

        var severities = Severities.Counts(report.Check).Where(found => found.Count > 0).Select(found => texts.Format("check.outcome", ("outcome", texts.Name("severity", found.Severity)), ("count", Number(found.Count))));
        return open == 0
            ? texts.Format("check.all-explained", ("count", Number(explained)))
            : texts.Format(
                explained == 0 ? "targets.found" : "targets.found-explained",
                ("count", Number(open)),
                ("severities", string.Join(texts["outcome-separator"], severities)),
                ("projects", Number(report.Projects.Count(part => part.Open > 0))),
                ("explained", Number(explained))
            );
    }

    private IEnumerable<string> Rules()
    {
        if (report.Check.RuleOutcomes.Count == 0)
        {
            return [texts["targets.no-rules"]];
        }

        var byRule = report.Check.RuleOutcomes.GroupBy(outcome => outcome.Rule.Id, StringComparer.Ordinal).Select(rule => rule.Select(outcome => outcome.Outcome).ToHashSet()).ToList();
        var applied = byRule.Count(outcomes => outcomes.Contains(Outcome.Holds) || outcomes.Contains(Outcome.Violated));
        var without = byRule.Count(outcomes => outcomes.Contains(Outcome.NotEnoughData) || outcomes.Contains(Outcome.SeveralReadings));
        return [texts.Format("targets.rules", ("total", Number(byRule.Count)), ("applied", Number(applied)), ("without", Number(without)))];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
