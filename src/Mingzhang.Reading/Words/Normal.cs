using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Words;

/// <summary>Brings printed words to one form: no blanks, half-width digits and letters, one kind of brackets.</summary>
public static partial class Normal
{
    /// <summary>The text without blanks and line breaks, digits and letters half width, brackets and colon full
    /// width, quotation marks dropped.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsNormal(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (One(character) is var one and not '\0')
            {
                result.Append(one);
            }
        }

        return result.ToString();
    }

    /// <summary>One character brought to its form; '\0' for what is dropped.</summary>
    public static char One(char character) => character switch
    {
        _ when char.IsWhiteSpace(character) => '\0',
        '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' => '\0',
        '“' or '”' or '"' or '‘' or '’' or '\'' or '「' or '」' or '＂' or '﹁' or '﹂' => '\0',
        >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => (char)(character - 0xFEE0),
        '(' or '〔' or '［' or '[' => '（',
        ')' or '〕' or '］' or ']' => '）',
        ':' or '︰' => '：',
        '％' or '﹪' => '%',
        '．' => '.',
        '－' or '–' or '—' or '‐' or '−' or '─' => '-',
        ',' => '，',
        ';' => '；',
        '＋' => '+',
        _ => character,
    };

    /// <summary>A label without its number: 一、 （二） 3. （4）</summary>
    public static string WithoutNumber(string normal)
    {
        var match = Numbering().Match(normal);
        return match.Success && match.Length < normal.Length ? normal[match.Length..] : normal;
    }

    private static bool IsNormal(string text)
    {
        foreach (var character in text)
        {
            if (One(character) != character)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^(?:（[一二三四五六七八九十百]{1,4}）|[一二三四五六七八九十百]{1,4}、|[一二三四五六七八九十]{1,3}\.|（\d{1,2}）|\d{1,2}[、]|\d{1,2}\.(?!\d)|[①-⑳])[、.]?")]
    private static partial Regex Numbering();
}
