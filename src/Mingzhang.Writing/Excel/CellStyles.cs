using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>Letters of a cell.</summary>
internal enum CellFont
{
    Text,
    Bold,
    Title,
    Link,
}

/// <summary>How a cell looks.</summary>
/// <param name="Font">Its letters.</param>
/// <param name="Side">Where its text stands.</param>
/// <param name="Format">Number format; @ for text.</param>
internal readonly record struct CellLook(CellFont Font, TextSide Side, string Format = "@")
{
    public bool HasBorder { get; init; }

    public bool IsWrapped { get; init; }

    public int Indent { get; init; }

    /// <summary>Marked as text for whoever edits it, since it begins like a formula.</summary>
    public bool IsQuoted { get; init; }
}

/// <summary>Numbers the looks of cells in the order that they are first used, and writes xl/styles.xml.</summary>
internal sealed class CellStyles
{
    private const int FirstOwnFormat = 164;
    private readonly Dictionary<CellLook, int> numbers = [];
    private readonly List<CellLook> looks = [];
    private readonly List<string> formats = [];

    public CellStyles() => NumberOf(new CellLook(CellFont.Text, TextSide.Left, "General"));

    public int NumberOf(CellLook look)
    {
        if (!numbers.TryGetValue(look, out var number))
        {
            numbers[look] = number = looks.Count;
            looks.Add(look);
            if (look.Format is not ("@" or "General") && !formats.Contains(look.Format, StringComparer.Ordinal))
            {
                formats.Add(look.Format);
            }
        }

        return number;
    }

    public byte[] Finish()
    {
        var xml = new XmlPart("s:styleSheet");
        if (formats.Count > 0)
        {
            xml.Begin("s:numFmts", ("count", $"{formats.Count}"));
            for (var i = 0; i < formats.Count; i++)
            {
                xml.Leaf("s:numFmt", ("numFmtId", $"{FirstOwnFormat + i}"), ("formatCode", formats[i]));
            }

            xml.End();
        }

        xml.Begin("s:fonts", ("count", "4"));
        Font(xml, "宋体", "10.5", isBold: false);
        Font(xml, "宋体", "10.5", isBold: true);
        Font(xml, "黑体", "16", isBold: false);
        Font(xml, "宋体", "10.5", isBold: false, "FF1F4E9E");
        xml.End();
        xml.Begin("s:fills", ("count", "2"));
        Fill(xml, "none");
        Fill(xml, "gray125");
        xml.End();
        xml.Begin("s:borders", ("count", "2"));
        Border(xml, isDrawn: false);
        Border(xml, isDrawn: true);
        xml.End();
        xml.Begin("s:cellStyleXfs", ("count", "1"));
        xml.Leaf("s:xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"));
        xml.End();
        xml.Begin("s:cellXfs", ("count", $"{looks.Count}"));
        foreach (var look in looks)
        {
            Look(xml, look);
        }

        xml.End();
        xml.Begin("s:cellStyles", ("count", "1"));
        xml.Leaf("s:cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"));
        xml.End();
        return xml.Finish();
    }

    private void Look(XmlPart xml, CellLook look)
    {
        var format = look.Format switch { "General" => 0, "@" => 49, _ => FirstOwnFormat + formats.IndexOf(look.Format) };
        xml.Begin(
            "s:xf",
            ("numFmtId", $"{format}"),
            ("fontId", $"{(int)look.Font}"),
            ("fillId", "0"),
            ("borderId", look.HasBorder ? "1" : "0"),
            ("xfId", "0"),
            ("quotePrefix", look.IsQuoted ? "1" : "0"),
            ("applyNumberFormat", "1"),
            ("applyFont", "1"),
            ("applyBorder", "1"),
            ("applyAlignment", "1"));
        xml.Leaf(
            "s:alignment",
            ("horizontal", look.Side switch { TextSide.Left => "left", TextSide.Centre => "center", _ => "right" }),
            ("vertical", "center"),
            ("wrapText", look.IsWrapped ? "1" : "0"),
            ("indent", $"{look.Indent}"));
        xml.End();
    }

    private static void Font(XmlPart xml, string name, string size, bool isBold, string? colour = null)
    {
        xml.Begin("s:font");
        if (isBold)
        {
            xml.Leaf("s:b");
        }

        if (colour is not null)
        {
            xml.Leaf("s:u");
        }

        xml.Value("s:sz", size);
        if (colour is not null)
        {
            xml.Leaf("s:color", ("rgb", colour));
        }

        xml.Value("s:name", name);
        xml.Value("s:charset", "134");
        xml.End();
    }

    private static void Fill(XmlPart xml, string pattern)
    {
        xml.Begin("s:fill");
        xml.Leaf("s:patternFill", ("patternType", pattern));
        xml.End();
    }

    private static void Border(XmlPart xml, bool isDrawn)
    {
        xml.Begin("s:border");
        foreach (var side in (string[])["s:left", "s:right", "s:top", "s:bottom"])
        {
            xml.Begin(side, isDrawn ? [("style", "thin")] : []);
            if (isDrawn)
            {
                xml.Leaf("s:color", ("auto", "1"));
            }

            xml.End();
        }

        xml.Leaf("s:diagonal");
        xml.End();
    }
}
