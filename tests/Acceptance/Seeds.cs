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
    private const string Variable = "MINGZHANG_SEEDS";
    private static readonly ConcurrentDictionary<string, Lazy<ReadDocument>> Documents = new();

    /// <summary>The document whose file name begins with a number: 000 to 003. Read once.</summary>
    public static ReadDocument Read(string number) =>
        Documents.GetOrAdd(number, key => new Lazy<ReadDocument>(() => new DocumentReader(ReadingNotation.Packs).Read(FileOf(key)))).Value;

    public static CheckReport Check(string number) => Checker.Check([Read(number)]);

    /// <summary>What a careful reader took from a document.</summary>
    public static JsonDocument Expected(string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(Folder())!, "expected", name);
        File.Exists(file).ShouldBeTrue($"没有找到 expected/{name}：它应和 seeds 放在同一个文件夹。");
        return JsonDocument.Parse(File.ReadAllText(file));
    }

    public static string FileOf(string number)
    {
        var folder = Folder();
        return Directory.EnumerateFiles(folder, number + "-*").SingleOrDefault()
            ?? throw new FileNotFoundException($"{folder} 里没有以 {number}- 开头的文件，或不止一个。");
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said)
        {
            return Directory.Exists(said) ? Path.GetFullPath(said).TrimEnd('/') : throw new DirectoryNotFoundException($"{Variable} 指的文件夹不存在：{said}");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        throw new DirectoryNotFoundException($"没有找到四份真实文件。把 shared/seeds 放在仓库旁边，或用环境变量 {Variable} 指明它的文件夹。");
    }
}
