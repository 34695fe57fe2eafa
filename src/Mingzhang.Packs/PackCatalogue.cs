using System.Security.Cryptography;
using System.Text;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>A pack that is in force.</summary>
/// <param name="Path">Its path inside packs: profiles/hebei.yaml.</param>
/// <param name="Source">Where it was taken from; null where each entry says its own.</param>
/// <param name="Sure">How sure it is; null where each entry says its own.</param>
/// <param name="Digest">SHA-256 of its text, in lower hexadecimal digits.</param>
public sealed record PackInForce(string Path, string? Source, Confidence? Sure, string Digest)
{
    /// <summary>What kind of pack it is: profiles.</summary>
    public string Folder => Path.Split('/')[0];
}

/// <summary>Which packs the program works with.</summary>
public static class PackCatalogue
{
    private static readonly Lazy<IReadOnlyList<PackInForce>> BuiltIn = new(() => [.. PackFile.Embedded().Select(Read)]);

    /// <summary>The packs that are built into the program, in the order of their paths.</summary>
    public static IReadOnlyList<PackInForce> Embedded => BuiltIn.Value;

    private static PackInForce Read(PackFile file)
    {
        using var reader = file.Open();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"))));
        var basis = PackYaml.Read(file, new Problems()) is { } root ? Of(root, "basis") as MapNode : null;
        var sure = Text(basis, "sure") is [var mark] && ConfidenceMark.Marks.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var index ? (Confidence?)index : null;
        return new(file.Path, Text(basis, "source"), sure, digest);
    }

    private static string? Text(MapNode? map, string key) => map is null ? null : (Of(map, key) as TextNode)?.Text;

    private static PackNode? Of(MapNode map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}
