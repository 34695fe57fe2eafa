using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A mobile number or an identity number of a person is published (DE-86, DR-22). The number itself is never told
/// again, neither in the message nor in the place.</summary>
internal sealed partial class PersonalData : IRule
{
    private const int KeptAtStart = 3;
    private const int KeptAtEnd = 2;

    /// <summary>Weights of GB 11643 for the first seventeen digits.</summary>
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public RuleResult Check(RuleContext context) => RuleResult.Of(context.Words.All.SelectMany(piece => Found(context, piece)));

    private static IEnumerable<RuleFinding> Found(RuleContext context, TextPiece piece)
    {
        foreach (Match match in Number().Matches(piece.Text))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit));
            if (digits.Length == Weights.Length + 1 && !IsIdentity(digits))
            {
                continue;
            }

            var masked = digits[..KeptAtStart] + new string('*', digits.Length - KeptAtStart - KeptAtEnd) + digits[^KeptAtEnd..];
            yield return context.Found(Masked(piece), ("number", masked));
        }
    }

    private static Place Masked(TextPiece piece) => piece.Place.Sentence is { } sentence ? piece.Place with { Sentence = Number().Replace(sentence, "***") } : piece.Place;

    private static bool IsIdentity(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(digits[^1]);
    }

    // Not inside a longer number, a code or an amount; a mobile number may be printed 3-4-4.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9_.,，-])(?:1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx])(?![A-Za-z0-9_-]|[.,][0-9])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Number();
}
