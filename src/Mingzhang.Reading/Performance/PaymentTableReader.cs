using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads tables of what was paid in each stretch of a year: items down and quarters or months across, or the
/// other way round. A table of which a part is not surely known is left to other readers.</summary>
internal sealed class PaymentTableReader(PerformanceWords words)
{
    private const int MostHeadRows = 3;

    private readonly PaymentHeadReader heads = new(words);
    private readonly List<PerformanceWord> sums = [.. words.Where(meaning => meaning.Sum)];
    private readonly List<PerformanceWord> paid = [.. words.Where(meaning => meaning.Paid)];
    private readonly List<PerformanceWord> notPaid = [.. words.Where(meaning => meaning.NotPaid)];

    /// <summary>Reads a table; null where it is none of payments.</summary>
    public PeriodicPayments? Read(IReadOnlyList<FoundRow> rows, TableSurroundings around, Place table)
    {
        var title = Normal.Of(around.Title);
        if (rows.Count < 2 || HasAny(notPaid, title))
        {
            return null;
        }

        var view = new PaymentView(Grid.Of(rows), table);
        return Read(view, around) ?? Read(view.Turned(), around);
    }

    private PeriodicPayments? Read(PaymentView view, TableSurroundings around)
    {
        for (var count = 1; count <= Math.Min(MostHeadRows, view.Height - 1); count++)
        {
            var columns = Enumerable.Range(0, view.Width).Select(column => (Index: column, Head: heads.Read(view.Head(column, count)))).ToList();
            var periods = WithoutSums(columns.FindAll(column => column.Head is { IsPeriod: true }).ConvertAll(column => (column.Index, column.Head!)));
            if (periods.Count >= 2 && AreApart(periods))
            {
                var totals = columns.FindAll(column => column.Head is { IsTotal: true });
                var saysPaid = HasAny(paid, Normal.Of(around.Title)) || periods.Exists(period => period.Head.IsPaid);
                var unit = periods.Select(period => period.Head.Unit).OfType<MoneyUnit>().Distinct().ToList();
                var measure = around.Measure ?? (unit is [{ } only] ? Measure.Money(only) : Measure.Unstated);
                return (saysPaid || measure.Kind == MeasureKind.Money) && Items(view, count, [.. periods.Select(period => period.Index)], totals is [{ } total] ? total.Index : null, measure) is { Count: > 0 } items
                    ? new PeriodicPayments
                    {
                        Place = view.Table,
                        Title = around.Title,
                        Measure = measure,
                        Periods = [.. periods.Select(period => new PaymentPeriod(view.Head(period.Index, count), period.Head.Months!.Value.First, period.Head.Months.Value.Last))],
                        Items = items,
                    }
                    : null;
            }
        }

        return null;
    }

    // A stretch that others fill (上半年 after two quarters) is a sum of them.
    private static List<(int Index, PaymentHead Head)> WithoutSums(List<(int Index, PaymentHead Head)> periods) =>
        periods.FindAll(period => periods.Where(other => other.Index != period.Index && IsWithin(other.Head, period.Head))
            .Sum(other => Length(other.Head)) != Length(period.Head) || periods.Exists(other => other.Index != period.Index && other.Head.Months == period.Head.Months));

    private static bool IsWithin(PaymentHead inner, PaymentHead outer) =>
        inner.Months!.Value.First >= outer.Months!.Value.First && inner.Months.Value.Last <= outer.Months.Value.Last && inner.Months != outer.Months;

    private static int Length(PaymentHead head) => head.Months!.Value.Last - head.Months.Value.First + 1;

    private static bool AreApart(List<(int Index, PaymentHead Head)> periods)
    {
        var months = periods.SelectMany(period => Enumerable.Range(period.Head.Months!.Value.First, Length(period.Head))).ToList();
        return months.Distinct().Count() == months.Count;
    }

    /// <summary>The rows below the head; null where a cell of a period holds something that is no amount.</summary>
    private List<PaymentItem>? Items(PaymentView view, int headRows, List<int> periods, int? total, Measure measure)
    {
        var items = new List<PaymentItem>();
        var labels = Enumerable.Range(0, view.Width).Where(column => !periods.Contains(column) && column != total).ToList();
        for (var row = headRows; row < view.Height; row++)
        {
            var cells = periods.ConvertAll(column => view.Cell(row, column));
            if (cells.TrueForAll(cell => cell.Number.IsNothing) && (total is null || !view.Cell(row, total.Value).Number.IsNumber))
            {
                continue;
            }

            if (row == headRows && IsNumbering(view, row))
            {
                continue;
            }

            if (cells.Exists(cell => !cell.Number.IsNothing && !IsAmount(cell)))
            {
                return null;
            }

            var label = string.Concat(labels.Select(column => view.Shown(row, column)).Where(cell => !cell.Number.IsNumber).Select(cell => cell.Normal).Distinct());
            var amounts = periods.Select(column => Amount(view, row, column, headRows, label, measure)).ToList();
            items.Add(new PaymentItem(label, view.PlaceOf(row, label), amounts, total is { } index ? Amount(view, row, index, headRows, label, measure) : null, IsTotal(label)));
        }

        return items;
    }

    private static bool IsAmount(GridCell cell) => cell.Number is { IsNumber: true, Own: null or { Kind: MeasureKind.Money } };

    private static PrintedNumber? Amount(PaymentView view, int row, int column, int headRows, string label, Measure measure)
    {
        var cell = view.Cell(row, column);
        return IsAmount(cell)
            ? new(new Figure(cell.Number.Number, cell.Number.Decimals, cell.Number.Own ?? measure), cell.Found.Text, view.PlaceOf(row, column, label, view.Head(column, headRows)))
            : null;
    }

    // 小计, 合计：, 总计（元）
    private bool IsTotal(string label)
    {
        var bare = Normal.WithoutNumber(label).TrimEnd('：');
        return sums.Exists(word => bare.StartsWith(word.Text, StringComparison.Ordinal) ? bare.Length <= word.Text.Length + 4 : bare.EndsWith(word.Text, StringComparison.Ordinal));
    }

    // 1, 2, 3 … under the head number the columns.
    private static bool IsNumbering(PaymentView view, int row)
    {
        var numbers = Enumerable.Range(0, view.Width).Select(column => view.Cell(row, column)).Where(cell => cell.Number.IsNumber).Select(cell => cell.Number.Number).ToList();
        return numbers.Count > 2 && numbers[0] is 0 or 1 or 2 && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }

    private static bool HasAny(List<PerformanceWord> of, string normal) => of.Exists(word => normal.Contains(word.Text, StringComparison.Ordinal));
}
