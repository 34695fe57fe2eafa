using Mingzhang.Model;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Cli.Files;

/// <summary>Finds the scores set by hand that lie beside documents, or in a file that the command names.</summary>
public static class OverrideFiles
{
    /// <summary>Where the changed scores of a document lie.</summary>
    public static string PathOf(string document) => document + OverrideFile.Suffix;

    /// <summary>The scores of a document by the place of their row, and what of the files has no effect, told.</summary>
    /// <param name="file">The document's file.</param>
    /// <param name="document">The document.</param>
    /// <param name="named">A file that the command names; null for none.</param>
    /// <param name="texts">The language.</param>
    public static (IReadOnlyDictionary<Place, ScoreOverride> Set, IReadOnlyList<string> Remarks) Of(FoundFile file, ReadDocument document, string? named, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(texts);
        var beside = File.Exists(PathOf(file.Path)) ? Read(PathOf(file.Path), document.Name) : null;
        var files = new[] { beside, named is null ? null : Read(named, document.Name) }.OfType<OverrideFile>().ToList();
        var (set, unknown) = OverrideFile.Placed(document, files);

        // A named file may speak of several documents; one beside a document speaks of it alone.
        var stale = beside is null ? [] : unknown.Where(line => beside.Lines.Contains(line));
        var name = SafeText.OneLine(document.Name);
        return (
            set,
            [
                .. stale.Select(line => texts.Format("override.unknown-number", ("file", name), ("number", line.Number), ("reason", $"{ScoreWords.Points(line.Set.Score)} {SafeText.OneLine(line.Set.Reason)}"))),
                .. files.SelectMany(known => known.Problems).Select(problem => texts.Format("override.problem", ("file", name + OverrideFile.Suffix), ("line", $"{problem.Line}"))),
            ]
        );
    }

    private static OverrideFile Read(string path, string document) => OverrideFile.Of(ExplanationFiles.Read(path, document), document);
}
