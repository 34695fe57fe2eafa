using Mingzhang.Checking;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Reports;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Sarif;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Files;

/// <summary>The files that a request asks reports to be written to.</summary>
public sealed class ReportFiles
{
    private readonly List<(string Kind, string Path, Action<Stream, FilesRead, CheckReport, PerformanceReport?, TextBook> Write)> files = [];

    public ReportFiles(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Add("html", request.Html, (stream, read, report, performance, texts) => HtmlReport.Write(stream, read, report, texts, Application.Version, performance is null ? null : new HtmlTargets(texts, performance, read).Lead));
        Add("excel", request.Excel, Excel);
        Add("sarif", request.Sarif, (stream, read, report, _, texts) => SarifReport.Write(stream, read, report, texts, Application.Version));
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
    public (IReadOnlyList<string> Written, IReadOnlyList<string> Failed) Write(FilesRead read, CheckReport report, PerformanceReport? performance, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var written = new List<string>();
        var failed = new List<string>();
        foreach (var (kind, path, write) in files)
        {
            using var content = new MemoryStream();
            write(content, read, report, performance, texts);
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

    private void Add(string kind, string? path, Action<Stream, FilesRead, CheckReport, PerformanceReport?, TextBook> write)
    {
        if (path is not null)
        {
            files.Add((kind, path, write));
        }
    }

    private static void Excel(Stream stream, FilesRead read, CheckReport report, PerformanceReport? performance, TextBook texts)
    {
        if (performance is null)
        {
            ExcelReport.Write(stream, read, report, texts);
        }
        else
        {
            ExcelReport.Write(stream, read, performance, texts);
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
