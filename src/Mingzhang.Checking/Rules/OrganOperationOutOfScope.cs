using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A body that calls itself a public unit reports money of organ operation, where the profile counts organs only (DE-62, DR-21).</summary>
internal sealed class OrganOperationOutOfScope : IRule
{
    public RuleResult Check(RuleContext context)
    {
        if (context.Profile is not { } profile || profile.Says("organOperationEqualsRunning"))
        {
            return RuleResult.DoesNotApply;
        }

        var money = Telling.Of(context.Document, Theme.OrganOperation).Find(fact => fact.Figure.Number > 0);
        if (money is null)
        {
            return RuleResult.DoesNotApply;
        }

        var isPublicUnit = Telling.Says(context.Words, context.List("publicUnit")) && !Telling.Says(context.Words, context.List("organ"));
        return RuleResult.Of(isPublicUnit ? [context.Found(money.Place, ("money", Telling.Money(money)), ("profile", profile.Title))] : []);
    }
}
