using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Reports.Excel;

/// <summary>What is settled of a sheet before its first row.</summary>
/// <param name="Widths">Width of each column, in characters.</param>
/// <param name="FrozenRows">Rows at the top that stay; 0 for none.</param>
internal sealed record SheetForm(IReadOnlyList<double> Widths, int FrozenRows);

/// <summary>Writes one worksheet row by row. Text is text in every cell; a formula consists of what this program writes alone.</summary>
internal sealed class SheetWriter : IDisposable
{
    private readonly OpenXmlWriter writer;
    private uint row;
    private int column;

    public SheetWriter(WorksheetPart part, SheetForm form)
        : this(OpenXmlWriter.Create(part), form) { }

    /// <summary>Writes the sheet to a stream as it grows, so that no sheet is too long for the memory.</summary>
    public SheetWriter(Stream stream, SheetForm form)
        : this(OpenXmlWriter.Create(stream), form) { }

    private SheetWriter(OpenXmlWriter sheet, SheetForm form)
    {
        var (widths, frozenRows) = form;
        writer = sheet;
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var view = new SheetView { WorkbookViewId = 0 };
        if (frozenRows > 0)
        {
            view.Append(
                new Pane
                {
                    VerticalSplit = frozenRows,
                    TopLeftCell = $"A{(frozenRows + 1).ToString(CultureInfo.InvariantCulture)}",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            );
        }

        writer.WriteElement(new SheetViews(view));
        writer.WriteElement(
            new Columns(
                widths.Select(
                    (width, index) =>
                        new Column
                        {
                            Min = (uint)index + 1,
                            Max = (uint)index + 1,
                            Width = width,
                            CustomWidth = true,
                        }
                )
            )
        );
        writer.WriteStartElement(new SheetData());
    }

    public void StartRow(double? height = null)
    {
        row++;
        column = 0;
        var element = new Row { RowIndex = row };
        if (height is { } points)
        {
            element.Height = points;
            element.CustomHeight = true;
        }

        writer.WriteStartElement(element);
    }

    /// <summary>A row of heads.</summary>
    public void Head(IEnumerable<string> heads, double height = 24)
    {
        StartRow(height);
        foreach (var head in heads)
        {
            Text(head, Look.Head);
        }

        EndRow();
    }

    /// <summary>All cells from a row down to the last one written, as A2:J9.</summary>
    public string RangeFrom(int first, int columns) =>
        $"A{first.ToString(CultureInfo.InvariantCulture)}:{(char)('A' + columns - 1)}{row.ToString(CultureInfo.InvariantCulture)}";

    public void EndRow() => writer.WriteEndElement();

    public void Text(string text, Look look = Look.Text)
    {
        var fit = CellText.Fit(text);
        var style = look == Look.Text && CellText.LooksLikeFormula(fit) ? Look.QuotedText : look;
        var cell = new Cell { CellReference = Reference(), StyleIndex = (uint)style };
        if (fit.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(fit) { Space = SpaceProcessingModeValues.Preserve });
        }

        writer.WriteElement(cell);
    }

    public void Number(int number) => Number((decimal)number);

    /// <summary>A number; an empty cell where there is none.</summary>
    public void Number(decimal? number, Look look = Look.Number)
    {
        var cell = new Cell { CellReference = Reference(), StyleIndex = (uint)look };
        if (number is { } value)
        {
            cell.CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteElement(cell);
    }

    /// <summary>A cell that is computed.</summary>
    /// <param name="formula">The formula without its sign. Words of a document have no place in it.</param>
    /// <param name="value">What it gives, for programs that do not compute; null where that is not known.</param>
    /// <param name="look">How it looks.</param>
    public void Formula(string formula, decimal? value, Look look) => Formula(formula, value?.ToString(CultureInfo.InvariantCulture), CellValues.Number, look);

    /// <summary>The same where it gives a text.</summary>
    public void TextFormula(string formula, string value, Look look) => Formula(formula, value, CellValues.String, look);

    /// <summary>The difference of two cells; nothing while the second one holds no number.</summary>
    public void Difference(string cell, string less, decimal? value) =>
        Formula($"IF(ISNUMBER({less}),ROUND({cell}-{less},2),\"\")", value is { } number ? Math.Round(number, 2, MidpointRounding.AwayFromZero) : null, Look.Points);

    /// <summary>An empty cell.</summary>
    public void Blank(Look look) => writer.WriteElement(new Cell { CellReference = Reference(), StyleIndex = (uint)look });

    /// <summary>The row that is being written, from 1.</summary>
    public int RowNumber => (int)row;

    /// <summary>The cell that is written next, and the one written last.</summary>
    public string NextCell => At(column);

    public string LastCell => At(column - 1);

    private void Formula(string formula, string? value, CellValues type, Look look)
    {
        var cell = new Cell { CellReference = Reference(), StyleIndex = (uint)look, DataType = type, CellFormula = new CellFormula(formula) };
        if (value is not null)
        {
            cell.CellValue = new CellValue(value);
        }

        writer.WriteElement(cell);
    }

    /// <summary>Ends the sheet: what comes after its rows, in the order that the format demands.</summary>
    /// <param name="filter">Cells with a filter, as A2:J9; null for none.</param>
    /// <param name="merged">Cells merged into one, as A1:J1.</param>
    /// <param name="footer">Text of the foot of each page.</param>
    public void End(string? filter, string merged, string footer) => End(filter, [merged], footer);

    /// <summary>The same with several merged cells, none of which overlap.</summary>
    public void End(string? filter, IReadOnlyList<string> merged, string footer)
    {
        writer.WriteEndElement();
        if (filter is not null)
        {
            writer.WriteElement(new AutoFilter { Reference = filter });
        }

        writer.WriteElement(new MergeCells(merged.Select(cells => new MergeCell { Reference = cells })));
        writer.WriteElement(
            new PageMargins
            {
                Left = 0.4,
                Right = 0.4,
                Top = 0.5,
                Bottom = 0.6,
                Header = 0.3,
                Footer = 0.3,
            }
        );
        writer.WriteElement(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        writer.WriteElement(new HeaderFooter(new OddFooter("&C" + footer)));
        writer.WriteEndElement();
    }

    public void Dispose() => writer.Dispose();

    private string Reference() => At(column++);

    private string At(int index) => $"{(char)('A' + index)}{row.ToString(CultureInfo.InvariantCulture)}";
}
