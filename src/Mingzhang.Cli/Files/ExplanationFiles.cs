using Mingzhang.Reports;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Scores;

namespace Mingzhang.Cli.Files;

/// <summary>Finds the explanations that lie beside documents.</summary>
public static class ExplanationFiles
{
    /// <summary>Where the explanations of a document lie.</summary>
    public static string PathOf(string document) => document + ExplanationFile.Suffix;

    /// <summary>Whether a file holds the explanations or the changed scores of a document beside it, and is no document itself.</summary>
    public static bool IsOne(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new[] { ExplanationFile.Suffix, OverrideFile.Suffix }.Any(suffix => path.EndsWith(suffix, StringComparison.Ordinal) && File.Exists(path[..^suffix.Length]));
    }

    /// <summary>The explanations of documents by their names; those without any are left out.</summary>
    public static IReadOnlyDictionary<string, ExplanationFile> Of(IEnumerable<FoundFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var found = new Dictionary<string, ExplanationFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (File.Exists(PathOf(file.Path)))
            {
                found[file.Name] = Read(PathOf(file.Path), file.Name);
            }
        }

        return found;
    }

    /// <summary>What of them has no effect.</summary>
    public static IReadOnlyList<ExplanationProblem> ProblemsOf(IReadOnlyDictionary<string, ExplanationFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return [.. files.Values.SelectMany(file => file.Problems)];
    }

    /// <summary>Reads one file; one that cannot be read says so in its problems.</summary>
    public static ExplanationFile Read(string path, string document)
    {
        try
        {
            return new FileInfo(path).Length > ExplanationFile.MostBytes
                ? ExplanationFile.Unreadable(document, "too-large")
                : ExplanationFile.Parse(File.ReadAllBytes(path), document);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ExplanationFile.Unreadable(document, "unreadable");
        }
    }
}
