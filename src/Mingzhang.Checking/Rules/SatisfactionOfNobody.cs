using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A satisfaction indicator says no more than 满意率: who is asked stands nowhere (TG-38). One finding a document.</summary>
internal sealed class SatisfactionOfNobody : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var bare = context.List("bare");
        return Targets.Once(
            context,
            Targets.Of(context).Where(row => row.Indicator.Second == SecondLevel.ServedSatisfaction || row.Indicator.First == FirstLevel.Satisfaction),
            row => IsBare(row.Name) && (row.Indicator.Description is not { Text.Length: > 0 } description || IsBare(RuleText.Name(description.Text))));

        bool IsBare(string text) => bare.Contains(text.Replace("（%）", "", StringComparison.Ordinal));
    }
}
