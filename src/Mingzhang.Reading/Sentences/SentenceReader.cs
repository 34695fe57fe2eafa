using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <summary>Reads the sentences of a document: amounts become facts by the same words as tables, and what is said
/// between them (增加, 占, 完成, 其中, 持平) becomes claims.</summary>
internal sealed partial class SentenceReader(Vocabulary vocabulary, DocumentContext document, ReadingLog log)
{
    private const int ShortestBrokenLine = 20;
    private readonly SubjectReader subjects = new(vocabulary, document);

    public void Read(IReadOnlyList<Paragraph> paragraphs)
    {
        var headings = new HeadingStack(vocabulary, subjects, document.Organisation, document.Year);
        var number = 0;
        foreach (var (text, parts) in Joined(paragraphs))
        {
            number++;
            var normal = Normal.Of(text);
            if (headings.TryTake(normal, parts[0].Part.HeadingLevel is not null))
            {
                continue;
            }

            headings.CloseFor(normal);
            var first = true;
            var function = 0;
            Fact? before = null;
            Fact? ending = null;
            foreach (var sentence in Sentence.Of(text, document.Name, parts, number))
            {
                if (first && IsTopic(sentence, normal))
                {
                    headings.PushTopic(sentence.Text, normal);
                }
                else
                {
                    var pass = new SentencePass(vocabulary, document, log, subjects, headings, sentence, function, before, ending);
                    pass.Read();
                    function = pass.Function;
                    before = pass.First;
                    ending = pass.Last;
                }

                first = false;
            }
        }
    }

    /// <summary>A first sentence without an amount that names what the others of its paragraph are about. One that
    /// stands alone, or says that there is nothing, is a sentence.</summary>
    private bool IsTopic(Sentence sentence, string paragraph) =>
        sentence.Amounts.Count == 0 && sentence.Text.Length is >= 3 and <= 90 && (sentence.Text.Length <= 30 || NamesItem().IsMatch(sentence.Text))
        && (sentence.Text.Length + 1 < paragraph.Length || HeadingStack.IsNumbered(paragraph)) && !vocabulary.HasSign("nothing", sentence.Text) && !sentence.Text.Contains('不', StringComparison.Ordinal);

    /// <summary>Paragraphs, those that a page broke in the middle of a sentence joined again.</summary>
    internal static IEnumerable<(string Text, List<(int Start, Paragraph Part)> Parts)> Joined(IReadOnlyList<Paragraph> paragraphs)
    {
        var text = new StringBuilder();
        var parts = new List<(int, Paragraph)>();
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > 0 && !GoesOn(text, paragraph.Text) && !(parts.Count > 1 && text[^1] is '；' or ';' && IsListed(text) && !StartsAnew().IsMatch(paragraph.Text)))
            {
                yield return (text.ToString(), parts);
                text.Clear();
                parts = [];
            }

            parts.Add((text.Length, paragraph));
            text.Append(paragraph.Text);
        }

        if (text.Length > 0)
        {
            yield return (text.ToString(), parts);
        }
    }

    // Items of one list, each a paragraph of its own and closed by a semicolon, are one sentence: what opens the list
    // holds for all of them.
    private static bool GoesOn(StringBuilder before, string next) =>
        (before.Length > 0 && before[^1] is '；' or ';' or '：' && ListItem().IsMatch(next) && (before[^1] != '：' || next.TrimEnd().EndsWith('；'))) || (EndsWithWithin(before) && !StartsAnew().IsMatch(next) && next.TrimEnd().EndsWith('；')) || IsBroken(before, next);

    // Parts below “其中：” go on for as long as each closes with a semicolon.
    private static bool IsListed(StringBuilder before) => before.ToString().Contains("其中：", StringComparison.Ordinal);

    // “……，其中：” with its parts in the paragraphs below.
    private static bool EndsWithWithin(StringBuilder before) =>
        before.Length >= 3 && before[^1] is '：' or ':' && before[^2] == '中' && before[^3] == '其';

    private static bool IsBroken(StringBuilder before, string next) =>
        before.Length >= ShortestBrokenLine && !(before.Length <= 40 && StartsAnew().IsMatch(before.ToString()) && !before.ToString().Contains('，', StringComparison.Ordinal)) && before[^1] is not ('。' or '；' or '：' or '！' or ':' or ';' or '表') && !StartsAnew().IsMatch(next);

    [GeneratedRegex(@"^\s*(?:\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|[“”]|[^，；。]{2,30}[（(][类款项][）)])")]
    private static partial Regex ListItem();

    [GeneratedRegex("（[类款项]）[^，]{0,8}$")]
    private static partial Regex NamesItem();

    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|注[:：]|单位[:：]|附)")]
    private static partial Regex StartsAnew();
}
