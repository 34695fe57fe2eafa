using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>What people wrote in the standard parts of a document: duties, bodies, explanations, terms. Sentences that the program writes
/// from figures are not copied, and neither are persons' numbers.</summary>
internal sealed partial class TextsFromPassages(PackSet packs, CountsFromSentences counts)
{
    private const string Terms = "名词解释";
    private readonly TextSections sections = new(packs.Entries);
    private readonly WrittenSentences written = new(packs.Sentences);

    /// <summary>The texts of a document, in the order of the packs; each key once.</summary>
    public IReadOnlyList<TextEntry> Of(ReadDocument document)
    {
        var said = new SaidFigures(document);
        var found = sections.Of(document).GroupBy(section => section.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.SelectMany(section => section.Lines).ToList(), StringComparer.Ordinal);
        List<TextEntry> texts = [];
        foreach (var key in packs.Entries.Texts.Select(text => text.Key).Where(found.ContainsKey))
        {
            var lines = (key == Terms ? found[key].Select(line => Term(line.Text)) : Kept(found[key], said)).Where(line => line.Any(char.IsLetter)).Distinct(StringComparer.Ordinal).ToList();
            if (lines.Count > 0)
            {
                texts.Add(new(key, string.Join('\n', lines)) { Source = new(EntryOrigin.Read, found[key][0].Place) });
            }
        }

        return texts;
    }

    /// <summary>Words of a document as a text of the book: braces would refer to figures.</summary>
    public static string Plain(string text) => text.Replace('{', '｛').Replace('}', '｝').Replace("**", "", StringComparison.Ordinal).Trim();

    // A heading goes with what stood under it; one above nothing is a line of a list.
    private List<string> Kept(IReadOnlyList<Passage> lines, SaidFigures said)
    {
        var kept = lines.Select(line => Kept(line.Text, said)).ToList();
        var below = (Some: false, Kept: false);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (HeadingLine.Of(lines[i], "") is null)
            {
                below = (true, below.Kept || kept[i].Length > 0);
                continue;
            }

            kept[i] = below is { Some: true, Kept: false } ? "" : kept[i];
            below = default;
        }

        return kept;
    }

    private string Kept(string line, SaidFigures said) =>
        Plain(string.Concat(Sentence().Matches(line).Select(match => match.Value).Where(sentence => !IsLeftOut(sentence.TrimEnd('。', '！').Trim(), said))));

    private bool IsLeftOut(string sentence, SaidFigures said) =>
        said.Tell(sentence) || written.Contains(sentence) || counts.Tells(sentence) || PersonalNumbers.In(sentence).Any() || Phone().IsMatch(sentence)
        || packs.Entries.NotKept.Any(word => Normal.Of(sentence).Contains(Normal.Of(word), StringComparison.Ordinal));

    // The packs explain the terms that they know; 名词：解释 is told without the number of its line.
    private string Term(string line)
    {
        var plain = Plain(line).TrimStart('-', '*', '·', ' ');
        var text = Numbering().Replace(plain, "");
        var name = Normal.Of(text.Split('：', ':')[0]);
        return name.Length == Normal.Of(text).Length || packs.Sentences.Terms.Any(term => term.Also.Prepend(term.Name).Any(known => Normal.Of(known) == name)) ? "" : text;
    }

    [GeneratedRegex("[^。！]+[。！]?", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<!\d)0\d{2,3}[-－—]\d{7,8}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．]?|[①-⑳])\s*(?=\D)", RegexOptions.None, 1000)]
    private static partial Regex Numbering();
}
