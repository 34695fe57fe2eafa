using Mingzhang.Cli.CommandLine;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Sarif;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Files;

/// <summary>The files that a request asks reports to be written to.</summary>
public sealed class ReportFiles
{
    private readonly List<(string Kind, string Path, Action<Stream, CommandResult, TextBook> Write)> files = [];

    public ReportFiles(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Add("html", request.Html, Html);
        Add("excel", request.Excel, Excel);
        Add("sarif", request.Sarif, (stream, result, texts) => SarifReport.Write(stream, result.Body, result.Report!, texts, Application.Version));
    }

    /// <summary>What speaks against writing, told; null where nothing does. A document must never be lost to its own report.</summary>
    /// <param name="inputs">The files that are read.</param>
    /// <param name="texts">The language.</param>
    public string? Obstacle(IEnumerable<FoundFile> inputs, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(texts);
        var taken = inputs.Select(input => Real(input.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mine = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, path, _) in files)
        {
            var real = Real(path);
            var key =
                taken.Contains(real) ? "report-file.input"
                : !mine.Add(real) ? "report-file.twice"
                : Directory.Exists(real) ? "report-file.folder"
                : !Directory.Exists(Path.GetDirectoryName(real) ?? real) ? "report-file.no-folder"
                : null;
            if (key is not null)
            {
                return texts.Format(key, ("file", path));
            }
        }

        return null;
    }

    /// <summary>Writes each file as a whole or not at all.</summary>
    /// <returns>Which were written, and for each that was not, why, told.</returns>
    public (IReadOnlyList<string> Written, IReadOnlyList<string> Failed) Write(CommandResult result, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(texts);
        var written = new List<string>();
        var failed = new List<string>();
        foreach (var (kind, path, write) in files)
        {
            using var content = new MemoryStream();
            write(content, result, texts);
            try
            {
                File.WriteAllBytes(path, content.ToArray());
                written.Add(texts.Format($"report-file.written.{kind}", ("file", path)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failed.Add(texts.Format("report-file.unwritable", ("file", path)));
            }
        }

        return (written, failed);
    }

    private void Add(string kind, string? path, Action<Stream, CommandResult, TextBook> write)
    {
        if (path is not null)
        {
            files.Add((kind, path, write));
        }
    }

    private static void Html(Stream stream, CommandResult result, TextBook texts)
    {
        var lead = result.Scores is { } scores ? new HtmlScores(texts, scores, result.Body).Lead
            : result.Performance is { } performance ? new HtmlTargets(texts, performance, result.Body).Lead
            : null;
        HtmlReport.Write(stream, result.Body, result.Report!, texts, Application.Version, lead);
    }

    private static void Excel(Stream stream, CommandResult result, TextBook texts)
    {
        if (result.Scores is { } scores)
        {
            ScoreWorkbook.Write(stream, result.Body, scores, texts);
        }
        else if (result.Performance is { } performance)
        {
            ExcelReport.Write(stream, result.Body, performance, texts);
        }
        else
        {
            ExcelReport.Write(stream, result.Body, result.Report!, texts);
        }
    }

    // A link to a document is that document.
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (IOException)
        {
            return full;
        }
    }
}
