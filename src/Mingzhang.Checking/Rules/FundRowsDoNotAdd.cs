using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A project's total is not what its funds make (TG-11, SC-12).</summary>
internal sealed class FundRowsDoNotAdd : IRule
{
    private static readonly Func<FundRow, PrintedNumber?>[] Columns = [row => row.Initial, row => row.Adjusted, row => row.Executed];

    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        // A source that is not known may hold what is missing.
        if (sheet.Funds.Any(row => row.Source == FundSource.Unknown) || sheet.Fund(FundSource.Total) is not { } total)
        {
            return null;
        }

        var parts = sheet.Funds.Where(row => row.Source != FundSource.Total).ToList();
        var sums = Columns.Select(column => (Column: column, Total: column(total), Parts: parts.Select(column).ToList())).Where(sum => sum.Total is not null && sum.Parts.Exists(part => part is not null)).ToList();

        // “其中：财政拨款” alone need not be the whole.
        var isWhole = parts.Exists(part => part.Source == FundSource.Other);
        return sums.Count == 0 ? null : sums.Where(sum => IsWrong(sum.Column, sum.Total!, parts, isWhole)).Select(sum => Found(context, sheet, sum.Total!, sum.Parts));
    });

    private static bool IsWrong(PrintedNumber total, List<PrintedNumber?> parts, bool isWhole)
    {
        var sum = Sum(parts);
        return sum.Low > total.Figure.Interval.High || (isWhole && sum.High < total.Figure.Interval.Low);
    }

    // 其他资金 beside 单位资金 may be the sum of the others, or one of them: wrong only if neither makes the total.
    private static bool IsWrong(Func<FundRow, PrintedNumber?> column, PrintedNumber total, List<FundRow> parts, bool isWhole)
    {
        var others = parts.FindAll(part => part.Source == FundSource.Other);
        return IsWrong(total, parts.ConvertAll(part => column(part)), isWhole)
            && (others.Count < 2 || others.TrueForAll(other => IsWrong(total, [.. parts.Where(part => part.Source != FundSource.Other || part == other).Select(column)], isWhole)));
    }

    private static RuleFinding Found(RuleContext context, PerformanceSheet sheet, PrintedNumber total, List<PrintedNumber?> parts)
    {
        var printed = parts.OfType<PrintedNumber>().ToList();

        // A blank cell is 0 by custom, or was left out.
        var isSure = parts.TrueForAll(part => part is not null) || Sum(parts).Low > total.Figure.Interval.High;
        return context.Found(total.Place,
            ("project", SheetText.Project(sheet)),
            ("sum", SheetText.Sum([.. printed.Select(part => part.Number)])),
            ("total", SheetText.Amount(total.Figure)),
            ("difference", SheetText.Number(total.Number - printed.Sum(part => part.Number))))
            with { Severity = isSure ? context.Rule.Severity : Severity.Question, Places = [total.Place, .. printed.Select(part => part.Place)], Printed = total.Printed, Expected = SheetText.Number(printed.Sum(part => part.Number)) };
    }

    private static Interval Sum(List<PrintedNumber?> parts) => parts.OfType<PrintedNumber>().Aggregate(Interval.Zero, (sum, part) => sum + part.Figure.Interval);
}
