using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells explanations, and what is wrong with the files that hold them.</summary>
public sealed class ExplanationWords(TextBook texts)
{
    /// <summary>Reason, by whom and when, as one text.</summary>
    public string Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var signed = string.Join(texts["list-separator"], new[] { explanation.By is { } by ? SafeText.OneLine(by) : null, Date(explanation) }.OfType<string>());
        var reason = SafeText.OneLine(explanation.Reason);
        return signed.Length == 0 ? texts.Format("explained", ("reason", reason)) : texts.Format("explained.signed", ("reason", reason), ("signature", signed));
    }

    /// <summary>One line for each explanation that finds nothing and for each line that has no effect.</summary>
    public IReadOnlyList<string> Remarks(CheckReport report, FilesRead files)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(files);
        return [.. report.Stale.Select(Stale), .. files.ExplanationProblems.Select(Problem)];
    }

    public string Stale(StaleExplanation stale)
    {
        ArgumentNullException.ThrowIfNull(stale);
        return texts.Format("explanation.stale", ("file", SafeText.OneLine(stale.Document)), ("number", stale.Number), ("reason", SafeText.OneLine(stale.Explanation.Reason)));
    }

    public string Problem(ExplanationProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return texts.Format(
            $"explanation.{problem.Kind}",
            ("file", SafeText.OneLine(problem.Document) + ExplanationFile.Suffix),
            ("line", problem.Line.ToString(CultureInfo.InvariantCulture))
        );
    }

    /// <summary>The day in digits; null where none is written.</summary>
    public static string? Date(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return explanation.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
