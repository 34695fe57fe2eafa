namespace Mingzhang.Books.Damages;

/// <summary>Damage that pages do to tables.</summary>
internal static class PageDamage
{
    private const int ShortestSplit = 9;

    public static IEnumerable<PrintedTable> Split(PrintedTable table, Chance chance, bool cutsRows)
    {
        var body = table.Rows.Skip(table.HeadRows).ToList();
        if (body.Count < ShortestSplit || body.Any(row => row.Cells.Any(cell => cell.RowSpan > 1)))
        {
            yield return table;
            yield break;
        }

        var head = table.Rows.Take(table.HeadRows).ToList();
        var repeatsTitle = chance.Happens(40);
        PrintedRow? carried = null;
        for (var start = 0; start < body.Count; )
        {
            var count = Math.Min(chance.Number(5, 14), body.Count - start);
            count = body.Count - start - count < 2 ? body.Count - start : count;
            List<PrintedRow> page = [.. body.GetRange(start, count)];
            if (carried is not null)
            {
                page.Insert(0, carried);
                carried = null;
            }

            start += count;
            var isLast = start == body.Count;
            if (!isLast && cutsRows && chance.Happens(50))
            {
                (page[^1], carried) = Cut(page[^1], chance);
            }

            var isFirst = start == count;
            yield return table with
            {
                Rows = [.. head, .. page],
                IsContinuation = !isFirst,
                Above = isFirst || repeatsTitle ? table.Above : [.. table.Above.Where(line => !line.IsTitle)],
                Notes = isLast ? table.Notes : [],
            };
        }
    }

    /// <summary>Loses blank cells at a row's end. What is left stays under its own head.</summary>
    public static PrintedTable Shorten(PrintedTable table, Chance chance) =>
        table with
        {
            Rows = [.. table.Rows.Select((row, index) => index < table.HeadRows || !chance.Happens(30) ? row : Shortened(row))],
        };

    private static PrintedRow Shortened(PrintedRow row)
    {
        var cells = row.Cells.ToList();
        while (cells.Count > 1 && cells[^1] is { Text.Length: 0, Kind: not CellKind.Covered })
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return new(cells);
    }

    /// <summary>Cuts the longest label; figures and numbers stay with its first part.</summary>
    private static (PrintedRow Kept, PrintedRow? Carried) Cut(PrintedRow row, Chance chance)
    {
        var longest = row.Cells.Where(cell => cell.Kind == CellKind.Label).MaxBy(cell => cell.Text.Length);
        if (longest is null || longest.Text.Length < 6 || longest.Text.Any(character => char.IsAsciiDigit(character) || character == ' '))
        {
            return (row, null);
        }

        var at = chance.Number(3, longest.Text.Length - 2);
        return (
            new([.. row.Cells.Select(cell => ReferenceEquals(cell, longest) ? cell with { Text = longest.Text[..at] } : cell)]),
            new([
                .. row.Cells.Select(cell =>
                    cell.Kind == CellKind.Covered
                        ? cell
                        : new PrintedCell(ReferenceEquals(cell, longest) ? longest.Text[at..] : "", cell.Kind)
                ),
            ])
        );
    }
}
