using System.Text;

namespace Mingzhang.Books.Writers;

/// <summary>Pipe tables, as converters of web pages write them.</summary>
internal static class MarkdownWriter
{
    public static byte[] Write(BookDocument document)
    {
        StringBuilder text = new();
        foreach (var element in document.Elements)
        {
            switch (element)
            {
                case Heading heading:
                    text.Append(new string('#', heading.Level)).Append(' ').Append(heading.Text).Append("\n\n");
                    break;
                case TextParagraph paragraph:
                    text.Append(paragraph.Text).Append("\n\n");
                    break;
                case PrintedTable table:
                    Write(text, table);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, PrintedTable table)
    {
        foreach (var line in table.Above)
        {
            text.Append(line.Text).Append("\n\n");
        }

        for (var index = 0; index < table.Rows.Count; index++)
        {
            text.Append('|').AppendJoin('|', table.Rows[index].Cells.Select(Cell)).Append("|\n");
            if (index == 0)
            {
                text.Append('|').AppendJoin('|', Enumerable.Repeat("---", table.Width)).Append("|\n");
            }
        }

        text.Append('\n');
        foreach (var note in table.Notes)
        {
            text.Append(note).Append("\n\n");
        }
    }

    private static string Cell(PrintedCell cell)
    {
        var words = cell.Text.Replace("\n", "<br>", StringComparison.Ordinal);
        return cell is { IsBold: true, Kind: not CellKind.Head, Text.Length: > 0 } ? $" <b>{words}</b> " : $" {words} ";
    }
}

/// <summary>A row a line, cells apart by tabs; lines and paragraphs apart by blank lines.</summary>
internal static class TabTextWriter
{
    public static byte[] Write(BookDocument document)
    {
        StringBuilder text = new();
        foreach (var element in document.Elements)
        {
            switch (element)
            {
                case Heading heading:
                    text.Append(heading.Text).Append("\n\n");
                    break;
                case TextParagraph paragraph:
                    text.Append(paragraph.Text).Append("\n\n");
                    break;
                case PrintedTable table:
                    foreach (var line in table.Above)
                    {
                        text.Append(line.Text).Append("\n\n");
                    }

                    foreach (var row in table.Rows)
                    {
                        text.AppendJoin('\t', row.Cells.Select(cell => cell.Text.Replace('\n', ' '))).Append('\n');
                    }

                    text.Append('\n');
                    foreach (var note in table.Notes)
                    {
                        text.Append(note).Append("\n\n");
                    }

                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

/// <summary>A cell a line, each led by a tab, rows apart by blank lines, as word processors save tables as text.
/// A wide cell is one cell; a tall cell leaves blank cells below it.</summary>
internal static class CellTextWriter
{
    public static byte[] Write(BookDocument document)
    {
        StringBuilder text = new();
        foreach (var element in document.Elements)
        {
            switch (element)
            {
                case Heading heading:
                    text.Append(heading.Text).Append('\n');
                    break;
                case TextParagraph paragraph:
                    text.Append(paragraph.Text).Append('\n');
                    break;
                case PrintedTable table:
                    text.Append('\n');
                    foreach (var line in table.Above)
                    {
                        text.Append(line.Text).Append('\n');
                    }

                    Write(text, table);
                    text.Append('\n');
                    foreach (var note in table.Notes)
                    {
                        text.Append(note).Append('\n');
                    }

                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, PrintedTable table)
    {
        Spans spans = new(table);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Rows[row].Cells.Count; column++)
            {
                var cell = table.Rows[row].Cells[column];
                if (cell.Kind != CellKind.Covered || spans.ContinuesDown(row, column))
                {
                    text.Append('\t').Append(cell.Text).Append('\n');
                }
            }

            text.Append('\n');
        }
    }
}
