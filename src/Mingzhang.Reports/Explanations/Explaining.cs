using Mingzhang.Checking;

namespace Mingzhang.Reports.Explanations;

/// <summary>Puts explanations to the findings that they speak of.</summary>
public static class Explaining
{
    /// <summary>The same report with its findings explained; none is left out. An explanation that finds nothing is told as stale.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="files">The explanations by the name of the document that they lie beside.</param>
    /// <param name="elsewhere">Findings that the report leaves to another command: what explains them is not stale.</param>
    public static CheckReport Explain(CheckReport report, IReadOnlyDictionary<string, ExplanationFile> files, IReadOnlyList<Finding>? elsewhere = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
        {
            return report;
        }

        var open = files.SelectMany(file => file.Value.Lines.Select(line => (file.Key, Line: line))).ToDictionary(entry => (entry.Key, entry.Line.Number), entry => entry.Line);
        var used = new HashSet<(string, string)>();
        var findings = report.Findings.Select(finding => Of(finding, open, used)).ToList();
        used.UnionWith((elsewhere ?? []).Select(finding => (FindingNumber.PlaceOf(finding).Document, finding.Number)));
        var stale = open.Where(entry => !used.Contains(entry.Key)).OrderBy(entry => entry.Key.Key, StringComparer.Ordinal).ThenBy(entry => entry.Value.Line);
        return report with
        {
            Findings = findings,
            Stale = [.. stale.Select(entry => new StaleExplanation(entry.Key.Key, entry.Key.Number, entry.Value.Explanation))],
        };
    }

    private static Finding Of(Finding finding, Dictionary<(string Document, string Number), ExplanationLine> lines, HashSet<(string, string)> used)
    {
        var key = (FindingNumber.PlaceOf(finding).Document, finding.Number);
        if (!lines.TryGetValue(key, out var line))
        {
            return finding;
        }

        used.Add(key);
        return finding with { Explained = line.Explanation };
    }
}
