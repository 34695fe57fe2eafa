using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>A day that was kept gives all points; what a later one gives, no source says (SC-31).</summary>
internal static class Deadlines
{
    public static RowScore Score(Deadline target, Deadline actual, decimal weight) =>
        IsLater(target, actual)
            ? RowScore.CannotBeTold(ScoreDoubt.DateMissed, weight) with { Formula = FormulaKind.Deadline, IsReached = false }
            : RowScore.Told(FormulaKind.Deadline, new NumberTerm(NumberRole.Weight, weight)) with { IsReached = true };

    // A year that is not printed is that of the other: 当年12月底.
    private static bool IsLater(Deadline target, Deadline actual)
    {
        if (target.Year is { } aim && actual.Year is { } done && aim != done)
        {
            return done > aim;
        }

        return (actual.Month, actual.Day ?? 31).CompareTo((target.Month, target.Day ?? 31)) > 0;
    }
}
