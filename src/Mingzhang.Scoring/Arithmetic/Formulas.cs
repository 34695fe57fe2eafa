using Mingzhang.Packs;
using static Mingzhang.Scoring.NumberRole;

namespace Mingzhang.Scoring;

/// <summary>The field's formulas, over numbers. Every divisor is tested before it divides.</summary>
internal static class Formulas
{
    private static readonly NumberTerm Nothing = new(Constant, 0);
    private static readonly NumberTerm One = new(Constant, 1);

    /// <summary>Where more is better (SC-20, SC-55, SC-56). Of a target that is not above 0, only a hit can be scored.</summary>
    public static Expression Positive(ShareFormula formula, NumberTerm actual, NumberTerm target, NumberTerm weight)
    {
        var share = Divided(actual, target);
        Expression missed = formula switch
        {
            ShareFormula.Proportional => Times(share, weight),
            ShareFormula.FromSixty => new Choice(share, Test.LessThan, Percent(60), Nothing, Times(Divided(Less(share, Percent(60)), Percent(40)), weight)),
            _ => Nothing,
        };
        return new Choice(actual, Test.AtLeast, target, weight, missed);
    }

    /// <summary>Where less is better (SC-23, SC-24).</summary>
    public static Expression Reverse(ReverseFormula formula, NumberTerm actual, NumberTerm target, NumberTerm weight) => new Choice(actual, Test.AtMost, target, weight, formula switch
    {
        ReverseFormula.Ratio => Times(Divided(target, actual), weight),
        ReverseFormula.LinearToDouble => new Choice(
            actual, Test.AtLeast, Times(new NumberTerm(Constant, 2), target), Nothing, Times(Less(One, Divided(Less(actual, target), target)), weight)),
        _ => Nothing,
    });

    /// <summary>“=” (SC-22).</summary>
    public static Expression Equal(ShareFormula formula, NumberTerm actual, NumberTerm target, NumberTerm weight) =>
        target.Number > 0 ? Positive(formula, actual, target, weight) : new Choice(actual, Test.AtMost, target, weight, Nothing);

    /// <summary>Far above the target a part of the weight is taken off (SC-27). The target is above 0.</summary>
    public static Expression OverAchievement(IReadOnlyList<OverAchievementBand> bands, Expression otherwise, NumberTerm actual, NumberTerm target, NumberTerm weight)
    {
        var above = Divided(Less(actual, target), target);
        return bands.Aggregate(otherwise, (below, band) => new Choice(above, Test.AtLeast, Percent(band.From), Times(weight, Less(One, Percent(band.Deduct))), below));
    }

    /// <summary>A table of satisfaction (SC-55).</summary>
    public static Expression Satisfaction(IReadOnlyList<SatisfactionTier> tiers, NumberTerm actual, NumberTerm weight) =>
        tiers.Reverse().Aggregate((Expression)Nothing, (below, tier) => new Choice(actual, Test.AtLeast, new NumberTerm(Constant, tier.From), Times(weight, Percent(tier.Share)), below));

    /// <summary>A share that the sheet tells, of the weight; no more than all of it.</summary>
    public static Expression Share(decimal percent, NumberTerm weight)
    {
        var share = new NumberTerm(NumberRole.Share, percent / 100) { IsPercent = true };
        return new Choice(share, Test.AtLeast, One, weight, Times(weight, share));
    }

    /// <summary>The rate of execution (SC-11, SC-13): a budget of 0 gives nothing, more than the budget no more than all.</summary>
    public static Expression Execution(ShareFormula formula, decimal executed, decimal budget, NumberTerm weight)
    {
        var spent = new NumberTerm(Executed, executed);
        var whole = new NumberTerm(Budget, budget);
        return new Choice(whole, Test.MoreThan, Nothing, Positive(formula, spent, whole, weight), Nothing);
    }

    public static NumberTerm Percent(decimal percent) => new(Constant, percent / 100) { IsPercent = true };

    private static Operation Times(Expression a, Expression b) => new(Operator.Multiply, a, b);

    private static Operation Divided(Expression a, Expression b) => new(Operator.Divide, a, b);

    private static Operation Less(Expression a, Expression b) => new(Operator.Subtract, a, b);
}
