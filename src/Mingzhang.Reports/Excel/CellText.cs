using System.Text;
using System.Xml;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Excel;

/// <summary>Text made fit for a cell of a workbook.</summary>
internal static class CellText
{
    // 32,767 is the most that a cell holds.
    private const int Longest = 32_000;

    /// <summary>The text without what XML or a cell cannot hold; line breaks stay.</summary>
    public static string Fit(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in SafeText.Clean(text).EnumerateRunes())
        {
            if (kept.Length >= Longest)
            {
                kept.Append('…');
                break;
            }

            // A lone half of a pair is a replacement character by now.
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    /// <summary>Whether a program might take the text for a formula once somebody edits the cell.</summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '＝' or '＋' or '－' or '＠';
}
