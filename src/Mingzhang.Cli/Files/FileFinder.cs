using Mingzhang.Reading.Source;
using Mingzhang.Reports;

namespace Mingzhang.Cli.Files;

/// <summary>A file to read.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Name">What places and messages call it: its file name, or enough of its path to tell it from another.</param>
public sealed record FoundFile(string Path, string Name);

/// <summary>Turns the files and folders of a command into files, in an order that is the same on every machine.</summary>
public static class FileFinder
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx",
        ".xlsx",
        ".xls",
        ".pdf",
        ".html",
        ".htm",
        ".md",
        ".txt",
    };

    public static (IReadOnlyList<FoundFile> Files, IReadOnlyList<UnreadableFile> Unreadable) Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<string>();
        var unreadable = new List<UnreadableFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var before = files.Count + unreadable.Count;
                Search(path, files, unreadable, seen);
                if (files.Count + unreadable.Count == before)
                {
                    unreadable.Add(new(path, UnreadableFile.NoDocuments, ""));
                }
            }
            else if (!File.Exists(path))
            {
                unreadable.Add(new(path, Unreadable.NotFound));
            }
            else if (!ExplanationFiles.IsOne(path) && seen.Add(Path.GetFullPath(path)))
            {
                files.Add(path);
            }
        }

        return (Named(files), unreadable);
    }

    private static void Search(string folder, List<string> files, List<UnreadableFile> unreadable, HashSet<string> seen)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            unreadable.Add(new(folder, Unreadable.NoPermission));
            return;
        }

        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var entry in entries.Where(IsShown))
        {
            var path = Path.Join(folder, entry.Name);
            if (entry is DirectoryInfo)
            {
                // A link to a folder may lead back to where we are.
                if (entry.LinkTarget is null)
                {
                    Search(path, files, unreadable, seen);
                }
            }
            else if (Extensions.Contains(entry.Extension) && !ExplanationFiles.IsOne(path) && seen.Add(Path.GetFullPath(path)))
            {
                files.Add(path);
            }
        }
    }

    // ~$ opens the name of the lock that Word and Excel leave beside an open document.
    private static bool IsShown(FileSystemInfo entry) =>
        entry.Name[0] != '.' && !entry.Name.StartsWith("~$", StringComparison.Ordinal) && !entry.Attributes.HasFlag(FileAttributes.Hidden);

    private static List<FoundFile> Named(List<string> paths)
    {
        var alike = paths
            .GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. paths.Select(path => new FoundFile(
                path,
                alike.Contains(Path.GetFileName(path)) ? path.Replace('\\', '/') : Path.GetFileName(path)
            )),
        ];
    }
}
