using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Excel;

/// <summary>A cell with text.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Text">As printed.</param>
internal readonly record struct SheetCell(int Column, string Text);

/// <summary>A row of a worksheet with its cells that hold text.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Cells">From the left; never none.</param>
internal sealed record SheetRow(int Number, SheetCell[] Cells)
{
    /// <summary>The lines beside a table that the row holds, when it holds nothing else; a label that ends in a colon
    /// takes the cell after it.</summary>
    public List<string>? SideLines()
    {
        var lines = new List<string>();
        var awaitsValue = false;
        foreach (var cell in Cells)
        {
            if (awaitsValue)
                lines[^1] += cell.Text;
            else
                lines.Add(cell.Text);
            awaitsValue = !awaitsValue && cell.Text[^1] is ':' or '：';
        }

        return lines.TrueForAll(SideLine.Is) ? lines : null;
    }
}

/// <summary>A merged area; both ends belong to it, numbers from 0.</summary>
internal readonly record struct MergedArea(int FromRow, int FromColumn, int ToRow, int ToColumn)
{
    public int Rows => ToRow - FromRow + 1;

    public int Columns => ToColumn - FromColumn + 1;
}

/// <summary>What a worksheet holds.</summary>
internal sealed class SheetContent(string name)
{
    private readonly Dictionary<(int Row, int Column), MergedArea> merged = [];
    private MergedArea[]? byRow;
    private int[] lastRows = [];

    public string Name { get; } = name;

    public List<SheetRow> Rows { get; } = [];

    /// <summary>Adds a merged area; all of them come before the first question.</summary>
    public void Merge(MergedArea area)
    {
        if (area.FromRow >= 0 && area.FromColumn >= 0 && area.ToRow >= area.FromRow && area.ToColumn >= area.FromColumn)
            merged[(area.FromRow, area.FromColumn)] = area;
    }

    /// <summary>The merged area that begins at a cell; a cell of its own when none does.</summary>
    public MergedArea AreaAt(int row, int column) =>
        merged.TryGetValue((row, column), out var area) ? area : new MergedArea(row, column, row, column);

    /// <summary>Merged areas that begin in a range of rows.</summary>
    public ArraySegment<MergedArea> AreasBeginningIn(int firstRow, int lastRow)
    {
        var start = FirstFrom(firstRow);
        return new ArraySegment<MergedArea>(Sorted(), start, FirstFrom(lastRow + 1) - start);
    }

    /// <summary>Tells whether a merged area that began above runs over a row.</summary>
    public bool IsRunOver(int row) => FirstFrom(row) is > 0 and var end && lastRows[end - 1] >= row;

    private MergedArea[] Sorted()
    {
        if (byRow is not null)
            return byRow;
        byRow = [.. merged.Values.OrderBy(area => area.FromRow)];
        lastRows = new int[byRow.Length];
        var last = -1;
        for (var index = 0; index < byRow.Length; index++)
            lastRows[index] = last = Math.Max(last, byRow[index].ToRow);
        return byRow;
    }

    private int FirstFrom(int row)
    {
        var areas = Sorted();
        var (low, high) = (0, areas.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (areas[middle].FromRow < row)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
