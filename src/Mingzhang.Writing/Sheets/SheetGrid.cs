using Mingzhang.Packs.Forms;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Sheets;

/// <summary>Lays the cells of listed rows on a grid: wide and tall cells cover places, equal cells below each other become one.</summary>
internal sealed class SheetGrid(int columns)
{
    private readonly List<Placed?[]> rows = [];
    private readonly List<(bool IsTotal, int Group)> kinds = [];
    private readonly int[] open = new int[columns];

    /// <summary>A cell at its place.</summary>
    private sealed record Placed(SheetFormCell Form, SheetValue Value, int Column)
    {
        public int Row { get; init; }

        public int Height { get; set; } = 1;

        public bool IsCovered { get; set; }
    }

    public void Add(ListedRow listed, Func<SheetFormCell, SheetValue> fill)
    {
        var row = new Placed?[columns];
        var covered = Array.ConvertAll(open, left => left > 0);
        for (var column = 0; column < columns; column++)
        {
            open[column] = Math.Max(0, open[column] - 1);
        }

        var at = 0;
        foreach (var cell in listed.Row.Cells)
        {
            while (covered[at])
            {
                at++;
            }

            row[at] = new(cell, fill(cell), at) { Row = rows.Count, Height = cell.Down };
            Array.Fill(open, cell.Down - 1, at, cell.Span);
            at += cell.Span;
        }

        rows.Add(row);
        kinds.Add((listed.Row.IsTotal, listed.Group));
    }

    public IReadOnlyList<WrittenRow> Rows(int headRows)
    {
        Merge();
        var cells = rows.ConvertAll(_ => Enumerable.Repeat(WrittenCell.Blank, columns).ToArray());
        foreach (var placed in rows.SelectMany(row => row).OfType<Placed>().Where(placed => !placed.IsCovered))
        {
            for (var row = placed.Row; row < placed.Row + placed.Height; row++)
            {
                Array.Fill(cells[row], WrittenCell.Blank with { IsCovered = true }, placed.Column, placed.Form.Span);
            }

            cells[placed.Row][placed.Column] = Written(placed, isBold: placed.Row < headRows || kinds[placed.Row].IsTotal);
        }

        return [.. cells.Select((row, index) => new WrittenRow(row) { IsTotal = kinds[index].IsTotal })];
    }

    private static WrittenCell Written(Placed placed, bool isBold) => new(placed.Value.Text)
    {
        Figure = placed.Value.Figure,
        RowSpan = placed.Height,
        ColumnSpan = placed.Form.Span,
        IsBold = isBold,
        Side = placed.Form.Side is { } side ? (TextSide)side
            : placed.Value.Figure is not null ? TextSide.Right
            : SheetPlaceholders.In(placed.Form.Text).Any() ? TextSide.Left
            : TextSide.Centre,
    };

    private void Merge()
    {
        var tops = new Placed?[columns];
        for (var row = 1; row < rows.Count; row++)
        {
            var isApart = false;
            for (var column = 0; column < columns; column++)
            {
                if (rows[row][column] is not { Form.Merges: true } cell)
                {
                    continue;
                }

                var above = rows[row - 1][column] is { Form.Merges: true } over && over.Form.Span == cell.Form.Span ? over : null;
                isApart |= above is null || kinds[row].Group != kinds[row - 1].Group || above.Value.Text != cell.Value.Text || HidesBlank(row, column);
                if (isApart)
                {
                    tops[column] = cell;
                    continue;
                }

                var top = tops[column] ?? above!;
                tops[column] = top;
                top.Height++;
                cell.IsCovered = true;
            }
        }
    }

    // A blank cell to the right, below a filled one, would be taken for the one above: its neighbour is printed again.
    private bool HidesBlank(int row, int column)
    {
        for (var right = column + 1; right < columns; right++)
        {
            if (rows[row][right] is { Form.Merges: true, Value.Text.Length: 0 } && rows[row - 1][right] is { Value.Text.Length: > 0 })
            {
                return true;
            }
        }

        return false;
    }
}
