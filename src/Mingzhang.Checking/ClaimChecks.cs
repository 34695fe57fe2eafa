using Mingzhang.Checking.Causes;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>What sentences and columns of changes say: difference, growth, direction, share, completion, parts of a
/// whole (BT-03, BT-04, FN-01 to FN-17, DE-53, DE-71 to DE-75).</summary>
internal sealed partial class ClaimChecks(Body body, Tally tally)
{
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
}
