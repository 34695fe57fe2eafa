using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Prints a sheet of rows: its title, what it is for, hints, heads, rows.</summary>
internal sealed class TablePrinter(EntryRows rows, CodeLists lists, StageHeads stages, MoneyUnit unit)
{
    /// <summary>Row of the heads and first row below them; lists of other sheets point there.</summary>
    public const int HeadRow = 4;
    public const int FirstRow = HeadRow + 1;

    private const int RowsWithLists = 5_000;
    private const double LineHeight = 14;

    private readonly List<(ColumnKey Key, EntryColumnForm Form)> columns = Columns(rows);

    /// <summary>Writes the sheet.</summary>
    public void Print(WorksheetPart part)
    {
        var shape = new SheetShape([.. columns.Select(column => (WidthOf(column.Form), Looks.Index(LookOf(column.Key))))], HeadRow, FrozenColumns: rows.Form.Sheet is EntrySheet.Projects ? 2 : 1);
        using var printer = new SheetPrinter(part, shape, isFirst: false);
        var areas = Above(printer, out var unitCell);
        foreach (var row in rows.Rows)
        {
            Row(printer, row);
        }

        var last = Math.Max(FirstRow + RowsWithLists, FirstRow + rows.Rows.Count + 1_000);
        var picks = columns.Select((column, index) => (Source: lists.Source(rows.Form.Sheet, column.Key.Column), Letters: RawSheet.Letters(index)))
            .Where(pick => pick.Source is not null)
            .Select(pick => new PickList(FormattableString.Invariant($"{pick.Letters}{FirstRow}:{pick.Letters}{last}"), pick.Source!))
            .ToList();
        if (unitCell is not null)
        {
            picks.Insert(0, new(unitCell, $"\"{MoneyUnit.Yuan},{MoneyUnit.Wan}\""));
        }

        printer.Finish(areas, picks);
    }

    private List<string> Above(SheetPrinter printer, out string? unitCell)
    {
        unitCell = HasMoney ? "B2" : null;
        var first = HasMoney ? 2 : 0;
        var last = Math.Max(columns.Count, first + 2);
        printer.StartRow(28);
        printer.Text(rows.Form.Title, Looks.Index(Look.Title));
        Rest(printer, 1, last);
        printer.EndRow();
        printer.StartRow(6 + (LineHeight * Lines(rows.Form.Help, columns.Skip(first).Sum(column => WidthOf(column.Form)))));
        if (HasMoney)
        {
            printer.Text("金额单位：", Looks.Index(Look.Label));
            printer.Text(unit.Name, Looks.Index(Look.Centred));
        }

        printer.Text(rows.Form.Help, Looks.Index(Look.Note));
        Rest(printer, first + 1, last);
        printer.EndRow();
        printer.StartRow(26);
        foreach (var (key, form) in columns)
        {
            printer.Text(key.IsRepeated ? HintOf(key) : form.Help, Looks.Index(Look.Hint));
        }

        printer.EndRow();
        printer.StartRow(32);
        foreach (var (key, form) in columns)
        {
            printer.Text(HeadOf(key, form), Looks.Index(form.IsRequired ? Look.RequiredHead : Look.Head));
        }

        printer.EndRow();
        return [$"{RawSheet.Letters(first)}2:{RawSheet.Letters(last - 1)}2"];
    }

    // Blank cells have the frames of their column; above the heads there are none.
    private static void Rest(SheetPrinter printer, int from, int to)
    {
        for (var column = from; column < to; column++)
        {
            printer.Blank(Looks.Index(Look.Plain));
        }
    }

    private void Row(SheetPrinter printer, EntryRow row)
    {
        printer.StartRow(HeightOf(row));
        foreach (var (key, _) in columns)
        {
            var look = Looks.Index(LookOf(key), row.Origin);
            if (row.Cells.TryGetValue(key, out var cell))
            {
                printer.Cell(cell, look);
            }
            else
            {
                printer.Blank(look);
            }
        }

        printer.EndRow();
    }

    // Programs do not fit the height of rows that they did not write.
    private double HeightOf(EntryRow row)
    {
        var lines = 1;
        foreach (var (key, form) in columns)
        {
            if (row.Cells.TryGetValue(key, out var cell) && cell.Text is { } text)
            {
                lines = Math.Max(lines, Lines(text, WidthOf(form)));
            }
        }

        var least = rows.Form.Sheet == EntrySheet.Texts ? 2 : 1;
        return Math.Min(400, 4 + (LineHeight * Math.Max(lines, least)));
    }

    private static int Lines(string text, double width) => text.Split('\n').Sum(line => 1 + (int)((line.Sum(letter => letter < 256 ? 1.1 : 2.1) - 0.1) / Math.Max(width, 1)));

    private bool HasMoney => rows.Form.Columns.Any(column => column.Column is EntryColumn.Amount or EntryColumn.Value) || (columns.Exists(column => column.Key.Column == EntryColumn.Stages) && IsMoneySheet);

    private bool IsMoneySheet => rows.Form.Sheet is not (EntrySheet.Counts or EntrySheet.LastYear);

    private string HeadOf(ColumnKey key, EntryColumnForm form) => key.Column switch
    {
        EntryColumn.Stages => stages.Print(key.Year, key.Stage),
        EntryColumn.Months => FormattableString.Invariant($"{key.Year}月"),
        _ => form.Head,
    };

    private static string HintOf(ColumnKey key) => key.Column == EntryColumn.Months ? "累计 %" : "";

    private Look LookOf(ColumnKey key) => key.Column switch
    {
        EntryColumn.Stages => IsMoneySheet ? AmountLook : Look.Number,
        EntryColumn.Amount or EntryColumn.UnitPrice or EntryColumn.Value or EntryColumn.ReservedForSmall or EntryColumn.ReservedForMicro => AmountLook,
        EntryColumn.Months or EntryColumn.Quantity or EntryColumn.Weight or EntryColumn.Score or EntryColumn.ExecutionWeight => Look.Number,
        EntryColumn.Text or EntryColumn.Goal or EntryColumn.Outcome or EntryColumn.Purpose => Look.LongText,
        EntryColumn.CarriedOver or EntryColumn.IsDepartment or EntryColumn.Origin or EntryColumn.Comparison or EntryColumn.MeasureUnit or EntryColumn.Measure or EntryColumn.Target or EntryColumn.Actual or EntryColumn.Year or EntryColumn.Stage => Look.Centred,
        _ => Look.Text,
    };

    private Look AmountLook => unit.Fen == MoneyUnit.Yuan.Fen ? Look.Yuan : Look.Large;

    private static double WidthOf(EntryColumnForm form) => form.Width > 0 ? form.Width : 14;

    private static List<(ColumnKey, EntryColumnForm)> Columns(EntryRows rows)
    {
        List<(ColumnKey, EntryColumnForm)> found = [];
        foreach (var form in rows.Form.Columns)
        {
            if (form.Column is EntryColumn.Stages or EntryColumn.Years or EntryColumn.Months)
            {
                found.AddRange(rows.Repeated.Select(key => (key, form)));
            }
            else if (!form.IsOptional || rows.Rows.Any(row => row.Has(form.Column)))
            {
                found.Add((form.Column, form));
            }
        }

        return found;
    }
}
