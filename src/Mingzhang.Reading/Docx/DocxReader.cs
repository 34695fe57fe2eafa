using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Docx;

/// <summary>Reads Word documents (.docx, .docm): what a person would see printed, without headers, footers and notes.</summary>
public sealed class DocxReader : IFormatReader
{
    // The body of a 1,000-page document is about 60 MB; styles and numbering are two orders smaller.
    private const long MostBodyBytes = 512L << 20;
    private const long MostOtherBytes = 64L << 20;

    /// <inheritdoc/>
    public SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        using var zip = GuardedZip.Open(file);
        var bodyName = BodyPart(zip);
        return Guarded(name, () =>
        {
            using var bodyPart = zip.OpenPart(bodyName, MostBodyBytes);
            using var xml = WordXml.Open(bodyPart!);
            return new SourceDocument(name, "docx", ReadBody(zip, bodyName, xml, marks: null, cancellation));
        });
    }

    /// <summary>Reads a file once more, to learn where each block and cell stands in the XML of its body.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="cancellation">Ends long work.</param>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public static WordMap Map(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        using var zip = GuardedZip.Open(file);
        var bodyName = BodyPart(zip);
        return Guarded(name, () =>
        {
            var body = PartText.Of(zip.Bytes(bodyName, MostBodyBytes)!, bodyName);
            using var xml = WordXml.Open(body.Text);
            var marks = new WordMarks(body.Text, xml);
            return new WordMap(bodyName, body, ReadBody(zip, bodyName, xml, marks, cancellation), marks);
        });
    }

    private static IReadOnlyList<Block> ReadBody(GuardedZip zip, string bodyName, XmlReader xml, WordMarks? marks, CancellationToken cancellation)
    {
        var folder = bodyName[..(bodyName.LastIndexOf('/') + 1)];
        using var stylesPart = zip.OpenPart(folder + "styles.xml", MostOtherBytes);
        var styles = WordStyles.Read(stylesPart);
        using var numberingPart = zip.OpenPart(folder + "numbering.xml", MostOtherBytes);
        var numbering = WordNumbering.Read(numberingPart, styles);
        return new WordBody(xml, styles, numbering, marks, cancellation).Read();
    }

    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or InsufficientExecutionStackException)
        {
            throw new UnreadableException(Unreadable.Damaged, $"“{name}”的正文部件有损坏。请用 Word 或 WPS 打开修复，另存后再读。", exception);
        }
    }

    private static string BodyPart(GuardedZip zip)
    {
        if (zip.Has("word/document.xml"))
            return "word/document.xml";

        // Some producers name it otherwise; the package's relationships say how.
        using var relationships = zip.OpenPart("_rels/.rels", MostOtherBytes);
        if (relationships is not null)
        {
            using var xml = WordXml.Open(relationships);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                    && xml.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true
                    && xml.GetAttribute("Target")?.TrimStart('/') is { } target && zip.Has(target))
                {
                    return target;
                }
            }
        }

        throw new UnreadableException(Unreadable.Damaged, "文件里没有正文部件 word/document.xml。请用 Word 或 WPS 打开修复，另存后再读。");
    }
}
