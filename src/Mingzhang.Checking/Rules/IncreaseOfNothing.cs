using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A figure of nothing is said to have grown (DE-77). Where the figure of the other year is known, the change is checked
/// with it and nothing is told here.</summary>
internal sealed class IncreaseOfNothing : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var changes = context.Document.Claims.OfType<Change>().Where(change => change.Place is { Sentence: not null, Table: null } && change.Now is { Figure: { Number: 0, Measure.Kind: MeasureKind.Money } }).ToList();
        return changes.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(changes.Where(change => HasGrown(change, context)).Select(change =>
            context.Found(change.Place, ("quote", RuleText.Bare(change.Place.Sentence!)), ("money", Telling.Money(change.Now!)))));
    }

    private static bool HasGrown(Change change, RuleContext context) =>
        change is { Direction: Direction.Up, IsSigned: false, Base: null } && (change.Amount ?? change.Rate) is { Figure.Number: > 0 }
        && !(change.BasePoint is { } point && context.Body.Points.At(point) is not null);
}
