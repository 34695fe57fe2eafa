using System.Globalization;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>What a cell of a worksheet holds.</summary>
internal enum RawKind
{
    Text,

    /// <summary>A number, as the digits of the file.</summary>
    Number,

    /// <summary>TRUE or FALSE.</summary>
    Flag,

    /// <summary>#DIV/0! and the like.</summary>
    Error,

    /// <summary>A formula of which no value was kept.</summary>
    Formula,
}

/// <summary>A cell that holds something.</summary>
internal readonly record struct RawCell(RawKind Kind, string Text)
{
    public bool IsBlank => Kind == RawKind.Text && string.IsNullOrWhiteSpace(Text);
}

/// <summary>A row; its number counts from 1, its columns from 0.</summary>
internal sealed record RawRow(int Number, IReadOnlyDictionary<int, RawCell> Cells);

/// <summary>An area of cells shown as one; rows from 1, columns from 0, ends included.</summary>
internal readonly record struct RawArea(int Top, int Left, int Bottom, int Right);

/// <summary>A worksheet as it stands in the file.</summary>
internal sealed class RawSheet(string name, bool isHidden, IReadOnlyList<RawRow> rows, IReadOnlyList<RawArea> areas)
{
    private Dictionary<(int Row, int Column), RawCell>? covered;

    public string Name => name;

    public bool IsHidden => isHidden;

    public IReadOnlyList<RawRow> Rows => rows;

    /// <summary>What an area shows in a cell below its first; null where none covers it.</summary>
    public RawCell? Covering(int row, int column) => (covered ??= Covered()).TryGetValue((row, column), out var cell) ? cell : null;

    /// <summary>Address as C7 of a row from 1 and a column from 0.</summary>
    public static string Address(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private Dictionary<(int, int), RawCell> Covered()
    {
        var cells = new Dictionary<(int, int), RawCell>();
        var byNumber = rows.ToDictionary(row => row.Number);
        foreach (var area in areas)
        {
            // An area over a whole column is no merged label; it would cover a million rows.
            if (area.Bottom == area.Top || area.Bottom - area.Top > 10_000 || !byNumber.TryGetValue(area.Top, out var top) || !top.Cells.TryGetValue(area.Left, out var shown))
            {
                continue;
            }

            for (var row = area.Top + 1; row <= area.Bottom; row++)
            {
                cells[(row, area.Left)] = shown;
            }
        }

        return cells;
    }
}
