using System.Text;
using System.Xml;

namespace Mingzhang.Writing.Office;

/// <summary>Writes the XML of a part of an Office file. Names are written w:p; what the prefixes mean stands here.</summary>
internal sealed class XmlPart
{
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["w"] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        ["r"] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        ["wp"] = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        ["a"] = "http://schemas.openxmlformats.org/drawingml/2006/main",
        ["c"] = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        ["s"] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        ["v"] = "urn:schemas-microsoft-com:vml",
        ["o"] = "urn:schemas-microsoft-com:office:office",
        ["ct"] = "http://schemas.openxmlformats.org/package/2006/content-types",
        ["rel"] = "http://schemas.openxmlformats.org/package/2006/relationships",
        ["cp"] = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["ap"] = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    };

    // Older programs look for these names without a prefix.
    private static readonly string[] Bare = ["s", "ct", "rel", "ap"];

    private readonly MemoryStream bytes = new();
    private readonly XmlWriter xml;

    /// <summary>Begins a part.</summary>
    /// <param name="root">Its first element.</param>
    /// <param name="prefixes">Prefixes of names within, beside the root's own.</param>
    public XmlPart(string root, params ReadOnlySpan<string> prefixes)
    {
        xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartDocument(standalone: true);
        Begin(root);
        foreach (var prefix in prefixes)
        {
            xml.WriteAttributeString("xmlns", prefix, null, Namespaces[prefix]);
        }
    }

    public void Begin(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var (prefix, local) = Split(name);
        xml.WriteStartElement(Bare.Contains(prefix, StringComparer.Ordinal) ? "" : prefix, local, Namespaces[prefix]);
        foreach (var (attribute, value) in attributes)
        {
            var (before, after) = Split(attribute);
            if (before == "xml")
            {
                xml.WriteAttributeString("xml", after, null, value);
            }
            else if (before.Length > 0)
            {
                xml.WriteAttributeString(before, after, Namespaces[before], value);
            }
            else
            {
                xml.WriteAttributeString(after, value);
            }
        }
    }

    public void End() => xml.WriteEndElement();

    /// <summary>An element without content.</summary>
    public void Leaf(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        End();
    }

    /// <summary>An element that says one value: w:val in Word, val in charts.</summary>
    public void Value(string name, string value) => Leaf(name, (name.StartsWith("w:", StringComparison.Ordinal) ? "w:val" : "val", value));

    public void Value(string name, int value) => Value(name, value.ToString());

    /// <summary>An element with text. The text must be clean.</summary>
    public void Text(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        xml.WriteString(text);
        End();
    }

    /// <summary>Closes what is open; the part's bytes.</summary>
    public byte[] Finish()
    {
        xml.WriteEndDocument();
        xml.Flush();
        return bytes.ToArray();
    }

    private static (string Prefix, string Local) Split(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", name) : (name[..colon], name[(colon + 1)..]);
    }
}
