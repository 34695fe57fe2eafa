using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Final accounts spend money abroad, on receptions or on running vehicles, and nowhere say how many groups, receptions or
/// vehicles (DE-19, DR-12). Only asked where the document tells its figures in sentences.</summary>
internal sealed class CountsMissing : IRule
{
    private static readonly (Theme Theme, string List)[] Asked = [(Theme.Abroad, "abroad"), (Theme.Receptions, "receptions"), (Theme.VehicleRunning, "running")];

    public RuleResult Check(RuleContext context)
    {
        if (!context.Words.Outline.HasNarrative)
        {
            return RuleResult.DoesNotApply;
        }

        var spent = Asked.Select(asked => (Words: context.List(asked.List), Fact: Telling.Of(context.Document, asked.Theme).Find(fact => fact.Figure.Number > 0)))
            .Where(asked => asked.Fact is not null && asked.Words.Count > 2).ToList();
        return spent.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(spent.Where(asked => !Telling.Says(context.Words, asked.Words.Skip(2))).Select(asked =>
            context.Found(asked.Fact!.Place, ("item", asked.Words[0]), ("count", asked.Words[1]), ("money", Telling.Money(asked.Fact)))));
    }
}
