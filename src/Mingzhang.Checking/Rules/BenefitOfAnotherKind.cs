using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A benefit has nothing of what its level is called after (TG-32): a form that rules share. Lists: “level” is the
/// level, ecological or economic; “words” are those that any such benefit would have one of. One finding a document.</summary>
internal sealed class BenefitOfAnotherKind : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var words = context.List("words");
        var level = context.List("level") is ["ecological"] ? SecondLevel.EcologicalBenefit : SecondLevel.EconomicBenefit;
        return Targets.Once(
            context,
            Targets.Of(context).Where(row => row.Indicator.Second == level && row.Value.Unit?.Kind != UnitKind.Money),
            row => !words.Any(word => row.Words.Contains(word, StringComparison.OrdinalIgnoreCase) || row.Printed.Contains(word, StringComparison.Ordinal)));
    }
}
