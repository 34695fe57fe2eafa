using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Final accounts spend on a functional item that has no revenue, and there is no opening balance to spend (FX-12). Only asked where
/// revenue and spending are both listed down to 项 and the opening balance is known to be nothing.</summary>
internal sealed class SpendingWithoutIncome : IRule
{
    private const int ItemLevel = 3;

    public RuleResult Check(RuleContext context)
    {
        var document = context.Document;
        var plain = document.Facts.Where(fact => fact.Figure.Measure.Kind == MeasureKind.Money && fact.Coordinates.Year == document.Year?.Value && fact.Coordinates.Stage == document.Stage?.Value).ToList();
        var revenue = plain.Where(fact => fact.Coordinates is { Flow: Flow.Revenue, Function.Level: ItemLevel }).Select(fact => fact.Coordinates.Function).ToHashSet();
        var spent = plain.Where(fact => fact.Place.Table is not null && fact.Figure.Number > 0 && fact.Coordinates is { Flow: Flow.Expenditure, Function.Level: ItemLevel, Fund: Fund.All, Nature: Nature.All, Economy.IsAll: true, GovernmentEconomy.IsAll: true, Theme: Theme.All, Project: null, Unit: null }).ToList();
        if (revenue.Count == 0 || spent.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var kept = plain.Where(fact => fact.Coordinates.Flow is Flow.OpeningBalance or Flow.SurplusUsed).ToList();
        if (!kept.Exists(fact => fact.Coordinates.Flow == Flow.OpeningBalance) || kept.Exists(fact => fact.Figure.Number != 0))
        {
            return RuleResult.NotEnoughData;
        }

        var year = document.Year?.Value ?? 0;
        return RuleResult.Of(spent.Where(fact => !revenue.Contains(fact.Coordinates.Function)).DistinctBy(fact => fact.Coordinates.Function).Select(fact => context.Found(fact.Place,
            ("code", $"{fact.Coordinates.Function.Value.ToString(CultureInfo.InvariantCulture)} {context.Packs.Functions.NameOf(fact.Coordinates.Function.Value, year)}".TrimEnd()), ("money", Telling.Money(fact)))));
    }
}
