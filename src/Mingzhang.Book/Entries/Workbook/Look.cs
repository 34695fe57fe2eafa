using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>How a cell looks.</summary>
internal enum Look
{
    Plain,
    Title,
    Note,
    Label,
    Head,
    RequiredHead,

    /// <summary>What to enter in a column, above its head.</summary>
    Hint,

    /// <summary>Text that is entered. Its format is text, so that nothing typed over it becomes a formula or a date.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    LongText,
    Centred,

    /// <summary>An amount in 元: 1,234.00.</summary>
    Yuan,

    /// <summary>An amount in a larger unit: all digits that there are, two at least.</summary>
    Large,
    Number,
}

/// <summary>The style sheet of the looks. Cells that are entered have each look once for every origin, in its colour.</summary>
internal static class Looks
{
    private const uint TextFormat = 49;
    private const uint YuanFormat = 164;
    private const uint LargeFormat = 165;
    private static readonly uint Count = (uint)Enum.GetValues<Look>().Length;

    /// <summary>Colour of an origin as red, green and blue; null for none.</summary>
    public static string? Colour(EntryOrigin origin) => origin switch
    {
        EntryOrigin.Read => "FFDDEBF7",
        EntryOrigin.Derived => "FFE2EFDA",
        EntryOrigin.Assumed => "FFFCE4D6",
        _ => null,
    };

    public static uint Index(Look look, EntryOrigin origin = EntryOrigin.Entered) => ((uint)origin * Count) + (uint)look;

    public static Stylesheet Sheet()
    {
        var formats = new CellFormats();
        foreach (var origin in Enum.GetValues<EntryOrigin>())
        {
            foreach (var look in Enum.GetValues<Look>())
            {
                formats.Append(Format(look, Colour(origin) is null || look < Look.Text ? Fill(look) : 4 + (uint)origin));
            }
        }

        return new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = YuanFormat, FormatCode = "#,##0.00" },
                new NumberingFormat { NumberFormatId = LargeFormat, FormatCode = "#,##0.00####" }),
            new Fonts(Font(10.5), Font(16, isBold: true), Font(10.5, isBold: true), Font(9, colour: "FF666666"), Font(10.5, isBold: true, colour: "FFC00000")),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid("FFE8ECF1"),
                Solid("FFFFF7D6"),
                Solid("FFFFFFFF"),
                Solid(Colour(EntryOrigin.Read)!),
                Solid(Colour(EntryOrigin.Derived)!),
                Solid(Colour(EntryOrigin.Assumed)!)),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()),
            new CellStyleFormats(new CellFormat()),
            formats);
    }

    private static uint Fill(Look look) => look switch
    {
        Look.Head or Look.RequiredHead or Look.Label => 2,
        _ => 0,
    };

    private static CellFormat Format(Look look, uint fill)
    {
        var number = look switch
        {
            Look.Text or Look.LongText or Look.Centred => TextFormat,
            Look.Yuan => YuanFormat,
            Look.Large => LargeFormat,
            _ => 0u,
        };
        var horizontal = look switch
        {
            Look.Head or Look.RequiredHead or Look.Hint or Look.Centred => HorizontalAlignmentValues.Center,
            Look.Yuan or Look.Large or Look.Number => HorizontalAlignmentValues.Right,
            _ => HorizontalAlignmentValues.Left,
        };
        return new(new Alignment { Horizontal = horizontal, Vertical = look == Look.LongText ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center, WrapText = look is not (Look.Title or Look.Yuan or Look.Large or Look.Number) })
        {
            NumberFormatId = number,
            FontId = look switch { Look.Title => 1u, Look.Head or Look.Label => 2u, Look.Note or Look.Hint => 3u, Look.RequiredHead => 4u, _ => 0u },
            FillId = fill,
            BorderId = look is Look.Plain or Look.Title or Look.Note or Look.Hint ? 0u : 1u,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = look is Look.Text or Look.LongText or Look.Centred ? true : null,
        };
    }

    private static Font Font(double size, bool isBold = false, string? colour = null)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "宋体" });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        static T Line<T>()
            where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFBFBFBF" } };
        return new(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());
    }
}
