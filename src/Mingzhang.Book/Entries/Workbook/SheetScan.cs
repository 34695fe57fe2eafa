using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>A sheet whose columns were found by their heads, wherever they stand.</summary>
internal sealed class SheetScan
{
    // Titles, remarks and what an export prints above its table.
    private const int MostRowsAbove = 40;

    private readonly Dictionary<ColumnKey, int> columns = [];
    private readonly Dictionary<int, MoneyUnit> unitsOfColumns = [];
    private int headRow;

    private SheetScan(EntrySheetForm form, RawSheet sheet, FaultLog log)
    {
        Form = form;
        Sheet = sheet;
        Log = log;
    }

    public EntrySheetForm Form { get; }

    public RawSheet Sheet { get; }

    public FaultLog Log { get; }

    /// <summary>Unit of the amounts that name none themselves; null where the sheet says none.</summary>
    public MoneyUnit? Unit { get; private set; }

    /// <summary>The columns of amounts or months that were found, from left to right.</summary>
    public IReadOnlyList<ColumnKey> Repeated { get; private set; } = [];

    /// <summary>Finds the columns; null, with a fault, where the sheet has no row of heads.</summary>
    public static SheetScan? Of(EntrySheetForm form, RawSheet sheet, StageHeads stages, FaultLog log)
    {
        var scan = new SheetScan(form, sheet, log);
        var head = sheet.Rows.TakeWhile(row => row.Number <= MostRowsAbove).Select(row => (Row: row, Keys: scan.Keys(row, stages))).OrderByDescending(found => found.Keys.Count).FirstOrDefault();
        if (head.Keys is null || head.Keys.Count < Math.Min(2, form.Columns.Count))
        {
            if (sheet.Rows.Count > 0)
            {
                log.Add(sheet.Name, null, "没有找到列名那一行。", $"列名照原表写：{string.Join("、", form.Columns.Where(column => column.Column is not (EntryColumn.Stages or EntryColumn.Months or EntryColumn.Years)).Take(6).Select(column => column.Head))}……");
            }

            return null;
        }

        scan.headRow = head.Row.Number;
        scan.Take(head.Keys);
        scan.Unit = scan.FindUnit();
        return scan;
    }

    /// <summary>The rows below the heads that have any content in the columns found.</summary>
    public IEnumerable<SheetRow> Rows() =>
        Sheet.Rows.Where(row => row.Number > headRow).Select(row => new SheetRow(this, row)).Where(row => columns.Keys.Any(key => key.Column is not (EntryColumn.Help or EntryColumn.Origin or EntryColumn.From) && row.Has(key)));

    public int? ColumnOf(ColumnKey key) => columns.TryGetValue(key, out var column) ? column : null;

    public MoneyUnit? UnitOf(ColumnKey key) => columns.TryGetValue(key, out var column) && unitsOfColumns.TryGetValue(column, out var unit) ? unit : Unit;

    private List<(int Column, ColumnKey Key, MoneyUnit? Unit)> Keys(RawRow row, StageHeads stages)
    {
        List<(int, ColumnKey, MoneyUnit?)> keys = [];
        foreach (var (column, cell) in row.Cells.OrderBy(pair => pair.Key))
        {
            if (cell.Kind is RawKind.Text or RawKind.Number && KeyOf(cell.Text, stages) is var (key, unit) && key is { } known)
            {
                keys.Add((column, known, unit));
            }
        }

        return keys;
    }

    private (ColumnKey? Key, MoneyUnit? Unit) KeyOf(string text, StageHeads stages)
    {
        if (text.Length > 60)
        {
            return (null, null);
        }

        var (head, unit) = StageHeads.Split(EntryText.OneLine(text));
        if (Form.Columns.FirstOrDefault(column => column.Also.Prepend(column.Head).Any(word => WordText.Normal(word) == head)) is { } form && !new ColumnKey(form.Column).IsRepeated && form.Column != EntryColumn.Years)
        {
            return (form.Column, unit);
        }

        if (Form.Columns.Any(column => column.Column is EntryColumn.Stages or EntryColumn.Years) && stages.Parse(head) is var (year, stage))
        {
            return (new ColumnKey(EntryColumn.Stages, year, stage), unit);
        }

        return Form.Column(EntryColumn.Months) is not null && StageHeads.Month(head) is { } month ? (new ColumnKey(EntryColumn.Months, month), unit) : (null, unit);
    }

    private void Take(List<(int Column, ColumnKey Key, MoneyUnit? Unit)> keys)
    {
        foreach (var (column, key, unit) in keys)
        {
            if (!columns.TryAdd(key, column))
            {
                Log.Add(Sheet.Name, RawSheet.Address(headRow, column), $"这一列和 {RawSheet.Letters(columns[key])} 列填的是同样的内容，没有读。", "留下一列，或改列名（写明年份和阶段，如“2026年年初预算数”）。");
            }
            else if (unit is not null)
            {
                unitsOfColumns[column] = unit;
            }
        }

        foreach (var missing in Form.Columns.Where(column => column.IsRequired && !columns.ContainsKey(column.Column)))
        {
            Log.Add(Sheet.Name, null, $"缺少“{missing.Head}”一列。", "加上这一列，列名写在第 " + headRow.ToString(System.Globalization.CultureInfo.InvariantCulture) + " 行。");
        }

        Repeated = [.. keys.Select(found => found.Key).Where(key => key.IsRepeated).Distinct()];
    }

    // Beside the words 金额单位, or behind them in the same cell, above the heads.
    private MoneyUnit? FindUnit()
    {
        foreach (var row in Sheet.Rows.TakeWhile(row => row.Number < headRow))
        {
            foreach (var (column, cell) in row.Cells.OrderBy(pair => pair.Key))
            {
                var text = cell.Kind == RawKind.Text ? WordText.Normal(cell.Text) : "";
                var start = text.IndexOf("单位：", StringComparison.Ordinal) is >= 0 and var wide ? wide : text.IndexOf("单位:", StringComparison.Ordinal);
                if (start < 0 && text is not ("金额单位" or "单位"))
                {
                    continue;
                }

                var isBeside = start < 0 || start + 3 == text.Length;
                var told = !isBeside ? text[(start + 3)..] : row.Cells.TryGetValue(column + 1, out var next) ? WordText.Normal(next.Text) : "";
                if (MoneyUnit.All.FirstOrDefault(unit => unit.Name == told || "人民币" + unit.Name == told) is { } found)
                {
                    return found;
                }

                // 单位 is also who fills the table in; only an amount's unit has to be one.
                if (told.Length > 0 && text.StartsWith("金额单位", StringComparison.Ordinal))
                {
                    Log.Add(Sheet.Name, RawSheet.Address(row.Number, column + (isBeside ? 1 : 0)), $"“{FaultLog.Shown(told)}”不是金额单位。", "选“元”或“万元”。");
                }
            }
        }

        return null;
    }
}
