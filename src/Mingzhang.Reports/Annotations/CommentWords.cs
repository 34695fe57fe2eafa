using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Packs;
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
            RuleFinding rule => [OfRule(rule)],
            _ => throw new ArgumentException($"{finding.GetType().Name} has no words", nameof(finding)),
        };

    private List<Comment> OfCauses(CauseFinding finding)
    {
        var suspects = finding
            .Causes.Take(Math.Max(1, finding.EquallyLikely))
            .SelectMany(cause => cause.Corrections)
            .GroupBy(correction => (correction.Fact.Place, correction.Fact.Printed))
            .ToList();
        var several = finding.EquallyLikely > 1 && suspects.Count > 1 ? texts.Format("comment.several", ("count", Number(suspects.Count))) : null;
        return suspects.ConvertAll(suspect => Comment(finding, suspect.Key.Place, suspect.Key.Printed, Kind(finding), [.. ShouldBe(suspect), .. several is null ? [] : (string[])[several], .. Relations(finding)]));
    }

    private Comment Unexplained(CauseFinding finding)
    {
        var first = finding.Broken[0].Terms[0].Fact;
        return Comment(finding, first.Place, first.Printed, Kind(finding), Relations(finding));
    }

    private Comment OfRule(RuleFinding finding) =>
        Comment(finding, finding.Places[0], finding.Printed ?? "", InLanguage(finding.Written.Title), [Filled(finding.Written.Message, finding), Filled(finding.Written.Remedy, finding)]);

    private Comment Comment(Finding finding, Model.Place place, string printed, string kind, IEnumerable<string> lines) =>
        new(
            place,
            texts.Format("comment.heading", ("severity", texts.Name("severity", finding.Severity)), ("kind", kind)),
            string.Join('\n', lines.Select(SafeText.OneLine)),
            finding.Severity
        )
        {
            Printed = printed,
        };

    private string Kind(CauseFinding finding) => texts.Name("relation", finding.Broken[0].Relation);

    // A figure that may be wrong in several ways is one place.
    private IEnumerable<string> ShouldBe(IEnumerable<Correction> corrections) =>
        corrections
            .Where(correction => correction.ShouldBe is { Length: > 0 })
            .Select(correction => AmountWords.Computed(correction.ShouldBe!, correction.Fact.Printed, correction.Fact.Figure.Measure))
            .Distinct()
            .Select(expected => texts.Format("comment.should-be", ("expected", expected)));

    private IEnumerable<string> Relations(CauseFinding finding)
    {
        foreach (var broken in finding.Broken.Take(MostRelations))
            yield return words.Message(broken);
        if (finding.Broken.Count > MostRelations)
            yield return texts.Format("comment.more", ("count", Number(finding.Broken.Count - MostRelations)));
    }

    private string Filled(Said said, RuleFinding finding) =>
        finding.Values.Aggregate(InLanguage(said), (text, value) => text.Replace("{" + value.Key + "}", value.Value, StringComparison.Ordinal));

    private string InLanguage(Said said) => texts.Language == Language.English ? said.English : said.Chinese;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
