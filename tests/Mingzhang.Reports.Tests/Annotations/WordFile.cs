using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Mingzhang.Reports.Tests.Annotations;

/// <summary>Word files written by hand, and a look into those with comments.</summary>
internal static class WordFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";

    public static byte[] Of(string body) => Whole($"<?xml version='1.0' encoding='UTF-8'?>\r\n<w:document {Names}>\r\n<w:body>{body}</w:body></w:document>");

    public static byte[] Whole(string document, params (string Name, string Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", document);
            foreach (var (name, content) in more)
                Add(zip, name, content);
        }

        return stream.ToArray();
    }

    public static string Body(byte[] file)
    {
        var text = Annotated.Text(file, "word/document.xml");
        var start = text.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length;
        return text[start..text.IndexOf("</w:body>", StringComparison.Ordinal)];
    }

    /// <summary>The words that each comment marks, by the comment's number.</summary>
    public static Dictionary<int, string> Marked(byte[] file)
    {
        var marked = new Dictionary<int, StringBuilder>();
        var open = new HashSet<int>();
        foreach (var element in XDocument.Parse(Annotated.Text(file, "word/document.xml"), LoadOptions.PreserveWhitespace).Descendants())
        {
            if (element.Name == W + "commentRangeStart")
            {
                open.Add(Number(element));
                marked[Number(element)] = new StringBuilder();
            }
            else if (element.Name == W + "commentRangeEnd")
            {
                open.Remove(Number(element)).ShouldBeTrue();
            }
            else if (element.Name == W + "t")
            {
                foreach (var number in open)
                    marked[number].Append(element.Value);
            }
        }

        open.ShouldBeEmpty();
        return marked.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    /// <summary>The body without the marks of comments, neighbouring runs of one form put together: the same for a file
    /// and for its annotated copy.</summary>
    public static string Skeleton(byte[] file)
    {
        var document = XDocument.Parse(Annotated.Text(file, "word/document.xml"), LoadOptions.PreserveWhitespace);
        document.Descendants(W + "commentReference").Select(element => element.Parent!).ToList().ForEach(run => run.Remove());
        document.Descendants().Where(element => element.Name == W + "commentRangeStart" || element.Name == W + "commentRangeEnd").ToList().ForEach(mark => mark.Remove());
        foreach (var run in document.Descendants(W + "r").ToList())
        {
            while (run.NextNode is XElement next && next.Name == run.Name && Form(run) == Form(next))
            {
                run.Add(next.Nodes().Where(node => node is not XElement { Name.LocalName: "rPr" }));
                next.Remove();
            }

            foreach (var text in run.Elements(W + "t").ToList())
            {
                while (text.NextNode is XElement next && next.Name == text.Name)
                {
                    text.Value += next.Value;
                    next.Remove();
                }

                text.Attributes(XNamespace.Xml + "space").Remove();
            }
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>What the validator has against a file.</summary>
    public static IReadOnlyList<string> Errors(byte[] file)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}")];
    }

    private static string Form(XElement run) => run.Element(W + "rPr")?.ToString(SaveOptions.DisableFormatting) + string.Concat(run.Attributes().Select(attribute => attribute.ToString()));

    private static int Number(XElement mark) => int.Parse(mark.Attribute(W + "id")!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
