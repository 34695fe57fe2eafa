using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A printed execution rate is not what was executed over the year's budget (SC-10, SC-14).</summary>
internal sealed class ExecutionRateWrong : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var rows = sheet.Funds.Where(row => row is { Rate: not null, Executed: not null } && (row.Adjusted ?? row.Initial)?.Number > 0).ToList();
        return rows.Count == 0 ? null : rows.Where(row => !Holds(row, row.Adjusted ?? row.Initial!)).DistinctBy(row => (row.Rate!.Printed, row.Executed!.Printed)).Select(row => Found(context, sheet, row));
    });

    private static bool Holds(FundRow row, PrintedNumber budget)
    {
        // Cross-multiplied: rate% × budget meets 100 × executed.
        var rate = row.Rate!.Figure.Interval * budget.Figure.Interval;
        var executed = row.Executed!.Figure.Interval * Interval.Exactly(100);
        return rate.Meets(executed) || (IsCut(row, budget));
    }

    // 99.918 cut off to 99.91: nothing that a reader is led astray by.
    private static bool IsCut(FundRow row, PrintedNumber budget)
    {
        var exact = 100 * row.Executed!.Number * row.Executed.Figure.Measure.Scale / (budget.Number * budget.Figure.Measure.Scale);
        var off = exact - row.Rate!.Number;
        return off >= 0 && off <= Figure.PowerOfTenth(row.Rate.Figure.Decimals);
    }

    private static RuleFinding Found(RuleContext context, PerformanceSheet sheet, FundRow row)
    {
        var budget = row.Adjusted ?? row.Initial!;
        var exact = decimal.Round(100 * row.Executed!.Number / budget.Number, 2);

        // The rate on the initial budget is a rate of something else.
        var onInitial = row is { Adjusted: not null, Initial.Number: > 0 } && row.Initial.Number != row.Adjusted.Number && (row.Rate!.Figure.Interval * row.Initial.Figure.Interval).Meets(row.Executed.Figure.Interval * Interval.Exactly(100));
        return context.Found(row.Rate!.Place,
            ("project", SheetText.Project(sheet)),
            ("rate", row.Rate.Printed.EndsWith('%') ? row.Rate.Printed : row.Rate.Printed + "%"),
            ("arithmetic", $"{SheetText.Number(row.Executed.Number)} ÷ {SheetText.Number(budget.Number)} = {SheetText.Number(exact)}%"),
            ("initial", onInitial ? $"（{SheetText.Number(row.Executed.Number)} ÷ {SheetText.Number(row.Initial!.Number)} = {SheetText.Number(decimal.Round(100 * row.Executed.Number / row.Initial.Number, 2))}%）" : ""))
            with { Printed = row.Rate.Printed, Expected = SheetText.Number(exact), Places = [row.Rate.Place, row.Executed.Place, budget.Place] };
    }
}
