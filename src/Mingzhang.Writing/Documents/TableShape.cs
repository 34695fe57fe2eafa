namespace Mingzhang.Writing.Documents;

/// <summary>What stands over and beside the cells of a table: words of rows and columns, merged cells resolved.</summary>
public sealed class TableShape
{
    private readonly WrittenTable table;
    private readonly WrittenCell[][] origins;
    private readonly bool[] isLabel;

    public TableShape(WrittenTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        this.table = table;
        Columns = table.Widths.Count;
        origins = [.. table.Rows.Select(row => row.Cells.ToArray())];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Rows[row].Cells.Count; column++)
            {
                Spread(row, column, table.Rows[row].Cells[column]);
            }
        }

        isLabel = [.. Enumerable.Range(0, Columns).Select(IsLabelColumn)];
    }

    public int Columns { get; }

    /// <summary>Whether the column holds words for the amounts to its right.</summary>
    public bool IsLabel(int column) => isLabel[column];

    /// <summary>The column whose words tell rows apart best, next to the first amounts: it may stay in sight when a wide table is moved.
    /// −1 where the table has two sides, for the words of one would stand beside the amounts of the other.</summary>
    public int Leading
    {
        get
        {
            var ends = Enumerable.Range(0, Columns).Where(column => isLabel[column] && (column + 1 == Columns || !isLabel[column + 1])).ToList();
            return ends is [var only] ? only : -1;
        }
    }

    /// <summary>The cell that is printed at a place: the merged one that covers it, or its own.</summary>
    public WrittenCell At(int row, int column) => origins[row][column];

    /// <summary>The words of the head over a column, from the top down, each once.</summary>
    public IReadOnlyList<string> ColumnLabels(int column)
    {
        List<string> labels = [];
        for (var row = 0; row < table.HeadRows; row++)
        {
            var text = At(row, column).Text;
            if (text.Length > 0 && (labels.Count == 0 || labels[^1] != text))
            {
                labels.Add(text);
            }
        }

        return labels;
    }

    /// <summary>The words beside a cell: those of the label columns next to its left.</summary>
    public IReadOnlyList<string> RowLabels(int row, int column)
    {
        var last = column - 1;
        while (last >= 0 && !isLabel[last])
        {
            last--;
        }

        var first = last;
        while (first > 0 && isLabel[first - 1])
        {
            first--;
        }

        return last < 0 ? [] : [.. Enumerable.Range(first, last - first + 1).Select(label => At(row, label).Text).Where(text => text.Length > 0)];
    }

    private void Spread(int row, int column, WrittenCell cell)
    {
        if (cell.IsCovered || (cell.RowSpan == 1 && cell.ColumnSpan == 1))
        {
            return;
        }

        for (var below = row; below < Math.Min(row + cell.RowSpan, origins.Length); below++)
        {
            for (var beside = column; beside < Math.Min(column + cell.ColumnSpan, origins[below].Length); beside++)
            {
                origins[below][beside] = cell;
            }
        }
    }

    // A column of words with a column of amounts somewhere to its right, before other words are over.
    private bool IsLabelColumn(int column)
    {
        if (!HoldsWords(column))
        {
            return false;
        }

        for (var right = column + 1; right < Columns; right++)
        {
            if (!HoldsWords(right))
            {
                return true;
            }
        }

        return column == 0;
    }

    private bool HoldsWords(int column)
    {
        var body = table.Rows.Skip(table.HeadRows).Select(row => row.Cells[column]).ToList();
        return body.TrueForAll(cell => cell.Figure is null) && body.Exists(cell => cell.Text.Length > 0);
    }
}
