using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A target is a change without how much and from where: 比上年提升 (TG-22). The list “compared” holds words of a
/// comparison; other words of change (有效提升) are graded by judgement. One finding a document.</summary>
internal sealed class ChangeWithoutBase : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var compared = context.List("compared");
        return Targets.Once(context, Targets.Of(context).Where(row => !row.Value.IsBlank), row => row.Value.Kind == ValueKind.Change && compared.Any(word => row.Value.Printed.Contains(word, StringComparison.Ordinal)));
    }
}
