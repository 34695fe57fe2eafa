using System.Globalization;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Reading;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Explanations;

/// <summary>A line of an explanation file that says why a finding stands.</summary>
/// <param name="Line">Which line, from 1.</param>
/// <param name="Number">The finding's number in its own form.</param>
/// <param name="Explanation">What the line says.</param>
public sealed record ExplanationLine(int Line, string Number, Explanation Explanation);

/// <summary>Something in an explanation file that has no effect, or another one than its writer may think.</summary>
/// <param name="Document">The document that the file lies beside.</param>
/// <param name="Line">Which line, from 1; 0 for the whole file.</param>
/// <param name="Kind">What is wrong, as a key of the texts: not-understood, no-reason, twice, not-text, too-large, unreadable.</param>
public sealed record ExplanationProblem(string Document, int Line, string Kind);

/// <summary>The explanations beside a document: a line each, number = reason | by whom | date. Lines that begin with # are
/// remarks. What a text editor or a spreadsheet makes of it is read as well: UTF-8, UTF-16 or GB18030, tabs or commas, full width.</summary>
public sealed class ExplanationFile
{
    /// <summary>What follows the document's whole file name. It is the same in all languages: the file goes from hand to hand.</summary>
    public const string Suffix = ".\u8BF4\u660E.txt"; // .说明.txt

    /// <summary>A thousand long explanations; more is another file under this name.</summary>
    public const int MostBytes = 1 << 20;

    private const int LongestReason = 2000;
    private const int LongestNumber = 12;
    private static readonly char[] Separators = ['=', '＝', ':', '：', '\t', ',', '，', ' ', '\u3000'];
    private static readonly char[] Fields = ['|', '｜', '\t'];
    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy\u5E74M\u6708d\u65E5"];

    private ExplanationFile(IReadOnlyList<ExplanationLine> lines, IReadOnlyList<ExplanationProblem> problems)
    {
        Lines = lines;
        Problems = problems;
    }

    /// <summary>The explanations, one a number.</summary>
    public IReadOnlyList<ExplanationLine> Lines { get; }

    public IReadOnlyList<ExplanationProblem> Problems { get; }

    /// <summary>A file that could not be read at all.</summary>
    public static ExplanationFile Unreadable(string document, string kind) => new([], [new(document, 0, kind)]);

    /// <summary>Explanations that are kept elsewhere than in a file, by the numbers of their findings.</summary>
    public static ExplanationFile Of(IEnumerable<KeyValuePair<string, Explanation>> explanations)
    {
        ArgumentNullException.ThrowIfNull(explanations);
        return new([.. explanations.Select((pair, index) => new ExplanationLine(index + 1, pair.Key, pair.Value))], []);
    }

    /// <summary>Reads the bytes of a file; whatever they are, it ends well.</summary>
    public static ExplanationFile Parse(ReadOnlySpan<byte> bytes, string document) =>
        bytes.Length > MostBytes ? Unreadable(document, "too-large")
        : TextDecoding.TryDecode(bytes) is { } text ? Parse(text, document)
        : Unreadable(document, "not-text");

    public static ExplanationFile Parse(string text, string document)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new Dictionary<string, ExplanationLine>(StringComparer.Ordinal);
        var problems = new List<ExplanationProblem>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (IsRemark(line))
            {
                continue;
            }

            if (Understand(line) is not var (finding, explanation))
            {
                problems.Add(new(document, number, "not-understood"));
            }
            else if (explanation is null)
            {
                problems.Add(new(document, number, "no-reason"));
            }
            else
            {
                // The last word counts, and the first is not dropped in silence.
                if (lines.Remove(finding, out var before))
                {
                    problems.Add(new(document, before.Line, "twice"));
                }

                lines.Add(finding, new(number, finding, explanation));
            }
        }

        return new([.. lines.Values.OrderBy(line => line.Line)], problems);
    }

    /// <summary>The text of a file with an explanation put in: in place of the line of that number, or at the end. All other
    /// lines stay as they are.</summary>
    /// <param name="text">The file; empty for a new one.</param>
    /// <param name="head">Lines that a new file begins with, without their #.</param>
    /// <param name="number">The finding's number in its own form.</param>
    /// <param name="explanation">What to write.</param>
    public static string With(string text, string head, string number, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(explanation);
        var end = text.Length == 0 || text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Length == 0 ? [.. head.Split('\n').Select(line => $"# {line}")] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var written = Written(number, explanation);
        var isWritten = false;
        for (var index = 0; index < lines.Count; index++)
        {
            if (!IsRemark(lines[index]) && Understand(lines[index])?.Number == number)
            {
                lines[index] = isWritten ? $"# {lines[index]}" : written;
                isWritten = true;
            }
        }

        if (!isWritten)
        {
            lines.Add(written);
        }

        return string.Join(end, lines) + end;
    }

    /// <summary>A reason on one line, without the signs that part the fields; empty where nothing is left of it.</summary>
    public static string Reason(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reason = SafeText.OneLine(new string([.. text.Select(character => Fields.Contains(character) ? '/' : character)])).Trim();
        return reason.Any(char.IsLetterOrDigit) ? Shortened(reason) : "";
    }

    private static string Written(string number, Explanation explanation) =>
        string.Join(" | ", new[] { $"{number} = {Reason(explanation.Reason)}", explanation.By is { } by ? Reason(by) : null, explanation.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Shortened(string text) => text.Length <= LongestReason ? text : text[..(LongestReason - (char.IsHighSurrogate(text[LongestReason - 1]) ? 1 : 0))] + "…";

    // A head row, which a person adds in a spreadsheet, holds no number.
    private static bool IsRemark(string line) => line.AsSpan().Trim("\uFEFF \t\u3000\"") is var shown && (shown.Length == 0 || shown[0] is '#' or '＃' || shown.StartsWith("\u7F16\u53F7")); // 编号

    /// <summary>Number and explanation of a line; no explanation where the reason is empty, null where it begins with no number.</summary>
    private static (string Number, Explanation? Explanation)? Understand(string line)
    {
        var shown = line.Trim('\uFEFF', ' ', '\t', '\u3000');

        // A spreadsheet puts a cell with commas or quotes into quotes.
        var end = shown.AsSpan().TrimStart('"').IndexOfAny(Separators);
        var first = (end < 0 ? shown : shown.TrimStart('"')[..end]).Trim('"');
        if (first.Length > LongestNumber || FindingNumber.Parse(first) is not { } number)
        {
            return null;
        }

        var rest = end < 0 ? "" : shown.TrimStart('"')[end..].TrimStart(Separators);
        var fields = rest.Split(Fields).Select(Unquoted).Where(field => field.Length > 0).ToList();
        DateOnly? date = null;
        if (fields.Count > 1 && DateOnly.TryParseExact(fields[^1], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = day;
            fields.RemoveAt(fields.Count - 1);
        }

        var by = fields.Count > 1 ? Reason(fields[^1]) : "";
        var reason = Reason(string.Join('/', fields.Count > 1 ? fields[..^1] : fields));
        return (number, reason.Length == 0 ? null : new Explanation(reason, by.Length == 0 ? null : by, date));
    }

    private static string Unquoted(string field)
    {
        var trimmed = field.Trim().TrimEnd(',', '，').Trim();
        return trimmed.Length >= 2 && trimmed[0] == '"' && trimmed[^1] == '"' ? trimmed[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : trimmed;
    }
}
