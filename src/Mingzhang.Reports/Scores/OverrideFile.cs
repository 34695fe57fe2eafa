using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Explanations;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Scores;

/// <summary>Scores set by hand, in a file beside a document that is written as its explanations are: number = score reason | by whom | date.</summary>
public sealed class OverrideFile
{
    /// <summary>What follows the document's whole file name, the same in all languages.</summary>
    public const string Suffix = ".\u6539\u5206.txt"; // .改分.txt

    private OverrideFile(IReadOnlyList<(string Number, ScoreOverride Set)> lines, IReadOnlyList<ExplanationProblem> problems)
    {
        Lines = lines;
        Problems = problems;
    }

    /// <summary>Row numbers and their scores. One without a reason is kept: that it is not taken is told beside its row.</summary>
    public IReadOnlyList<(string Number, ScoreOverride Set)> Lines { get; }

    /// <summary>Lines that were not understood.</summary>
    public IReadOnlyList<ExplanationProblem> Problems { get; }

    /// <summary>Reads a file; whatever it holds, it ends well.</summary>
    /// <param name="file">The file as one of explanations.</param>
    /// <param name="document">The document that it lies beside.</param>
    public static OverrideFile Of(ExplanationFile file, string document)
    {
        ArgumentNullException.ThrowIfNull(file);
        var lines = new List<(string, ScoreOverride)>();
        var problems = file.Problems.Where(problem => problem.Kind != "twice").ToList();
        foreach (var line in file.Lines)
        {
            if (Score(line.Explanation.Reason) is var (score, reason))
            {
                // In a spreadsheet score and reason stand in cells of their own.
                var by = line.Explanation.By;
                lines.Add((line.Number, reason.Length == 0 && by is not null ? new ScoreOverride(score, by) : new ScoreOverride(score, reason, by)));
            }
            else
            {
                problems.Add(new(document, line.Line, "not-understood"));
            }
        }

        return new(lines, problems);
    }

    /// <summary>A line's score and reason as the one text that the file keeps.</summary>
    public static Explanation Written(decimal score, string reason, string? by, DateOnly date) => new($"{score.ToString(CultureInfo.InvariantCulture)} {reason}", by, date);

    /// <summary>A score as a person writes it: digits, 分 behind them or not.</summary>
    public static decimal? ScoreOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return decimal.TryParse(text.Trim().TrimEnd('\u5206'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) ? score : null; // 分
    }

    /// <summary>Puts scores to the places of their rows.</summary>
    /// <param name="document">The document.</param>
    /// <param name="files">Its files; of two lines of one row the last counts.</param>
    /// <returns>The scores by place, and the lines whose row is not in the document.</returns>
    public static (IReadOnlyDictionary<Place, ScoreOverride> Set, IReadOnlyList<(string Number, ScoreOverride Set)> Unknown) Placed(ReadDocument document, IEnumerable<OverrideFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var numbers = new RowNumbers(document);
        var set = new Dictionary<Place, ScoreOverride>();
        var unknown = new List<(string, ScoreOverride)>();
        foreach (var (number, score) in files.SelectMany(file => file.Lines))
        {
            if (numbers.PlaceOf(number) is { } place)
            {
                set[place] = score;
            }
            else
            {
                unknown.Add((number, score));
            }
        }

        return (set, unknown);
    }

    private static (decimal Score, string Reason)? Score(string text)
    {
        var end = text.IndexOfAny([' ', '\u3000', '\uFF0C', ',', '\uFF1B', ';', '\uFF1A', ':']); // ，；：
        var first = end < 0 ? text : text[..end];
        return ScoreOf(first) is { } score ? (score, end < 0 ? "" : text[(end + 1)..].Trim()) : null;
    }
}
