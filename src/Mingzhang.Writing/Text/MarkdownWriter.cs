using System.Text;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Text;

/// <summary>Writes a document as Markdown with pipe tables: the plainest form, which a person can compare line by line.</summary>
public static class MarkdownWriter
{
    public static string Write(WrittenDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case WrittenParagraph paragraph:
                    text.Append(Mark(paragraph.Kind)).Append(Escaped(paragraph.Text)).Append("\n\n");
                    break;
                case WrittenTable table:
                    Write(text, table);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Mark(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Title => "# ",
        ParagraphKind.Chapter => "## ",
        ParagraphKind.Section => "### ",
        ParagraphKind.Subsection => "#### ",
        _ => "",
    };

    private static void Write(StringBuilder text, WrittenTable table)
    {
        foreach (var line in table.Above)
        {
            text.Append(Escaped(line.Text)).Append("\n\n");
        }

        for (var i = 0; i < table.Rows.Count; i++)
        {
            text.Append('|');
            foreach (var cell in table.Rows[i].Cells)
            {
                text.Append(' ').Append(Escaped(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)).Append(" |");
            }

            text.Append('\n');
            if (i == 0)
            {
                text.Append('|').Append(string.Concat(Enumerable.Repeat(" --- |", table.Widths.Count))).Append('\n');
            }
        }

        text.Append('\n');
        foreach (var line in table.Below)
        {
            text.Append(Escaped(line.Text)).Append("\n\n");
        }
    }

    // Nothing that a person entered acts as markup: a bar would end a cell, an angle bracket begin a tag, an ampersand an
    // entity, a dollar a formula, a dash at the beginning a list.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '!' or '&' or '$' || (letter is '-' or '+' && escaped.Length == 0))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter is '\r' ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
