using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>How the running text of a document is divided: what is its list of contents, what explains words, what is
/// told in sentences.</summary>
internal sealed class Outline
{
    private const int LongestEntry = 50;

    /// <summary>Paragraphs of the list of contents.</summary>
    public required IReadOnlyList<TextPiece> Contents { get; init; }

    /// <summary>Paragraphs after the list of contents.</summary>
    public required IReadOnlyList<TextPiece> Body { get; init; }

    /// <summary>Paragraphs of the section that explains words (名词解释).</summary>
    public required IReadOnlySet<TextPiece> Glossary { get; init; }

    /// <summary>The document tells something in sentences, and does not consist of tables only.</summary>
    public required bool HasNarrative { get; init; }

    public static Outline Of(DocumentWords words)
    {
        var paragraphs = words.Paragraphs;
        var (start, end) = ContentsOf(paragraphs, LastOfContents(words));
        var body = paragraphs.Take(start).Concat(paragraphs.Skip(end)).ToList();
        return new Outline
        {
            Contents = [.. paragraphs.Skip(start).Take(end - start)],
            Body = body,
            Glossary = GlossaryOf(body),
            HasNarrative = body.Count(paragraph => paragraph.Bare.Length > 30 && paragraph.Bare.Contains('。', StringComparison.Ordinal)) >= 5,
        };
    }

    /// <summary>The paragraphs from 目录 on that are short and do not say anything twice: the text itself begins where the
    /// first entry is printed again.</summary>
    private static (int Start, int End) ContentsOf(IReadOnlyList<TextPiece> paragraphs, int limit)
    {
        var start = 0;
        while (start < paragraphs.Count && !IsContentsTitle(paragraphs[start].Bare))
        {
            start++;
        }

        if (start == paragraphs.Count)
        {
            return (0, 0);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var end = start + 1;
        while (end < limit && EntryOf(paragraphs[end].Bare) is var entry && entry.Length <= LongestEntry && !entry.Contains('。', StringComparison.Ordinal)
            && (entry.Length == 0 || seen.Add(entry)))
        {
            end++;
        }

        return (start, WithoutHeadings(paragraphs, start, end));
    }

    /// <summary>The text itself may begin with headings that the list of contents words otherwise: those above its first
    /// sentences, each of a higher level than the one below it, are none of the list.</summary>
    private static int WithoutHeadings(IReadOnlyList<TextPiece> paragraphs, int start, int end)
    {
        if (end >= paragraphs.Count || !paragraphs[end].Bare.Contains('。', StringComparison.Ordinal))
        {
            return end;
        }

        var level = int.MaxValue;
        while (end - 1 > start && LevelOf(paragraphs[end - 1].Bare) is var above && above > 0 && above < level)
        {
            level = above;
            end--;
        }

        return end;
    }

    // 第一部分 › 一、 › （一） › 1.; 0 for what is no heading.
    private static int LevelOf(string bare) =>
        IsHeading(bare) ? (bare[0] == '第' ? 1 : 2)
        : bare.Length > 2 && bare[0] == '（' && bare.IndexOf('）', StringComparison.Ordinal) is >= 2 and <= 4 ? 3
        : bare.Length > 2 && char.IsAsciiDigit(bare[0]) && bare[1] is '.' or '、' or '．' ? 4 : 0;

    /// <summary>The list of contents ends at the latest above the first table that is none of it: at the last paragraph
    /// before that table which is its title.</summary>
    private static int LastOfContents(DocumentWords words)
    {
        var first = words.Document.Tables.FirstOrDefault(table => table.Kind != TableKind.Contents);
        var title = first is null ? "" : RuleText.Bare(first.Title);
        for (var i = words.Paragraphs.Count - 1; first?.Place.Origin is { } origin && i >= 0; i--)
        {
            if (words.Paragraphs[i].Place.Origin?.Block < origin.Block && words.Paragraphs[i].Bare is { Length: > 0 } bare && title.Contains(bare, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return words.Paragraphs.Count;
    }

    private static bool IsContentsTitle(string bare) => bare.Length <= 40 && (bare.EndsWith("目录", StringComparison.Ordinal) || bare is "目次");

    /// <summary>An entry of a list of contents without its dots and its page.</summary>
    public static string EntryOf(string bare) => bare.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-').TrimEnd('.', '…', '·', '—', '-', '_');

    private static HashSet<TextPiece> GlossaryOf(List<TextPiece> body)
    {
        var glossary = new HashSet<TextPiece>(ReferenceEqualityComparer.Instance);
        var inside = false;
        foreach (var paragraph in body)
        {
            if (IsHeading(paragraph.Bare))
            {
                inside = paragraph.Bare.Contains("名词解释", StringComparison.Ordinal) || paragraph.Bare.EndsWith("名词说明", StringComparison.Ordinal);
            }
            else if (inside)
            {
                glossary.Add(paragraph);
            }
        }

        return glossary;
    }

    /// <summary>A heading of the two highest levels: 第四部分 …, 三、….</summary>
    public static bool IsHeading(string bare)
    {
        if (bare.Length is 0 or > LongestEntry || bare[^1] is '。' or '；')
        {
            return false;
        }

        var number = bare[0] == '第' ? 1 : 0;
        var digits = number;
        while (digits < bare.Length && bare[digits] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
        {
            digits++;
        }

        return digits > number && digits < bare.Length && (number == 1 ? bare[digits] is '部' or '章' : bare[digits] is '、');
    }
}
