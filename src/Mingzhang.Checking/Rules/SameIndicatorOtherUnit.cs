using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Projects measure one indicator in units of different kinds: a share here, years there.</summary>
internal sealed class SameIndicatorOtherUnit : IRule
{
    private const int Enough = 4;

    public RuleResult Check(RuleContext context)
    {
        var names = new NameWords(context.Packs.Performance);
        var groups = context.Document.Performance.Sheets.Where(sheet => !sheet.IsDepartment)
            .SelectMany(sheet => sheet.Indicators.Where(IsMeasured).Select(indicator => (Sheet: sheet, Indicator: indicator)))
            .GroupBy(one => names.Content(one.Indicator.Name.Text))
            .Where(group => names.Thing(group.Key).Length >= Enough && group.Select(one => one.Sheet).Distinct().Skip(1).Any()).ToList();
        return groups.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(groups.Where(group => group.DistinctBy(one => one.Indicator.Target.Unit!.Kind).Skip(1).Any()).Select(group =>
        {
            var kinds = group.GroupBy(one => one.Indicator.Target.Unit!.Kind).ToList();
            return context.Found(kinds.MinBy(kind => kind.Count())!.First().Indicator.TargetPlace,
                ("indicator", SheetText.Indicator(group.First().Indicator)),
                ("values", string.Join('；', kinds.Select(kind => $"{string.Join('、', kind.Select(one => SheetText.Target(one.Indicator.Target)).Distinct())}（{string.Join('、', kind.Select(one => SheetText.Project(one.Sheet)).Distinct())}）"))))
                with { Places = [.. kinds.OrderBy(kind => kind.Count()).SelectMany(kind => kind.Select(one => one.Indicator.TargetPlace))] };
        }));
    }

    // Costs and times may well be told in several ways.
    private static bool IsMeasured(Indicator indicator) =>
        indicator is { Target: { Number: not null, Unit.Kind: UnitKind.Percent or UnitKind.Count or UnitKind.Duration }, Second: SecondLevel.Quantity or SecondLevel.Quality or SecondLevel.EconomicBenefit or SecondLevel.SocialBenefit or SecondLevel.EcologicalBenefit or SecondLevel.Sustainability };
}
