using System.Globalization;
using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Reads what pdftotext -bbox prints: a list of words with their boxes, page by page.</summary>
internal static class PopplerWords
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreWhitespace = true,
    };

    public static List<List<PdfWord>> Read(Stream stream)
    {
        var pages = new List<List<PdfWord>>();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "page")
                pages.Add([]);
            else if (xml.LocalName == "word" && pages.Count > 0 && ReadWord(xml) is { } word)
                pages[^1].Add(word);
        }

        return pages;
    }

    private static PdfWord? ReadWord(XmlReader xml)
    {
        var (left, top, right, bottom) = (Length(xml, "xMin"), Length(xml, "yMin"), Length(xml, "xMax"), Length(xml, "yMax"));
        if (xml.IsEmptyElement || !xml.Read() || xml.NodeType != XmlNodeType.Text)
            return null;
        var text = CleanText.Of(Radicals.Replace(xml.Value));
        return text.Length == 0 || !(right > left) ? null : new PdfWord(text, left, top, right, bottom);
    }

    private static double Length(XmlReader xml, string attribute) =>
        double.TryParse(xml.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var length) ? length : 0;
}
