using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A limit of cost a month, times the months, is not the budget (TG-19).</summary>
internal sealed class PeriodCapAndBudget : IRule
{
    // Less than the budget is asked about only where the limit is the only one and nearly makes the budget.
    private const decimal Nearly = 0.9m;

    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var caps = CostCap.Of(sheet, context.Packs.Performance);
        var periodic = caps.FindAll(cap => cap is { Kind: CapKind.Period, Indicator.Target.Unit.Per: Period.Month or Period.Quarter or Period.HalfYear or Period.Year });
        if (sheet.Budget is not { Number: > 0, Measure.Kind: MeasureKind.Money } budget || periodic.Count == 0 || periodic.DistinctBy(cap => cap.Indicator.Target.Unit!.Per).Count() > 1)
        {
            return null;
        }

        var period = periodic[0].Indicator.Target.Unit!.Per!.Value;
        var whole = Periods.InYear(period)!.Value.Fewest;
        var count = Until(sheet) is { } month && period == Period.Month ? month : whole;
        var each = periodic.Sum(cap => cap.Fen);
        var isOver = each * count > budget.Interval.High;
        var isUnder = caps.Count == 1 && each * whole < budget.Interval.Low && each * whole >= Nearly * budget.Interval.Low;
        return !isOver && !isUnder ? [] : [Found(context, sheet, periodic, isOver ? count : whole)];
    });

    private static RuleFinding Found(RuleContext context, PerformanceSheet sheet, List<CostCap> caps, int count)
    {
        var budget = sheet.Budget!.Value;
        var amounts = caps.Select(cap => SheetText.Number(cap.In(budget.Measure))).ToList();
        var sum = amounts.Count == 1 ? amounts[0] : $"（{string.Join(" + ", amounts)}）";
        return context.Found(caps[0].Indicator.TargetPlace,
            ("project", SheetText.Project(sheet)),
            ("cap", string.Join('、', caps.Select(cap => $"“{SheetText.Indicator(cap.Indicator)}”{SheetText.Target(cap.Indicator.Target)}"))),
            ("product", $"{sum} × {count} = {SheetText.Number(caps.Sum(cap => cap.In(budget.Measure)) * count)} {budget.Measure.Name}"),
            ("budget", SheetText.Amount(budget)),
            ("share", $"{SheetText.Number(budget.Number)} ÷ {count} = {Digits(budget.Number / count)}"))
            with { Places = [.. caps.Select(cap => cap.Indicator.TargetPlace)] };
    }

    /// <summary>The month that all work is to be done by, where the sheet names one before the year's last.</summary>
    private static int? Until(PerformanceSheet sheet)
    {
        var months = sheet.Indicators.Where(indicator => indicator is { Second: SecondLevel.Timeliness, Target.Deadline: not null }).Select(indicator => indicator.Target.Deadline!.Value.Month).Distinct().ToList();
        return months is [{ } month] && month < 12 ? month : null;
    }

    private static string Digits(decimal number) => number == decimal.Round(number, 4) ? SheetText.Number(number) : $"{decimal.Round(number, 4)}…";
}
