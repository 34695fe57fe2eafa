using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Batch;

/// <summary>What many documents come to.</summary>
public sealed class BatchTotals
{
    public BatchTotals(IEnumerable<DocumentResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        foreach (var result in results)
        {
            Documents++;
            States[result.State] = States.GetValueOrDefault(result.State) + 1;
            Figures += result.Figures;
            Blocking += result.Blocking;
            Errors += result.Errors;
            Questions += result.Questions;
            Explained += result.Explained;
        }
    }

    public int Documents { get; }

    public Dictionary<DocumentState, int> States { get; } = [];

    public long Figures { get; }

    public int Blocking { get; }

    public int Errors { get; }

    public int Questions { get; }

    public int Explained { get; }

    public int Open => Blocking + Errors + Questions;

    /// <summary>How many documents there are, and what came of them.</summary>
    public string Told(TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Format(
            "batch.documents",
            ("count", Number(Documents)),
            ("states", Listed(texts, new[] { DocumentState.Checked, DocumentState.Nothing, DocumentState.Unreadable }.Select(state => (texts.Name("batch.state", state), States.GetValueOrDefault(state)))))
        );
    }

    /// <summary>How many findings there are.</summary>
    public string Findings(TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Format("batch.findings", ("count", Number(Open)), ("severities", Listed(texts, BySeverity(texts))), ("explained", Number(Explained)));
    }

    private IEnumerable<(string, int)> BySeverity(TextBook texts) =>
        [(texts.Name("severity", Severity.Blocking), Blocking), (texts.Name("severity", Severity.Error), Errors), (texts.Name("severity", Severity.Question), Questions)];

    private static string Listed(TextBook texts, IEnumerable<(string Name, int Count)> counts) =>
        string.Join(texts["outcome-separator"], counts.Select(count => texts.Format("check.outcome", ("outcome", count.Name), ("count", Number(count.Count)))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
