using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Books.Writers;

/// <summary>A workbook: a sheet for each table, one for the words; amounts as numbers with the format that prints them.</summary>
internal sealed partial class XlsxWriter
{
    private const string TextSheet = "说明";
    private readonly CellFormats formats = new();
    private readonly Dictionary<(string Number, bool Bold, bool Border, Alignment Alignment), uint> formatIndex = [];
    private readonly NumberingFormats numbers = new();
    private readonly Dictionary<string, uint> numberIndex = [];
    private readonly List<(string Name, SheetBuilder Sheet)> sheets = [];
    private SheetBuilder? last;

    public static byte[] Write(BookDocument document)
    {
        using MemoryStream stream = new();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            package.ChangeIdOfPart(book, "rId1");
            XlsxWriter writer = new();
            writer.Format("General", bold: false, border: false, Alignment.Left);
            foreach (var element in document.Elements)
            {
                writer.Add(element);
            }

            writer.Save(book);
        }

        return Archive.Timeless(stream);
    }

    private void Add(Element element)
    {
        switch (element)
        {
            case PrintedTable table:
                if (!table.IsContinuation || last is null)
                {
                    last = Sheet(table.Title);
                }

                Add(last, table);
                break;
            case Heading heading:
                AddWords(heading.Text, isBold: true);
                break;
            case TextParagraph paragraph:
                AddWords(paragraph.Text, isBold: false);
                break;
        }
    }

    private void AddWords(string text, bool isBold)
    {
        var sheet = sheets.Find(sheet => sheet.Name == TextSheet).Sheet ?? Sheet(TextSheet);
        sheet.Next();
        sheet.Words(1, text, Format("General", isBold, border: false, Alignment.Left));
        sheet.Width(1, 60);
    }

    private void Add(SheetBuilder sheet, PrintedTable table)
    {
        foreach (var line in table.Above)
        {
            sheet.Next();
            sheet.Words(1, line.Text, Format("General", line.IsTitle, border: false, line.Alignment));
            sheet.Merge(1, table.Width, 1);
        }

        foreach (var row in table.Rows)
        {
            sheet.Next();
            for (var column = 0; column < row.Cells.Count; column++)
            {
                Add(sheet, column + 1, row.Cells[column]);
            }
        }

        foreach (var note in table.Notes)
        {
            sheet.Next();
            sheet.Words(1, note, Format("General", bold: false, border: false, Alignment.Left));
            sheet.Merge(1, table.Width, 1);
        }

        // A blank row parts it from its continuation.
        sheet.Next();
    }

    private void Add(SheetBuilder sheet, int column, PrintedCell cell)
    {
        sheet.Width(column, cell.ColumnSpan > 1 ? 6 : Math.Clamp(cell.Text.Length * (cell.Kind == CellKind.Label ? 2.1 : 1.2), 6, 34));
        if (cell.Kind == CellKind.Covered)
        {
            sheet.Blank(column, Format("General", bold: false, border: true, Alignment.Left));
            return;
        }

        if (cell is { Kind: CellKind.Amount, IsDamaged: false } && PlainNumber().IsMatch(cell.Text))
        {
            var point = cell.Text.IndexOf('.', StringComparison.Ordinal);
            var number = point < 0 ? "0" : $"0.{new string('0', cell.Text.Length - point - 1)}";
            sheet.Number(
                column,
                decimal.Parse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture),
                Format(
                    cell.Text.Contains(',', StringComparison.Ordinal) ? $"#,##{number}" : number,
                    cell.IsBold,
                    border: true,
                    Alignment.Right
                )
            );
        }
        else
        {
            var alignment =
                cell.Kind == CellKind.Head ? Alignment.Centre
                : cell.Kind == CellKind.Amount ? Alignment.Right
                : Alignment.Left;
            sheet.Words(column, cell.Text, Format("General", cell.IsBold, border: true, alignment));
        }

        sheet.Merge(column, cell.ColumnSpan, cell.RowSpan);
    }

    /// <summary>What a person would type as a number: with all thousands separators or with none.</summary>
    [GeneratedRegex(@"^-?([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainNumber();

    private SheetBuilder Sheet(string title)
    {
        var clean = string.Concat(title.Where(character => !"[]:*?/\\'".Contains(character, StringComparison.Ordinal)));
        var name = clean.Length > 28 ? clean[..28] : clean;
        for (var copy = 2; sheets.Exists(sheet => sheet.Name == name); copy++)
        {
            name = $"{(clean.Length > 28 ? clean[..28] : clean)}{copy.ToString(CultureInfo.InvariantCulture)}";
        }

        SheetBuilder sheet = new();
        sheets.Add((name, sheet));
        return sheet;
    }

    private uint Format(string number, bool bold, bool border, Alignment alignment)
    {
        if (formatIndex.TryGetValue((number, bold, border, alignment), out var known))
        {
            return known;
        }

        var numberId = 0u;
        if (number != "General" && !numberIndex.TryGetValue(number, out numberId))
        {
            numberId = 164 + (uint)numberIndex.Count;
            numberIndex[number] = numberId;
            numbers.Append(new NumberingFormat { NumberFormatId = numberId, FormatCode = number });
        }

        var index = (uint)formatIndex.Count;
        formatIndex[(number, bold, border, alignment)] = index;
        formats.Append(
            new CellFormat(
                new DocumentFormat.OpenXml.Spreadsheet.Alignment
                {
                    Horizontal = alignment switch
                    {
                        Alignment.Centre => HorizontalAlignmentValues.Center,
                        Alignment.Right => HorizontalAlignmentValues.Right,
                        _ => HorizontalAlignmentValues.Left,
                    },
                    Vertical = VerticalAlignmentValues.Center,
                    WrapText = alignment != Alignment.Right,
                }
            )
            {
                NumberFormatId = numberId,
                FontId = bold ? 1u : 0u,
                FillId = 0,
                BorderId = border ? 1u : 0u,
                ApplyNumberFormat = numberId != 0,
                ApplyAlignment = true,
                ApplyFont = bold,
                ApplyBorder = border,
            }
        );
        return index;
    }

    private void Save(WorkbookPart book)
    {
        Sheets list = new();
        for (var index = 0; index < sheets.Count; index++)
        {
            var id = $"rId{(index + 1).ToString(CultureInfo.InvariantCulture)}";
            book.AddNewPart<WorksheetPart>(id).Worksheet = sheets[index].Sheet.Build();
            list.Append(
                new Sheet
                {
                    Name = sheets[index].Name,
                    SheetId = (uint)index + 1,
                    Id = id,
                }
            );
        }

        book.AddNewPart<WorkbookStylesPart>($"rId{(sheets.Count + 1).ToString(CultureInfo.InvariantCulture)}").Stylesheet = Stylesheet();
        book.Workbook = new Workbook(list);
    }

    private Stylesheet Stylesheet()
    {
        static DocumentFormat.OpenXml.Spreadsheet.Border Thin() =>
            new(
                new LeftBorder { Style = BorderStyleValues.Thin },
                new RightBorder { Style = BorderStyleValues.Thin },
                new TopBorder { Style = BorderStyleValues.Thin },
                new BottomBorder { Style = BorderStyleValues.Thin },
                new DiagonalBorder()
            );
        Stylesheet sheet = new();
        if (numbers.HasChildren)
        {
            sheet.Append(numbers);
        }

        sheet.Append(
            new Fonts(
                new Font(new FontSize { Val = 10 }, new FontName { Val = "宋体" }),
                new Font(new Bold(), new FontSize { Val = 10 }, new FontName { Val = "宋体" })
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(
                new DocumentFormat.OpenXml.Spreadsheet.Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder(),
                    new DiagonalBorder()
                ),
                Thin()
            ),
            new CellStyleFormats(
                new CellFormat
                {
                    NumberFormatId = 0,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            ),
            formats
        );
        return sheet;
    }
}
