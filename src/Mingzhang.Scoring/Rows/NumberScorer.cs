using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Scores a result that is a number against a target that is one.</summary>
internal sealed class NumberScorer(ScoringScheme scheme, Indicator indicator, Direction direction, decimal weight)
{
    private readonly NumberTerm full = new(NumberRole.Weight, weight);

    public RowScore Score(IndicatorValue target, IndicatorValue actual)
    {
        var pair = NumberPair.Of(target, actual);
        if (pair.Doubt != ScoreDoubt.None)
        {
            return RowScore.CannotBeTold(pair.Doubt, weight);
        }

        var score = pair.IsExact ? Exact(pair.Target, pair.Least, target.Comparison) : Inexact(pair, target.Comparison);
        return score.With(pair.Notes) with { Direction = direction };
    }

    private RowScore Exact(decimal target, decimal actual, Comparison comparison)
    {
        if (scheme.StrictLimits && actual == target && comparison is Comparison.LessThan or Comparison.MoreThan)
        {
            return RowScore.CannotBeTold(ScoreDoubt.AtStrictLimit, weight);
        }

        // Below 0 counts as 0, unless the target itself is below 0: a change of −5%.
        IReadOnlyList<RowNote> notes = actual < 0 && target >= 0 ? [RowNote.NegativeAsZero] : [];
        var counted = notes.Count > 0 ? 0 : actual;
        var isReached = direction switch
        {
            Direction.LessIsBetter => counted <= target,
            Direction.Equal => scheme.EqualAsPositive && target > 0 ? counted >= target : counted == target,
            _ => counted >= target,
        };
        var score = isReached || target > 0 || (target == 0 && direction != Direction.MoreIsBetter)
            ? ByFormula(new(NumberRole.Actual, counted), new(NumberRole.Target, target), isReached)
            : RowScore.CannotBeTold(ScoreDoubt.TargetNotPositive, weight);
        return score.With(notes) with { IsReached = isReached };
    }

    private RowScore ByFormula(NumberTerm actual, NumberTerm target, bool isReached)
    {
        switch (direction)
        {
            case Direction.LessIsBetter when !isReached && scheme.Reverse == ReverseFormula.NotSaid:
                return RowScore.Between(
                    FormulaKind.Reverse,
                    ScoreDoubt.FormulaNotSaid,
                    Formulas.Reverse(ReverseFormula.LinearToDouble, actual, target, full).Value,
                    Formulas.Reverse(ReverseFormula.Ratio, actual, target, full).Value);
            case Direction.LessIsBetter:
                return RowScore.Told(FormulaKind.Reverse, Formulas.Reverse(scheme.Reverse, actual, target, full));
            case Direction.Equal when !isReached && !scheme.EqualAsPositive:
                return RowScore.CannotBeTold(ScoreDoubt.NotEqual, weight);
            case Direction.Equal:
                return RowScore.Told(FormulaKind.Equal, Formulas.Equal(scheme.Positive, actual, target, full));
        }

        if (IsSatisfaction && scheme.Satisfaction.Count > 0 && indicator.Target.Unit is null or { Kind: UnitKind.Percent })
        {
            return RowScore.Told(FormulaKind.SatisfactionTable, Formulas.Satisfaction(scheme.Satisfaction, actual, full));
        }

        var positive = Formulas.Positive(scheme.Positive, actual, target, full);
        if (scheme.OverAchievement.Count == 0 || target.Number <= 0)
        {
            return RowScore.Told(FormulaKind.Positive, positive);
        }

        var whole = Formulas.OverAchievement(scheme.OverAchievement, positive, actual, target, full);
        return whole.Value == positive.Value
            ? RowScore.Told(FormulaKind.Positive, whole)
            : RowScore.Told(FormulaKind.OverAchievement, whole).With(RowNote.LowTargetAssumed);
    }

    private bool IsSatisfaction => indicator.First == FirstLevel.Satisfaction || indicator.Second == SecondLevel.ServedSatisfaction;

    // Every formula rises to the target and falls behind it, so that the ends and the target itself hold the extremes. What
    // has no end is not taken to be far above its target.
    private RowScore Inexact(NumberPair pair, Comparison comparison)
    {
        var most = pair.Most ?? Math.Max(pair.Least, pair.Target);
        decimal[] numbers = pair.Least < pair.Target && pair.Target < most ? [pair.Least, pair.Target, most] : [pair.Least, most];
        var scores = numbers.Select(number => Exact(pair.Target, number, comparison is Comparison.LessThan or Comparison.MoreThan ? Comparison.None : comparison)).ToList();
        if (scores.Find(score => score.State == ScoreState.CannotBeTold) is { } doubtful)
        {
            return doubtful;
        }

        var least = scores.Select(score => score.Least).Min();
        var highest = scores.Select(score => score.Most).Max();
        return least == highest ? scores[0] : RowScore.Between(scores[0].Formula, ScoreDoubt.ActualInexact, least, highest) with
        {
            IsReached = scores.TrueForAll(score => score.IsReached == true) ? true : scores.TrueForAll(score => score.IsReached == false) ? false : null,
            Notes = [.. scores.SelectMany(score => score.Notes).Distinct()],
        };
    }
}
