using System.IO.Compression;
using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reports.Annotations;

/// <summary>A relationship of a part.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Type">What it is, a URI.</param>
/// <param name="Target">Path of the other part in the container; what stands outside of it is left out.</param>
internal sealed record Relationship(string Id, string Type, string Target);

/// <summary>An Office file some of whose parts change; all others keep their very bytes.</summary>
internal sealed class OfficePackage(ReadOnlyMemory<byte> original) : IDisposable
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const long MostPartBytes = 512L << 20;

    private readonly GuardedZip zip = GuardedZip.Open(original);
    private readonly Dictionary<string, byte[]> changed = [];

    public bool Has(string part) => changed.ContainsKey(part) || zip.Has(part);

    /// <summary>A part as text; null when there is none.</summary>
    public PartText? Text(string part) =>
        (changed.TryGetValue(part, out var bytes) ? bytes : zip.Bytes(part, MostPartBytes)) is { } found ? PartText.Of(found, part) : null;

    public void Write(string part, byte[] bytes) => changed[part] = bytes;

    public void Write(string part, string text) => changed[part] = System.Text.Encoding.UTF8.GetBytes(text);

    /// <summary>Changes a part that is there.</summary>
    public void Edit(string part, Func<string, string> edit)
    {
        var text = Text(part) ?? throw new InvalidDataException(part);
        Write(part, text.Encode(edit(text.Text)));
    }

    /// <summary>A path that no part has: the wish with its number, or the next free one.</summary>
    public string FreePath(string before, string after)
    {
        var number = 1;
        while (Has($"{before}{number}{after}"))
            number++;
        return $"{before}{number}{after}";
    }

    public IReadOnlyList<Relationship> RelationshipsOf(string part)
    {
        var found = new List<Relationship>();
        if (Text(RelationshipsPart(part)) is not { } text)
            return found;
        using var xml = XmlPart.Open(text.Text);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
                found.Add(new(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(part, xml.GetAttribute("Target") ?? "")));
        }

        return found;
    }

    /// <summary>Adds a relationship and gives its name.</summary>
    public string Relate(string part, string type, string target)
    {
        var path = RelationshipsPart(part);
        if (!Has(path))
            Write(path, $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{PackageRelationships}\"></Relationships>");
        var taken = XmlPart.Values(Text(path)!.Text, "Id", "Relationship").ToHashSet();
        var number = taken.Count + 1;
        while (taken.Contains($"rId{number}"))
            number++;
        Edit(path, text => XmlPart.Append(text, prefix => $"<{prefix}Relationship Id=\"rId{number}\" Type=\"{type}\" Target=\"{XmlWords.Escape(Relative(part, target))}\"/>"));
        return $"rId{number}";
    }

    /// <summary>Says what a new part is.</summary>
    public void DeclarePart(string part, string contentType) =>
        Edit(ContentTypes, text => XmlPart.Append(text, prefix => $"<{prefix}Override PartName=\"/{XmlWords.Escape(part)}\" ContentType=\"{contentType}\"/>"));

    /// <summary>Says what parts of an extension are, unless it is said already.</summary>
    public void DeclareExtension(string extension, string contentType)
    {
        var declared = XmlPart.Values(Text(ContentTypes)?.Text ?? throw new InvalidDataException(ContentTypes), "Extension", "Default");
        if (!declared.Contains(extension, StringComparer.OrdinalIgnoreCase))
            Edit(ContentTypes, text => AddDefault(text, extension, contentType));
    }

    /// <summary>The file with its changes.</summary>
    /// <param name="date">The time that new parts carry.</param>
    public byte[] Save(DateTimeOffset date)
    {
        using var stream = new MemoryStream();
        stream.Write(original.Span);

        // In this mode entries that nobody opens are carried over packed as they are.
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, bytes) in changed)
            {
                var entry = archive.GetEntry(part) ?? archive.CreateEntry(part);
                entry.LastWriteTime = date;
                using var target = entry.Open();
                target.SetLength(0);
                target.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public void Dispose() => zip.Dispose();

    // Defaults stand before overrides in the files of all programs; the schema allows any order.
    private static string AddDefault(string text, string extension, string contentType) =>
        XmlPart.Append(text, prefix => $"<{prefix}Default Extension=\"{extension}\" ContentType=\"{contentType}\"/>");

    private static string RelationshipsPart(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    // As programs write it: some do not follow a target that begins at the root.
    private static string Relative(string part, string target)
    {
        var from = part.Split('/').SkipLast(1).ToList();
        var to = target.Split('/').ToList();
        while (from.Count > 0 && to.Count > 1 && from[0] == to[0])
        {
            from.RemoveAt(0);
            to.RemoveAt(0);
        }

        return string.Join('/', [.. from.Select(_ => ".."), .. to]);
    }

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var folders = part.Split('/').SkipLast(1).ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && folders.Count > 0)
                folders.RemoveAt(folders.Count - 1);
            else if (step is not ("." or ".."))
                folders.Add(step);
        }

        return string.Join('/', folders);
    }
}
