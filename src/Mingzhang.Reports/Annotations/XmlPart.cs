using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reports.Annotations;

/// <summary>A small XML part that gets more children at its end, and otherwise stays as it is written.</summary>
internal static class XmlPart
{
    /// <summary>Settings that follow nothing outside of the part.</summary>
    public static XmlReader Open(string text) =>
        XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });

    /// <summary>Adds children at the end of an element.</summary>
    /// <param name="text">The part.</param>
    /// <param name="children">Told the prefix of the element with its colon, or ""; gives the XML to add.</param>
    /// <param name="path">Local names from the root down to the element; the root alone when empty.</param>
    public static string Append(string text, Func<string, string> children, params ReadOnlySpan<string> path)
    {
        using var xml = Open(text);
        var offsets = new XmlOffsets(text, xml);
        xml.MoveToContent();
        foreach (var name in path)
        {
            var depth = xml.Depth;
            while (xml.Read() && !(xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1 && xml.LocalName == name))
            {
                if (xml.Depth <= depth && xml.NodeType == XmlNodeType.EndElement)
                    throw new XmlException($"no element {name}");
            }
        }

        var prefix = xml.Prefix.Length == 0 ? "" : xml.Prefix + ":";
        var added = children(prefix);
        if (xml.IsEmptyElement)
        {
            var end = offsets.TagEnd;
            var slash = text.LastIndexOf('/', end - 1);
            return $"{text[..slash]}>{added}</{xml.Name}>{text[end..]}";
        }

        var level = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == level))
        {
        }

        return text.Insert(offsets.TagStart, added);
    }

    /// <summary>Inserts an element among the children of the root.</summary>
    /// <param name="text">The part.</param>
    /// <param name="element">The element as XML.</param>
    /// <param name="followers">Local names of those that stand after it; those wrapped in alternatives count too.</param>
    public static string InsertBefore(string text, string element, IReadOnlySet<string> followers)
    {
        using var xml = Open(text);
        var offsets = new XmlOffsets(text, xml);
        xml.MoveToContent();
        var child = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            var isWrapped = xml.Depth is > 1 and <= 3;
            if (xml.Depth == 1)
                child = xml.LocalName == "AlternateContent" ? offsets.TagStart : -1;
            if ((xml.Depth == 1 || (isWrapped && child >= 0)) && followers.Contains(xml.LocalName))
                return text.Insert(child >= 0 ? child : offsets.TagStart, element);
        }

        return Append(text, _ => element);
    }

    /// <summary>Values of an attribute of all elements of some names.</summary>
    public static List<string> Values(string text, string attribute, params IReadOnlyList<string> elements)
    {
        using var xml = Open(text);
        var values = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || !elements.Contains(xml.LocalName))
                continue;
            for (var index = 0; index < xml.AttributeCount; index++)
            {
                xml.MoveToAttribute(index);
                if (xml.LocalName == attribute)
                    values.Add(xml.Value);
            }
        }

        return values;
    }
}
