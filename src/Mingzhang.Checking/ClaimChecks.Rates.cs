using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Checking.Causes;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Rates of change, shares and completion (FN-02, FN-07, FN-17, DE-53, DE-73 to DE-75).</summary>
internal sealed partial class ClaimChecks
{
    /// <summary>How far a share may be moved so that all make 100: half a unit of rounding, and one that is shifted.</summary>
    private const decimal AdjustedUnits = 1.5m;

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
        var product = said * before.Interval;
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
        return (share.Rate.Interval * whole.Interval).Meets(new Interval(part.Low * 100, part.High * 100));
    }

    /// <summary>The quotient in percent, of the middle of both: for the message, not for judging.</summary>
    private static Interval Over(Interval part, Interval whole) => Interval.Exactly(part.Middle * 100 / whole.Middle);
}
