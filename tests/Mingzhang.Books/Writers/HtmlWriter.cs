using System.Net;
using System.Text;

namespace Mingzhang.Books.Writers;

/// <summary>A page as a government site shows it: tables with rowspan and colspan.</summary>
internal static class HtmlWriter
{
    public static byte[] Write(BookDocument document)
    {
        StringBuilder text = new();
        text.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            .Append(Safe(document.Title))
            .Append("</title>\n<style>\n")
            .Append(
                "body{font-family:\"宋体\",SimSun,serif;max-width:70em;margin:2em auto}\ntable{border-collapse:collapse;width:100%;font-size:14px}\n"
            )
            .Append(
                "td,th{border:1px solid #333;padding:2px 6px}\ntd.n{text-align:right;white-space:nowrap}\np.c{text-align:center}\np.r{text-align:right}\np.t{text-align:center;font-weight:bold;font-size:18px}\n"
            )
            .Append("</style>\n</head>\n<body>\n");
        foreach (var element in document.Elements)
        {
            switch (element)
            {
                case Heading heading:
                    text.Append($"<h{heading.Level}>{Safe(heading.Text)}</h{heading.Level}>\n");
                    break;
                case TextParagraph paragraph:
                    text.Append("<p>").Append(Safe(paragraph.Text)).Append("</p>\n");
                    break;
                case PrintedTable table:
                    Write(text, table);
                    break;
            }
        }

        text.Append("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, PrintedTable table)
    {
        foreach (var line in table.Above)
        {
            var style = line.IsTitle
                ? "t"
                : line.Alignment switch
                {
                    Alignment.Centre => "c",
                    Alignment.Right => "r",
                    _ => "l",
                };
            text.Append($"<p class=\"{style}\">{Safe(line.Text)}</p>\n");
        }

        text.Append("<table>\n");
        for (var index = 0; index < table.Rows.Count; index++)
        {
            text.Append("<tr>");
            foreach (var cell in table.Rows[index].Cells.Where(cell => cell.Kind != CellKind.Covered))
            {
                var name = index < table.HeadRows ? "th" : "td";
                var spans =
                    (cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "")
                    + (cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "");
                var words = Safe(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal);
                text.Append(
                    $"<{name}{spans}{(cell.Kind == CellKind.Amount ? " class=\"n\"" : "")}>{(cell.IsBold && name == "td" && words.Length > 0 ? $"<b>{words}</b>" : words)}</{name}>"
                );
            }

            text.Append("</tr>\n");
        }

        text.Append("</table>\n");
        foreach (var note in table.Notes)
        {
            text.Append("<p>").Append(Safe(note)).Append("</p>\n");
        }
    }

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
