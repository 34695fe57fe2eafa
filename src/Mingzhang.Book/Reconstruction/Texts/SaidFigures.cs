using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>Which sentences of a document tell figures that the book holds: those that were read as figures, and those whose every amount
/// stands in a table.</summary>
internal sealed partial class SaidFigures(ReadDocument document)
{
    private readonly HashSet<string> read = document.Facts.Select(fact => fact.Place.Sentence).Concat(document.Claims.Select(claim => claim.Place.Sentence)).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> printed = document.Facts.Where(LinesFromTables.IsOfTable).Select(fact => $"{fact.Figure.Digits}{fact.Figure.Measure.Name}").ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a sentence, without the full stop at its end, is about figures of the book.</summary>
    public bool Tell(string sentence)
    {
        if (read.Contains(sentence))
        {
            return true;
        }

        var amounts = Amount().Matches(Normal.Of(sentence)).Select(match => match.Value).ToList();
        return amounts.Count > 0 && amounts.TrueForAll(printed.Contains);
    }

    [GeneratedRegex(@"(?<![\d.])\d+(?:\.\d+)?(?:万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Amount();
}
