using System.Globalization;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A satisfaction that is to reach less than is usual (list “least”, in percent; TG-31). One finding a row.</summary>
internal sealed class SatisfactionTooLow : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var least = decimal.Parse(context.List("least")[0], CultureInfo.InvariantCulture);
        var asked = Targets.Of(context).Where(row => row is { IsPercent: true, IsUpperBound: false, Noun.Fits: SecondLevel.ServedSatisfaction, Value.Number: not null }).ToList();
        return asked.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(asked.Where(row => row.Value.Number < least).Select(row => Targets.Told(context, [row], ("least", least.ToString(CultureInfo.InvariantCulture)))));
    }
}
