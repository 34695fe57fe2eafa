using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang check` shows of written rules: how many were applied, and what they found.</summary>
internal sealed class RuleSection(TextBook texts, IScreen screen, PlaceWords places)
{
    /// <summary>How many rules came out how; one document and one rule are one.</summary>
    public static void ShowSummary(CheckReport report, TextBook texts, IScreen screen)
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

    /// <summary>The findings of rules, numbered after those before them.</summary>
    public void Show(CheckReport report, int before)
    {
        var words = new RuleWords(texts);
        foreach (var finding in report.Findings.OfType<RuleFinding>())
        {
            screen.Blank();
            screen.Line(
                texts.Format("finding.heading", ("number", Number(++before)), ("severity", texts.Name("severity", finding.Severity)), ("message", words.Message(finding))),
                finding.Severity == Severity.Question ? Tone.Question : Tone.Bad
            );
            foreach (var place in finding.Places)
            {
                screen.Line(texts.Format("check.where", ("where", places.WhereWithDocument(place))), Tone.Faint, indent: 1);
            }

            screen.Line(texts.Format("check.remedy", ("remedy", words.Remedy(finding))), indent: 1);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
