using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>An ability, an influence or some work is told in percent, and nobody can say of what (TG-03, TG-22): names that end
/// with a word of “nouns”. Work (“works”) may be done to 100 %. What is completed in time has a share
/// (“completed”), and a description that says how the share is formed excuses it (“formed”). One finding a document.</summary>
internal sealed class PercentOfTheUnmeasurable : IRule
{
    private const decimal Whole = 100;

    public RuleResult Check(RuleContext context)
    {
        var works = context.List("works");
        var (nouns, completed, formed) = (context.List("nouns"), context.List("completed"), context.List("formed"));
        return Targets.Once(
            context,
            Targets.Of(context).Where(row => row is { IsPercent: true, Value.Number: not null, Indicator.First: not FirstLevel.Satisfaction }),
            row => row.Noun is null && (Ends(row, nouns) || (row.Value.Number < Whole && Ends(row, works))) && !row.Says(completed)
                && !formed.Any(word => row.Words.Contains(word, StringComparison.Ordinal)));
    }

    private static bool Ends(TargetRow row, IReadOnlyList<string> words) => words.Any(word => row.Name.EndsWith(word, StringComparison.Ordinal));
}
