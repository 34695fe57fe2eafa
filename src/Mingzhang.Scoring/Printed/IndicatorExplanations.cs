using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Looks for another way of scoring an indicator that gives what is printed.</summary>
internal sealed class IndicatorExplanations(IndicatorScorer scorer, Indicator indicator, RowScore row, decimal weight, ScoringScheme scheme, IReadOnlyList<ScoringScheme> schemes)
{
    private readonly bool hasReason = indicator.Reason is { Text.Length: > 0 };

    public IEnumerable<DifferenceReason> Of(PrintedScore printed)
    {
        if (OtherDirection(printed) is { } direction)
        {
            yield return direction;
        }

        var isOverAchievement = row.Formula == FormulaKind.OverAchievement;
        if (isOverAchievement && scorer.Score(indicator, weight, scheme with { OverAchievement = [] }) is { IsTold: true } whole && As(whole, printed) is { } left)
        {
            yield return new(DifferenceKind.OverAchievementLeft, whole.Least.Rounded(scheme.Decimals)) { As = left, Arithmetic = whole.Arithmetic, HasReason = hasReason };
        }
        else
        {
            foreach (var (id, other) in OtherSchemes(printed))
            {
                yield return new(DifferenceKind.OtherScheme, other.Least.Rounded(scheme.Decimals)) { Scheme = id, Arithmetic = other.Arithmetic, HasReason = hasReason };
            }
        }

        if (row.IsReached == false && printed.Number == weight)
        {
            yield return new(DifferenceKind.FullThoughMissed, weight) { HasReason = hasReason };
        }
        else if (row.IsReached == true && !isOverAchievement && row.IsTold && row.Least.Equals(Ratio.Of(weight)) && printed.Number < weight)
        {
            yield return new(DifferenceKind.DeductedThoughReached, weight) { HasReason = hasReason };
        }
    }

    // All points and none are what any formula gives somewhere: they explain nothing. Nor does a round number that is near,
    // but for a cost: a limit scored as though it were a rate is what forms really show.
    private DifferenceReason? OtherDirection(PrintedScore printed)
    {
        var turned = row.Direction switch
        {
            Direction.MoreIsBetter => Direction.LessIsBetter,
            Direction.LessIsBetter => Direction.MoreIsBetter,
            _ => Direction.None,
        };
        return turned != Direction.None && scorer.Score(indicator, weight, scheme, turned) is { IsTold: true, IsReached: false } other && other.Least > Ratio.Of(0) && As(other, printed) is { } way && (way == PrintedAs.Same || IsCost)
            ? new(DifferenceKind.OtherDirection, other.Least.Rounded(scheme.Decimals)) { As = way, Arithmetic = other.Arithmetic, HasReason = hasReason }
            : null;
    }

    private bool IsCost => indicator.Second?.IsCost() ?? indicator.First == FirstLevel.Cost;

    // One name for each different formula: many schemes score a row alike.
    private IEnumerable<(string Id, RowScore Score)> OtherSchemes(PrintedScore printed) => schemes
        .Where(other => other.Id != scheme.Id && (!other.ByCoefficient || indicator.Coefficient is not null))
        .OrderBy(other => other.Profiles.Count)
        .Select(other => (other.Id, Score: scorer.Score(indicator, weight, other)))
        .Where(other => other.Score.IsTold && As(other.Score, printed) == PrintedAs.Same)
        .DistinctBy(other => other.Score.Arithmetic!.ToString());

    private PrintedAs? As(RowScore other, PrintedScore printed) => printed.As(other.Least, other.Most, scheme.Decimals);
}
