using System.Globalization;

namespace Mingzhang.Books;

/// <summary>Tables of real figures as compact text: cells apart by tabs, &lt; for a cell covered from the left, ^ for one
/// covered from above, and lines led by # for the document, a table, a line above it, its head rows and a note.</summary>
public static class FigureFile
{
    /// <exception cref="FormatException">The file does not say what document or table its lines belong to.</exception>
    public static BookDocument Read(string path)
    {
        var title = "";
        List<Element> elements = [];
        List<string> lines = [];
        var number = 0;
        foreach (var line in File.ReadLines(path).Append("#table\t"))
        {
            number++;
            if (line.StartsWith("#document\t", StringComparison.Ordinal))
            {
                title = line[10..];
                elements.Add(new Heading(title, 1));
            }
            else if (line.StartsWith("#table\t", StringComparison.Ordinal))
            {
                if (lines.Count > 0)
                {
                    elements.Add(Table(lines, path));
                }

                lines = [line];
            }
            else if (lines.Count > 0)
            {
                lines.Add(line);
            }
            else
            {
                throw new FormatException($"{path}:{number.ToString(CultureInfo.InvariantCulture)}：这一行前面没有 #table。");
            }
        }

        return new(title, title, elements);
    }

    private static PrintedTable Table(List<string> lines, string path)
    {
        var title = lines[0][7..];
        List<PrintedLine> above = [new(title, Alignment.Centre, IsTitle: true)];
        List<string> notes = [];
        List<string[]> rows = [];
        var headRows = 1;
        foreach (var line in lines.Skip(1))
        {
            switch (line.Split('\t'))
            {
                case ["#line", var words]:
                    above.Add(new(words, words.Contains("单位：", StringComparison.Ordinal) ? Alignment.Right : Alignment.Left));
                    break;
                case ["#head", var count]:
                    headRows = int.Parse(count, CultureInfo.InvariantCulture);
                    break;
                case ["#note", var note]:
                    notes.Add(note);
                    break;
                case var cells:
                    rows.Add(cells);
                    break;
            }
        }

        if (rows.Count < headRows || rows.Exists(row => row.Length != rows[0].Length))
        {
            throw new FormatException($"{path}：《{title}》各行的格数不同，或没有表头。");
        }

        return new PrintedTable
        {
            Title = title,
            Above = above,
            HeadRows = headRows,
            Rows = [.. rows.Select((row, index) => new PrintedRow([.. row.Select((_, column) => Cell(rows, index, column, headRows))]))],
            Notes = notes,
        };
    }

    private static PrintedCell Cell(List<string[]> rows, int row, int column, int headRows)
    {
        var text = rows[row][column];
        if (text is "<" or "^")
        {
            return PrintedCell.Covered;
        }

        var across = 1;
        while (column + across < rows[row].Length && rows[row][column + across] == "<")
        {
            across++;
        }

        var down = 1;
        while (row + down < rows.Count && rows[row + down][column] == "^")
        {
            down++;
        }

        var isHead = row < headRows;
        var isCode = rows.Take(headRows)
            .Any(head =>
                head[column].Contains("编码", StringComparison.Ordinal)
                || head[column].Contains("代码", StringComparison.Ordinal)
                || head[column].Contains("序号", StringComparison.Ordinal)
            );
        var isAmount =
            !isHead
            && !isCode
            && text.Length > 0
            && text.All(character => char.IsAsciiDigit(character) || character is '.' or ',' or '%' or '-' or '—');
        return new(
            text,
            isHead ? CellKind.Head
                : isAmount ? CellKind.Amount
                : CellKind.Label
        )
        {
            ColumnSpan = across,
            RowSpan = down,
            IsBold = isHead,
        };
    }
}
