using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>Writes a table of a form: its lines, its head repeated on each page, its rows uncut where they can be.</summary>
internal static class WordTableWriter
{
    public static void Write(XmlPart xml, WrittenTable table, TableFit fit, int height)
    {
        if (table.Rows.Count == 0)
        {
            return;
        }

        xml.Begin("w:tbl");
        xml.Begin("w:tblPr");
        xml.Value("w:tblStyle", "FormTable");
        xml.Leaf("w:tblW", ("w:w", fit.Columns.Sum().ToString()), ("w:type", "dxa"));
        xml.Value("w:jc", "center");
        xml.Leaf("w:tblLayout", ("w:type", "fixed"));
        xml.Leaf("w:tblLook", ("w:val", "0020"), ("w:firstRow", "1"), ("w:lastRow", "0"), ("w:firstColumn", "0"), ("w:lastColumn", "0"), ("w:noHBand", "1"), ("w:noVBand", "1"));
        xml.Value("w:tblCaption", OfficeText.Line($"{table.Number} {table.Title}".Trim()));
        xml.End();
        xml.Begin("w:tblGrid");
        foreach (var column in fit.Columns)
        {
            xml.Leaf("w:gridCol", ("w:w", column.ToString()));
        }

        xml.End();
        var owners = new CellOwners(table);
        var keeping = new RowKeeping(table, fit.Heights, height);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Row(xml, table, row, owners, fit, keeping);
        }

        xml.End();
    }

    private static void Row(XmlPart xml, WrittenTable table, int row, CellOwners owners, TableFit fit, RowKeeping keeping)
    {
        xml.Begin("w:tr");
        xml.Begin("w:trPr");
        if (!keeping.MayBeCut(row))
        {
            xml.Leaf("w:cantSplit");
        }

        xml.Leaf("w:trHeight", ("w:val", fit.RowHeight.ToString()), ("w:hRule", "atLeast"));
        if (row < table.HeadRows)
        {
            xml.Leaf("w:tblHeader");
        }

        xml.End();
        for (var column = 0; column < table.Widths.Count;)
        {
            var (ownerRow, ownerColumn) = owners[row, column];
            var cell = table.Rows[ownerRow].Cells[ownerColumn];
            var span = Math.Max(1, Math.Min(cell.ColumnSpan - (column - ownerColumn), table.Widths.Count - column));
            Cell(xml, cell, new(span, fit.WidthOf(column, span), row < table.HeadRows, IsBegun: ownerRow < row, table.Rows[row].IsTotal)
            {
                KeepsNext = keeping.KeepsNext(row),
                MayGoOn = keeping.MayGoOn(ownerRow, cell.RowSpan),
            }, fit.HalfPoints);
            column += span;
        }

        xml.End();
    }

    private static void Cell(XmlPart xml, WrittenCell cell, CellPlace place, int size)
    {
        xml.Begin("w:tc");
        xml.Begin("w:tcPr");
        xml.Leaf("w:tcW", ("w:w", place.Width.ToString()), ("w:type", "dxa"));
        if (place.Span > 1)
        {
            xml.Value("w:gridSpan", place.Span);
        }

        if (place.IsBegun || cell.RowSpan > 1)
        {
            xml.Value("w:vMerge", place.IsBegun ? "continue" : "restart");
        }

        if (cell.Figure is not null)
        {
            xml.Leaf("w:noWrap");
        }

        xml.Value("w:vAlign", place.MayGoOn ? "top" : "center");
        xml.End();
        xml.Begin("w:p");
        Properties(xml, cell, place, size);
        if (!place.IsBegun && cell.Text.Length > 0)
        {
            WordRuns.Run(xml, cell.Text, new(size, IsBold: !place.IsHead && (cell.IsBold || place.IsTotal)));
        }

        xml.End();
        xml.End();
    }

    private static void Properties(XmlPart xml, WrittenCell cell, CellPlace place, int size)
    {
        xml.Begin("w:pPr");
        xml.Value("w:pStyle", place.IsHead ? "TableHead" : cell.Figure is not null || cell.Side == TextSide.Right ? "TableNumber" : "TableText");
        if (place.KeepsNext)
        {
            xml.Leaf("w:keepNext");
        }

        // Lines as high as measured, whatever font stands in.
        xml.Leaf("w:spacing", ("w:line", MeasuredTable.LineHeight(size).ToString()), ("w:lineRule", "exact"));
        if (cell.Indent > 0)
        {
            xml.Leaf("w:ind", ("w:left", (cell.Indent * size * 10).ToString()));
        }

        if (!place.IsHead && cell is { Side: TextSide.Centre, Figure: null })
        {
            xml.Value("w:jc", "center");
        }

        // The mark at the end of an empty cell has a size too, and makes its row as tall.
        WordRuns.Properties(xml, new(size, IsBold: false));
        xml.End();
    }

    private readonly record struct CellPlace(int Span, int Width, bool IsHead, bool IsBegun, bool IsTotal)
    {
        public bool KeepsNext { get; init; }

        public bool MayGoOn { get; init; }
    }
}
