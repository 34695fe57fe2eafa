namespace Mingzhang.Acceptance;

/// <summary>Where the four real documents are that the product is held to. They do not belong to the repository: they stand beside it, or
/// where MINGZHANG_SEEDS says.</summary>
internal static class SeedFolder
{
    private const string Variable = "MINGZHANG_SEEDS";

    /// <summary>The document whose file name begins with a number: 000 to 003.</summary>
    public static string FileOf(string number)
    {
        var folder = Find();
        return Directory.EnumerateFiles(folder, number + "-*").SingleOrDefault()
            ?? throw new FileNotFoundException($"{folder} 里没有以 {number}- 开头的文件，或不止一个。");
    }

    public static string Find()
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
