using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>Prints table specifications from a book.</summary>
public static class TablePrinter
{
    public static PrintedTable Print(Book book, Style documentStyle, TableSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(documentStyle);
        var style = spec.Style ?? documentStyle;
        var columns = spec.Sides.SelectMany(side => side.Columns).ToList();
        var rows = HeadRows(spec, style, columns);
        var headRows = rows.Count;
        rows.AddRange(BodyRows(book, spec, style));
        return new PrintedTable
        {
            Title = spec.Title,
            Above =
            [
                .. spec.Above.Select(line =>
                    line with
                    {
                        Text = line.Text.Replace("{unit}", style.TableUnit.Name, StringComparison.Ordinal),
                    }
                ),
            ],
            Rows = spec.MergesLabels ? Merged(rows, headRows) : rows,
            HeadRows = headRows,
            Notes = spec.Notes,
        };
    }

    private static List<PrintedRow> HeadRows(TableSpec spec, Style style, List<ColumnSpec> columns)
    {
        var paths = columns.Select(column => column.Head).ToList();
        if (style.NumbersRows)
        {
            paths.Insert(0, [spec.RowNumbersHead]);
        }

        var depth = paths.Max(path => path.Count);
        List<PrintedRow> rows = [.. Enumerable.Range(0, depth).Select(level => new PrintedRow(HeadRow(paths, level, depth)))];
        if (style.NumbersColumns)
        {
            rows.Add(NumbersRow(spec, style));
        }

        return rows;
    }

    private static List<PrintedCell> HeadRow(List<IReadOnlyList<string>> paths, int level, int depth)
    {
        List<PrintedCell> cells = [];
        for (var column = 0; column < paths.Count; column++)
        {
            var path = paths[column];
            if (level >= path.Count || (column > 0 && IsJoined(paths[column - 1], path, level)))
            {
                cells.Add(PrintedCell.Covered);
                continue;
            }

            var span = 1;
            while (column + span < paths.Count && IsJoined(path, paths[column + span], level))
            {
                span++;
            }

            cells.Add(
                new(path[level], CellKind.Head)
                {
                    ColumnSpan = span,
                    RowSpan = level == path.Count - 1 ? depth - level : 1,
                    IsBold = true,
                }
            );
        }

        return cells;
    }

    /// <summary>Whether two neighbours share a cell of this level: their paths agree up to it and go on below it.</summary>
    private static bool IsJoined(IReadOnlyList<string> left, IReadOnlyList<string> right, int level) =>
        level < left.Count - 1 && level < right.Count - 1 && left.Take(level + 1).SequenceEqual(right.Take(level + 1));

    private static PrintedRow NumbersRow(TableSpec spec, Style style)
    {
        List<PrintedCell> cells = [];
        if (style.NumbersRows)
        {
            cells.Add(new(spec.NumbersWord, CellKind.Head));
        }

        var number = 0;
        foreach (var side in spec.Sides)
        {
            // Without a column of row numbers the word stands over the first label and only amounts are counted.
            var word = spec.NumbersWord;
            foreach (var column in side.Columns)
            {
                var isCounted = style.NumbersRows || column.Label is null;
                cells.Add(new(isCounted ? (++number).ToString(CultureInfo.InvariantCulture) : word, CellKind.Head));
                word = "";
            }
        }

        return new(cells);
    }

    private static IEnumerable<PrintedRow> BodyRows(Book book, TableSpec spec, Style style)
    {
        var count = spec.Sides.Max(side => side.Rows.Count);
        for (var index = 0; index < count; index++)
        {
            List<PrintedCell> cells = [];
            if (style.NumbersRows)
            {
                cells.Add(new((index + 1).ToString(CultureInfo.InvariantCulture), CellKind.Label));
            }

            foreach (var side in spec.Sides)
            {
                var row = index < side.Rows.Count ? side.Rows[index] : RowSpec.Blank;
                cells.AddRange(side.Columns.Select(column => Cell(book, spec, style, column, row)));
            }

            yield return new(cells);
        }
    }

    private static PrintedCell Cell(Book book, TableSpec spec, Style style, ColumnSpec column, RowSpec row)
    {
        if (column.Label is { } label)
        {
            return new(label < row.Labels.Count ? row.Labels[label] : "", CellKind.Label) { IsBold = row.IsBold };
        }

        if (row.At is null && row.Subject is null)
        {
            return new("", CellKind.Amount);
        }

        var (figure, at) = column.Value is not null ? column.Value(row) : Amount(book, style, row.At!(column.At!(spec.At)));
        return figure is not { } printed
            ? new("", CellKind.Amount) { IsBold = row.IsBold }
            : new(style.Text(printed), CellKind.Amount)
            {
                IsBold = row.IsBold,
                Fact = new(
                    spec.Title,
                    string.Join(' ', row.Labels.Where(words => words.Length > 0)),
                    string.Join(' ', column.Head),
                    printed,
                    at
                )
                {
                    IsOptional = spec.IsOptional || column.IsOptional,
                    Fen = column.Value is null ? book[at] : null,
                },
            };
    }

    private static (Figure? Figure, Coordinates At) Amount(Book book, Style style, Coordinates at)
    {
        var fen = book[at];
        return (fen == 0 ? Nothing(style) : Style.Print(fen, style.TableUnit, style.Decimals), at);
    }

    private static Figure? Nothing(Style style) =>
        style.Zero switch
        {
            ZeroStyle.Decimals => Style.Print(0, style.TableUnit, style.Decimals),
            ZeroStyle.Bare => Style.Print(0, style.TableUnit, 0),
            _ => null,
        };

    /// <summary>Makes one tall cell of equal labels that follow each other in the first columns.</summary>
    private static List<PrintedRow> Merged(List<PrintedRow> rows, int headRows)
    {
        var cells = rows.Select(row => row.Cells.ToList()).ToList();
        var left = -1;
        for (var column = 0; column < cells[0].Count; column++)
        {
            for (var row = headRows; row < cells.Count; row++)
            {
                var cell = cells[row][column];
                if (cell.Kind != CellKind.Label || cell.Text.Length == 0)
                {
                    continue;
                }

                var span = 1;
                while (
                    row + span < cells.Count
                    && cells[row + span][column] is { Kind: CellKind.Label } below
                    && below.Text == cell.Text
                    && (left < 0 || cells[row + span][left].Kind == CellKind.Covered)
                )
                {
                    cells[row + span][column] = PrintedCell.Covered;
                    span++;
                }

                cells[row][column] = cell with { RowSpan = span };
                row += span - 1;
            }

            // A column is joined only within what the column of words before it has joined.
            left = cells[headRows][column].Kind == CellKind.Label ? column : left;
        }

        return [.. cells.Select(row => new PrintedRow(row))];
    }
}
