using System.Globalization;
using System.Xml;

namespace Mingzhang.Reading.Docx;

/// <summary>Walking WordprocessingML with a forward reader. Each walker leaves the reader on the end of the element
/// that it was given, so that walkers can be nested without counting.</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Opens a part. A document type is refused: no office program writes one, attacks do.</summary>
    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings());

    /// <summary>Opens a part that was decoded before.</summary>
    public static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Settings());

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static bool IsWord(this XmlReader xml) => xml.NamespaceURI is Transitional or Strict;

    /// <summary>Name of a Word element; of an element of another vocabulary, "" – except those that stand for text
    /// or for alternatives and are told by their local names.</summary>
    public static string WordName(this XmlReader xml) =>
        xml.IsWord() || xml.LocalName is "Fallback" or "t" or "txbxContent" ? xml.LocalName : "";

    /// <summary>Steps to the next node inside an element; false at its end.</summary>
    public static bool ReadInside(this XmlReader xml, int depth) => xml.Read() && xml.Depth > depth;

    public static void SkipElement(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
        }
    }

    public static string? Value(this XmlReader xml, string attribute = "val") => xml.GetAttribute(attribute, xml.NamespaceURI);

    public static int? Number(this XmlReader xml, string attribute = "val") =>
        int.TryParse(xml.Value(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An on-off property: present means on, unless it says off.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Value() is not ("0" or "false" or "off");
}
