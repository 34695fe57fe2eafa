using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>Writes the cells of a worksheet, row by row. A text is a text in every cell.</summary>
internal sealed class SheetXml(XmlPart xml, CellStyles styles)
{
    // 32,767 is the most that a cell holds.
    private const int LongestText = 32_000;

    /// <summary>The row that is being written, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Address as C7 of a row from 1 and a column from 0.</summary>
    public static string Address(int row, int column) => $"{Letters(column)}{row}";

    /// <summary>Letters of a column counted from 0.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Begins the next row.</summary>
    /// <param name="height">Its height in points.</param>
    public void BeginRow(int height)
    {
        Row++;
        xml.Begin("s:row", ("r", $"{Row}"), ("ht", $"{height}"), ("customHeight", "1"));
    }

    public void EndRow() => xml.End();

    public void Text(int column, string text, CellLook look)
    {
        var clean = OfficeText.Clean(text);
        if (clean.Length > LongestText)
        {
            // Never between the halves of a pair.
            clean = clean[..(char.IsHighSurrogate(clean[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";
        }

        Begin(column, look with { IsQuoted = LooksLikeFormula(clean) }, clean.Length > 0 ? "inlineStr" : null);
        if (clean.Length > 0)
        {
            xml.Begin("s:is");
            xml.Text("s:t", clean, ("xml:space", "preserve"));
            xml.End();
        }

        xml.End();
    }

    /// <summary>A number, with its digits as they are.</summary>
    public void Number(int column, string digits, CellLook look, string? formula = null)
    {
        Begin(column, look, null);
        if (formula is not null)
        {
            xml.Text("s:f", formula);
        }

        xml.Text("s:v", digits);
        xml.End();
    }

    private static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '＝' or '＋' or '－' or '＠';

    private void Begin(int column, CellLook look, string? type)
    {
        (string, string)[] place = [("r", Address(Row, column)), ("s", $"{styles.NumberOf(look)}")];
        xml.Begin("s:c", type is null ? place : [.. place, ("t", type)]);
    }
}
