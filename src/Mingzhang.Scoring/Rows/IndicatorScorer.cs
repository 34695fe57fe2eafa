using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Scores one indicator by one scheme, whatever is printed as its score.</summary>
internal sealed class IndicatorScorer(DirectionFinder directions)
{
    /// <summary>What can be told of an indicator.</summary>
    /// <param name="indicator">The row.</param>
    /// <param name="weight">Its points, 0 or more.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="direction">A direction in place of the row's own; null for its own.</param>
    public RowScore Score(Indicator indicator, decimal weight, ScoringScheme scheme, Direction? direction = null)
    {
        if (scheme.ByCoefficient && indicator.Coefficient is { } coefficient)
        {
            return Coefficient(indicator, coefficient.Number, coefficient.Figure.Decimals, weight, scheme);
        }

        if (indicator.Actual is not { IsBlank: false } actual)
        {
            return RowScore.CannotBeTold(ScoreDoubt.ActualMissing, weight);
        }

        return indicator.Target.IsBlank ? RowScore.CannotBeTold(ScoreDoubt.TargetMissing, weight)
            : OfValues(indicator, indicator.Target, actual, weight, scheme, direction);
    }

    private RowScore OfValues(Indicator indicator, IndicatorValue target, IndicatorValue actual, decimal weight, ScoringScheme scheme, Direction? direction)
    {
        var words = new WordScorer(scheme, weight);
        if (target.Kind == ValueKind.Several || actual.Kind == ValueKind.Several)
        {
            return Parts(indicator, target, actual, weight, scheme, direction);
        }

        // 90% 完成 of a target in percent is a number; of any other target it is a share.
        if (actual is { Kind: ValueKind.Reached, Figure: { } share })
        {
            if (IsNumber(target) && target.Unit?.Kind == UnitKind.Percent)
            {
                actual = actual with { Kind = ValueKind.Number, Reach = null };
            }
            else
            {
                return words.ToldShare(share.Number);
            }
        }

        // 未达到 90% names the number that was not reached.
        if (IsNumber(target) && actual.Words.IndexOfAny(['未', '没', '不']) >= 0)
        {
            return RowScore.CannotBeTold(ScoreDoubt.ActualIsWords, weight);
        }

        if (IsNumber(target) && actual.Kind is ValueKind.Number or ValueKind.Range && actual.Figure is not null)
        {
            var (own, note) = directions.Of(indicator with { Target = target });
            var score = new NumberScorer(scheme, indicator, direction ?? own, weight).Score(target, actual);
            return note is { } said && direction is null && score.State != ScoreState.CannotBeTold ? score.With(said) : score;
        }

        if (target.Kind == ValueKind.Date && actual.Kind == ValueKind.Date)
        {
            return Deadlines.Score(target.Deadline!.Value, actual.Deadline!.Value, weight);
        }

        if (target.Kind == ValueKind.Range && actual is { Kind: ValueKind.Number, Figure: not null } && target.Upper is not null)
        {
            return InRange(target, actual, weight);
        }

        var doubt = IsNumber(target) || target.Kind is ValueKind.Range or ValueKind.Date or ValueKind.Window ? ScoreDoubt.ActualIsWords : ScoreDoubt.TargetIsWords;
        return SameWords(target, actual) ? words.SameWords(doubt)
            : actual.Kind == ValueKind.Reached ? words.Level(actual, doubt)
            : RowScore.CannotBeTold(doubt, weight);
    }

    private static bool IsNumber(IndicatorValue value) => value is { Kind: ValueKind.Number, Figure: not null } && value.Comparison != Comparison.Qualitative;

    private static bool SameWords(IndicatorValue target, IndicatorValue actual) =>
        WordText.Normal(target.Printed).TrimEnd('。') is { Length: > 0 } words && words == WordText.Normal(actual.Printed).TrimEnd('。');

    private static RowScore InRange(IndicatorValue target, IndicatorValue actual, decimal weight)
    {
        var low = NumberPair.Of(target with { Kind = ValueKind.Number }, actual);
        var high = NumberPair.Of(target with { Kind = ValueKind.Number, Figure = target.Upper }, actual);
        if (low.Doubt != ScoreDoubt.None || high.Doubt != ScoreDoubt.None)
        {
            return RowScore.CannotBeTold(ScoreDoubt.UnitsDiffer, weight);
        }

        return low.Least >= low.Target && high.Most <= high.Target
            ? RowScore.Told(FormulaKind.Equal, new NumberTerm(NumberRole.Weight, weight)) with { IsReached = true }
            : RowScore.CannotBeTold(ScoreDoubt.TargetIsRange, weight);
    }

    // Values in one cell can be scored together only if each can be, and all are reached; what one of them is worth, no form says.
    private RowScore Parts(Indicator indicator, IndicatorValue target, IndicatorValue actual, decimal weight, ScoringScheme scheme, Direction? direction)
    {
        if (target.Kind != ValueKind.Several && actual.Kind == ValueKind.Several)
        {
            return SameWords(target, actual) ? new WordScorer(scheme, weight).SameWords(ScoreDoubt.SeveralValues) : RowScore.CannotBeTold(ScoreDoubt.SeveralValues, weight);
        }

        if (actual.Kind == ValueKind.Reached)
        {
            return actual.Figure is { } share ? new WordScorer(scheme, weight).ToldShare(share.Number) : new WordScorer(scheme, weight).Level(actual, ScoreDoubt.ActualIsWords);
        }

        if (actual.Kind != ValueKind.Several || actual.Parts.Count != target.Parts.Count)
        {
            return RowScore.CannotBeTold(ScoreDoubt.SeveralValues, weight);
        }

        var parts = target.Parts.Zip(actual.Parts, (aim, reached) => OfValues(indicator, aim, reached, weight, scheme, direction)).ToList();
        if (parts.Exists(part => part.State == ScoreState.CannotBeTold))
        {
            return RowScore.CannotBeTold(ScoreDoubt.SeveralValues, weight);
        }

        var least = parts.Select(part => part.Least).Min();
        var most = parts.Select(part => part.Most).Max();
        bool? isReached = parts.TrueForAll(part => part.IsReached == true) ? true : parts.Exists(part => part.IsReached == false) ? false : null;
        return (least == most
            ? RowScore.Told(FormulaKind.Parts, parts[0].Arithmetic!)
            : RowScore.Between(FormulaKind.Parts, ScoreDoubt.SeveralValues, least, most)) with { IsReached = isReached, Notes = [.. parts.SelectMany(part => part.Notes).Distinct()] };
    }

    // The coefficient is the evaluator's; that it is what the values give is only held beside it.
    private RowScore Coefficient(Indicator indicator, decimal percent, int decimals, decimal weight, ScoringScheme scheme)
    {
        var told = RowScore.Told(FormulaKind.Coefficient, Formulas.Share(Math.Max(0, percent), new NumberTerm(NumberRole.Weight, weight)));
        var byValues = Score(indicator with { Coefficient = null }, 100, scheme);
        var isOther = byValues is { State: ScoreState.Told, Formula: FormulaKind.Positive or FormulaKind.Equal } && byValues.Least.Rounded(decimals) != percent && byValues.Least.Cut(decimals) != percent;
        return (isOther ? told.With(RowNote.CoefficientDiffers) : told) with { Direction = byValues.Direction, IsReached = byValues.IsReached };
    }
}
