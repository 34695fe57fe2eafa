using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A satisfaction indicator measures no satisfaction: neither its name nor its description has one of the words of
/// “asked”, nor is the name nothing but those who are asked (a short name that ends with
/// a word of “respondents” and does nothing to them, “acting”; TG-38). One finding a document.</summary>
internal sealed class SatisfactionAsksNobody : IRule
{
    private const int LongestRespondent = 10;

    public RuleResult Check(RuleContext context)
    {
        var (asked, respondents, acting) = (context.List("asked"), context.List("respondents"), context.List("acting"));
        return Targets.Once(
            context,
            Targets.Of(context).Where(row => row.Indicator.Second == SecondLevel.ServedSatisfaction || row.Indicator.First == FirstLevel.Satisfaction),
            row => !IsRespondent(row) && !asked.Any(word => row.Words.Contains(word, StringComparison.Ordinal) || row.Value.Printed.Contains(word, StringComparison.Ordinal)));

        bool IsRespondent(TargetRow row) => row.Name.Length <= LongestRespondent && respondents.Any(word => row.Name.EndsWith(word, StringComparison.Ordinal)) && !row.Says(acting);
    }
}
