using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Rows or columns of payments by period do not add up to their totals, or a year's payments for a project are not
/// what its sheet says was executed (XD-08).</summary>
internal sealed class PaymentTableDiffers : IRule
{
    private const int ShortestName = 4;

    public RuleResult Check(RuleContext context)
    {
        var tables = context.Document.Performance.Payments;
        if (tables.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var findings = new List<RuleFinding>();
        var isChecked = false;
        foreach (var table in tables)
        {
            var sums = PaymentSums.Of(table);
            var executed = Executed(context.Body.Documents, table);
            isChecked |= sums.Count > 0 || executed.Count > 0;
            var broken = sums.Where(sum => sum.Sum.IsViolated).ToList();
            findings.AddRange(Crossings(context, table, broken));
            findings.AddRange(broken.Select(sum => Found(context, table, sum.Row, sum.Sum.Total, sum.Sum.Told, sum.Sum.Added, sum.Sum.Parts.Select(part => part.Place))));
            if (Paid(table) is { } paid && executed.Count > 0 && !executed.Exists(row => row.Executed!.Figure.Interval.Meets(paid.Figure.Interval)))
            {
                var row = executed[0];
                var unit = row.Executed!.Figure.Measure.Name;
                findings.Add(Found(context, table, table.Title, paid, $"{row.Label} {row.Executed.Printed}{unit}", $"{row.Executed.Printed}{unit}", [row.Executed.Place]));
            }
        }

        return isChecked ? RuleResult.Of(findings) : RuleResult.NotEnoughData;
    }

    /// <summary>Where a row and a column are out by the same amount, the figure in which they cross is the wrong one. Both are
    /// taken from the list.</summary>
    private static IEnumerable<RuleFinding> Crossings(RuleContext context, PeriodicPayments table, List<PaymentSum> broken)
    {
        foreach (var row in broken.Where(sum => sum.IsRow).ToList())
        {
            var crossing = broken.Where(sum => !sum.IsRow && sum.Cell(row.Index) is not null && Agree(row, sum)).ToList();
            if (crossing is not [{ } column] || column.Cell(row.Index) is not { } cell)
            {
                continue;
            }

            broken.Remove(row);
            broken.Remove(column);
            var others = row.Sum.Parts.Where(part => part != cell).ToList();
            var should = cell == row.Sum.Total ? row.Sum.Told : $"{string.Join(" - ", others.Prepend(row.Sum.Total).Select(part => part.Printed))} = {Rest(row.Sum.Total, others)}";
            yield return Found(context, table, row.Row, cell, should, cell == row.Sum.Total ? row.Sum.Added : Rest(row.Sum.Total, others), [row.Sum.Total.Place, column.Sum.Total.Place]);
        }
    }

    // A total that is wrong is too large where a part is too small.
    private static bool Agree(PaymentSum row, PaymentSum column)
    {
        var cell = column.Cell(row.Index);
        var isPartOfBoth = cell != row.Sum.Total == (cell != column.Sum.Total);
        return row.Sum.Difference.Meets(isPartOfBoth ? column.Sum.Difference : -column.Sum.Difference);
    }

    private static string Rest(PrintedNumber total, List<PrintedNumber> others) =>
        new Figure(total.Number - others.Sum(part => part.Number), others.Append(total).Max(part => part.Figure.Decimals), total.Figure.Measure).Digits;

    /// <summary>What was paid in the whole year; null where the table does not say it, or not in which unit.</summary>
    private static PrintedNumber? Paid(PeriodicPayments table) =>
        table.Periods.Sum(period => period.Months) == 12 && table.Items.LastOrDefault(item => item.IsTotal)?.Total is { Figure.Measure.Kind: MeasureKind.Money } total ? total : null;

    /// <summary>The executed amounts of the project that the table's title names: of all its money first, then of its fiscal
    /// money alone. None where no project, or several, are meant.</summary>
    private static List<FundRow> Executed(IReadOnlyList<ReadDocument> documents, PeriodicPayments table)
    {
        if (Paid(table) is null)
        {
            return [];
        }

        var title = RuleText.Name(table.Title);
        var year = documents.FirstOrDefault(document => document.Performance.Payments.Contains(table))?.Year?.Value;
        var sheets = documents.Where(document => document.Year?.Value == year).SelectMany(document => document.Performance.Sheets)
            .Where(sheet => sheet.HasResults && !sheet.IsDepartment && sheet.Name is { Text.Length: >= ShortestName } name && title.Contains(RuleText.Name(name.Text), StringComparison.Ordinal)).ToList();
        return sheets.Select(sheet => sheet.Name!.Text).Distinct().Count() == 1
            ? [.. sheets.SelectMany(sheet => sheet.Funds).Where(row => row is { Source: FundSource.Total or FundSource.Fiscal, Executed.Figure.Measure.Kind: MeasureKind.Money }).OrderBy(row => row.Source)]
            : [];
    }

    private static RuleFinding Found(RuleContext context, PeriodicPayments table, string row, PrintedNumber printed, string other, string expected, IEnumerable<Place> places) =>
        context.Found(printed.Place, ("table", table.Title), ("row", row), ("printed", $"{printed.Printed}{printed.Figure.Measure.Name}"), ("other", other))
            with { Places = [printed.Place, .. places], Printed = printed.Printed, Expected = expected };
}
