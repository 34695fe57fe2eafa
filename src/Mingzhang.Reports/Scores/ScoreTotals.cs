using System.Globalization;
using Mingzhang.Reports.Texts;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Scores;

/// <summary>Counts a report of scores: how many rows could be told, and how many printed scores agree.</summary>
public sealed class ScoreTotals(ScoreReport report, TextBook texts)
{
    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Lines()
    {
        var items = report.Parts.SelectMany(part => part.Scored.Items).ToList();
        var findings = report.Check.Open.Count();
        return
        [
            texts.Format(
                "score.closing",
                ("sheets", Number(report.Parts.Count)),
                ("rows", Number(items.Count)),
                ("told", Count(item => item.State == ScoreState.Told)),
                ("band", Count(item => item.State == ScoreState.Band)),
                ("unknown", Count(item => item.State == ScoreState.CannotBeTold))
            ),
            texts.Format(
                "score.closing-printed",
                ("same", Count(item => item.Agreement is Agreement.Same or Agreement.Rounded)),
                ("within", Count(item => item.Agreement == Agreement.WithinBand)),
                ("differs", Count(item => item.Agreement == Agreement.Differs)),
                ("unknown", Count(item => item.Agreement == Agreement.CannotBeTold)),
                ("blank", Count(item => item.Agreement == Agreement.NotPrinted))
            ),
            findings == 0 ? texts["targets.clean"] : texts.Format("score.closing-found", ("count", Number(findings)), ("severities", string.Join(texts["outcome-separator"], Severities.Counts(report.Check).Where(found => found.Count > 0).Select(found => texts.Format("check.outcome", ("outcome", texts.Name("severity", found.Severity)), ("count", Number(found.Count))))))),
        ];

        string Count(Func<ScoredItem, bool> fits) => Number(items.Count(fits));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
