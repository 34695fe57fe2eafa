using System.Globalization;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Reading;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli;

/// <summary>Writes an explanation into the file beside a document, for people who would rather not edit it themselves.</summary>
public sealed class ExplainCommand(TextBook texts, IScreen screen, DateTimeOffset now)
{
    // With its mark, so that old editors of Windows know it for UTF-8.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes it.</summary>
    /// <returns>Null where it was written; else why not, told.</returns>
    public string? Write(ExplainRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!File.Exists(request.File))
        {
            return texts.Format("explain.no-file", ("file", request.File));
        }

        if (FindingNumber.Parse(request.Number) is not { } number)
        {
            return texts.Format("explain.wrong-number", ("number", request.Number));
        }

        if (ExplanationFile.Reason(request.Reason) is not { Length: > 0 } reason)
        {
            return texts.Format("explain.no-reason", ("file", request.File), ("number", number));
        }

        var path = ExplanationFiles.PathOf(request.File);
        try
        {
            if (Before(path) is not { } before)
            {
                return texts.Format("explain.unreadable", ("file", path));
            }

            var explanation = new Explanation(reason, string.IsNullOrWhiteSpace(request.By) ? null : request.By, DateOnly.FromDateTime(now.DateTime));
            var after = ExplanationFile.With(before, texts["explain.head"], number, explanation);
            WholeFile.Write(path, stream =>
            {
                stream.Write(Encoding.Preamble);
                stream.Write(Encoding.GetBytes(after));
            });
            Show(path, number, ExplanationFile.Parse(before, "").Lines.Any(line => line.Number == number), explanation);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return texts.Format("explain.unwritable", ("file", path));
        }
    }

    private void Show(string path, string number, bool isReplaced, Explanation explanation)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{number} {new ExplanationWords(texts).Of(explanation)}");
        screen.Line(texts.Format(isReplaced ? "explain.replaced" : "explain.written", ("file", path), ("line", line)), Tone.Good);
        screen.Line(texts["explain.blocking"], Tone.Faint);
    }

    // Null where there is something that must not be lost and cannot be read.
    private static string? Before(string path) =>
        !File.Exists(path) ? ""
        : new FileInfo(path).Length > ExplanationFile.MostBytes ? null
        : TextDecoding.TryDecode(File.ReadAllBytes(path))?.TrimStart('\uFEFF');
}
