using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Data;

/// <summary>A table as it is printed, one line a row; a merged cell stands in its first place.</summary>
internal static class PrintedCsv
{
    public static byte[] Write(WrittenTable table)
    {
        var csv = new Csv();
        foreach (var row in table.Rows)
        {
            csv.Row(row.Cells.Select(cell => cell.IsCovered ? "" : cell.Text));
        }

        return csv.Bytes();
    }

    /// <summary>The same for Excel: it tells the characters, numbers are plain numbers without commas, and no text acts as a formula.</summary>
    public static byte[] WriteForExcel(WrittenTable table)
    {
        var csv = new Csv();
        foreach (var row in table.Rows)
        {
            csv.Row(row.Cells.Select(cell => cell.IsCovered ? "" : cell.Figure is { } figure ? Digits(figure) : Csv.Harmless(cell.Text)));
        }

        return csv.BytesForExcel();
    }

    private static string Digits(WrittenFigure figure) => FigurePrinter.Digits(figure.Figure, hasThousands: false);
}
