using System.Collections.Concurrent;
using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Reading;

namespace Mingzhang.Acceptance;

/// <summary>The four real documents that the product is held to. They do not belong to the repository: they stand beside it,
/// or where MINGZHANG_SEEDS says.</summary>
internal static class Seeds
{
    private static readonly ConcurrentDictionary<string, Lazy<ReadDocument>> Documents = new();

    /// <summary>The document whose file name begins with a number: 000 to 003. Read once.</summary>
    public static ReadDocument Read(string number) =>
        Documents.GetOrAdd(number, key => new Lazy<ReadDocument>(() => new DocumentReader(ReadingNotation.Packs).Read(SeedFolder.FileOf(key)))).Value;

    public static CheckReport Check(string number) => Checker.Check([Read(number)]);

    /// <summary>What a careful reader took from a document.</summary>
    public static JsonDocument Expected(string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(SeedFolder.Find())!, "expected", name);
        File.Exists(file).ShouldBeTrue($"没有找到 expected/{name}：它应和 seeds 放在同一个文件夹。");
        return JsonDocument.Parse(File.ReadAllText(file));
    }
}
