using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A satisfaction indicator measures no satisfaction: neither its name nor its description has one of the words of
/// “asked” (TG-38). One finding a document.</summary>
internal sealed class SatisfactionAsksNobody : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var asked = context.List("asked");
        return Targets.Once(
            context,
            Targets.Of(context).Where(row => row.Indicator.Second == SecondLevel.ServedSatisfaction || row.Indicator.First == FirstLevel.Satisfaction),
            row => !asked.Any(word => row.Words.Contains(word, StringComparison.Ordinal) || row.Value.Printed.Contains(word, StringComparison.Ordinal)));
    }
}
