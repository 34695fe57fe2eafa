using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>Undoes what a page break does to rows: the head printed again between them, and a row cut in two.</summary>
internal static class RowMender
{
    /// <summary>Removes repeated heads and joins cut rows, in place.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="headRows">How many rows are head.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="vocabulary">The words of the packs.</param>
    /// <param name="realigned">Told of each row whose cells were moved back under their columns.</param>
    /// <param name="joined">Told of each part of a row that was joined to the row above it.</param>
    public static void Mend(Grid grid, int headRows, List<HeadColumn> columns, Vocabulary vocabulary, Action<GridRow> joined, Action<GridRow> realigned)
    {
        var labels = columns.Where(column => column.Role == ColumnRole.Label).ToList();
        var numbering = columns.Find(column => column.Role == ColumnRole.Numbering && column.Index == 0);
        for (var r = headRows; r < grid.Rows.Count; r++)
        {
            var row = grid.Rows[r];
            if (RepeatsHead(grid, headRows, row) || HeadReader.IsNumberingRow(row) || row.IsBlank)
            {
                grid.Rows.RemoveAt(r--);
                continue;
            }

            if (Realigned(row, columns) is { } aligned)
            {
                realigned(row);
                grid.Rows[r] = row = aligned;
            }

            if (r == headRows || HasFigures(row, columns, numbering))
            {
                continue;
            }

            if (IsRestOfRow(row, grid.Rows[r - 1], labels, numbering, vocabulary))
            {
                joined(row);
                Append(grid.Rows[r - 1], row, labels);
                grid.Rows.RemoveAt(r--);
            }
        }
    }

    /// <summary>A row that is too short and has a figure where a label belongs has lost cells: a label that spans
    /// several columns was printed once. Each cell goes to the next column of its kind, if all of them fit.</summary>
    private static GridRow? Realigned(GridRow row, List<HeadColumn> columns)
    {
        var misplaced = columns.Exists(column => column.Role == ColumnRole.Label && row.Cells[column.Index].Number is { IsNumber: true, Decimals: > 0 });
        if (!misplaced || row.Count >= columns.Count)
        {
            return null;
        }

        var cells = Enumerable.Repeat(GridCell.Blank, columns.Count).ToArray();
        var at = 0;
        var lists = 0;
        for (var i = 0; i < row.Count; i++)
        {
            var cell = row.Cells[i];
            var isNumber = cell.Number.IsNumber && cell.Number.Decimals > 0;
            var isWords = cell.Number.Content == CellContent.Words;
            while (at < columns.Count && ((isNumber && columns[at].Role is not (ColumnRole.Amount or ColumnRole.Quantity)) || (isWords && columns[at].Role is ColumnRole.Amount or ColumnRole.Quantity)))
            {
                at++;
            }

            if (at >= columns.Count)
            {
                return null;
            }

            lists += isWords ? 1 : 0;
            cells[at++] = cell;
        }

        return at == columns.Count || lists > 1 ? row with { Cells = cells, Count = columns.Count } : null;
    }

    private static bool RepeatsHead(Grid grid, int headRows, GridRow row) =>
        Enumerable.Range(0, headRows).Any(head => row.Cells.Zip(grid.Rows[head].Cells).All(pair => pair.First.Normal == pair.Second.Normal));

    private static bool HasFigures(GridRow row, List<HeadColumn> columns, HeadColumn? numbering) =>
        columns.Exists(column => column != numbering && column.Role is not ColumnRole.Label && row.Cells[column.Index].Number.IsNumber);

    private static bool IsRestOfRow(GridRow row, GridRow before, List<HeadColumn> labels, HeadColumn? numbering, Vocabulary vocabulary)
    {
        var filled = labels.Where(label => !row.Cells[label.Index].IsBlank).ToList();
        if (filled.Count == 0 || filled.Exists(label => before.Cells[label.Index].IsBlank))
        {
            return false;
        }

        // With a column of running numbers a row without one is no row of its own.
        if (numbering is not null && before.Cells[numbering.Index].Number.IsNumber)
        {
            return row.Cells[numbering.Index].IsBlank;
        }

        return filled.TrueForAll(label => IsRestOfName(before.Cells[label.Index].Normal, row.Cells[label.Index].Normal, label.Label, vocabulary));
    }

    private static bool IsRestOfName(string first, string second, LabelKind kind, Vocabulary vocabulary)
    {
        if (kind is LabelKind.Unit or LabelKind.UnitCode or LabelKind.CodePart or LabelKind.Code)
        {
            return false;
        }

        var joined = Normal.WithoutNumber(first + second);
        return IsName(joined, vocabulary) && !IsName(Normal.WithoutNumber(second), vocabulary);
    }

    private static bool IsName(string normal, Vocabulary vocabulary)
    {
        var name = normal.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
        return name.Length > 0 && (vocabulary.Packs.Functions.CodesNamed(name).Any() || vocabulary.Packs.Economies.CodesNamed(name).Any()
            || vocabulary.Row.Match(name) is { IsUnderstood: true, Words.Count: 1 });
    }

    private static void Append(GridRow before, GridRow row, List<HeadColumn> labels)
    {
        foreach (var label in labels)
        {
            var rest = row.Cells[label.Index];
            var cell = before.Cells[label.Index];
            if (!rest.IsBlank)
            {
                var text = cell.Found.Text + rest.Found.Text;
                before.Cells[label.Index] = new GridCell(cell.Found with { Text = text }, Normal.Of(text), NumberText.Of(text));
            }
        }
    }
}
