using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Checking.Causes;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>What sentences and columns of changes say: difference, growth, direction, share, completion, parts of a
/// whole (BT-03, BT-04, FN-01 to FN-17, DE-53, DE-71 to DE-75).</summary>
internal sealed partial class ClaimChecks(Body body, Tally tally)
{
    /// <summary>How far a share may be moved so that all make 100: half a unit of rounding, and one that is shifted.</summary>
    private const decimal AdjustedUnits = 1.5m;

    public void Check(Claim claim)
    {
        switch (claim)
        {
            case Change { Direction: Direction.Level } level:
                CheckLevel(level);
                break;
            case Change change:
                CheckChange(change);
                break;
            case Share share:
                CheckShare(share);
                break;
            case Breakdown breakdown:
                CheckBreakdown(breakdown);
                break;
            case Sameness sameness:
                Linear(Judge(Relation.Sameness, sameness.First.Interval.Meets(sameness.Second.Interval), sameness.First, sameness.Second.Interval, [sameness.Second]), Relation.Sameness, Expression.Of(Value.Of(sameness.First)).Minus(sameness.Second));
                break;
        }
    }

    private Value? ValueOf(Fact? fact, Coordinates? point) =>
        fact is not null ? new Value(fact.Interval, [fact]) : point is { } known ? body.At(known) : null;

    private void CheckLevel(Change level)
    {
        var now = ValueOf(level.Now, level.NowPoint);
        var before = ValueOf(level.Base, level.BasePoint);
        if (now is not { Facts: [{ } figure, ..] } || before is null)
        {
            tally.Count(Relation.ChangeDirection, Outcome.NotEnoughData);
            return;
        }

        var broken = Judge(Relation.ChangeDirection, now.Interval.Meets(before.Interval), SaidAt(figure, level.Place), before.Interval, before.Facts, "level");
        Linear(broken, Relation.ChangeDirection, Expression.Of(now).Minus(before));
    }

    private void CheckChange(Change change)
    {
        var now = ValueOf(change.Now, change.NowPoint);
        var before = ValueOf(change.Base, change.BasePoint);
        var sign = change.IsSigned || change.Direction == Direction.Up ? 1 : -1;
        if (change is { Amount: null, Rate: null })
        {
            CheckDirection(change, now, before);
        }

        if (change.Amount is { } amount)
        {
            CheckAmount(change, amount, now, before, sign);
        }

        if (change.Rate is { } rate)
        {
            CheckRate(change, rate, now, before, sign);
        }
    }

    /// <summary>“决算数大于预算数” is wrong only if no values within the printed figures make it so.</summary>
    private void CheckDirection(Change change, Value? now, Value? before)
    {
        if (now is not { Facts: [{ } figure, ..] } || before is null)
        {
            tally.Count(Relation.ChangeDirection, Outcome.NotEnoughData);
            return;
        }

        var holds = change.Direction == Direction.Up ? now.Interval.High > before.Interval.Low : now.Interval.Low < before.Interval.High;
        var broken = Judge(Relation.ChangeDirection, holds, SaidAt(figure, change.Place), before.Interval, before.Facts, change.Direction == Direction.Up ? "above" : "below");
        Linear(broken, Relation.ChangeDirection, change.Direction == Direction.Up ? Expression.Of(before).Minus(now) : Expression.Of(now).Minus(before), isAtMost: true);
    }

    // The words are wrong, and not the figure that may stand elsewhere: the finding points to the words.
    private static Fact SaidAt(Fact figure, Place place) => new() { Coordinates = figure.Coordinates, Figure = figure.Figure, Printed = figure.Printed, Place = place };

    private void CheckAmount(Change change, Fact amount, Value? now, Value? before, int sign)
    {
        if (now is null || before is null)
        {
            tally.Count(Relation.ChangeAmount, Outcome.NotEnoughData);
            return;
        }

        var difference = now.Interval - before.Interval;
        var said = sign > 0 ? amount.Interval : -amount.Interval;
        var others = now.Facts.Concat(before.Facts).ToList();
        BrokenRelation? broken = null;
        if (difference.Meets(said))
        {
            tally.Count(Relation.ChangeAmount, Outcome.Holds);
        }
        else if (!change.IsSigned && difference.Meets(-said))
        {
            // The amount is right and the word is wrong: one error, and not two.
            broken = tally.Violated(Findings.Of(Relation.ChangeDirection, amount, sign > 0 ? -difference : difference, others.Select(fact => new Term(fact, 1)), change.Direction == Direction.Up ? "up" : "down"));
        }
        else
        {
            var expected = sign > 0 ? difference : -difference;
            broken = tally.Violated(Findings.Of(Relation.ChangeAmount, amount, expected, others.Select(fact => new Term(fact, 1))));
        }

        Linear(broken, broken?.Relation ?? Relation.ChangeAmount, Expression.Of(now).Minus(before).Plus(Value.Of(amount), -sign));
    }

    private void CheckRate(Change change, Fact rate, Value? now, Value? before, int sign)
    {
        // Without a printed base, it follows from the figure and its change.
        var wholeOf = before is null ? null : Expression.Of(before);
        var isDerived = before is null;
        if (before is null && now is not null && change.Amount is { } amount)
        {
            var moved = sign > 0 ? amount.Interval : -amount.Interval;
            before = new Value(now.Interval - moved, [.. now.Facts, amount]);
            wholeOf = Expression.Of(now).Plus(Value.Of(amount), -sign);
        }

        var difference = change.Amount is { } printed ? (sign > 0 ? printed.Interval : -printed.Interval)
            : now is not null && before is not null ? now.Interval - before.Interval : (Interval?)null;
        if (before is null || wholeOf is null || difference is not { } delta)
        {
            tally.Count(Relation.ChangeRate, Outcome.NotEnoughData);
            return;
        }

        var said = change.IsSigned || sign > 0 ? rate.Interval : -rate.Interval;
        var others = before.Facts.Concat(change.Amount is { } moves ? [moves] : now?.Facts ?? []).Distinct().ToList();
        if (before.Interval.Middle == 0)
        {
            Linear(Judge(Relation.RateOnNothing, rate.Figure.Number == 0, rate, Interval.Zero, others), Relation.RateOnNothing, Expression.Of(Value.Of(rate)));
            return;
        }

        // delta × 100 = rate × base for some values of all three.
        if (before.Interval.Low < 0)
        {
            tally.Count(Relation.ChangeRate, Outcome.DoesNotApply);
            return;
        }

        // Where both years are known, a rate that fits them is right although the amount beside it is wrong: that is
        // told of the amount.
        var product = Times(said, before.Interval);
        var holds = product.Meets(new Interval(delta.Low * 100, delta.High * 100))
            || (now is not null && (change.Base is not null || change.BasePoint is not null) && (now.Interval - before.Interval) is var real && product.Meets(new Interval(real.Low * 100, real.High * 100)));
        var expected = Over(delta, before.Interval);
        var broken = Judge(Relation.ChangeRate, holds, rate, change.IsSigned || sign > 0 ? expected : -expected, others);
        if (tally.Bonds is { } bonds)
        {
            var ways = new List<(Expression Part, Expression Base)>();
            if (change.Amount is { } term)
            {
                ways.Add((Expression.Nothing.Plus(Value.Of(term), sign), wholeOf));
            }

            if (now is not null && (change.Base is not null || change.BasePoint is not null))
            {
                ways.Add((Expression.Of(now).Minus(before), wholeOf));
            }

            // Where the base is what the amount leaves of the figure, the word decides which way it lies.
            var turned = isDerived && change is { IsSigned: false, Amount: { } amountSaid } && now is not null
                ? (Expression.Nothing.Plus(Value.Of(amountSaid), -sign), Expression.Of(now).Plus(Value.Of(amountSaid), sign)) : ((Expression, Expression)?)null;
            bonds.Add(new RatioBond(Relation.ChangeRate, broken, rate, change.IsSigned || sign > 0 ? 1 : -1, ways) { Turned = turned });
        }
    }

    private void CheckShare(Share share)
    {
        var relation = share.IsCompletion ? Relation.Completion : Relation.Share;
        var first = ValueOf(share.Whole, share.WholePoint);
        var second = share.OtherWholePoint is { } other ? body.At(other) : null;
        if (first is null || (share.OtherWholePoint is not null && second is null))
        {
            tally.Count(relation, Outcome.NotEnoughData);
            return;
        }

        var whole = second is not null && second.Interval.Low > 0 && IsShareOf(share, second) ? second : first;

        if (whole.Interval.Low <= 0 || share.Part.Figure.Number < 0)
        {
            if (whole.Interval.Middle == 0 && share.Rate.Figure.Number != 0)
            {
                Linear(Judge(Relation.RateOnNothing, holds: false, share.Rate, Interval.Zero, [share.Part, .. whole.Facts]), Relation.RateOnNothing, Expression.Of(Value.Of(share.Rate)));
            }
            else
            {
                tally.Count(relation, Outcome.DoesNotApply);
            }

            return;
        }

        var expected = Over(share.Part.Interval, whole.Interval);
        if (!share.IsCompletion && !IsShareOf(share, whole) && IsWithinUnits(share.Rate, expected, AdjustedUnits) && SharesBeside(share).Sum() == 100)
        {
            // One of the shares bears what rounding leaves over, so that all make 100.
            tally.Count(relation, Outcome.Holds);
            return;
        }

        var broken = Judge(relation, IsShareOf(share, whole), share.Rate, expected, [share.Part, .. whole.Facts]);
        if (tally.Bonds is { } bonds)
        {
            var part = Expression.Of(Value.Of(share.Part));
            var wholes = second is null ? [whole] : ReferenceEquals(whole, first) ? new[] { first, second } : [second, first];
            bonds.Add(new RatioBond(relation, broken, share.Rate, 1, [.. wholes.Select(value => (part, Expression.Of(value)))]));
        }
    }

    /// <summary>All shares that the sentence prints of the same whole, those of parts that nobody understands too.</summary>
    private static IEnumerable<decimal> SharesBeside(Share share)
    {
        var shares = PrintedShare().Matches(share.Place.Sentence ?? "").Select(match => (Whole: match.Groups[1].Value, Rate: decimal.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))).ToList();
        var whole = shares.Find(other => other.Rate == share.Rate.Figure.Number).Whole;
        return shares.Where(other => other.Whole == whole || other.Whole.Length == 0).Select(other => other.Rate);
    }

    [GeneratedRegex(@"占([^，,；;。、\d]{0,30})(\d{1,3}(?:\.\d{1,4})?)[%％]", RegexOptions.None, 1000)]
    private static partial Regex PrintedShare();

    /// <summary>Whether a rate lies within so many units of its last digit of what it should be.</summary>
    private static bool IsWithinUnits(Fact rate, Interval expected, decimal units) =>
        Math.Abs(rate.Figure.Number - expected.Middle) <= units * Figure.PowerOfTenth(rate.Figure.Decimals);

    // part × 100 = rate × whole for some values of all three.
    private static bool IsShareOf(Share share, Value whole)
    {
        var part = share.Part.Interval;
        return Times(share.Rate.Interval, whole.Interval).Meets(new Interval(part.Low * 100, part.High * 100));
    }

    private void CheckBreakdown(Breakdown breakdown)
    {
        var whole = breakdown.Whole;
        if (whole.Figure.Number < 0 || breakdown.Parts.Any(part => part.Figure.Number < 0) || breakdown.Parts.DistinctBy(part => part.Coordinates).Count() < breakdown.Parts.Count)
        {
            tally.Count(Relation.Breakdown, Outcome.DoesNotApply);
            return;
        }

        // Funds and kinds of spending divide the same whole, each for itself.
        foreach (var group in breakdown.Parts.Where(part => !part.Coordinates.Theme.IsLonePart()).GroupBy(part => part.Coordinates.DifferenceFrom(whole.Coordinates)))
        {
            var parts = group.ToList();
            var sum = parts.Aggregate(Interval.Zero, (all, part) => all + part.Interval);
            var isWhole = !breakdown.IsOpenEnded && (breakdown.IsWhole || IsWhole(parts, group.Key));
            var holds = isWhole ? sum.Meets(whole.Interval) : Interval.CanBeAtMost(sum, whole.Interval);
            Linear(Judge(Relation.Breakdown, holds, whole, sum, parts, isWhole ? null : "at-most"), Relation.Breakdown, Expression.Of(parts).Minus(whole), !isWhole);
        }
    }

    private static bool IsWhole(List<Fact> parts, DimensionSet dimensions) =>
        (dimensions == DimensionSet.Of(Dimension.Fund) && Trees.IsWhole([.. parts.Select(part => part.Coordinates.Fund)]))
        || (dimensions == DimensionSet.Of(Dimension.Nature) && Trees.IsWhole([.. parts.Select(part => part.Coordinates.Nature)]))
        || (dimensions == DimensionSet.Of(Dimension.Theme) && IsWholeThemes(parts));

    // 出国, 购置, 运行, 接待 are the three public expenses with the vehicles told apart.
    private static bool IsWholeThemes(List<Fact> parts)
    {
        var themes = parts.Select(part => part.Coordinates.Theme).ToHashSet();
        if (themes.Contains(Theme.VehiclePurchase) && themes.Contains(Theme.VehicleRunning))
        {
            themes.Add(Theme.Vehicles);
        }

        return Trees.IsWhole(themes);
    }

    private BrokenRelation? Judge(Relation relation, bool holds, Fact fact, Interval expected, IReadOnlyList<Fact> others, string? variant = null) =>
        holds ? tally.Holds(relation)
            : tally.Violated(Findings.Of(relation, fact, expected, others.Select(other => new Term(other, 1)), variant) with { Severity = SeverityOf(relation, fact, expected) });

    /// <summary>A rate that is cut off instead of rounded is a hint and no error (TB-05).</summary>
    private static Severity SeverityOf(Relation relation, Fact fact, Interval expected) =>
        fact.Figure.Measure.Kind == MeasureKind.Percent && relation is Relation.Share or Relation.Completion or Relation.ChangeRate && IsWithinUnits(fact, expected, 1)
            ? Severity.Question : Findings.SeverityOf(relation);

    private void Linear(BrokenRelation? broken, Relation relation, Expression difference, bool isAtMost = false) =>
        tally.Bonds?.Add(new LinearBond(relation, broken, difference) { IsAtMost = isAtMost });

    /// <summary>All products of two intervals, the second of which is not negative.</summary>
    private static Interval Times(Interval a, Interval b)
    {
        var products = (decimal[])[a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return new Interval(products.Min(), products.Max());
    }

    /// <summary>The quotient in percent, of the middle of both: for the message, not for judging.</summary>
    private static Interval Over(Interval part, Interval whole) => Interval.Exactly(part.Middle * 100 / whole.Middle);
}
