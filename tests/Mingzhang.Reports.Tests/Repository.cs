using System.Runtime.CompilerServices;

namespace Mingzhang.Reports.Tests;

/// <summary>The folder of the repository, found from where this file was compiled.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    public static string PathOf(string path) => Path.Combine(Folder, path);

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingzhang.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Mingzhang.slnx is not above this file.");
    }
}
