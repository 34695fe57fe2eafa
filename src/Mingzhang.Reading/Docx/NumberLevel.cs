using System.Text;
using System.Xml;

namespace Mingzhang.Reading.Docx;

/// <summary>How one level of a list is printed.</summary>
internal sealed class NumberLevel
{
    private string text = "";
    private string suffix = "tab";
    private bool isLegal;

    public int Start { get; private set; } = 1;

    public string Format { get; private set; } = "decimal";

    /// <summary>The paragraph style that always takes this level.</summary>
    public string? StyleId { get; private set; }

    /// <summary>0: never begins again; null: after any level above.</summary>
    public int? RestartsAfter { get; private set; }

    public static NumberLevel Read(XmlReader xml)
    {
        var level = new NumberLevel();
        if (xml.IsEmptyElement)
            return level;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.WordName())
            {
                case "start":
                    level.Start = Math.Clamp(xml.Number() ?? 1, 0, 1_000_000);
                    break;
                case "numFmt":
                    level.Format = xml.Value() ?? "decimal";
                    break;
                case "lvlText":
                    level.text = xml.Value() ?? "";
                    break;
                case "suff":
                    level.suffix = xml.Value() ?? "tab";
                    break;
                case "isLgl":
                    level.isLegal = xml.IsOn();
                    break;
                case "pStyle":
                    level.StyleId = xml.Value();
                    break;
                case "lvlRestart":
                    level.RestartsAfter = xml.Number();
                    break;
            }
        }

        return level;
    }

    /// <summary>Prints the number.</summary>
    /// <param name="numberOf">Format and count of a level; null when the level is not there.</param>
    public string Print(Func<int, (string Format, int Count)?> numberOf)
    {
        if (Format == "bullet")
            return "";
        var result = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '%' && index + 1 < text.Length && text[index + 1] is >= '1' and <= '9')
            {
                if (numberOf(text[++index] - '1') is var (format, count))
                    result.Append(ListNumber.Print(count, isLegal ? "decimal" : format));
            }
            else
            {
                result.Append(text[index]);
            }
        }

        // The tab after “一、” is typography; between two words or figures it must divide.
        if (result.Length > 0 && suffix != "nothing" && char.IsLetterOrDigit(result[^1]))
            result.Append(' ');
        return result.ToString();
    }
}
