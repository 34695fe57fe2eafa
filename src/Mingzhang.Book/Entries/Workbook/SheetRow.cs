using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>A row of a sheet, asked by its columns. Whatever is wrong in a cell is noted with its place.</summary>
internal sealed class SheetRow(SheetScan scan, RawRow row)
{
    public int Number => row.Number;

    /// <summary>Whether the cell of a column says anything.</summary>
    public bool Has(ColumnKey key) => Raw(key) is { } cell && !cell.IsBlank;

    /// <summary>Whether one of the columns of amounts or months holds a number.</summary>
    public bool HasAmounts => scan.Repeated.Any(key => Raw(key) is { } cell && !EntryNumber.IsNothing(cell));

    /// <summary>Columns of amounts or months that say anything, from left to right.</summary>
    public IEnumerable<ColumnKey> Amounts => scan.Repeated.Where(key => Raw(key) is { } cell && !EntryNumber.IsNothing(cell));

    public void Fault(ColumnKey key, string problem, string remedy, Severity severity = Severity.Error) =>
        scan.Log.Add(scan.Sheet.Name, scan.ColumnOf(key) is { } column ? RawSheet.Address(row.Number, column) : $"第 {row.Number} 行", problem, remedy, severity);

    /// <summary>Notes that a cell has to be filled.</summary>
    public void Missing(EntryColumn column) => Fault(column, $"没有填“{Head(column)}”。", scan.Form.Column(column)?.Help is { Length: > 0 } help && help != "必填" ? $"请填写：{help}。" : "请填写，或删去这一行。");

    /// <summary>The text of a cell; empty where it is blank.</summary>
    public string Text(ColumnKey key)
    {
        if (Raw(key) is not { } cell || IsBroken(key, cell))
        {
            return "";
        }

        if (cell.Kind != RawKind.Number)
        {
            return EntryText.Clean(cell.Text);
        }

        if (EntryNumber.Of(cell) is { } number && Math.Abs(number.Number) < 1_000_000_000_000_000m)
        {
            return EntryNumber.Plain(number.Number);
        }

        Fault(key, "数字超过 15 位，Excel 已经丢了末尾几位。", "先把单元格格式设为“文本”，再重新填写。");
        return "";
    }

    /// <summary>The text of a cell that has to be filled.</summary>
    public string Required(EntryColumn column)
    {
        var text = Text(column);
        if (text.Length == 0 && !Has(column))
        {
            Missing(column);
        }

        return text;
    }

    /// <summary>The member that a cell picks; null where it is blank or wrong.</summary>
    public int? Choice(EntryColumn column, ChoiceKind kind, EntryWords words)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var choices = words.Words(kind);
        if (choices.Find(text) is { } value)
        {
            return value;
        }

        var meant = NearestWord.Of(text, choices.Known);
        Fault(column, $"“{FaultLog.Shown(text)}”不是“{Head(column)}”的选项。", meant is null ? $"可选：{string.Join("、", choices.All.Take(12))}。" : $"是不是“{choices.Word(choices.Find(meant) ?? 0)}”？请从列表中选。");
        return null;
    }

    /// <summary>Whether a cell says yes; false where it is blank.</summary>
    public bool Flag(EntryColumn column)
    {
        switch (Text(column).ToUpperInvariant())
        {
            case "是" or "√" or "✓" or "Y" or "YES" or "TRUE" or "1" or "有":
                return true;
            case "" or "否" or "×" or "N" or "NO" or "FALSE" or "0" or "无":
                return false;
            case var text:
                Fault(column, $"“{FaultLog.Shown(text)}”看不懂。", "选“是”或“否”。");
                return false;
        }
    }

    /// <summary>The number of a cell; null where it is blank or wrong.</summary>
    public EntryNumber? Figure(ColumnKey key)
    {
        if (Raw(key) is not { } cell || EntryNumber.IsNothing(cell) || IsBroken(key, cell))
        {
            return null;
        }

        var number = EntryNumber.Of(cell);
        if (number is null)
        {
            Fault(key, $"“{FaultLog.Shown(cell.Text)}”读不成一个数。", "只填数字，可以带千分号和单位（如 1,234.56 或 12.5万元）。");
        }

        return number;
    }

    /// <summary>The number of a cell that is neither money nor told with a unit.</summary>
    public decimal? Decimal(ColumnKey key) => Figure(key)?.Number;

    /// <summary>The amount of a cell; null where it is blank or wrong.</summary>
    public Money? Money(ColumnKey key)
    {
        if (Figure(key) is not { } number)
        {
            return null;
        }

        if ((number.Unit ?? scan.UnitOf(key)) is not { } unit)
        {
            Fault(key, "不知道这个金额的单位。", "在表头上方“金额单位”右边选“元”或“万元”。");
            return null;
        }

        if (Raw(key) is { Kind: RawKind.Text } cell && cell.Text.AsSpan().IndexOfAny('%', '％') >= 0)
        {
            Fault(key, $"“{FaultLog.Shown(cell.Text)}”是百分数，这里要填金额。", "改成金额。");
            return null;
        }

        var (amount, problem, remedy) = number.InFen(unit);
        if (problem is not null)
        {
            Fault(key, problem, remedy);
        }

        return amount;
    }

    /// <summary>How the row's entry came, and the cell that messages lead to.</summary>
    public EntrySource Source(ColumnKey key, EntryWords words)
    {
        var column = scan.ColumnOf(key);
        return new(
            (EntryOrigin?)Choice(EntryColumn.Origin, ChoiceKind.Origin, words) ?? EntryOrigin.Entered,
            new()
            {
                Document = scan.Log.File,
                Sheet = scan.Sheet.Name,
                Cell = column is { } known ? RawSheet.Address(row.Number, known) : null,
                Row = row.Number,
                Column = column + 1,
            })
        {
            Words = Text(EntryColumn.From),
        };
    }

    public string Head(EntryColumn column) => scan.Form.Column(column)?.Head ?? "";

    public RawCell? Raw(ColumnKey key)
    {
        if (scan.ColumnOf(key) is not { } column)
        {
            return null;
        }

        // A label that is merged over rows counts for each of them; an amount counts once.
        return row.Cells.TryGetValue(column, out var cell) ? cell : key.IsRepeated || IsAmount(key.Column) ? null : scan.Sheet.Covering(row.Number, column);
    }

    private bool IsBroken(ColumnKey key, RawCell cell)
    {
        if (cell.Kind == RawKind.Error)
        {
            Fault(key, $"公式出错（{FaultLog.Shown(cell.Text)}）。", "改正公式，或直接填数。");
        }
        else if (cell.Kind == RawKind.Formula)
        {
            Fault(key, "公式没有算出的结果。", "用 Excel 或 WPS 打开，等它算完，存盘后再读；或直接填数。");
        }

        return cell.Kind is RawKind.Error or RawKind.Formula;
    }

    private static bool IsAmount(EntryColumn column) =>
        column is EntryColumn.Amount or EntryColumn.UnitPrice or EntryColumn.Quantity or EntryColumn.Value or EntryColumn.ReservedForSmall or EntryColumn.ReservedForMicro or EntryColumn.Weight or EntryColumn.Score or EntryColumn.ExecutionWeight;
}
