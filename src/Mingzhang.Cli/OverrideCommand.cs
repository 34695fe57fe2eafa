using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli;

/// <summary>Writes a score set by hand into the file beside a document.</summary>
public sealed class OverrideCommand(TextBook texts, IScreen screen, DateTimeOffset now)
{
    /// <summary>Writes it.</summary>
    /// <returns>Null where it was written; else why not, told.</returns>
    public string? Write(OverrideRequest request)
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

        if (OverrideFile.ScoreOf(request.Score) is not { } score)
        {
            return texts.Format("override.wrong-score", ("score", request.Score), ("file", request.File), ("number", number));
        }

        if (ExplanationFile.Reason(request.Reason) is not { Length: > 0 } reason)
        {
            return texts.Format("override.no-reason", ("file", request.File), ("number", number));
        }

        var path = OverrideFiles.PathOf(request.File);
        var written = OverrideFile.Written(score, reason, string.IsNullOrWhiteSpace(request.By) ? null : request.By, DateOnly.FromDateTime(now.DateTime));
        if (BesideFile.Put(path, texts["override.head"], number, written) is not { } put)
        {
            return texts.Format("explain.unreadable", ("file", path));
        }

        if (!put.IsWritten)
        {
            return texts.Format("explain.unwritable", ("file", path));
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{number} = {ScoreWords.Points(score)} {reason}");
        screen.Line(texts.Format(put.IsReplaced ? "override.replaced" : "override.written", ("file", path), ("line", line)), Tone.Good);
        return null;
    }
}
