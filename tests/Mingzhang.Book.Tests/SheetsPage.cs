using System.Net;
using System.Text;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Book.Tests;

/// <summary>The plainest page with merged cells, to read tall and wide cells back.</summary>
internal static class SheetsPage
{
    public static (byte[] Bytes, string Name) Write(WrittenDocument document)
    {
        var text = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><style>body{font:13px sans-serif;margin:16px}table{border-collapse:collapse;margin-bottom:24px;table-layout:fixed;width:100%}td{border:1px solid #555;padding:3px;white-space:pre-line;overflow-wrap:anywhere}.right{text-align:right}.centre{text-align:center}</style></head><body>\n");
        foreach (var block in document.Blocks)
        {
            if (block is WrittenTable table)
            {
                Write(text, table);
            }
            else if (block is WrittenParagraph paragraph)
            {
                text.Append("<p>").Append(WebUtility.HtmlEncode(paragraph.Text)).Append("</p>\n");
            }
        }

        return (Encoding.UTF8.GetBytes(text.Append("</body></html>").ToString()), "绩效.html");
    }

    private static void Write(StringBuilder text, WrittenTable table)
    {
        foreach (var line in table.Above)
        {
            text.Append("<p class=").Append(line.Side.ToString().ToLowerInvariant()).Append('>').Append(WebUtility.HtmlEncode(line.Text)).Append("</p>\n");
        }

        text.Append("<table><colgroup>");
        foreach (var width in table.Widths)
        {
            text.Append("<col style=\"width:").Append(100 * width / table.Widths.Sum()).Append("%\">");
        }

        text.Append("</colgroup>\n");
        foreach (var row in table.Rows)
        {
            text.Append("<tr>");
            foreach (var cell in row.Cells.Where(cell => !cell.IsCovered))
            {
                text.Append("<td class=").Append(cell.Side.ToString().ToLowerInvariant()).Append(" rowspan=").Append(cell.RowSpan).Append(" colspan=").Append(cell.ColumnSpan).Append('>')
                    .Append(cell.IsBold ? "<b>" : "").Append(WebUtility.HtmlEncode(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)).Append(cell.IsBold ? "</b>" : "").Append("</td>");
            }

            text.Append("</tr>\n");
        }

        text.Append("</table>\n");
    }
}
