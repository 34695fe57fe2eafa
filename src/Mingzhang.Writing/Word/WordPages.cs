using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>Paper, margins, page numbers and watermark of sections. Lengths are twentieths of a point.</summary>
/// <param name="header">What the sections call the header; null where there is none.</param>
/// <param name="evenHeader">The same for even pages.</param>
/// <param name="footer">What they call the footer.</param>
/// <param name="evenFooter">The same for even pages.</param>
internal sealed class WordPages(string? header, string? evenHeader, string footer, string evenFooter)
{
    private const int Short = 11906;
    private const int Long = 16838;

    // Of pages on their side: 15 mm, and 20 mm at the long edges.
    private const int SideMargin = 850;
    private const int EdgeMargin = 1134;
    private bool isFirst = true;
    private bool isNumbered;

    /// <summary>Width between the margins: 156 mm upright (28 and 26 mm), 267 mm on its side (15 mm each), which wide forms need.</summary>
    public static int TextWidth(PageSide side) => side == PageSide.Landscape ? Long - (2 * SideMargin) : Short - 1588 - 1474;

    /// <summary>Height between the margins: 225 mm upright, 170 mm on its side.</summary>
    public static int TextHeight(PageSide side) => side == PageSide.Landscape ? Short - (2 * EdgeMargin) : Long - 2098 - 1985;

    /// <summary>Writes what a section says of its pages.</summary>
    public void Write(XmlPart xml, WordSection section)
    {
        xml.Begin("w:sectPr");
        if (isFirst && header is not null)
        {
            Reference(xml, "w:headerReference", "default", header);
            Reference(xml, "w:headerReference", "even", evenHeader!);
        }

        var beginsNumbers = section.Kind == SectionKind.Body && !isNumbered;
        if (beginsNumbers)
        {
            Reference(xml, "w:footerReference", "default", footer);
            Reference(xml, "w:footerReference", "even", evenFooter);
        }

        xml.Value("w:type", "nextPage");
        if (section.Side == PageSide.Landscape)
        {
            xml.Leaf("w:pgSz", ("w:w", $"{Long}"), ("w:h", $"{Short}"), ("w:orient", "landscape"));
            Margins(xml, top: EdgeMargin, right: SideMargin, bottom: EdgeMargin, left: SideMargin, edge: 567);
        }
        else
        {
            xml.Leaf("w:pgSz", ("w:w", $"{Short}"), ("w:h", $"{Long}"));
            Margins(xml, top: 2098, right: 1474, bottom: 1985, left: 1588, edge: 1100);
        }

        if (beginsNumbers)
        {
            xml.Leaf("w:pgNumType", ("w:start", "1"));
            isNumbered = true;
        }

        xml.End();
        isFirst = false;
    }

    /// <summary>A footer: — 1 —, at the outer edge.</summary>
    public static byte[] Footer(bool isEven)
    {
        var xml = new XmlPart("w:ftr");
        xml.Begin("w:p");
        xml.Begin("w:pPr");
        xml.Value("w:pStyle", "Footer");
        xml.Leaf("w:ind", isEven ? ("w:left", "280") : ("w:right", "280"));
        xml.Value("w:jc", isEven ? "left" : "right");
        xml.End();
        WordRuns.Run(xml, "— ");
        WordRuns.Field(xml, " PAGE ", "1");
        WordRuns.Run(xml, " —");
        xml.End();
        return xml.Finish();
    }

    /// <summary>A header that draws a watermark behind the text.</summary>
    public static byte[] Watermark(string text, int number)
    {
        var words = OfficeText.Line(text);
        var xml = new XmlPart("w:hdr", "v", "o");
        xml.Begin("w:p");
        xml.Begin("w:pPr");
        xml.Value("w:pStyle", "Header");
        xml.End();
        xml.Begin("w:r");
        xml.Begin("w:pict");
        xml.Begin("v:shapetype", ("id", "_x0000_t136"), ("coordsize", "21600,21600"), ("o:spt", "136"), ("adj", "10800"), ("path", "m@7,l@8,m@5,21600l@6,21600e"));
        xml.Begin("v:formulas");
        foreach (var equation in (string[])["sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5"])
        {
            xml.Leaf("v:f", ("eqn", equation));
        }

        xml.End();
        xml.Leaf("v:path", ("textpathok", "t"), ("o:connecttype", "custom"), ("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800"), ("o:connectangles", "270,180,90,0"));
        xml.Leaf("v:textpath", ("on", "t"), ("fitshape", "t"));
        xml.End();
        var size = WatermarkSize(words);
        xml.Begin("v:shape", ("id", $"PowerPlusWaterMarkObject{number}"), ("o:spid", $"_x0000_s{2048 + number}"), ("type", "#_x0000_t136"), ("alt", words), ("style", $"position:absolute;margin-left:0;margin-top:0;width:{size.Width}pt;height:{size.Height}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"), ("o:allowincell", "f"), ("fillcolor", "silver"), ("stroked", "f"));
        xml.Leaf("v:fill", ("opacity", ".5"));
        xml.Leaf("v:textpath", ("style", "font-family:\"黑体\";font-size:1pt"), ("string", words));
        xml.End();
        xml.End();
        xml.End();
        xml.End();
        return xml.Finish();
    }

    // The drawing takes the shape that it is given: so wide that it spans the page, each letter about as high as wide.
    private static (int Width, int Height) WatermarkSize(string words)
    {
        var letters = Math.Max(1, TextMeasure.Of(words) / 1000);
        var width = Math.Min(460, letters * 90);
        return (width, Math.Max(16, width / letters));
    }

    private static void Reference(XmlPart xml, string name, string type, string id) => xml.Leaf(name, ("w:type", type), ("r:id", id));

    private static void Margins(XmlPart xml, int top, int right, int bottom, int left, int edge) => xml.Leaf(
        "w:pgMar",
        ("w:top", $"{top}"),
        ("w:right", $"{right}"),
        ("w:bottom", $"{bottom}"),
        ("w:left", $"{left}"),
        ("w:header", $"{Math.Min(edge, 850)}"),
        ("w:footer", $"{edge}"),
        ("w:gutter", "0"));
}
