using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A row or a column of a table of payments with its total.</summary>
/// <param name="Row">The words of the row that holds the total.</param>
/// <param name="IsRow">A row; else a column.</param>
/// <param name="Index">Which one.</param>
/// <param name="Sum">Its arithmetic.</param>
/// <param name="Cells">The numbers of a column by row, the total included.</param>
internal sealed record PaymentSum(string Row, bool IsRow, int Index, PrintedSum Sum, IReadOnlyDictionary<int, PrintedNumber> Cells)
{
    /// <summary>The number in a row that takes part in this column's sum; null where none does.</summary>
    public PrintedNumber? Cell(int row) => Cells.GetValueOrDefault(row);
}

/// <summary>What has to add up in a table of payments.</summary>
internal static class PaymentSums
{
    public static IReadOnlyList<PaymentSum> Of(PeriodicPayments table) => [.. Rows(table), .. Columns(table)];

    private static IEnumerable<PaymentSum> Rows(PeriodicPayments table)
    {
        for (var index = 0; index < table.Items.Count; index++)
        {
            var item = table.Items[index];
            var parts = item.Amounts.OfType<PrintedNumber>().ToList();
            if (item.Total is { } total && parts.Count > 0 && new PrintedSum(parts, total) is { IsComparable: true } sum)
            {
                yield return new(item.Label, IsRow: true, index, sum, new Dictionary<int, PrintedNumber>());
            }
        }
    }

    // A list with 其中, or with numbers of several kinds, has levels that its labels do not tell surely.
    private static IEnumerable<PaymentSum> Columns(PeriodicPayments table)
    {
        if (table.Items.Any(item => RuleText.Bare(item.Label).Contains("其中", StringComparison.Ordinal)) || table.Items.Select(item => Numbering(item.Label)).Distinct().Count(kind => kind != ' ') > 1)
        {
            yield break;
        }

        for (var row = 0; row < table.Items.Count; row++)
        {
            for (var column = 0; table.Items[row].IsTotal && column <= table.Periods.Count; column++)
            {
                if (At(table, row, column) is { } total && Nearest(table, row, column, total) is { } sum)
                {
                    yield return sum;
                }
            }
        }
    }

    /// <summary>The rows that a total may add up: since the total above, all of its side, the totals above. Where several can
    /// be meant, the one that comes nearest is.</summary>
    private static PaymentSum? Nearest(PeriodicPayments table, int row, int column, PrintedNumber total)
    {
        var all = Enumerable.Range(0, table.Items.Count).Where(other => other != row).ToList();
        var items = all.FindAll(other => !table.Items[other].IsTotal);
        var above = items.FindAll(other => other < row);
        var last = table.Items.Take(row).ToList().FindLastIndex(item => item.IsTotal);
        var next = table.Items.Select((item, index) => (item, index)).Where(other => other.index > row && other.item.IsTotal).Select(other => other.index).FirstOrDefault(table.Items.Count);
        return ((List<int>[])[above.FindAll(other => other > last), above, items.FindAll(other => other > row && other < next), items, all.FindAll(other => other < row && table.Items[other].IsTotal)])
            .Select(rows => rows.Select(other => (Row: other, Number: At(table, other, column))).Where(cell => cell.Number is not null).ToDictionary(cell => cell.Row, cell => cell.Number!))
            .Where(cells => cells.Count > 0)
            .Select(cells => new PaymentSum(table.Items[row].Label, IsRow: false, column, new PrintedSum([.. cells.Values], total), new Dictionary<int, PrintedNumber>(cells) { [row] = total }))
            .Where(sum => sum.Sum.IsComparable)
            .OrderBy(sum => sum.Sum.IsViolated).ThenBy(sum => Math.Abs(sum.Sum.Difference.Middle))
            .FirstOrDefault();
    }

    private static PrintedNumber? At(PeriodicPayments table, int row, int column) =>
        column < table.Periods.Count ? table.Items[row].Amounts[column] : table.Items[row].Total;

    // What kind of number a label begins with; blank for none.
    private static char Numbering(string label) => RuleText.Bare(label) switch
    {
        [>= '0' and <= '9', '.' or '、' or '．', ..] => '1',
        ['一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十', '、' or '.', ..] => '一',
        ['（', ..] => '（',
        _ => ' ',
    };
}
