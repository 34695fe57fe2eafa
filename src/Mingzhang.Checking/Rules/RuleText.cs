using System.Text;

namespace Mingzhang.Checking.Rules;

/// <summary>What rules do with printed words.</summary>
internal static class RuleText
{
    private const int QuotedOnEachSide = 10;

    /// <summary>A text without blanks and line breaks; digits, letters and % half width, brackets and colons full width.</summary>
    public static string Bare(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                result.Append(One(character));
            }
        }

        return result.ToString();
    }

    /// <summary>The same without quotation marks and closing punctuation: how names are compared.</summary>
    public static string Name(string text) =>
        string.Concat(Bare(text).Where(character => character is not ('“' or '”' or '"' or '‘' or '’' or '\'' or '「' or '」' or '《' or '》'))).TrimEnd('。', '：', '；', '，', '、', '.');

    /// <summary>The words on both sides of a hit, as a person would quote them.</summary>
    public static string Quote(string bare, int start, int length)
    {
        var from = Math.Max(0, start - QuotedOnEachSide);
        var to = Math.Min(bare.Length, start + length + QuotedOnEachSide);
        from -= from > 0 && char.IsLowSurrogate(bare[from]) ? 1 : 0;
        to += to < bare.Length && char.IsLowSurrogate(bare[to]) ? 1 : 0;
        return (from > 0 ? "…" : "") + bare[from..to] + (to < bare.Length ? "…" : "");
    }

    /// <summary>The sentence that holds a position.</summary>
    public static string SentenceAt(string bare, int position)
    {
        var start = position == 0 ? 0 : bare.LastIndexOf('。', position - 1) + 1;
        var end = bare.IndexOf('。', position);
        return end < 0 ? bare[start..] : bare[start..(end + 1)];
    }

    public static bool IsChinese(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private static char One(char character) => character switch
    {
        >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => (char)(character - 0xFEE0),
        '(' => '（',
        ')' => '）',
        ':' => '：',
        '％' => '%',
        '．' => '.',
        _ => character,
    };
}
