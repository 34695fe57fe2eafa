using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Site;

/// <summary>Writes a table as it is printed. Words are encoded; figures lead to what they are made of where the page says so.</summary>
internal sealed class TableMarkup(Html html, SiteTexts texts)
{
    /// <param name="table">The table.</param>
    /// <param name="label">Id of the heading that names it.</param>
    /// <param name="leadsToPanels">Each figure is a link to its panel on this page.</param>
    public void Write(WrittenTable table, string label, bool leadsToPanels)
    {
        var shape = new TableShape(table);
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", label), ("lang", texts.IsEnglish ? "zh-CN" : null));
        html.Open("table", ("class", "official"), ("aria-labelledby", label));
        html.Open("thead");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (row == table.HeadRows)
            {
                html.Close("thead").Open("tbody");
            }

            Row(table, shape, row, leadsToPanels);
        }

        html.Close(table.Rows.Count <= table.HeadRows ? "thead" : "tbody").Close("table").Close("div");
    }

    private void Row(WrittenTable table, TableShape shape, int row, bool leadsToPanels)
    {
        html.Open("tr", ("class", table.Rows[row].IsTotal ? "total" : null));
        for (var column = 0; column < table.Rows[row].Cells.Count; column++)
        {
            var cell = table.Rows[row].Cells[column];
            if (!cell.IsCovered)
            {
                Cell(table, shape, row, column, cell, leadsToPanels);
            }
        }

        html.Close("tr");
    }

    private void Cell(WrittenTable table, TableShape shape, int row, int column, WrittenCell cell, bool leadsToPanels)
    {
        var isHead = row < table.HeadRows;
        var isLabel = !isHead && cell.Text.Length > 0 && shape.IsLabel(column);
        var name = (isHead && cell.Text.Length > 0) || isLabel ? "th" : "td";
        html.Open(
            name,
            ("scope", name == "td" ? null : isHead ? cell.ColumnSpan > 1 ? "colgroup" : "col" : cell.RowSpan > 1 ? "rowgroup" : "row"),
            ("class", ClassOf(cell, column, shape)),
            ("rowspan", cell.RowSpan > 1 ? Html.Number(cell.RowSpan) : null),
            ("colspan", cell.ColumnSpan > 1 ? Html.Number(cell.ColumnSpan) : null));
        if (cell.Figure is not null && leadsToPanels)
        {
            var anchor = SiteLinks.Cell(row + 1, column + 1);
            html.Element("a", cell.Text, ("href", "#" + anchor), ("id", "a-" + anchor));
        }
        else
        {
            html.Lines(cell.Text);
        }

        html.Close(name);
    }

    private static string? ClassOf(WrittenCell cell, int column, TableShape shape)
    {
        List<string> classes = [];
        if (column == shape.Leading && cell.ColumnSpan == 1)
        {
            classes.Add("lead");
        }

        if (cell.Figure is not null)
        {
            classes.Add("number");
        }
        else if (!shape.IsLabel(column) && cell.Text.Length > 24)
        {
            classes.Add("long");
        }

        if (cell.IsBold)
        {
            classes.Add("bold");
        }

        if (cell.Indent > 0)
        {
            classes.Add("in" + Html.Number(Math.Min(cell.Indent, 4)));
        }

        if (cell.Side == TextSide.Centre && cell.Figure is null)
        {
            classes.Add("centre");
        }

        return classes.Count == 0 ? null : string.Join(' ', classes);
    }
}
