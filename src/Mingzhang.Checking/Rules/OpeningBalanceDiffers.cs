using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The opening balance of final accounts is not the closing balance of those of the year before (XD-02, DE-39). Two points of the
/// space, so that no relation of coordinates joins them; the difference may have a cause that the form asks to explain (FX-28).</summary>
internal sealed class OpeningBalanceDiffers : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var others = context.Body.Documents.Where(other => !ReferenceEquals(other, context.Document)).ToList();
        var openings = context.Document.Facts.Where(fact => fact is { IsOneOfSeveral: false, Figure.Measure.Kind: MeasureKind.Money } && fact.Coordinates is { Flow: Flow.OpeningBalance, Stage: Stage.Final }
            && fact.Coordinates.Year == context.Document.Year?.Value).DistinctBy(fact => fact.Coordinates).ToList();
        var compared = openings.Select(opening => (Opening: opening, Closing: ClosingOf(opening, others))).Where(pair => pair.Closing is not null).ToList();
        return compared.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(Narrowest([.. compared.Where(pair => !pair.Opening.Interval.Meets(pair.Closing!.Interval))]).Select(pair => context.Found(pair.Opening.Place,
            ("year", pair.Opening.Coordinates.Year.ToString(CultureInfo.InvariantCulture)), ("opening", Telling.Money(pair.Opening)), ("closing", Telling.Money(pair.Closing!)))
            with { Places = [pair.Opening.Place, pair.Closing!.Place], Printed = Telling.Money(pair.Opening), Expected = Telling.Money(pair.Closing!) }));
    }

    private static Fact? ClosingOf(Fact opening, List<ReadDocument> others)
    {
        var point = opening.Coordinates with { Year = opening.Coordinates.Year - 1, Flow = Flow.ClosingBalance };
        return others.SelectMany(other => other.Facts).FirstOrDefault(fact => fact is { IsOneOfSeveral: false, Figure.Measure.Kind: MeasureKind.Money } && fact.Coordinates == point);
    }

    // The whole differs because a part does: the part says more.
    private static IEnumerable<(Fact Opening, Fact? Closing)> Narrowest(List<(Fact Opening, Fact? Closing)> pairs) =>
        pairs.Where(pair => !pairs.Exists(other => !ReferenceEquals(other.Opening, pair.Opening) && pair.Opening.Coordinates.Contains(other.Opening.Coordinates)));
}
