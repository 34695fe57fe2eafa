using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli;

/// <summary>Writes an explanation into the file beside a document, for people who would rather not edit it themselves.</summary>
public sealed class ExplainCommand(TextBook texts, IScreen screen, DateTimeOffset now)
{
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
        var explanation = new Explanation(reason, string.IsNullOrWhiteSpace(request.By) ? null : request.By, DateOnly.FromDateTime(now.DateTime));
        if (BesideFile.Put(path, texts["explain.head"], number, explanation) is not { } put)
        {
            return texts.Format("explain.unreadable", ("file", path));
        }

        if (!put.IsWritten)
        {
            return texts.Format("explain.unwritable", ("file", path));
        }

        Show(path, number, put.IsReplaced, explanation);
        return null;
    }

    private void Show(string path, string number, bool isReplaced, Explanation explanation)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{number} {new ExplanationWords(texts).Of(explanation)}");
        screen.Line(texts.Format(isReplaced ? "explain.replaced" : "explain.written", ("file", path), ("line", line)), Tone.Good);
        screen.Line(texts["explain.blocking"], Tone.Faint);
    }
}
