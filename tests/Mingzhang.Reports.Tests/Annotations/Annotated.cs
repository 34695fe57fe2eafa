using System.IO.Compression;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reports.Annotations;

namespace Mingzhang.Reports.Tests.Annotations;

/// <summary>Files with comments, and what is left of the original in them.</summary>
internal static class Annotated
{
    public static readonly DateTimeOffset Date = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    private static readonly DocumentReader Reader = new(PackLoader.Embedded);

    public static ReadDocument Read(byte[] file, string name) => Reader.Read(file, name);

    public static Comment On(Fact fact, string text = "应为 1.00 万元") =>
        new(fact.Place, "错误 数字", text, Severity.Error) { Printed = fact.Printed };

    /// <summary>A comment at some words of a file that tests write by hand.</summary>
    public static Comment At(Origin origin, string printed, string? sentence = null, string text = "应为 1.00 万元") =>
        new(new Place { Document = "a", Origin = origin, Sentence = sentence }, "错误", text, Severity.Error) { Printed = printed };

    public static AnnotatedFile Write(byte[] file, string format, params IReadOnlyList<Comment> comments) =>
        Annotator.Annotate(file, format, comments, "明账", Date);

    /// <summary>The unpacked parts by name, in their order.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => (entry.FullName, Bytes(entry)))];
    }

    public static string Text(byte[] file, string part) => System.Text.Encoding.UTF8.GetString(Parts(file).Single(found => found.Name == part).Bytes);

    /// <summary>Names of the parts whose bytes are not those of the original.</summary>
    public static IReadOnlyList<string> Changed(byte[] original, byte[] copy)
    {
        var before = Parts(original).ToDictionary(part => part.Name, part => part.Bytes);
        before.Keys.ShouldBeSubsetOf(Parts(copy).Select(part => part.Name));
        return
        [
            .. Parts(copy)
                .Where(part => !before.TryGetValue(part.Name, out var bytes) || !bytes.AsSpan().SequenceEqual(part.Bytes))
                .Select(part => part.Name)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
