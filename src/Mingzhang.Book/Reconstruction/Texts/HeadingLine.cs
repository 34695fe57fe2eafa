using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>A paragraph that stands above others: 第一部分, 一、, （一）, 1., (1), a heading that the format marks, or words that end in a colon.</summary>
/// <param name="Level">Even numbers, the widest first; null for words without number and mark, which stand below whatever is above them.</param>
/// <param name="Words">Its words without number, body and year, in normal form.</param>
/// <param name="IsLeadIn">Ends in a colon: 主要职责如下：</param>
internal sealed partial record HeadingLine(int? Level, string Words, bool IsLeadIn)
{
    private const int LongestHeading = 40;

    /// <summary>The heading that a paragraph is; null where it is none.</summary>
    public static HeadingLine? Of(Passage passage, string organisation)
    {
        var normal = Normal.Of(passage.Text);
        if (normal.Length is 0 or > LongestHeading || normal.Contains("万元", StringComparison.Ordinal) || LedTo().IsMatch(normal))
        {
            return null;
        }

        var isLeadIn = normal[^1] == '：';
        var level = LevelOf(normal) ?? (passage.HeadingLevel is { } marked ? 2 * (marked - 1) : null);
        var isSentence = normal[^1] is '。' or '；' || normal.Contains('，', StringComparison.Ordinal);
        return isSentence && passage.HeadingLevel is null ? null : new(level, Bare(normal, organisation), isLeadIn);
    }

    private static string Bare(string normal, string organisation)
    {
        var words = Year().Replace(Part().Replace(Normal.WithoutNumber(normal), ""), "").TrimEnd('：', '。');
        return organisation.Length > 0 ? words.Replace(organisation, "", StringComparison.Ordinal) : words;
    }

    private static int? LevelOf(string normal) =>
        Part().IsMatch(normal) ? 0
        : Chapter().IsMatch(normal) ? 2
        : Section().IsMatch(normal) ? 4
        : Item().IsMatch(normal) ? 6
        : SubItem().IsMatch(normal) ? 8
        : null;

    [GeneratedRegex("^第[一二三四五六七八九十]{1,3}(?:部分|章)", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}[、.]", RegexOptions.None, 1000)]
    private static partial Regex Chapter();

    [GeneratedRegex("^（[一二三四五六七八九十]{1,3}）", RegexOptions.None, 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\d{1,2}(?:、|\.(?!\d))", RegexOptions.None, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^（\d{1,2}）", RegexOptions.None, 1000)]
    private static partial Regex SubItem();

    [GeneratedRegex(@"^20\d\d年(?:度)?", RegexOptions.None, 1000)]
    private static partial Regex Year();

    // A line of the contents leads to its page.
    [GeneratedRegex(@"[.…·]{2,}-?\d*-?$", RegexOptions.None, 1000)]
    private static partial Regex LedTo();
}
