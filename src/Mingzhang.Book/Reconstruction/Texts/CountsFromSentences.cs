using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>Counts that sentences tell: staff, vehicles by use, journeys, receptions, equipment. A count that a document tells in two ways is
/// not sure, and is left.</summary>
internal sealed partial class CountsFromSentences
{
    private readonly List<(CountKey Count, int Letters, Regex Pattern)> sayings;

    public CountsFromSentences(EntryWords words) => sayings =
    [
        .. words.Counts.SelectMany(count => count.Said.Select(said => (count, said.Length, Pattern(said)))),
    ];

    /// <summary>Whether a sentence tells a count.</summary>
    public bool Tells(string sentence) => In(Normal.Of(sentence)).Any();

    /// <summary>The counts of one year.</summary>
    /// <param name="document">Where they are told.</param>
    public IReadOnlyList<StatedFigure> Of(ReadDocument document)
    {
        var year = document.Year?.Value ?? 0;
        List<StatedFigure> counts = [];
        foreach (var passage in document.Passages)
        {
            foreach (Match sentence in Sentence().Matches(passage.Text))
            {
                var text = Normal.Of(sentence.Value);
                counts.AddRange(In(text).Where(found => IsOf(year, text[..found.At])).Select(found =>
                    new StatedFigure(found.Count.Key, new() { Year = year }, new(found.Number, 0, Measure.Count(found.Count.Measure))) { Source = new(EntryOrigin.Read, passage.Place with { Sentence = sentence.Value.Trim() }) }));
            }
        }

        return [.. counts.GroupBy(count => count.Key, StringComparer.Ordinal).Where(group => group.Select(count => count.Figure.Number).Distinct().Count() == 1).Select(group => group.First())];
    }

    // Of several sayings that end in one number the longest counts: 离退休人员32人 tells nothing of 退休人员.
    private IEnumerable<(CountKey Count, int At, decimal Number)> In(string normal) => sayings
        .SelectMany(saying => saying.Pattern.Matches(normal).Select(match => (saying.Count, saying.Letters, Number: match.Groups["n"])))
        .GroupBy(found => found.Number.Index)
        .Select(group => (group.MaxBy(found => found.Letters), Keys: group.Where(found => found.Letters == group.Max(other => other.Letters)).Select(found => found.Count.Key).Distinct(StringComparer.Ordinal).Count()))
        .Where(found => found.Keys == 1)
        .Select(found => (found.Item1.Count, found.Item1.Number.Index, decimal.Parse(found.Item1.Number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)));

    // What stood at the end of last year is told in this year's budget.
    private static bool IsOf(int year, string before) =>
        Year().Matches(before).LastOrDefault() is not { } said || int.Parse(said.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var named && (named == year || named == year - 1);

    private static Regex Pattern(string said)
    {
        var text = Regex.Escape(Normal.Of(said)).Replace("\\#", CountKey.Number.ToString(), StringComparison.Ordinal);
        return new(
            $"{(said[0] == CountKey.Number ? @"(?<!\d)" : "")}{text.Replace(CountKey.Number.ToString(), @"(?<n>\d{1,7})", StringComparison.Ordinal).Replace(CountKey.OtherNumber.ToString(), @"\d{1,7}", StringComparison.Ordinal)}",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex("[^。！；\n]+", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(20\d\d)年", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
