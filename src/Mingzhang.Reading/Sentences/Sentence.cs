using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <summary>An amount or a rate in a sentence.</summary>
/// <param name="Start">Where it begins in the sentence's normal form.</param>
/// <param name="End">Where it and its unit end.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Printed">The characters.</param>
internal sealed record Amount(int Start, int End, Figure Figure, string Printed)
{
    public bool IsRate => Figure.Measure.Kind == MeasureKind.Percent;
}

/// <summary>A sentence in normal form with its amounts. Commas between digits are kept apart from commas between
/// clauses.</summary>
internal sealed partial record Sentence(string Text, string Printed, Place Place, IReadOnlyList<Amount> Amounts)
{
    /// <summary>Divides a paragraph into its sentences.</summary>
    public static IEnumerable<Sentence> Of(string paragraph, string document, IReadOnlyList<(int Start, Paragraph Part)> parts, int number)
    {
        var start = 0;
        for (var i = 0; i <= paragraph.Length; i++)
        {
            if (i < paragraph.Length && paragraph[i] is not ('。' or '！' or '\n'))
            {
                continue;
            }

            var printed = paragraph[start..i].Trim();
            if (printed.Length > 0)
            {
                var from = start;
                var part = parts.Last(candidate => candidate.Start <= from).Part;
                var text = NormalOf(printed);
                var place = new Place { Document = document, Sheet = part.Sheet, Page = part.Page, Line = part.Line, Cell = part.Address, Sentence = printed, Paragraph = number, Origin = new Origin(part.Number) };
                yield return new Sentence(text, printed, place, Find(text));
            }

            start = i + 1;
        }
    }

    /// <summary>Normal form; a comma stays a half-width one only inside a number.</summary>
    public static string NormalOf(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ',' or '，' && result.Length > 0 && char.IsAsciiDigit(result[^1]) && ThousandsFollow(text, i + 1) && InGroup(result))
            {
                result.Append(',');
            }
            else if (Normal.One(text[i]) is var one and not '\0')
            {
                result.Append(one);
            }
        }

        return result.ToString();
    }

    private static bool ThousandsFollow(string text, int at) =>
        at + 3 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    // The digits before the comma are one to three, and no decimals: 2,800 but not 2020,800 nor 2.16,202.
    private static bool InGroup(StringBuilder before)
    {
        var digits = 0;
        for (var i = before.Length - 1; i >= 0 && char.IsAsciiDigit(before[i]); i--)
        {
            digits++;
        }

        return digits <= 3 && (digits == before.Length || before[before.Length - digits - 1] != '.');
    }

    private static List<Amount> Find(string text)
    {
        var amounts = new List<Amount>();
        foreach (Match match in AmountText().Matches(text))
        {
            var unit = match.Groups[2].Value;
            var measure = unit == "%" ? Measure.Percent : Measure.Money(MoneyUnit.Named(unit)!);
            if (NumberText.TryDigits(match.Groups[1].Value, out var number, out var decimals))
            {
                amounts.Add(new Amount(match.Index, match.Index + match.Length, new Figure(number, decimals, measure), match.Groups[1].Value + unit));
            }
        }

        return amounts;
    }

    [GeneratedRegex(@"(?<![\d.])(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(千万元|百万元|千元|万元|亿元|元|%)%?(?!/|（?含?）?及?以[上下])")]
    private static partial Regex AmountText();
}
