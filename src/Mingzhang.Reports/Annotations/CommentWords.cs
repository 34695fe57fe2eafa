using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Annotations;

/// <summary>Words findings as comments: one at each figure that may be wrong, none at the figures that only show it.</summary>
public sealed class CommentWords(TextBook texts, FindingWords words)
{
    // A balloon beside the page holds no more.
    private const int MostRelations = 4;

    /// <summary>The comments of a report by the document that they belong to, in the order of the findings.</summary>
    public ILookup<string, Comment> Of(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Findings.SelectMany(Of).ToLookup(comment => comment.Place.Document);
    }

    private IEnumerable<Comment> Of(Finding finding) =>
        finding switch
        {
            CauseFinding { Causes.Count: 0 } unexplained => [Unexplained(unexplained)],
            CauseFinding cause => OfCauses(cause),
            RuleFinding rule => [Comment(rule, rule.Places[0], rule.Printed ?? "", [words.Rules.Message(rule)])],
            ToldFinding told => [Comment(told, told.Places[0], told.Printed ?? "", [told.Message])],
            _ => throw new ArgumentException($"{finding.GetType().Name} has no words", nameof(finding)),
        };

    // A figure that may be wrong in several ways is one place with one comment.
    private IEnumerable<Comment> OfCauses(CauseFinding finding)
    {
        string[] several = finding.EquallyLikely > 1 ? [words.Headline(finding), .. words.Candidates(finding)] : [];
        return finding
            .Causes.Take(Math.Max(1, finding.EquallyLikely))
            .SelectMany(cause => cause.Corrections)
            .GroupBy(correction => (correction.Fact.Place, correction.Fact.Printed))
            .Select(suspect =>
                Comment(finding, suspect.Key.Place, suspect.Key.Printed, [.. ShouldBe(suspect), .. several, .. Relations(finding)])
            );
    }

    private Comment Unexplained(CauseFinding finding)
    {
        var first = finding.Broken[0].Terms[0].Fact;
        return Comment(finding, first.Place, first.Printed, [words.Headline(finding), .. Relations(finding)]);
    }

    private Comment Comment(Finding finding, Place place, string printed, IEnumerable<string> lines) =>
        new(
            place,
            texts.Format(
                "comment.heading",
                ("severity", texts.Name("severity", finding.Severity)),
                ("kind", words.Kind(finding)),
                ("number", finding.Number)
            ),
            string.Join('\n', lines.Append(Closing(finding)).Select(SafeText.OneLine).Distinct()),
            finding.Severity
        )
        {
            Printed = printed,
        };

    // What is explained has nothing to be mended.
    private string Closing(Finding finding) =>
        finding.Explained is { } explained
            ? new ExplanationWords(texts).Of(explained)
            : texts.Format("check.remedy", ("remedy", words.Remedy(finding)));

    private IEnumerable<string> ShouldBe(IEnumerable<Correction> corrections) =>
        corrections
            .Select(words.Causes.ShouldBe)
            .OfType<string>()
            .Distinct()
            .Select(expected => texts.Format("comment.should-be", ("expected", expected)));

    private IEnumerable<string> Relations(CauseFinding finding)
    {
        foreach (var broken in finding.Broken.Take(MostRelations))
            yield return words.Relations.Message(broken);
        if (finding.Broken.Count > MostRelations)
            yield return texts.Format(
                "comment.more",
                ("count", (finding.Broken.Count - MostRelations).ToString(CultureInfo.InvariantCulture))
            );
    }
}
