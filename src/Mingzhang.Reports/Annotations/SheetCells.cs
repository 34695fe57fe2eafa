using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reports.Annotations;

/// <summary>A cell of a worksheet, row and column from 0.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    private const int MostRows = 1 << 20;
    private const int MostColumns = 1 << 14;

    /// <summary>As C7.</summary>
    public string Name
    {
        get
        {
            var letters = "";
            for (var rest = Column + 1; rest > 0; rest = (rest - 1) / 26)
                letters = (char)('A' + ((rest - 1) % 26)) + letters;
            return letters + (Row + 1).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Reads C7; null for what is no cell of a sheet.</summary>
    public static CellAddress? Parse(string? name)
    {
        var column = 0;
        var index = 0;
        for (; name is not null && index < name.Length && char.IsAsciiLetter(name[index]) && index < 3; index++)
            column = (column * 26) + (char.ToUpperInvariant(name[index]) - 'A' + 1);
        return index > 0 && column <= MostColumns && int.TryParse(name.AsSpan(index), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= MostRows
            ? new CellAddress(row - 1, column - 1)
            : null;
    }
}

/// <summary>Cells of places. For a place that names none, the file is read once more: its first cell is taken.</summary>
internal sealed class SheetCells(ReadOnlyMemory<byte> file, CancellationToken cancellation)
{
    private SourceDocument? source;

    public CellAddress? Of(Place place)
    {
        if (CellAddress.Parse(place.Cell) is { } cell)
            return cell;
        source ??= Formats.Read(file, "", cancellation);
        var block = place.Origin is { } origin && origin.Block >= 1 && origin.Block <= source.Blocks.Count ? source.Blocks[origin.Block - 1] : null;
        return block is { Sheet: var sheet } && sheet != place.Sheet
            ? null
            : block switch
            {
                FoundTable table => CellAddress.Parse(FirstCell(table, place.Origin!.Row)),
                Paragraph paragraph => CellAddress.Parse(paragraph.Address) ?? default(CellAddress),
                _ => null,
            };
    }

    private static string? FirstCell(FoundTable table, int? row) =>
        table.Rows.Skip((row ?? 1) - 1).SelectMany(found => found.Cells).FirstOrDefault(cell => cell.Address is not null && cell.Text.Length > 0)?.Address;
}
