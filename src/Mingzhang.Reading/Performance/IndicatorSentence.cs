using System.Text.RegularExpressions;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Parts a sentence that tells an indicator and its value: 办好各类节目，使播出率大于等于95%。</summary>
internal sealed partial class IndicatorSentence(PerformanceWords words)
{
    private readonly List<string> comparisons = [.. words.Where(meaning => meaning is { Comparison: not null, After: false }).Select(word => word.Text)];

    /// <summary>Names and values of a sentence's clauses; a sentence without a value is one name with a blank value.</summary>
    public IReadOnlyList<(string Name, string Value)> Parted(string sentence)
    {
        var found = Clauses().Split(sentence).Select(clause => clause.Trim()).Select(Clause).Where(parts => parts.Name.Length > 0).ToList();
        return found.Count > 0 ? found : [(sentence, "")];
    }

    // The value begins with the word that compares, or with the number that 以上 follows.
    private (string Name, string Value) Clause(string clause)
    {
        for (var i = 1; i < clause.Length; i++)
        {
            var compared = comparisons.Find(word => string.CompareOrdinal(clause, i, word, 0, word.Length) == 0);
            if (compared is not null && StartsWithNumber().IsMatch(clause[(i + compared.Length)..]))
            {
                return (Bare(clause[..i]), clause[i..]);
            }
        }

        return Number().Match(clause) is { Success: true, Index: > 0 } match ? (Bare(clause[..match.Index]), match.Value) : ("", "");
    }

    private static string Bare(string name) => Makes().Replace(name.Trim(), "");

    [GeneratedRegex(@"[；;。]|(?<!\d)[，,]|[，,](?!\d{3})")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^\s*\d")]
    private static partial Regex StartsWithNumber();

    [GeneratedRegex(@"\d+(?:\.\d+)?\s*(?:[%％]|\p{IsCJKUnifiedIdeographs}{0,3}(?:以上|以内|以下))(?:以上|以内|以下)?$")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:使得?)")]
    private static partial Regex Makes();
}
