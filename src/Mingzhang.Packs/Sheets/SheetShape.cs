using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Sheets;

/// <summary>Whether the cells of a sheet fill its rows: each place taken once, none left over.</summary>
internal sealed class SheetShape(OfficialSheet sheet, Fields fields)
{
    public void Check()
    {
        var open = new int[sheet.Widths.Count];
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var row = sheet.Rows[i];
            var taken = open.Count(rows => rows > 0) + row.Cells.Sum(cell => cell.Span);
            if (taken != sheet.Widths.Count)
            {
                Note(row, $"表“{sheet.Id}”第 {i + 1} 行有 {taken} 列，列宽写了 {sheet.Widths.Count} 列。", "各格的 span 加上被上面高格占去的列，应等于列数。");
                return;
            }

            if (row.Each is not null && (row.Cells.Any(cell => cell.Down > 1) || open.Any(rows => rows > 0)))
            {
                Note(row, $"表“{sheet.Id}”第 {i + 1} 行按 each 重复，不能有高格（down）。", "改用 merge: true，内容相同的格会合并。");
                return;
            }

            Take(open, row);
        }

        if (open.Any(rows => rows > 0))
        {
            Note(sheet.Rows[^1], $"表“{sheet.Id}”的高格（down）超出了最后一行。", "减少 down，或补上缺的行。");
        }
    }

    private static void Take(int[] open, SheetFormRow row)
    {
        var covered = Array.ConvertAll(open, rows => rows > 0);
        for (var column = 0; column < open.Length; column++)
        {
            open[column] = Math.Max(0, open[column] - 1);
        }

        var at = 0;
        foreach (var cell in row.Cells)
        {
            while (at < covered.Length && covered[at])
            {
                at++;
            }

            for (var column = at; column < Math.Min(at + cell.Span, open.Length); column++)
            {
                open[column] = cell.Down - 1;
            }

            at += cell.Span;
        }
    }

    private void Note(SheetFormRow row, string problem, string remedy) => fields.Note(row.Cells.Count > 0 ? row.Cells[0].Line : fields.Line, problem, remedy);
}
