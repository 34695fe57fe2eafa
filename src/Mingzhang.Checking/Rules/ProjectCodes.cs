using System.Text.RegularExpressions;

namespace Mingzhang.Checking.Rules;

/// <summary>Codes of projects as a document prints them: digits of the place, a letter, and a number (IB-20).</summary>
internal static partial class ProjectCodes
{
    /// <summary>Each code once, where it stands first.</summary>
    public static IReadOnlyList<(string Code, TextPiece Piece)> Of(DocumentWords words) =>
        [.. words.All.SelectMany(piece => Code().Matches(piece.Bare).Cast<Match>().Select(match => (match.Value, piece))).DistinctBy(code => code.Value)];

    // What follows must be no digit, letter or point: line breaks are gone, and a number may have come to stand beside the code.
    [GeneratedRegex(@"(?<![0-9A-Za-z.])\d{6,10}[A-Z][0-9A-Z]{10,16}(?![0-9A-Za-z.、])", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
