using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Reports.Annotations;

/// <summary>The yellow boxes in which Excel shows notes: VML, as it still writes it.</summary>
internal static partial class NoteShapes
{
    public const string Empty =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    private const string Names =
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private const string ShapeType =
        $"<v:shapetype {Names} id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private const int ColumnsWide = 4;
    private const int CharactersOnLine = 20;
    private const int MostLines = 20;
    private const int FirstShape = 1025;

    [GeneratedRegex("_x0000_s(?<number>[0-9]{1,8})", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ShapeNumber();

    /// <summary>About how many lines a text takes in its box.</summary>
    public static int LinesOf(string text) => text.Split('\n').Sum(line => 1 + (line.Length / CharactersOnLine));

    /// <summary>Adds a hidden box for each cell.</summary>
    /// <param name="drawing">The drawing. Old programs did not always write it as XML: it is not read as such.</param>
    /// <param name="cells">The cells, and how many lines their notes have.</param>
    /// <exception cref="RefusedException">The drawing does not end as one.</exception>
    public static string Append(string drawing, IReadOnlyList<(CellAddress Cell, int Lines)> cells)
    {
        var end = drawing.LastIndexOf("</xml>", StringComparison.Ordinal);
        if (end < 0)
            throw new RefusedException(Refusal.Structure);
        var number = ShapeNumber().Matches(drawing).Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)).Append(FirstShape - 1).Max();
        var shapes = new StringBuilder();
        if (!drawing.Contains("id=\"_x0000_t202\"", StringComparison.Ordinal))
            shapes.Append(ShapeType);
        foreach (var (cell, lines) in cells)
            shapes.Append(Shape(++number, cell, Math.Min(lines, MostLines)));
        return drawing.Insert(end, shapes.ToString());
    }

    private static string Shape(int number, CellAddress cell, int lines)
    {
        var (left, top) = (cell.Column + 1, Math.Max(0, cell.Row - 1));
        return $"<v:shape {Names} id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:{lines * 14}pt;z-index:{number - FirstShape + 1};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            + "<v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
            + $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 2, {left + ColumnsWide}, 15, {top + lines}, 4</x:Anchor>"
            + $"<x:AutoFill>False</x:AutoFill><x:Row>{cell.Row}</x:Row><x:Column>{cell.Column}</x:Column></x:ClientData></v:shape>";
    }
}
