namespace Mingzhang.Packs;

/// <summary>The one way to write a word of the lexicon, so that print that differs only in form finds it.</summary>
public static class WordText
{
    /// <summary>Full-width digits, letters and percent signs become half-width; brackets become （）; blanks go.</summary>
    public static string Normal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsNormal(text) ? text : string.Concat(text.Where(character => !IsBlank(character)).Select(Normal));
    }

    private static char Normal(char character) => character switch
    {
        '(' => '（',
        ')' => '）',
        '％' => '%',
        (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') => (char)(character - '０' + '0'),
        _ => character,
    };

    // Nearly every word is written right already: no new string for those.
    private static bool IsNormal(string text)
    {
        foreach (var character in text)
        {
            if (IsBlank(character) || Normal(character) != character)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF';
}
