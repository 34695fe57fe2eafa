using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Reading.Html;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Text;

/// <summary>Reads Markdown and plain text: pipe tables, HTML tables inside Markdown, rows of cells parted by tabs,
/// and tables of one cell a line (each led by a tab, rows apart by blank lines).</summary>
public sealed partial class TextFormatReader : IFormatReader
{
    // After a blank line inside a table of one cell a line, so many lines without a tab may still belong to the cell.
    private const int LongestCellContinuation = 8;

    public SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        var text = TextDecoding.Decode(file.Span, name);
        var isMarkdown = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        return new SourceDocument(name, isMarkdown ? "markdown" : "text", new Pass(text, isMarkdown, cancellation).Blocks());
    }

    /// <summary>A cell's or paragraph's text without the marks of Markdown and HTML.</summary>
    private static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny("<&*$") >= 0)
        {
            text = LineBreakTag().Replace(text, "\n");
            text = InlineTag().Replace(text, "");
            text = WebUtility.HtmlDecode(text);
            text = text.Replace("**", "", StringComparison.Ordinal);
            text = MathMarks(text);
        }

        if (text.Contains("[bookmark:", StringComparison.Ordinal))
        {
            text = Bookmark().Replace(text, "");
        }

        return text.Trim();
    }

    // Conversions write ≥90% as $\geq 90\%$, and =365 as $= 365$.
    private static string MathMarks(string text) =>
        text.Contains('$', StringComparison.Ordinal) && (text.Contains('\\', StringComparison.Ordinal) || BareMath().IsMatch(text))
            ? text.Replace("\\geq", "≥", StringComparison.Ordinal).Replace("\\leq", "≤", StringComparison.Ordinal)
                .Replace("\\%", "%", StringComparison.Ordinal).Replace("\\times", "×", StringComparison.Ordinal)
                .Replace("$", "", StringComparison.Ordinal)
            : text;

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreakTag();

    [GeneratedRegex(@"</?(?:b|i|u|strong|em|span|p|font|sub|sup|div|center)(?:\s[^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"\$\s*[=<>≤≥]\s*\d+(?:\.\d+)?\s*\$")]
    private static partial Regex BareMath();

    [GeneratedRegex(@"\[bookmark:[^\]]*\]")]
    private static partial Regex Bookmark();

    /// <summary>One pass over the lines of a text.</summary>
    private sealed class Pass(string text, bool isMarkdown, CancellationToken cancellation)
    {
        private readonly string[] lines = text.Split('\n');
        private readonly List<Block> blocks = [];
        private int at;

        public List<Block> Blocks()
        {
            for (; at < lines.Length; at++)
            {
                cancellation.ThrowIfCancellationRequested();
                var line = lines[at].TrimEnd('\r', ' ');
                if (line.AsSpan().Trim(" \t\u3000").IsEmpty)
                {
                    continue;
                }

                if (IsPipeRow(line))
                {
                    ReadPipeTable();
                }
                else if (line.Contains("<table", StringComparison.OrdinalIgnoreCase))
                {
                    ReadHtmlTable();
                }
                else if (IsTabRow(line))
                {
                    ReadTabTable();
                }
                else if (IsTabCell(line) && StartsCellTable())
                {
                    ReadCellTable();
                }
                else
                {
                    AddParagraph(line, at + 1);
                }
            }

            return blocks;
        }

        private string Shown(string content) => isMarkdown && content.Contains('\\', StringComparison.Ordinal) ? MarkdownEscapes.Restored(Plain(MarkdownEscapes.Hidden(content))) : Plain(content);

        private static bool IsPipeRow(string line)
        {
            var trimmed = line.AsSpan().Trim();
            return trimmed.Length > 1 && trimmed[0] == '|' && trimmed[1..].Contains('|');
        }

        // Cells parted by tabs. A single tab at the line's head is an indentation or a cell of its own.
        private static bool IsTabRow(string line) => line.AsSpan().TrimStart('\t').Contains('\t') || line.StartsWith("\t\t", StringComparison.Ordinal);

        private static bool IsTabCell(string line) => line.Length > 0 && line[0] == '\t' && !line.AsSpan(1).Contains('\t');

        private bool StartsCellTable()
        {
            for (var next = at + 1; next < lines.Length && next <= at + 6; next++)
            {
                var line = lines[next].TrimEnd('\r', ' ');
                if (IsTabCell(line))
                {
                    return true;
                }

                if (line.StartsWith('|') || IsTabRow(line))
                {
                    return false;
                }
            }

            return false;
        }

        private void AddParagraph(string line, int number)
        {
            int? level = null;
            var content = line.Trim();
            if (content.StartsWith('#'))
            {
                var marks = content.AsSpan().IndexOfAnyExcept('#');
                if (marks is > 0 and <= 6)
                {
                    level = marks;
                    content = content[marks..];
                }
            }
            else if (content.StartsWith("- ", StringComparison.Ordinal) || content.StartsWith("* ", StringComparison.Ordinal))
            {
                content = content[2..];
            }

            content = Shown(content);
            if (content.Length > 0)
            {
                blocks.Add(new Paragraph(content) { Line = number, HeadingLevel = level });
            }
        }

        private void ReadPipeTable()
        {
            var first = at;
            var rows = new List<FoundRow>();
            for (; at < lines.Length && IsPipeRow(lines[at]); at++)
            {
                var cells = PipeCells(lines[at]);
                if (!cells.TrueForAll(cell => cell.Length > 0 && cell.AsSpan().IndexOfAnyExcept('-', ':', ' ') < 0))
                {
                    rows.Add(new FoundRow([.. cells.Select(cell => Cell(Shown(cell)))]) { Line = at + 1 });
                }
            }

            at--;
            blocks.Add(new FoundTable(rows) { Line = first + 1 });
        }

        private static List<string> PipeCells(string line)
        {
            var cells = new List<string>();
            var cell = new StringBuilder();
            var body = line.AsSpan().Trim()[1..];
            for (var i = 0; i < body.Length; i++)
            {
                if (body[i] == '\\' && i + 1 < body.Length && body[i + 1] == '|')
                {
                    cell.Append('|');
                    i++;
                }
                else if (body[i] == '|')
                {
                    cells.Add(cell.ToString().Trim());
                    cell.Clear();
                }
                else
                {
                    cell.Append(body[i]);
                }
            }

            if (cell.ToString().Trim() is { Length: > 0 } rest)
            {
                cells.Add(rest);
            }

            return cells;
        }

        private void ReadHtmlTable()
        {
            var first = at;
            var html = new StringBuilder();
            var depth = 0;
            for (; at < lines.Length; at++)
            {
                html.Append(lines[at]).Append('\n');
                depth += Occurrences(lines[at], "<table") - Occurrences(lines[at], "</table");
                if (depth <= 0)
                {
                    break;
                }
            }

            var source = html.ToString();
            var start = source.IndexOf("<table", StringComparison.OrdinalIgnoreCase);
            if (start > 0 && source[..start].Trim() is { Length: > 0 } before)
            {
                AddParagraph(before, first + 1);
            }

            blocks.AddRange(HtmlTables.Parse(source[start..]).Select(table => table with { Line = first + 1 }));
            var end = source.LastIndexOf("</table>", StringComparison.OrdinalIgnoreCase);
            if (end >= 0 && source[(end + "</table>".Length)..].Trim() is { Length: > 0 } after)
            {
                AddParagraph(after, at + 1);
            }
        }

        private static int Occurrences(string line, string mark)
        {
            var count = 0;
            for (var i = line.IndexOf(mark, StringComparison.OrdinalIgnoreCase); i >= 0; i = line.IndexOf(mark, i + 1, StringComparison.OrdinalIgnoreCase))
            {
                count++;
            }

            return count;
        }

        private void ReadTabTable()
        {
            var first = at;
            var rows = new List<FoundRow>();
            for (; at < lines.Length; at++)
            {
                var line = lines[at].TrimEnd('\r');
                if (!IsTabRow(line) && !IsShortenedRow(line))
                {
                    break;
                }

                rows.Add(new FoundRow([.. line.Split('\t').Select(cell => Cell(Plain(cell)))]) { Line = at + 1 });
            }

            at--;
            blocks.Add(new FoundTable(rows) { Line = first + 1 });
        }

        // A row whose blank cells at the end were cut off has no tab left; the rows before and after it have.
        private bool IsShortenedRow(string line) =>
            line.Trim().Length is > 0 and <= 40 && at + 1 < lines.Length && IsTabRow(lines[at + 1].TrimEnd('\r')) && !line.TrimEnd().EndsWith('表')
            && !line.Contains('：', StringComparison.Ordinal) && !line.Contains('。', StringComparison.Ordinal) && !IsPipeRow(line);

        private void ReadCellTable()
        {
            var first = at;
            var rows = new List<FoundRow>();
            var row = new List<(StringBuilder Text, int Line)>();
            var afterBlank = false;
            for (; at < lines.Length; at++)
            {
                var line = lines[at].TrimEnd('\r', ' ');
                var isBlank = line.AsSpan().Trim(" \u3000").IsEmpty;
                if (isBlank)
                {
                    afterBlank = true;
                    continue;
                }

                if (IsTabCell(line))
                {
                    if (afterBlank)
                    {
                        EndRow(rows, row);
                    }

                    row.Add((new StringBuilder(line[1..]), at + 1));
                }
                else if (line[0] != '\t' && row.Count > 0 && (!afterBlank || ContinuesCell()))
                {
                    row[^1].Text.Append('\n').Append(line);
                }
                else
                {
                    break;
                }

                afterBlank = false;
            }

            EndRow(rows, row);
            at--;
            blocks.Add(new FoundTable(rows) { Line = first + 1 });
        }

        private static void EndRow(List<FoundRow> rows, List<(StringBuilder Text, int Line)> row)
        {
            if (row.Count > 0)
            {
                rows.Add(new FoundRow([.. row.Select(cell => Cell(Plain(cell.Text.ToString())) with { Line = cell.Line })]) { Line = row[0].Line });
                row.Clear();
            }
        }

        // A line without a tab after a blank line belongs to the cell above if the table soon goes on, and
        // nothing between looks like the title of another table.
        private bool ContinuesCell()
        {
            var count = 0;
            for (var next = at; next < lines.Length && count <= LongestCellContinuation; next++)
            {
                var line = lines[next].TrimEnd('\r', ' ');
                if (IsTabCell(line))
                {
                    return true;
                }

                var bare = line.Trim();
                if (bare.EndsWith('表') || YearLine().IsMatch(bare) || UnitLine().IsMatch(bare) || IsPipeRow(line) || IsTabRow(line))
                {
                    return false;
                }

                count += bare.Length > 0 ? 1 : 0;
            }

            return false;
        }
    }

    private static FoundCell Cell(string text) => text.Length == 0 ? FoundCell.Blank : new FoundCell(text);

    // The unit of money stands above a table, never inside one.
    [GeneratedRegex(@"^(?:金额)?单位\s*[:：]")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"^[（(]\s*20\d\d\s*年度?\s*[）)]$")]
    private static partial Regex YearLine();
}
