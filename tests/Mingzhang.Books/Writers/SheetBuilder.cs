using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Books.Writers;

/// <summary>Rows, merges and widths of one worksheet, written from the top down.</summary>
internal sealed class SheetBuilder
{
    private readonly SheetData data = new();
    private readonly List<string> merges = [];
    private readonly Dictionary<int, double> widths = [];
    private Row row = new();
    private uint number;

    public void Next()
    {
        row = new Row { RowIndex = ++number };
        data.Append(row);
    }

    public void Words(int column, string text, uint format)
    {
        Cell cell = new() { CellReference = Address(column, number), StyleIndex = format };
        if (text.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }

        row.Append(cell);
    }

    public void Number(int column, decimal value, uint format) =>
        row.Append(
            new Cell
            {
                CellReference = Address(column, number),
                StyleIndex = format,
                CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)),
            }
        );

    public void Blank(int column, uint format) => row.Append(new Cell { CellReference = Address(column, number), StyleIndex = format });

    public void Merge(int column, int across, int down)
    {
        if (across > 1 || down > 1)
        {
            merges.Add($"{Address(column, number)}:{Address(column + across - 1, number + (uint)down - 1)}");
        }
    }

    /// <summary>Makes a column at least so many characters wide.</summary>
    public void Width(int column, double characters) => widths[column] = Math.Max(characters, widths.GetValueOrDefault(column));

    public Worksheet Build()
    {
        Worksheet sheet = new(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        if (widths.Count > 0)
        {
            sheet.Append(
                new Columns(
                    widths
                        .OrderBy(width => width.Key)
                        .Select(width => new Column
                        {
                            Min = (uint)width.Key,
                            Max = (uint)width.Key,
                            Width = width.Value,
                            CustomWidth = true,
                        })
                )
            );
        }

        sheet.Append(data);
        if (merges.Count > 0)
        {
            sheet.Append(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge })));
        }

        // One page wide, as many pages long as it takes.
        sheet.Append(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = widths.Count > 8 ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToHeight = 0,
            }
        );
        return sheet;
    }

    private static string Address(int column, uint row)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
