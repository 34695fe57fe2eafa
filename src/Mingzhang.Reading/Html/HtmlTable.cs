using System.Globalization;
using AngleSharp.Dom;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Html;

/// <summary>A table element: its own rows, and whether it holds data or only arranges the page.</summary>
internal sealed class HtmlTable
{
    // A table that holds others and this many cells of its own is a form with a table in it, not an arrangement.
    private const int MostCellsOfLayout = 8;

    private readonly List<List<IElement>> groups = [];

    public string? Caption { get; private set; }

    public bool IsLayout { get; private set; }

    public static HtmlTable Read(IElement element)
    {
        var table = new HtmlTable();
        List<IElement>? loose = null;
        foreach (var child in element.Children)
        {
            switch (child.LocalName)
            {
                case "caption":
                    table.Caption = HtmlText.Of(child);
                    break;
                case "thead" or "tbody" or "tfoot" when !HtmlElements.IsUnread(child):
                    table.groups.Add([.. child.Children.Where(IsRow)]);
                    break;
                case "tr" when IsRow(child):
                    if (loose is null)
                        table.groups.Add(loose = []);
                    loose.Add(child);
                    break;
            }
        }

        table.IsLayout = table.FindIsLayout(element);
        return table;
    }

    /// <summary>The table, or null when it holds no text.</summary>
    public FoundTable? ToTable()
    {
        var grid = new TableGrid();
        foreach (var group in groups)
        {
            // A span ends with the group of rows, as browsers have it.
            var (first, end) = (grid.RowCount, grid.RowCount + group.Count);
            foreach (var row in group)
                grid.AddRow(HtmlElements.Line(row));
            for (var row = first; row < end; row++)
                PutRow(grid, row, end, group[row - first]);
        }

        return grid.IsBlank ? null : grid.ToTable();
    }

    private static void PutRow(TableGrid grid, int row, int end, IElement element)
    {
        var column = 0;
        foreach (var cell in element.Children.Where(IsCell))
        {
            while (grid.IsTaken(row, column))
                column++;
            var rowSpan = Span(cell, "rowspan", 65_534);
            var rows = rowSpan == 0 ? end - row : Math.Min(rowSpan, end - row);
            var columns = Math.Max(1, Span(cell, "colspan", 1000));
            var line = HtmlElements.Line(cell);
            grid.Put(row, column, new FoundCell(HtmlText.Of(cell))
            {
                RowSpan = rows,
                ColumnSpan = columns,
                Line = line == HtmlElements.Line(element) ? null : line,
            });
            grid.Cover(row, column, rows, columns);
            column += columns;
            if (column >= TableGrid.MostColumns)
                return;
        }
    }

    private static int Span(IElement cell, string attribute, int most) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) && span >= 0
            ? Math.Min(span, most)
            : 1;

    private bool FindIsLayout(IElement element)
    {
        if (element.GetAttribute("role") is "presentation" or "none")
            return true;
        var cells = groups.SelectMany(group => group).SelectMany(row => row.Children.Where(IsCell)).ToList();
        if (cells.Count <= 1)
            return true;
        if (element.QuerySelector("table, h1, h2, h3, h4, h5, h6") is null)
            return false;
        var ownTexts = cells.Count(cell => cell.QuerySelector("table") is null && !string.IsNullOrWhiteSpace(cell.TextContent));
        return ownTexts <= MostCellsOfLayout;
    }

    private static bool IsRow(IElement element) => element.LocalName == "tr" && !HtmlElements.IsUnread(element);

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th" && !HtmlElements.IsUnread(element);
}
