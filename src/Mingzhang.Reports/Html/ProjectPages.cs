using System.Globalization;
using System.Text;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>A page a project for those who lead it, each on one sheet of A4, and an index of all of them.</summary>
public sealed class ProjectPages
{
    public const string Index = "index.html";
    private const int LongestName = 40;
    private readonly PerformanceReport report;
    private readonly Dictionary<int, ScoredPart> scores;
    private readonly TextBook texts;
    private readonly string version;

    /// <param name="report">The projects and what was found in them.</param>
    /// <param name="scores">Their scores; null where nothing was scored.</param>
    /// <param name="texts">The language.</param>
    /// <param name="version">Of the program.</param>
    public ProjectPages(PerformanceReport report, ScoreReport? scores, TextBook texts, string version)
    {
        ArgumentNullException.ThrowIfNull(report);
        (this.report, this.texts, this.version) = (report, texts, version);
        this.scores = (scores?.Parts ?? []).ToDictionary(part => part.Project.Number);
    }

    /// <summary>The names of all files with what writes them, the index first.</summary>
    public IEnumerable<(string File, Action<Stream> Write)> All()
    {
        var pages = report.Projects.Concat(report.Departments).Select(part => (Part: part, Score: scores.GetValueOrDefault(part.Number), File: FileOf(part))).ToList();
        yield return (Index, stream => Write(stream, html => new ProjectIndex(html, texts, version).Write(pages)));
        foreach (var (part, score, file) in pages)
        {
            yield return (file, stream => Write(stream, html => new ProjectPage(html, texts, version, report).Write(part, score)));
        }
    }

    private static void Write(Stream output, Action<Markup> write)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16384, leaveOpen: true);
        writer.Write("<!DOCTYPE html>\n");
        write(new Markup(writer));
    }

    // Only letters and digits of the name: every file system takes them.
    private string FileOf(ProjectPart part)
    {
        var name = string.Concat(new SheetWords(texts).Name(part.Sheet).EnumerateRunes().Where(Rune.IsLetterOrDigit).Take(LongestName));
        return $"{part.Number.ToString("000", CultureInfo.InvariantCulture)}-{name}.html";
    }
}
