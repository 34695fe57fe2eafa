using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A share of a whole is to be more than 100 % (TG-31). A change may be; words of the list “changes” excuse it. One
/// finding a row.</summary>
internal sealed class ShareAboveWhole : IRule
{
    private const decimal Whole = 100;

    public RuleResult Check(RuleContext context)
    {
        var changes = context.List("changes");
        var asked = Targets.Of(context).Where(row => row is { IsPercent: true, Noun.IsShare: true, Value.Number: not null }).ToList();
        return asked.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(asked.Where(row => row.Value.Number > Whole && !row.Says(changes)).Select(row => Targets.Told(context, [row], ("noun", row.Noun!.Word))));
    }
}
