using System.Text.RegularExpressions;

namespace Mingzhang.Checking;

/// <summary>Mobile and identity numbers of persons in printed text (DE-86, DR-22). No report may print one again.</summary>
public static partial class PersonalNumbers
{
    private const int FewestDigits = 11;
    private const int KeptAtStart = 3;
    private const int KeptAtEnd = 2;

    /// <summary>Weights of GB 11643 for the first seventeen digits.</summary>
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The numbers in a text, each masked: 139******78.</summary>
    public static IEnumerable<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Count(char.IsAsciiDigit) < FewestDigits ? [] : Number().Matches(text).Select(match => match.Value).Where(IsPersonal).Select(Masked);
    }

    /// <summary>The text with its numbers masked.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Count(char.IsAsciiDigit) < FewestDigits ? text : Number().Replace(text, match => IsPersonal(match.Value) ? Masked(match.Value) : match.Value);
    }

    private static string Masked(string number)
    {
        var digits = Digits(number);
        return digits[..KeptAtStart] + new string('*', digits.Length - KeptAtStart - KeptAtEnd) + digits[^KeptAtEnd..];
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit));

    /// <summary>Whether a number of eighteen has the right check character; one of eleven has none.</summary>
    private static bool IsPersonal(string number)
    {
        var digits = Digits(number);
        if (digits.Length <= Weights.Length)
        {
            return true;
        }

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
