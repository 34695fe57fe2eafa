using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>An output that can be measured is judged by grades (TG-03): 问题响应时间 定性 良. Measurable are a share, a length of
/// time, and names that end with a word of “measured”. One finding a document.</summary>
internal sealed class QualitativeThoughMeasurable : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var measured = context.List("measured");
        return Targets.Once(
            context,
            Targets.Of(context).Where(row => row.Indicator.First == FirstLevel.Output && row.Value.Kind == ValueKind.Grade),
            row => row.Noun is { Measured: UnitKind.Percent or UnitKind.Duration } || measured.Any(word => row.Name.EndsWith(word, StringComparison.Ordinal)));
    }
}
