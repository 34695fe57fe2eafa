using System.Reflection;

namespace Mingzhang.Packs;

/// <summary>A file of the packs, built in or on disk.</summary>
/// <param name="Name">As shown to a person.</param>
/// <param name="Path">Its path inside packs, with slashes.</param>
/// <param name="Open">Opens it for reading.</param>
internal sealed record PackFile(string Name, string Path, Func<TextReader> Open)
{
    private const string Prefix = "packs/";
    private const string Remedy = $"给出 packs 目录的路径，其中应有 {Folders}。";

    /// <summary>The folders of packs, told to a person.</summary>
    public const string Folders = "calendar、classifications、disclosures、entries、forms、glossary、lexicon、measures、monitoring、payments、performance、profiles、rules、schemes、sentences、sheets、workflow";

    /// <summary>The folder that says what kind of pack it is: lexicon.</summary>
    public string Folder => Path.Contains('/') ? Path[..Path.IndexOf('/')] : "";

    public static IReadOnlyList<PackFile> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        return [.. names
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => new PackFile(name, name[Prefix.Length..], () => new StreamReader(assembly.GetManifestResourceStream(name)!)))];
    }

    /// <exception cref="PackException">There is no such folder, or no pack in it.</exception>
    public static IReadOnlyList<PackFile> In(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new PackException(directory, 1, "没有这个目录。", Remedy);
        }

        PackFile[] files = [.. Directory.EnumerateFiles(directory, "*.yaml", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(directory, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new PackFile(Shown(directory, path), path, () => new StreamReader(System.IO.Path.Combine(directory, path))))];
        return files.Length > 0 ? files : throw new PackException(directory, 1, "这个目录里没有 .yaml 文件。", Remedy);
    }

    private static string Shown(string directory, string path) => System.IO.Path.Combine(directory, path).Replace('\\', '/');
}
