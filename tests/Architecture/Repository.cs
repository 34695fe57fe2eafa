using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Mingzhang.Architecture;

/// <summary>The repository as it lies on disk.</summary>
internal static class Repository
{
    private static readonly HashSet<string> LeftOut =
    [
        ".git",
        "bin",
        "obj",
        "out",
        "node_modules",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
    ];

    public static string Folder { get; } = Find();

    /// <summary>Every file that belongs to the repository, by its path from the repository's folder.</summary>
    public static IEnumerable<string> Files(params ReadOnlySpan<string> folders)
    {
        var found = new List<string>();
        foreach (var folder in folders.IsEmpty ? [""] : folders)
        {
            Collect(new DirectoryInfo(Path.Combine(Folder, folder)), found);
        }

        return found.Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static void Collect(DirectoryInfo folder, List<string> found)
    {
        if (!folder.Exists)
        {
            return;
        }

        found.AddRange(folder.GetFiles().Where(file => file.Name != ".git").Select(file => file.FullName));
        foreach (var child in folder.GetDirectories().Where(child => !LeftOut.Contains(child.Name) && child.LinkTarget is null))
        {
            Collect(child, found);
        }
    }

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingzhang.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new UnreachableException("Mingzhang.slnx is not above this file.");
    }
}
