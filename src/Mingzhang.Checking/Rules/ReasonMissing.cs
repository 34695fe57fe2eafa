using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A sentence tells a change that is larger than the profile's threshold, or one from nothing, and neither its paragraph
/// nor the next says why (DE-14, BT-03, BT-11). A paragraph that ends in a colon is explained by all paragraphs of its list. One
/// finding for a section.</summary>
internal sealed class ReasonMissing : IRule
{
    private const int LongestQuote = 60;
    private const string Threshold = "reasonThresholdPercent";

    public RuleResult Check(RuleContext context)
    {
        var parameters = (context.Profile ?? context.Packs.Profiles.GetValueOrDefault("general"))?.Parameters;
        if (!decimal.TryParse(parameters?.GetValueOrDefault(Threshold), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var threshold))
        {
            return RuleResult.NotEnoughData;
        }

        var changes = context.Document.Claims.OfType<Change>().Where(change => change.Place is { Sentence: not null, Origin: not null, Table: null }).ToList();
        if (changes.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var paragraphs = context.Words.Paragraphs;
        var index = new Dictionary<int, int>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            index.TryAdd(paragraphs[i].Place.Origin?.Block ?? -1, i);
        }

        var unexplained = changes
            .Where(change => change.Direction != Direction.Level && RateOf(change, context) > threshold)
            .Select(change => (Change: change, At: index.GetValueOrDefault(change.Place.Origin!.Block, -1)))
            .Where(change => change.At >= 0 && !IsExplained(paragraphs, change.At, context.List("reasons")))
            .GroupBy(change => SectionOf(paragraphs, change.At));
        return RuleResult.Of(unexplained.Select(section => context.Found(
            section.First().Change.Place,
            ("quote", Quoted(section.First().Change)),
            ("threshold", threshold.ToString(CultureInfo.InvariantCulture)),
            ("count", section.Count().ToString(CultureInfo.InvariantCulture)))
            with { Places = [.. section.Select(change => change.Change.Place)] }));
    }

    /// <summary>The rate of a change in percent, without sign: printed or calculated; beyond all bounds from nothing; null where
    /// nothing gives it.</summary>
    private static decimal? RateOf(Change change, RuleContext context)
    {
        if (change.Rate is { } rate)
        {
            return Math.Abs(rate.Figure.Number);
        }

        if (change.Amount is not { Interval.Middle: var amount } || BaseOf(change, amount, context) is not (>= 0 and var before))
        {
            return null;
        }

        return before == 0 ? (amount == 0 ? 0 : decimal.MaxValue) : Math.Abs(amount) / before * 100;
    }

    /// <summary>What a figure was before: printed, or known by its point, or what its change leaves of it.</summary>
    private static decimal? BaseOf(Change change, decimal amount, RuleContext context)
    {
        if (change.Base is { Interval.Middle: var printed })
        {
            return printed;
        }

        if (change.BasePoint is { } point && context.Body.Points.At(point) is [{ Interval.Middle: var known }, ..])
        {
            return known;
        }

        return change.Now is { Interval.Middle: var now } ? now - (change.Direction == Direction.Up ? amount : -amount) : null;
    }

    private static bool IsExplained(IReadOnlyList<TextPiece> paragraphs, int at, IReadOnlyList<string> reasons)
    {
        var isList = paragraphs[at].Bare.EndsWith('：');
        for (var i = at; i < paragraphs.Count && (i <= at + 1 || isList) && !(i > at && Outline.IsHeading(paragraphs[i].Bare)); i++)
        {
            if (reasons.Any(reason => paragraphs[i].Bare.Contains(reason, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static int SectionOf(IReadOnlyList<TextPiece> paragraphs, int at)
    {
        while (at > 0 && !Outline.IsHeading(paragraphs[at].Bare))
        {
            at--;
        }

        return at;
    }

    /// <summary>The clause of the change, from its subject to the amount.</summary>
    private static string Quoted(Change change)
    {
        var sentence = RuleText.Bare(change.Place.Sentence!);
        var figure = RuleText.Bare((change.Amount ?? change.Rate)!.Printed);
        var at = sentence.IndexOf(figure, StringComparison.Ordinal);

        // The same digits may stand in the figure itself: those of the change follow 增加, 减少, 增长, 下降.
        while (at >= 0 && (at == 0 || !"加少长降升低了".Contains(sentence[at - 1], StringComparison.Ordinal)))
        {
            at = sentence.IndexOf(figure, at + 1, StringComparison.Ordinal);
        }

        var start = at < 0 ? 0 : sentence.LastIndexOfAny(['；', '。', '：'], at) + 1;
        return at < 0 || at - start > LongestQuote ? RuleText.Quote(sentence, Math.Max(at, 0), figure.Length) : sentence[start..(at + figure.Length)];
    }
}
