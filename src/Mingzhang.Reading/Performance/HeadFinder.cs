using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Reading.Performance;

/// <summary>Finds the head of rows of indicators: up to three rows in which every cell is a head's word.</summary>
internal sealed class HeadFinder(SheetWords words)
{
    private const int MostRows = 3;
    private const int FewestKnown = 4;
    private const int LongestHead = 12;

    /// <summary>The head that begins with a row; null where none does.</summary>
    public IndicatorHead? At(IReadOnlyList<SheetRow> rows, int index)
    {
        if (!IsHeadRow(rows[index], atLeast: 2) && !IsMostlyHead(rows[index]))
        {
            return null;
        }

        var count = 1;
        while (count < MostRows && index + count < rows.Count && IsHeadRow(rows[index + count], atLeast: 1) && !rows[index + count].IsPageTop)
        {
            count++;
        }

        for (var length = count; length > 0; length--)
        {
            if (Read(Widened([.. rows.Skip(index).Take(length)])) is var head && IsComplete(head))
            {
                return Finished(head);
            }
        }

        return null;
    }

    // Among many known words a few unknown ones are columns of no interest: 资金性质, 备注说明. A sentence or a number is none.
    private bool IsMostlyHead(SheetRow row)
    {
        var unknown = row.Cells.Where(cell => words.Column(cell.Normal) is null && !IsGroup(cell.Normal)).ToList();
        return row.Cells.Count - unknown.Count >= Math.Max(FewestKnown, 2 * unknown.Count) && unknown.TrueForAll(cell => cell.Normal.Length <= LongestHead && !cell.Normal.Any(char.IsAsciiDigit));
    }

    private bool IsHeadRow(SheetRow row, int atLeast)
    {
        var known = 0;
        foreach (var cell in row.Cells)
        {
            if (words.Column(cell.Normal) is not null)
            {
                known++;
            }
            else if (!IsGroup(cell.Normal))
            {
                return false;
            }
        }

        return known >= atLeast;
    }

    // A text tells no widths: where the upper row is the narrower, its one group takes the columns that are missing.
    private static List<SheetRow> Widened(List<SheetRow> rows)
    {
        var missing = rows.Max(row => row.Width) - rows[0].Width;
        if (rows.Count == 1 || missing <= 0 || rows[0].Cells.Where(cell => IsGroup(cell.Normal)).ToList() is not [{ } group])
        {
            return rows;
        }

        var cells = rows[0].Cells.Select(cell => cell == group ? cell with { Span = cell.Span + missing } : cell.Column > group.Column ? cell with { Column = cell.Column + missing } : cell);
        return [rows[0] with { Cells = [.. cells], Width = rows[0].Width + missing }, .. rows.Skip(1)];
    }

    // 其中：, 其中 (over its parts) and the like say nothing themselves.
    private static bool IsGroup(string normal) => normal is "其中：" or "其中" or "绩效" or "项目信息" or "基本信息";

    private static bool IsComplete(IndicatorHead head) =>
        (head.Has(SheetColumn.Target) || head.Has(SheetColumn.Actual)) && (head.Has(SheetColumn.Name) || head.Has(SheetColumn.Indicators) || head.Has(SheetColumn.SecondLevel)) && head.Columns.Count >= 2;

    private IndicatorHead Read(List<SheetRow> rows)
    {
        var cells = new List<SheetCell>();
        foreach (var row in rows)
        {
            // A lower head takes the place of the one that it stands under.
            foreach (var cell in row.Cells)
            {
                cells.RemoveAll(above => above.Column < cell.End && cell.Column < above.End && (above.Span > cell.Span || above.Column == cell.Column) && !row.Cells.Contains(above));
                cells.Add(cell);
            }
        }

        var columns = new Dictionary<SheetColumn, HeadColumn>();
        var funds = new List<FundColumn>();
        foreach (var cell in cells.OrderBy(cell => cell.Column))
        {
            var at = new HeadColumn(cell.Column, cell.Span, PrintedLines.One(cell.Text));
            switch (words.Column(cell.Normal))
            {
                case null:
                    break;
                case SheetColumn.Fund:
                    funds.Add(new FundColumn(at, words.Fund(cell.Normal) ?? FundSource.Unknown));
                    break;
                case SheetColumn.FirstLevel when columns.ContainsKey(SheetColumn.FirstLevel):
                    break;

                // 指标方向 (正向) beside 指标性质 (≥) tells no sign.
                case SheetColumn.Comparison when columns.ContainsKey(SheetColumn.Comparison) && cell.Normal.EndsWith("方向", StringComparison.Ordinal):
                    break;
                case var column:
                    columns[column.Value] = at;
                    break;
            }
        }

        Settle(columns);
        var money = rows.SelectMany(row => row.Cells).Where(cell => words.Column(cell.Normal) == SheetColumn.Fund).Select(cell => SheetNumbers.MoneyIn(cell.Normal)).FirstOrDefault(unit => unit is not null);
        return new IndicatorHead(columns, funds, rows.Count, rows.Max(row => row.Width)) { Money = money };
    }

    // Words that say one thing in a form and another over a column of indicators.
    private static void Settle(Dictionary<SheetColumn, HeadColumn> columns)
    {
        Instead(columns, SheetColumn.Outcome, SheetColumn.Actual);
        var name = columns.TryGetValue(SheetColumn.Name, out var at) ? at : columns.GetValueOrDefault(SheetColumn.Indicators);
        if (name.Span > 0 && columns.TryGetValue(SheetColumn.Goal, out var goal) && goal.Column > name.Column)
        {
            Instead(columns, SheetColumn.Goal, SheetColumn.Target);
        }

        if (name.Span > 0 && columns.TryGetValue(SheetColumn.Unit, out var unit) && unit.Column > name.Column)
        {
            Instead(columns, SheetColumn.Unit, SheetColumn.MeasureUnit);
        }
    }

    private static void Instead(Dictionary<SheetColumn, HeadColumn> columns, SheetColumn said, SheetColumn meant)
    {
        if (!columns.ContainsKey(meant) && columns.Remove(said, out var at))
        {
            columns[meant] = at;
        }
    }

    // 绩效指标 beside 三级指标 is a title; alone it is the column of names.
    private static IndicatorHead Finished(IndicatorHead head)
    {
        var columns = new Dictionary<SheetColumn, HeadColumn>(head.Columns);
        if (columns.Remove(SheetColumn.Indicators, out var at))
        {
            columns.TryAdd(SheetColumn.Name, at);
        }

        return head with { Columns = columns };
    }
}
