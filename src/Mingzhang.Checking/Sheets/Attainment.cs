using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Sheets;

/// <summary>Whether an indicator's actual value falls short of its target, as far as the print alone tells.</summary>
internal static class Attainment
{
    /// <summary>True: short of it; false: reached; null: not to be told.</summary>
    public static bool? IsShort(Indicator indicator)
    {
        if (indicator.Actual is not { } actual)
        {
            return null;
        }

        // 较好完成 says too little; 部分达成 and 完成80% say it.
        if (actual.Reach is { } reach)
        {
            return reach == Reach.Full ? false : reach == Reach.Not || actual.Figure?.Number < 100 || actual.Printed.Contains("部分", StringComparison.Ordinal) ? true : null;
        }

        var target = indicator.Target;
        if (target.Number is not { } planned || actual is not { Number: { } reached, Comparison: Comparison.None or Comparison.Equal } || target.IsApproximate || actual.IsApproximate || !SameUnit(target, actual))
        {
            return null;
        }

        return target.Comparison switch
        {
            Comparison.AtLeast => reached < planned,
            Comparison.MoreThan => reached <= planned,
            Comparison.AtMost => reached > planned,
            Comparison.LessThan => reached >= planned,
            Comparison.Equal => reached < planned && planned > 0 && !IsLessBetter(indicator) ? true : reached == planned ? false : null,

            // Without a sign more is better for what is put out, and nothing is sure for times and costs.
            Comparison.None => IsLessBetter(indicator) ? null : reached < planned,
            _ => null,
        };
    }

    private static bool IsLessBetter(Indicator indicator) =>
        indicator.First == FirstLevel.Cost || indicator.Second is null or SecondLevel.Timeliness || indicator.Second?.IsCost() == true;

    private static bool SameUnit(IndicatorValue one, IndicatorValue other) =>
        one.Unit is null || other.Unit is null || (one.Unit.Name == other.Unit.Name && one.Unit.Per == other.Unit.Per);
}
