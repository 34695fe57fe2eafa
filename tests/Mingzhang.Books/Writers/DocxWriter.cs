using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingzhang.Books.Writers;

/// <summary>A Word document as offices publish it: ruled tables, heads repeated on each page, wide tables on landscape pages.</summary>
internal sealed class DocxWriter
{
    private const int PortraitWidth = 11_906;
    private const int LandscapeWidth = 16_838;
    private const int Margin = 1_134;
    private const int WidestPortraitTable = 8;

    private readonly Body body = new();
    private bool isLandscape;
    private bool isEmpty = true;

    public static byte[] Write(BookDocument document)
    {
        using MemoryStream stream = new();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = Styles();
            DocxWriter writer = new();
            foreach (var element in document.Elements)
            {
                writer.Add(element);
            }

            writer.body.Append(Section(writer.isLandscape));
            main.Document = new Document(writer.body);
        }

        return Archive.Timeless(stream);
    }

    private void Add(Element element)
    {
        switch (element)
        {
            case Heading heading:
                Turn(landscape: false);
                body.Append(
                    Line(
                        heading.Text,
                        heading.Level <= 2 ? Alignment.Centre : Alignment.Left,
                        heading.Level == 1 ? 40
                            : heading.Level == 2 ? 32
                            : 28,
                        "黑体",
                        heading.Level
                    )
                );
                break;
            case TextParagraph paragraph:
                Turn(landscape: false);
                body.Append(Line(paragraph.Text, Alignment.Left, 24, "仿宋", indents: true));
                break;
            case PrintedTable table:
                Turn(table.Width > WidestPortraitTable);
                Add(table);
                break;
        }

        // The first table may stand on the page of the document's title.
        isEmpty = isEmpty && element is Heading { Level: 1 };
    }

    private void Add(PrintedTable table)
    {
        for (var index = 0; index < table.Above.Count; index++)
        {
            var line = table.Above[index];
            var paragraph = Line(line.Text, line.Alignment, line.IsTitle ? 32 : 21, line.IsTitle ? "黑体" : "宋体");
            if (index == 0 && !isEmpty)
            {
                paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            }

            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            body.Append(paragraph);
        }

        body.Append(Grid(table));
        foreach (var note in table.Notes)
        {
            body.Append(Line(note, Alignment.Left, 18, "宋体"));
        }

        // Word joins tables that follow each other without a paragraph between.
        body.Append(Line("", Alignment.Left, 12, "宋体"));
    }

    /// <summary>Ends the section where pages turn.</summary>
    private void Turn(bool landscape)
    {
        if (landscape == isLandscape)
        {
            return;
        }

        if (!isEmpty)
        {
            body.Append(new Paragraph(new ParagraphProperties(Section(isLandscape))));
        }

        // A new section begins a page by itself.
        isEmpty = true;
        isLandscape = landscape;
    }

    private Table Grid(PrintedTable table)
    {
        var widths = Widths(table);
        Table grid = new(
            new TableProperties(
                new TableWidth { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) }))
        );
        Spans spans = new(table);
        var size = table.Width switch
        {
            <= 4 => 21,
            <= WidestPortraitTable => 18,
            <= 12 => 16,
            _ => 13,
        };
        for (var index = 0; index < table.Rows.Count; index++)
        {
            TableRowProperties properties = new(new CantSplit());
            if (index < table.HeadRows)
            {
                properties.Append(new TableHeader());
            }

            TableRow row = new(properties);
            for (var column = 0; column < table.Rows[index].Cells.Count; column++)
            {
                if (Cell(table, spans, index, column, widths, size) is { } cell)
                {
                    row.Append(cell);
                }
            }

            grid.Append(row);
        }

        return grid;
    }

    private static TableCell? Cell(PrintedTable table, Spans spans, int row, int column, IReadOnlyList<int> widths, int size)
    {
        var cell = table.Rows[row].Cells[column];
        var continues = cell.Kind == CellKind.Covered && spans.ContinuesDown(row, column);
        if (cell.Kind == CellKind.Covered && !continues)
        {
            return null;
        }

        var shown = continues && spans.Origin(row, column) is { } origin ? table.Rows[origin.Row].Cells[origin.Column] : cell;
        TableCellProperties properties = new(
            new TableCellWidth
            {
                Width = widths.Skip(column).Take(shown.ColumnSpan).Sum().ToString(CultureInfo.InvariantCulture),
                Type = TableWidthUnitValues.Dxa,
            }
        );
        if (shown.ColumnSpan > 1)
        {
            properties.Append(new GridSpan { Val = shown.ColumnSpan });
        }

        if (shown.RowSpan > 1)
        {
            properties.Append(new VerticalMerge { Val = continues ? MergedCellValues.Continue : MergedCellValues.Restart });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var isHead = row < table.HeadRows;
        var alignment =
            isHead || (cell.Kind == CellKind.Label && (cell.IsBold || IsShortNumber(cell.Text))) ? Alignment.Centre
            : cell.Kind == CellKind.Amount ? Alignment.Right
            : Alignment.Left;
        return new TableCell(properties, Line(continues ? "" : cell.Text, alignment, size, "宋体", isBold: cell.IsBold));
    }

    /// <summary>行次 and 序号</summary>
    private static bool IsShortNumber(string text) => text.Length is 1 or 2 && text.All(char.IsAsciiDigit);

    /// <summary>Widths in twentieths of a point that fill the page, by the longest text that must not break.</summary>
    private int[] Widths(PrintedTable table)
    {
        var total = (isLandscape ? LandscapeWidth : PortraitWidth) - (2 * Margin);
        var weights = new double[table.Width];
        for (var column = 0; column < table.Width; column++)
        {
            var cells = table
                .Rows.Where(row => column < row.Cells.Count)
                .Select(row => row.Cells[column])
                .Where(cell => cell.ColumnSpan == 1)
                .ToList();
            var words = cells
                .Where(cell => cell.Kind == CellKind.Label)
                .Select(cell => Math.Min(cell.Text.Length, 17) * 1.9)
                .DefaultIfEmpty(0)
                .Max();
            var digits = cells
                .Where(cell => cell.Kind == CellKind.Amount)
                .Select(cell => (cell.Text.Length * 1.3) + 1.5)
                .DefaultIfEmpty(0)
                .Max();
            var head = cells
                .Where(cell => cell.Kind == CellKind.Head)
                .Select(cell => Math.Min(cell.Text.Length, 6) * 1.3)
                .DefaultIfEmpty(0)
                .Max();
            weights[column] = Math.Max(Math.Max(words, digits), Math.Max(head, 3.5));
        }

        var sum = weights.Sum();
        return [.. weights.Select(weight => (int)(total * weight / sum))];
    }

    private static Paragraph Line(
        string text,
        Alignment alignment,
        int size,
        string font,
        int level = 0,
        bool indents = false,
        bool isBold = false
    )
    {
        ParagraphProperties properties = new();
        if (level > 0)
        {
            properties.ParagraphStyleId = new ParagraphStyleId { Val = $"Heading{level}" };
        }

        if (indents)
        {
            properties.SpacingBetweenLines = new SpacingBetweenLines { Line = "400", LineRule = LineSpacingRuleValues.AtLeast };
            properties.Indentation = new Indentation { FirstLineChars = 200, FirstLine = "480" };
        }

        properties.Justification = new Justification
        {
            Val = alignment switch
            {
                Alignment.Centre => JustificationValues.Center,
                Alignment.Right => JustificationValues.Right,
                _ => JustificationValues.Left,
            },
        };
        Paragraph paragraph = new(properties);
        if (text.Length > 0)
        {
            RunProperties run = new(
                new RunFonts
                {
                    Ascii = "Times New Roman",
                    HighAnsi = "Times New Roman",
                    EastAsia = font,
                }
            );
            if (isBold)
            {
                run.Append(new Bold());
            }

            run.Append(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
            Run words = new(run);
            foreach (var (part, index) in text.Split('\n').Select((part, index) => (part, index)))
            {
                if (index > 0)
                {
                    words.Append(new Break());
                }

                words.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
            }

            paragraph.Append(words);
        }

        return paragraph;
    }

    private static TableBorders Borders()
    {
        static T Rule<T>()
            where T : BorderType, new() =>
            new()
            {
                Val = BorderValues.Single,
                Size = 4,
                Space = 0,
                Color = "000000",
            };
        return new(
            Rule<TopBorder>(),
            Rule<LeftBorder>(),
            Rule<BottomBorder>(),
            Rule<RightBorder>(),
            Rule<InsideHorizontalBorder>(),
            Rule<InsideVerticalBorder>()
        );
    }

    private static SectionProperties Section(bool landscape) =>
        new(
            landscape
                ? new PageSize
                {
                    Width = LandscapeWidth,
                    Height = PortraitWidth,
                    Orient = PageOrientationValues.Landscape,
                }
                : new PageSize { Width = PortraitWidth, Height = LandscapeWidth },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = Margin,
                Right = Margin,
                Header = 600,
                Footer = 600,
            }
        );

    private static Styles Styles()
    {
        Styles styles = new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Times New Roman",
                            HighAnsi = "Times New Roman",
                            EastAsia = "宋体",
                        },
                        new FontSize { Val = "21" }
                    )
                ),
                new ParagraphPropertiesDefault()
            )
        );
        styles.Append(
            new DocumentFormat.OpenXml.Wordprocessing.Style(new StyleName { Val = "Normal" })
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            }
        );
        for (var level = 1; level <= 4; level++)
        {
            styles.Append(
                new DocumentFormat.OpenXml.Wordprocessing.Style(
                    new StyleName { Val = $"heading {level}" },
                    new BasedOn { Val = "Normal" },
                    new StyleParagraphProperties(
                        new KeepNext(),
                        new SpacingBetweenLines { Before = "160", After = "80" },
                        new OutlineLevel { Val = level - 1 }
                    ),
                    new StyleRunProperties(new Bold())
                )
                {
                    Type = StyleValues.Paragraph,
                    StyleId = $"Heading{level}",
                }
            );
        }

        return styles;
    }
}
