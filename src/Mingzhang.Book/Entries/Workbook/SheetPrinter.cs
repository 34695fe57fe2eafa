using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>A list that cells of an area are picked from.</summary>
/// <param name="Area">A5:A2000</param>
/// <param name="Source">Name of the list, an area of another sheet, or the words themselves in quotes.</param>
internal sealed record PickList(string Area, string Source);

/// <summary>What is settled of a worksheet before its first row.</summary>
/// <param name="Columns">Width in characters and index of the look of blank cells, a column each.</param>
/// <param name="FrozenRows">Rows at the top that stay.</param>
/// <param name="FrozenColumns">Columns at the left that stay.</param>
internal sealed record SheetShape(IReadOnlyList<(double Width, uint Look)> Columns, int FrozenRows, int FrozenColumns)
{
    public bool IsPortrait { get; init; }
}

/// <summary>Writes one worksheet, row by row. It writes no formulas; a text is a text in every cell.</summary>
internal sealed class SheetPrinter : IDisposable
{
    private readonly OpenXmlWriter writer;
    // A4 holds some 200 half-width characters side by side that can be read; wider sheets go on A3.
    private const double WidestOnA4 = 200;
    private const uint A3 = 8;
    private const uint A4 = 9;

    private readonly SheetShape shape;
    private int row;
    private int column;

    public SheetPrinter(WorksheetPart part, SheetShape shape, bool isFirst)
    {
        this.shape = shape;
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst ? true : null, ShowGridLines = false };
        if (shape.FrozenRows > 0)
        {
            view.Append(new Pane
            {
                VerticalSplit = shape.FrozenRows,
                HorizontalSplit = shape.FrozenColumns > 0 ? shape.FrozenColumns : null,
                TopLeftCell = RawSheet.Address(shape.FrozenRows + 1, shape.FrozenColumns),
                ActivePane = shape.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        writer.WriteElement(new SheetViews(view));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 18, CustomHeight = true });
        writer.WriteElement(new Columns(shape.Columns.Select((of, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = of.Width, Style = of.Look, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>Number of the row being written.</summary>
    public int Row => row;

    public void StartRow(double? height = null)
    {
        row++;
        column = 0;
        writer.WriteStartElement(height is { } points ? new Row { RowIndex = (uint)row, Height = points, CustomHeight = true } : new Row { RowIndex = (uint)row });
    }

    public void EndRow() => writer.WriteEndElement();

    public void Blank(uint look) => writer.WriteElement(new Cell { CellReference = Reference(), StyleIndex = look });

    public void Text(string text, uint look)
    {
        // What a workbook itself would take for a character's number has to be told as words.
        var safe = text.Contains("_x", StringComparison.Ordinal) ? text.Replace("_x", "_x005F_x", StringComparison.Ordinal) : text;
        writer.WriteElement(new Cell(new InlineString(new Text(safe) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = Reference(), StyleIndex = look, DataType = CellValues.InlineString });
    }

    public void Cell(EntryCell cell, uint look)
    {
        if (cell.Text is { } text)
        {
            Text(text, look);
        }
        else
        {
            writer.WriteElement(new Cell(new CellValue(EntryNumber.Plain(cell.Number))) { CellReference = Reference(), StyleIndex = look });
        }
    }

    /// <summary>Ends the sheet.</summary>
    /// <param name="merged">Areas shown as one cell.</param>
    /// <param name="lists">Lists to pick from.</param>
    public void Finish(IReadOnlyList<string> merged, IReadOnlyList<PickList> lists)
    {
        writer.WriteEndElement();
        if (merged.Count > 0)
        {
            writer.WriteElement(new MergeCells(merged.Select(area => new MergeCell { Reference = area })) { Count = (uint)merged.Count });
        }

        if (lists.Count > 0)
        {
            writer.WriteElement(new DataValidations(lists.Select(Validation)) { Count = (uint)lists.Count });
        }

        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = shape.Columns.Sum(of => of.Width) > WidestOnA4 ? A3 : A4, Orientation = shape.IsPortrait ? OrientationValues.Portrait : OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&A  第 &P 页，共 &N 页")));
        writer.WriteEndElement();
    }

    public void Dispose() => writer.Dispose();

    // A warning and no refusal: what is typed in another way is understood, or told with its cell, when the file is read.
    private static DataValidation Validation(PickList list) => new(new Formula1(list.Source))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorStyle = DataValidationErrorStyleValues.Warning,
        ErrorTitle = "不在列表中",
        Error = "列表里没有这一项。写法不同（如只写代码或名称）可以保留。",
        SequenceOfReferences = new ListValue<StringValue> { InnerText = list.Area },
    };

    private string Reference() => RawSheet.Address(row, column++);
}
