using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>The short number of a finding, as K7-3QF9: two characters and four, of digits and capital letters without I, L, O
/// and U, the first a letter so that no spreadsheet takes it for a number or a date. It comes from what is found, in which
/// words of the document, and what is printed there; not from the file's name, nor from rows, pages and findings before it.</summary>
public static class FindingNumber
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Digits = 10;
    private const int Length = 6;
    private const int SignsBeforeHyphen = 2;

    /// <summary>The number of a finding that is alone of its kind.</summary>
    public static string Of(Finding finding) => Of(finding, 1);

    /// <summary>The number of something that is told by these words, in which blanks do not count.</summary>
    public static string Of(params IEnumerable<string?> words) => Written(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words.Select(WithoutBlanks)))));

    /// <summary>The number that a person wrote: lower case, full width, another hyphen or none, O for 0, I and L for 1.</summary>
    /// <returns>The number in its own form; null where it is none.</returns>
    public static string? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var signs = new StringBuilder(Length);
        foreach (var character in text.Trim())
        {
            if (char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation || character is '_' or '\u2212')
            {
                continue;
            }

            // Full width is half width, so much further up.
            var narrow = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            var sign = char.ToUpperInvariant(narrow) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (signs.Length == Length || !Signs.Contains(sign, StringComparison.Ordinal))
            {
                return null;
            }

            signs.Append(sign);
        }

        return signs.Length == Length && char.IsAsciiLetter(signs[0]) ? Written(signs) : null;
    }

    /// <summary>Findings that would have one number get numbers of their own, in the order of their places.</summary>
    public static IReadOnlyList<Finding> Distinguished(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var others = new Dictionary<Finding, string>(ReferenceEqualityComparer.Instance);
        foreach (var alike in findings.GroupBy(finding => (finding.Number, PlaceOf(finding).Document)).Where(group => group.Count() > 1))
        {
            var inOrder = alike.OrderBy(finding => PlaceOf(finding) is var place ? (place.Table ?? 0, place.Row ?? 0, place.Column ?? 0, place.Paragraph ?? 0, place.Line ?? 0) : default);
            foreach (var (finding, index) in inOrder.Select((finding, index) => (finding, index)).Skip(1))
            {
                others.Add(finding, Of(finding, index + 1));
            }
        }

        return others.Count == 0 ? findings : [.. findings.Select(finding => others.TryGetValue(finding, out var number) ? finding with { Number = number } : finding)];
    }

    /// <summary>The place that a finding belongs to: of the figure that is wrong or may be, else its first.</summary>
    public static Place PlaceOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return FactOf(finding)?.Place ?? finding.Places[0];
    }

    private static Fact? FactOf(Finding finding) =>
        finding switch
        {
            CauseFinding { Causes: [var likeliest, ..] } => likeliest.Corrections[0].Fact,
            CauseFinding unexplained => unexplained.Broken[0].Terms[0].Fact,
            _ => null,
        };

    private static string Of(Finding finding, int occurrence)
    {
        var place = PlaceOf(finding);
        var parts = new List<string?> { finding.Rule, place.TableTitle, place.RowLabel, place.ColumnLabel, WithoutFigures(place.Sentence) };
        parts.AddRange(FactOf(finding) is { } fact ? [fact.Printed] : finding.Identity);
        if (occurrence > 1)
        {
            parts.Add(occurrence.ToString(CultureInfo.InvariantCulture));
        }

        return Of(parts);
    }

    // Blanks and line breaks differ from format to format of one document.
    private static string WithoutBlanks(string? text) => text is null ? "" : string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    // Another figure of the sentence may be corrected meanwhile.
    private static string? WithoutFigures(string? sentence) => sentence is null ? null : string.Concat(sentence.Where(character => !char.IsDigit(character) && character is not ('.' or ',' or '-')));

    private static string Written(byte[] hash)
    {
        var signs = new StringBuilder(Length).Append(Signs[Digits + (hash[0] % (Signs.Length - Digits))]);
        for (var index = 1; index < Length; index++)
        {
            signs.Append(Signs[hash[index] % Signs.Length]);
        }

        return Written(signs);
    }

    private static string Written(StringBuilder signs) => signs.Insert(SignsBeforeHyphen, '-').ToString();
}
