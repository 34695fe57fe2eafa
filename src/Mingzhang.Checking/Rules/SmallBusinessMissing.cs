using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Final accounts tell what was procured, and not how much of it went to small firms (DE-20, DR-11).</summary>
internal sealed class SmallBusinessMissing : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var procured = Telling.Of(context.Document, Theme.Procurement).Find(fact => fact.Figure.Number > 0);
        return procured is null || !context.Words.Outline.HasNarrative ? RuleResult.DoesNotApply
            : RuleResult.Of(Telling.Says(context.Words, context.List("words")) ? [] : [context.Found(procured.Place, ("money", Telling.Money(procured)))]);
    }
}
