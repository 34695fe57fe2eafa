using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Docx;

/// <summary>Where a cell of a Word table stands, by its properties.</summary>
internal record struct WordCell()
{
    public int Columns { get; set; } = 1;

    /// <summary>Belongs to the cell above, by w:vMerge.</summary>
    public bool GoesOnFromAbove { get; set; }

    /// <summary>Belongs to the cell on its left, by w:hMerge of older programs.</summary>
    public bool GoesOnFromLeft { get; set; }
}

/// <summary>A table while its rows come in.</summary>
internal sealed class WordTable
{
    private readonly TableGrid grid = new();
    private readonly List<Block> contentOfSingleCells = [];
    private int row = -1;
    private int? rowPage;
    private int column;
    private int lastCellColumn;
    private int cellsInRow;
    private bool hasOnlySingleCells = true;
    private bool hasInnerTable;

    public int Page { get; init; }

    public void BeginRow(int page)
    {
        rowPage = page == Page ? null : page;
        column = 0;
        cellsInRow = 0;
    }

    public void SkipColumns(int count) => column = Math.Clamp(column + Math.Clamp(count, 0, TableGrid.MostColumns), 0, TableGrid.MostColumns);

    public void AddCell(WordCell place, List<Block> content, int mark)
    {
        // Only now: a row without cells was deleted.
        if (cellsInRow++ == 0)
        {
            grid.AddRow(page: rowPage);
            row++;
        }

        hasOnlySingleCells &= cellsInRow == 1;
        hasInnerTable |= content.Exists(block => block is FoundTable);
        if (hasOnlySingleCells)
            contentOfSingleCells.AddRange(content);

        if (place.GoesOnFromLeft && column > 0)
            grid.Widen(row, lastCellColumn, place.Columns);
        else
            Put(place, content, mark);
        column = Math.Min(column + place.Columns, TableGrid.MostColumns);
    }

    /// <summary>Adds the table to the blocks; of a table that only frames other content, the content.</summary>
    public void AddTo(List<Block> into)
    {
        var isFrame = hasOnlySingleCells && (grid.RowCount <= 1 || hasInnerTable);
        if (isFrame)
            into.AddRange(contentOfSingleCells);
        else if (!grid.IsBlank)
            into.Add(grid.ToTable() with { Page = Page });
    }

    private void Put(WordCell place, List<Block> content, int mark)
    {
        lastCellColumn = column;
        if (place.GoesOnFromAbove && grid.OwnerAbove(row, column) is { } owner)
        {
            grid.ExtendDown(owner, column);
            grid.Cover(row, column, 1, place.Columns, includeFirst: true);
            return;
        }

        var text = string.Join('\n', content.Select(TextOf));
        grid.Put(row, column, text.Length == 0 && place.Columns == 1 && mark == 0 ? FoundCell.Blank : new FoundCell(text) { ColumnSpan = place.Columns, Mark = mark });
        grid.Cover(row, column, 1, place.Columns);
    }

    // A table inside a cell of a table becomes lines of that cell: the grid of the outer one is what a reader sees.
    private static string TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        FoundTable table => string.Join('\n', table.Rows
            .Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0)))
            .Where(line => line.Length > 0)),
        _ => "",
    };
}
