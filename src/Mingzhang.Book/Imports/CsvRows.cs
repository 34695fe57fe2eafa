using System.Text;
using Mingzhang.Book.Entries.Workbook;

namespace Mingzhang.Book.Imports;

/// <summary>Takes comma-separated text apart (RFC 4180, with the habits of exports: tabs or semicolons, ="001", numbers behind an apostrophe).</summary>
/// <remarks>A row's number is that which a spreadsheet shows: rows within quotation marks count once. A quotation mark that is never closed ends
/// with the text.</remarks>
internal static class CsvRows
{
    private const int MostColumns = 1024;
    private const int MostCellCharacters = 32_767;

    public static IEnumerable<RawRow> Of(string text)
    {
        var separator = Separator(text);
        var cells = new Dictionary<int, RawCell>();
        var cell = new StringBuilder();
        var (at, number, column) = (0, 1, 0);
        while (at < text.Length)
        {
            at = Cell(text, at, separator, cell);
            if (column < MostColumns && Clean(cell) is { Length: > 0 } content)
            {
                cells[column] = new(RawKind.Text, content);
            }

            var isEnd = at >= text.Length || text[at] is '\r' or '\n';
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            column++;
            if (isEnd)
            {
                if (cells.Count > 0)
                {
                    yield return new(number, cells);
                    cells = [];
                }

                (number, column) = (number + 1, 0);
            }
        }

        // The text ended behind a separator.
        if (cells.Count > 0)
        {
            yield return new(number, cells);
        }
    }

    // Reads one cell and returns where its separator or line end stands.
    private static int Cell(string text, int at, char separator, StringBuilder cell)
    {
        cell.Clear();
        var isQuoted = false;
        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (isQuoted)
            {
                if (character != '"')
                {
                    Append(cell, character);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    Append(cell, '"');
                    at++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (character == separator || character is '\r' or '\n')
            {
                return at;
            }
            else if (character == '"' && (cell.Length == 0 || (cell.Length == 1 && cell[0] == '=')))
            {
                // ="00123" keeps zeros in a spreadsheet; it is the text 00123.
                cell.Clear();
                isQuoted = true;
            }
            else
            {
                Append(cell, character);
            }
        }

        return at;
    }

    private static void Append(StringBuilder cell, char character)
    {
        if (cell.Length < MostCellCharacters)
        {
            cell.Append(character);
        }
    }

    private static string Clean(StringBuilder cell)
    {
        var text = cell.ToString().Trim();
        return text.Length > 1 && text[0] == '\'' && char.IsAsciiDigit(text[1]) ? text[1..] : text;
    }

    // What stands most often outside quotation marks in the first lines.
    private static char Separator(string text)
    {
        var counts = (Comma: 0, Tab: 0, Semicolon: 0);
        var isQuoted = false;
        for (var at = 0; at < text.Length && at < 8192; at++)
        {
            isQuoted ^= text[at] == '"';
            counts = isQuoted ? counts : text[at] switch
            {
                ',' => counts with { Comma = counts.Comma + 1 },
                '\t' => counts with { Tab = counts.Tab + 1 },
                ';' => counts with { Semicolon = counts.Semicolon + 1 },
                _ => counts,
            };
        }

        return counts.Tab > counts.Comma && counts.Tab >= counts.Semicolon ? '\t' : counts.Semicolon > counts.Comma ? ';' : ',';
    }
}
