using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reports;
using Mingzhang.Reports.Annotations;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Files;

/// <summary>Writes copies of the checked files with the findings as comments. Never writes over a file.</summary>
public sealed class CommentWriter(TextBook texts, string folder, DateTimeOffset now)
{
    // So many copies of one name mean that something is wrong.
    private const int MostCopies = 1000;

    /// <summary>Writes the copies.</summary>
    /// <param name="files">The files of the command.</param>
    /// <param name="report">What was found in them.</param>
    /// <param name="cancellation">Ends the work between files and within them.</param>
    /// <returns>A line for each document, and whether a copy that should be there is missing.</returns>
    public (IReadOnlyList<string> Lines, bool Failed) Write(
        IReadOnlyList<FoundFile> files,
        CheckReport report,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(report);
        var words = new FindingWords(texts, new PlaceWords(texts, report.Documents.Count > 1));
        var comments = new CommentWords(texts, words).Of(report);
        var lines = new List<string>();
        var failed = false;
        foreach (var document in report.Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = files.First(file => file.Name == document.Name).Path;
            try
            {
                lines.Add(Write(path, document, [.. comments[document.Name]], cancellation));
            }
            catch (RefusedException exception)
            {
                lines.Add(Line(Key(document, exception.Refusal), document));
            }
            catch (UnreadableException exception)
            {
                lines.Add(UnreadableWords.Of(new(path, exception.Reason, exception.Detail), texts));
                failed = true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                lines.Add(Line("comments.not-written", document, ("folder", folder)));
                failed = true;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The last resort: one file that cannot be annotated keeps nobody from the report and the other files.
                lines.Add(texts.Format("unexpected", ("file", SafeText.OneLine(document.Name)), ("error", exception.GetType().Name)));
                failed = true;
            }
        }

        return (lines, failed);
    }

    private string Write(string path, ReadDocument document, IReadOnlyList<Comment> comments, CancellationToken cancellation)
    {
        if (comments.Count == 0)
        {
            return Line("comments.none", document);
        }

        var original = File.ReadAllBytes(path);
        var copy = Annotator.Annotate(original, document.Format, comments, texts["comment.author"], now, cancellation);
        var placed = comments.Count - copy.Unplaced.Count;
        if (placed == 0)
        {
            return Line("comments.no-place", document, ("count", Number(comments.Count)));
        }

        return Line(
            copy.Unplaced.Count == 0 ? "comments.written" : "comments.written-partly",
            document,
            ("placed", Number(placed)),
            ("unplaced", Number(copy.Unplaced.Count)),
            ("target", Save(path, copy.Bytes))
        );
    }

    private string Save(string path, byte[] bytes)
    {
        Directory.CreateDirectory(folder);
        var name = Path.GetFileNameWithoutExtension(path);
        for (var number = 1; number <= MostCopies; number++)
        {
            var suffix = texts["comments.suffix"] + (number == 1 ? "" : Number(number));
            var target = Path.Combine(folder, $"{name}.{suffix}{Path.GetExtension(path)}");
            if (File.Exists(target))
            {
                continue;
            }

            using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            stream.Write(bytes);
            return target;
        }

        throw new IOException(folder);
    }

    private string Key(ReadDocument document, Refusal refusal) =>
        $"comments.refused.{refusal}.{document.Format}" is var own && texts.Has(own) ? own : $"comments.refused.{refusal}";

    private string Line(string key, ReadDocument document, params ReadOnlySpan<(string Name, string Value)> values) =>
        texts.Format(key, [("file", SafeText.OneLine(document.Name)), .. values]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
