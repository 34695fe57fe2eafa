using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Cli.Files;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Batch;

/// <summary>The folder of the results and the names in it, in the language of the results.</summary>
public sealed partial class BatchFolder(string path, TextBook texts)
{
    private const int LongestName = 40;

    /// <summary>The folder, in full.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string List => In("batch.file.list");

    public string Page => In("batch.file.page");

    public string Log => In("batch.file.log");

    public string Reports => In("batch.file.reports");

    /// <summary>Whether a file lies in this folder: results are no documents.</summary>
    public bool Holds(string file) => System.IO.Path.GetFullPath(file).StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The way to a file from here, with slashes.</summary>
    public string WayTo(string file) => System.IO.Path.GetRelativePath(Path, System.IO.Path.GetFullPath(file)).Replace('\\', '/');

    /// <summary>What speaks against this folder, told; null where nothing does. No file that is not ours is ever written over.</summary>
    public string? Obstacle(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Any(input => Directory.Exists(input) && (System.IO.Path.GetFullPath(input).TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar).StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            return texts.Format("batch.out-is-input", ("folder", path));
        }

        if (File.Exists(Path))
        {
            return texts.Format("batch.out-is-file", ("folder", path));
        }

        var isOurs = File.Exists(Log) && ResultLog.IsOne(Log);
        return !isOurs && new[] { Log, List, Page, Reports }.FirstOrDefault(System.IO.Path.Exists) is { } taken ? texts.Format("batch.out-taken", ("file", taken)) : null;
    }

    /// <summary>The report of a body of documents, by whose it is; the same documents have the same name again.</summary>
    /// <param name="whose">Organisation, or the file's name.</param>
    /// <param name="files">The ways to the documents.</param>
    public string ReportOf(string whose, IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(whose);
        var name = new string([.. whose.Where(character => char.IsLetterOrDigit(character)).Take(LongestName)]);
        return System.IO.Path.Combine(Reports, $"{name}-{Digest(files)[..8]}.html");
    }

    /// <summary>Removes reports of bodies that are no more: a unit's first document alone, files that are gone.</summary>
    public void RemoveReportsExcept(IReadOnlySet<string> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        foreach (var report in Directory.EnumerateFiles(Reports, "*.html").Where(report => IsReport().IsMatch(report) && !kept.Contains(WayTo(report))).ToList())
        {
            File.Delete(report);
        }
    }

    /// <summary>What stands for some texts, in hexadecimal digits.</summary>
    public static string Digest(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    /// <summary>What stands for a document and the explanations beside it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ContentOf(string file)
    {
        var explanations = ExplanationFiles.PathOf(file);
        return Digest(new[] { file, explanations }.Select(path => File.Exists(path) ? Hash(path) : ""));
    }

    private static string Hash(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    // What a person puts there under a name of their own stays.
    [GeneratedRegex("-[0-9a-f]{8}\\.html$", RegexOptions.None, 1000)]
    private static partial Regex IsReport();

    private string In(string key) => System.IO.Path.Combine(Path, texts[key]);
}
