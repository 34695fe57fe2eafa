using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells a finding so that a person can act on it: a headline, the candidates where several are equally likely,
/// and what to do.</summary>
public sealed class FindingWords(TextBook texts, PlaceWords places)
{
    public RelationWords Relations { get; } = new(texts, places);

    public CauseWords Causes { get; } = new(texts, places);

    public RuleWords Rules { get; } = new(texts);

    /// <summary>The finding in one sentence.</summary>
    public string Headline(Finding finding) =>
        finding switch
        {
            CauseFinding { Causes.Count: 0, Broken: [var alone] } => Relations.Message(alone),
            CauseFinding { Causes.Count: 0 } unexplained => Unexplained(unexplained),
            CauseFinding { EquallyLikely: > 1 } several => Several(several),
            CauseFinding single => OneCause(single),
            RuleFinding rule => AtPlace(rule, rule.Printed, Rules.Message(rule)),
            ToldFinding told => AtPlace(told, told.Printed, told.Message),
            _ => throw new ArgumentException($"{finding?.GetType().Name} has no words", nameof(finding)),
        };

    /// <summary>One line for each of several causes that are equally likely; none where the headline tells the cause.</summary>
    public IReadOnlyList<string> Candidates(Finding finding) =>
        finding is CauseFinding { EquallyLikely: > 1 } cause ? [.. cause.Causes.Take(cause.EquallyLikely).Select(Causes.Message)] : [];

    /// <summary>Causes that are less likely than those of the headline, one line each.</summary>
    public IReadOnlyList<string> LessLikely(Finding finding) =>
        finding is CauseFinding { Causes.Count: > 0 } cause
            ? [.. cause.Causes.Skip(Math.Max(1, cause.EquallyLikely)).Select(Causes.Message)]
            : [];

    /// <summary>What is wrong without where it stands, for lists that tell the place beside it.</summary>
    public string WithoutPlace(Finding finding) =>
        finding switch
        {
            RuleFinding rule => Rules.Message(rule),
            ToldFinding told => told.Message,
            _ => Headline(finding),
        };

    /// <summary>Headline and candidates as one text, for forms that have one field for it.</summary>
    public string Message(Finding finding)
    {
        var headline = Headline(finding);
        var candidates = Candidates(finding);
        return candidates.Count == 0
            ? headline
            : texts.Format(
                "finding.with-candidates",
                ("headline", headline),
                ("candidates", string.Join(texts["clause-separator"], candidates))
            );
    }

    /// <summary>What to do.</summary>
    public string Remedy(Finding finding) =>
        finding switch
        {
            CauseFinding { Causes.Count: 0 } => texts["remedy.unexplained"],
            CauseFinding { EquallyLikely: > 1 } => texts["remedy.several"],
            CauseFinding cause => Causes.Remedy(cause.Causes[0]),
            RuleFinding rule => Rules.Remedy(rule),
            ToldFinding told => told.Remedy,
            _ => throw new ArgumentException($"{finding?.GetType().Name} has no words", nameof(finding)),
        };

    /// <summary>That not all causes were looked at; null where they were.</summary>
    public string? GaveUp(Finding finding) => finding is CauseFinding { GaveUp: true } ? texts["finding.gave-up"] : null;

    /// <summary>What kind of finding it is, in a few words: a kind of cause, a relation, or the title of a rule.</summary>
    public string Kind(Finding finding) =>
        finding switch
        {
            CauseFinding { Causes.Count: 0 } unexplained => texts.Name("relation", unexplained.Broken[0].Relation),
            CauseFinding cause => Causes.Kind(cause.Causes[0].Kind),
            RuleFinding rule => Rules.Title(rule),
            ToldFinding told => told.Title,
            _ => throw new ArgumentException($"{finding?.GetType().Name} has no words", nameof(finding)),
        };

    private string OneCause(CauseFinding finding)
    {
        var cause = finding.Causes[0];
        var key =
            cause.Supports <= 0 ? "finding.cause.bare"
            : cause.Supports >= finding.Broken.Count ? "finding.cause"
            : "finding.cause.some";
        return texts.Format(
            key,
            ("cause", Causes.Message(cause)),
            ("count", Number(finding.Broken.Count)),
            ("supports", Number(cause.Supports))
        );
    }

    // One figure that may be wrong in several ways is still one place to look at.
    private string Several(CauseFinding finding)
    {
        var candidates = finding.Causes.Take(finding.EquallyLikely).ToList();
        var first = candidates[0].Corrections[0];
        var isOnePlace = candidates.TrueForAll(cause => cause.Corrections[0].Fact.Place == first.Fact.Place);
        return texts.Format(
            isOnePlace ? "finding.several-values" : "finding.several",
            ("place", places.Subject(first.Fact.Place, first.Fact.Printed)),
            ("printed", Causes.Printed(first)),
            ("count", Number(candidates.Count)),
            ("broken", Number(finding.Broken.Count))
        );
    }

    private string Unexplained(CauseFinding finding)
    {
        var first = finding.Broken[0].Terms[0].Fact;
        return texts.Format(
            "finding.unexplained",
            ("place", places.Subject(first.Place, first.Printed)),
            ("broken", Number(finding.Broken.Count))
        );
    }

    // A place that is a whole document adds nothing to the message.
    private string AtPlace(Finding finding, string? printed, string message)
    {
        var place = finding.Places[0];
        return place is { Table: null, TableTitle: null, Sentence: null, Paragraph: null, Page: null, Line: null, Cell: null }
            ? message
            : texts.Format("finding.rule", ("place", places.Subject(place, printed ?? "")), ("message", message));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
