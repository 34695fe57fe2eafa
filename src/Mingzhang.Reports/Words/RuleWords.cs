using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells written rules and what they find, in the words that the packs give them.</summary>
public sealed class RuleWords(TextBook texts)
{
    public string Title(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return In(finding.Written.Title);
    }

    /// <summary>What is wrong, with the words of the document filled in.</summary>
    public string Message(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Filled(finding.Written.Message, finding);
    }

    /// <summary>What to do about it.</summary>
    public string Remedy(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Filled(finding.Written.Remedy, finding);
    }

    /// <summary>A text of the packs in the language of the report.</summary>
    public string In(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return SafeText.Clean(texts.Language == Language.English ? said.English : said.Chinese);
    }

    /// <summary>How many rules came out how, one document and one rule being one; null where none were applied.</summary>
    public string? Outcomes(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.RuleOutcomes.Count == 0)
        {
            return null;
        }

        var outcomes = report
            .RuleOutcomes.GroupBy(outcome => outcome.Outcome)
            .OrderBy(group => group.Key)
            .Select(group =>
                texts.Format("check.outcome", ("outcome", texts.Name("outcome", group.Key)), ("count", Number(group.Count())))
            );
        return texts.Format(
            "check.rules",
            ("total", Number(report.RuleOutcomes.Count)),
            ("outcomes", string.Join(texts["outcome-separator"], outcomes))
        );
    }

    /// <summary>The rules that the profile switches off, and why; one line each.</summary>
    public IEnumerable<string> SwitchedOff(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report
            .RuleOutcomes.Where(outcome => outcome.OffBecause is not null)
            .DistinctBy(outcome => outcome.Rule.Id)
            .Select(off => texts.Format("check.rule-off", ("rule", In(off.Rule.Title)), ("reason", SafeText.OneLine(off.OffBecause!))));
    }

    private string Filled(Said said, RuleFinding finding) =>
        TextBook.Fill(In(said), [.. finding.Values.Select(value => (value.Key, SafeText.OneLine(value.Value)))]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
