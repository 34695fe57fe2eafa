using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Reports.Excel;

/// <summary>How a cell looks: the number of a member is its index among the cell formats of the style sheet.</summary>
internal enum Look : uint
{
    Plain = 0,
    Title = 1,
    Head = 2,
    Text = 3,

    /// <summary>Text that begins as a formula does, kept as text when it is edited.</summary>
    QuotedText = 4,
    Number = 5,
    Centred = 6,

    /// <summary>A number with two decimals.</summary>
    Points = 7,

    /// <summary>A number that a person fills in or has filled in.</summary>
    Input = 8,
    Percent = 9,

    /// <summary>Text without a frame.</summary>
    Note = 10,

    /// <summary>A total.</summary>
    Strong = 11,
}

/// <summary>The style sheet that has those looks.</summary>
internal static class Looks
{
    // Numbers of formats that every program knows: 0.00 and 0.00%.
    private const uint TwoDecimals = 2;
    private const uint PercentDecimals = 10;

    public static Stylesheet Sheet() =>
        new(
            new Fonts(Font(11, bold: false), Font(16, bold: true), Font(11, bold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8ECF1" }) { PatternType = PatternValues.Solid }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFF7D6" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    new LeftBorder { Style = BorderStyleValues.Thin },
                    new RightBorder { Style = BorderStyleValues.Thin },
                    new TopBorder { Style = BorderStyleValues.Thin },
                    new BottomBorder { Style = BorderStyleValues.Thin },
                    new DiagonalBorder()
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Format(font: 1, fill: 0, border: 0, HorizontalAlignmentValues.Center),
                Format(font: 2, fill: 2, border: 1, HorizontalAlignmentValues.Center),
                Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Left),
                Quoted(Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Left)),
                Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Right),
                Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Center),
                Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Right, TwoDecimals),
                Format(font: 0, fill: 3, border: 1, HorizontalAlignmentValues.Right, TwoDecimals),
                Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Right, PercentDecimals),
                Format(font: 0, fill: 0, border: 0, HorizontalAlignmentValues.Left),
                Format(font: 2, fill: 2, border: 1, HorizontalAlignmentValues.Right, TwoDecimals)
            )
        );

    private static Font Font(double size, bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "SimSun" });
        return font;
    }

    private static CellFormat Format(uint font, uint fill, uint border, HorizontalAlignmentValues horizontal, uint number = 0) =>
        new(
            new Alignment
            {
                Horizontal = horizontal,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
            }
        )
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = number,
            ApplyNumberFormat = number != 0,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static CellFormat Quoted(CellFormat format)
    {
        format.QuotePrefix = BooleanValue.FromBoolean(true);
        return format;
    }
}
