using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang check` shows of written rules before their findings: how many were applied, and with what outcome.</summary>
internal static class RuleSection
{
    /// <summary>How many rules came out how; one document and one rule are one.</summary>
    public static void Show(CheckReport report, TextBook texts, IScreen screen)
    {
        if (report.RuleOutcomes.Count == 0)
        {
            return;
        }

        var outcomes = report.RuleOutcomes.GroupBy(outcome => outcome.Outcome).OrderBy(group => group.Key)
            .Select(group => texts.Format("check.outcome", ("outcome", texts.Name("outcome", group.Key)), ("count", Number(group.Count()))));
        screen.Line(texts.Format("check.rules", ("total", Number(report.RuleOutcomes.Count)), ("outcomes", string.Join(texts["outcome-separator"], outcomes))));
        var words = new RuleWords(texts);
        foreach (var off in report.RuleOutcomes.Where(outcome => outcome.OffBecause is not null).DistinctBy(outcome => outcome.Rule.Id))
        {
            screen.Line(texts.Format("check.rule-off", ("rule", words.In(off.Rule.Title)), ("reason", SafeText.OneLine(off.OffBecause!))), Tone.Faint);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
