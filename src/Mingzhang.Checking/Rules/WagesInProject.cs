using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Items of wages and pensions have money under project spending (DE-104). One finding for a document.</summary>
internal sealed class WagesInProject : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var items = context.List("items");
        var spent = context.Document.Facts.Where(fact => fact is { Place.Table: not null, Figure: { Number: > 0, Measure.Kind: MeasureKind.Money } } && fact.Coordinates is { Flow: Flow.Expenditure, Economy.IsAll: false }
            && fact.Coordinates.Nature is Nature.Project or Nature.ProjectWithoutConstruction or Nature.ProjectConstruction).ToList();
        if (spent.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var wages = spent.Where(fact => items.Contains(fact.Coordinates.Economy.ToString())).DistinctBy(fact => fact.Coordinates.Economy).ToList();
        var year = context.Document.Year?.Value ?? 0;
        if (wages.Count == 0)
        {
            return RuleResult.Of([]);
        }

        var named = wages.Select(fact => $"{fact.Coordinates.Economy} {context.Packs.Economies.NameOf(fact.Coordinates.Economy.Value, year)} {Telling.Money(fact)}");
        return RuleResult.Of([context.Found(wages[0].Place, ("items", string.Join('、', named))) with { Places = [.. wages.Select(fact => fact.Place)] }]);
    }
}
