using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Speed.Facts;

/// <summary>Writes facts as rows of a comma-separated file, as a database would be given them.</summary>
/// <remarks>The row also says which line and column of its table is its parent: the tree that checking finds by itself is
/// a gift to the database. -1 is no parent. Dimensions that no fact uses are left out. Intervals are in fen.</remarks>
internal static class FactRows
{
    public const string Columns =
        "grid integer, line integer, parent_line integer, col integer, parent_col integer, unit text, year integer, stage integer, "
        + "flow integer, fund integer, nature integer, function integer, economy integer, low bigint, high bigint";

    public static void Write(string path, IEnumerable<ReadDocument> documents)
    {
        using var writer = new StreamWriter(path);
        var number = 0;
        foreach (var grid in documents.SelectMany(document => document.Tables).SelectMany(table => table.Grids))
        {
            Write(writer, grid, number++);
        }
    }

    private static void Write(StreamWriter writer, FactGrid grid, int number)
    {
        var parentLines = Parents(grid.Rows);
        var parentColumns = Parents(grid.Columns);
        for (var line = 0; line < grid.Rows.Count; line++)
        {
            for (var column = 0; column < grid.Columns.Count; column++)
            {
                if (grid.Facts[line][column] is { } fact)
                {
                    var at = fact.Coordinates;
                    writer.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{number},{line},{parentLines[line]},{column},{parentColumns[column]},{at.Unit},{at.Year},{(int)at.Stage},{(int)at.Flow},{(int)at.Fund},{(int)at.Nature},{at.Function},{at.Economy},{fact.Interval.Low:0},{fact.Interval.High:0}"));
                }
            }
        }
    }

    // The narrowest of the other lines that hold a line.
    private static int[] Parents(IReadOnlyList<Line> lines) =>
        [
            .. lines.Select(line => Enumerable.Range(0, lines.Count)
                .Where(other => lines[other].Coordinates != line.Coordinates && lines[other].Coordinates.Contains(line.Coordinates))
                .OrderByDescending(other => Depth(lines[other].Coordinates))
                .FirstOrDefault(-1)),
        ];

    private static int Depth(in Coordinates point) => point.Function.Level + point.Economy.Level + (point.Nature == Nature.All ? 0 : 1);
}
