namespace Mingzhang.Checking.Rules;

/// <summary>A benefit only says that the work will be done (TG-32): it begins with a word of “doing” (完成), ends with one of
/// “work” and tells no effect (“effects”). One finding a document.</summary>
internal sealed class OutputUnderBenefit : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (doing, work, effects) = (context.List("doing"), context.List("work"), context.List("effects"));
        return Targets.Once(
            context,
            Targets.Of(context).Where(row => row.IsBenefit),
            row => doing.Any(word => row.Name.StartsWith(word, StringComparison.Ordinal)) && work.Any(word => row.Name.EndsWith(word, StringComparison.Ordinal))
                && !effects.Any(word => row.Words.Contains(word, StringComparison.Ordinal)));
    }
}
