using System.Reflection;

namespace Mingzhang.Writing.Office;

/// <summary>The parts of an Office file and what relates them. The same parts give the same bytes.</summary>
internal sealed class OfficePackage
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly List<(string Path, string Type, byte[] Content)> parts = [];
    private readonly SortedDictionary<string, List<(string Type, string Target)>> relations = new(StringComparer.Ordinal);

    /// <summary>Adds a part.</summary>
    /// <param name="path">word/document.xml</param>
    /// <param name="type">Its content type.</param>
    /// <param name="content">Its bytes.</param>
    public void Add(string path, string type, byte[] content) => parts.Add((path, type, content));

    /// <summary>Relates a part to another.</summary>
    /// <param name="from">Path of the part that refers; empty for the file itself.</param>
    /// <param name="type">Last word of the relation's type: styles.</param>
    /// <param name="target">The other part, seen from the first one's folder.</param>
    /// <returns>What the first part calls it: rId1.</returns>
    public string Relate(string from, string type, string target)
    {
        if (!relations.TryGetValue(from, out var list))
        {
            relations[from] = list = [];
        }

        list.Add((type.Contains('/', StringComparison.Ordinal) ? type : Relation + type, target));
        return $"rId{list.Count}";
    }

    /// <summary>Adds the properties that file managers and libraries show. No date: the same document is the same file.</summary>
    public void AddProperties(string title, string author, string subject)
    {
        var core = new XmlPart("cp:coreProperties", "dc");
        core.Text("dc:title", OfficeText.Line(title));
        core.Text("dc:subject", OfficeText.Line(subject));
        core.Text("dc:creator", OfficeText.Line(author));
        core.Text("dc:language", "zh-CN");
        Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core.Finish());
        Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");

        var application = new XmlPart("ap:Properties");
        application.Text("ap:Application", "Mingzhang");
        application.Text("ap:Company", OfficeText.Line(author));
        Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", application.Finish());
        Relate("", "extended-properties", "docProps/app.xml");
    }

    /// <summary>A part that is the same in every file: a resource of this program.</summary>
    public static byte[] Fixed(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    public void Write(Stream stream)
    {
        var zip = new StableZip(stream);
        zip.Add("[Content_Types].xml", ContentTypes());
        foreach (var (from, list) in relations)
        {
            zip.Add(RelationsPath(from), Relations(list));
        }

        foreach (var (path, _, content) in parts)
        {
            zip.Add(path, content);
        }

        zip.End();
    }

    private static string RelationsPath(string from)
    {
        var slash = from.LastIndexOf('/') + 1;
        return $"{from[..slash]}_rels/{from[slash..]}.rels";
    }

    private static byte[] Relations(List<(string Type, string Target)> list)
    {
        var xml = new XmlPart("rel:Relationships");
        for (var i = 0; i < list.Count; i++)
        {
            xml.Leaf("rel:Relationship", ("Id", $"rId{i + 1}"), ("Type", list[i].Type), ("Target", list[i].Target));
        }

        return xml.Finish();
    }

    private byte[] ContentTypes()
    {
        var xml = new XmlPart("ct:Types");
        xml.Leaf("ct:Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        xml.Leaf("ct:Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        foreach (var (path, type, _) in parts)
        {
            xml.Leaf("ct:Override", ("PartName", "/" + path), ("ContentType", type));
        }

        return xml.Finish();
    }
}
