using System.Globalization;
using System.Text;
using Mingzhang.Model;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Annotations.Pdf;

/// <summary>A box on a page as it is shown, in points from its upper left corner.</summary>
internal readonly record struct PdfBox(double Left, double Top, double Right, double Bottom);

/// <summary>Writes the objects of annotations.</summary>
internal sealed class PdfNotes(PdfUpdate update, Signature signature)
{
    private const double PopupWidth = 220;
    private const double PopupHeight = 120;
    private const double IconSide = 18;

    /// <summary>Adds a highlight over boxes of a page.</summary>
    /// <returns>References for the page's list.</returns>
    public string Highlight(PdfPage page, IReadOnlyList<PdfBox> boxes, Comment comment)
    {
        var quads = boxes.Select(box => (double[])[.. Corner(page, box.Left, box.Top), .. Corner(page, box.Right, box.Top), .. Corner(page, box.Left, box.Bottom), .. Corner(page, box.Right, box.Bottom)]).ToList();
        var rectangle = Around(quads.SelectMany(quad => quad).ToList());
        var colour = Colour(comment.Severity);
        var look = update.Reserve();
        var paint = new StringBuilder($"/G gs {colour} rg\n");
        foreach (var quad in quads)
            paint.Append($"{Numbers(quad[..2])} m {Numbers(quad[2..4])} l {Numbers(quad[6..])} l {Numbers(quad[4..6])} l h f\n");
        var stream = paint.ToString();
        update.Add(look, $"<</Type/XObject/Subtype/Form/BBox[{rectangle}]/Resources<</ExtGState<</G<</BM/Multiply>>>>>>/Length {stream.Length}>>\nstream\n{stream}endstream");
        return Add(page, comment, $"/Subtype/Highlight/Rect[{rectangle}]/QuadPoints[{string.Join(' ', quads.Select(Numbers))}]/C[{colour}]/AP<</N {look}>>", boxes[0]);
    }

    /// <summary>Adds an icon at the top of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">How many stand there already.</param>
    /// <param name="comment">What it tells.</param>
    public string Icon(PdfPage page, int number, Comment comment)
    {
        var left = 12 + (number * (IconSide + 6) % Math.Max(IconSide, page.ShownWidth - 48));
        var box = new PdfBox(left, 8, left + IconSide, 8 + IconSide);
        return Add(page, comment, $"/Subtype/Text/Name/Note/Rect[{Rectangle(page, box)}]/C[{Colour(comment.Severity)}]", box);
    }

    private string Add(PdfPage page, Comment comment, string kind, PdfBox beside)
    {
        var (note, popup) = (update.Reserve(), update.Reserve());
        var date = $"D:{signature.Date.ToString("yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture).Replace(":", "'", StringComparison.Ordinal)}'";
        update.Add(note, $"<</Type/Annot{kind}/T{Words(signature.Author)}/Subj{Words(comment.Heading)}/Contents{Words(comment.Heading + "\n" + comment.Text)}/M({date})/CreationDate({date})/F 4/NM(mingzhang-{note.Number})/P {page.Reference}/Popup {popup}>>");
        var left = Math.Max(0, Math.Min(beside.Right + 12, page.ShownWidth - PopupWidth));
        update.Add(popup, $"<</Type/Annot/Subtype/Popup/Rect[{Rectangle(page, new PdfBox(left, beside.Top, left + PopupWidth, beside.Top + PopupHeight))}]/Parent {note}/Open false/F 28/P {page.Reference}>>");
        return $"{note} {popup}";
    }

    private static string Rectangle(PdfPage page, PdfBox box) => Around([.. Corner(page, box.Left, box.Top), .. Corner(page, box.Right, box.Bottom)]);

    private static double[] Corner(PdfPage page, double x, double y) => page.Map(x, y) is var (mappedX, mappedY) ? [mappedX, mappedY] : [];

    private static string Around(List<double> points)
    {
        var (xs, ys) = (points.Where((_, index) => index % 2 == 0).ToList(), points.Where((_, index) => index % 2 == 1).ToList());
        return Numbers([xs.Min(), ys.Min(), xs.Max(), ys.Max()]);
    }

    private static string Numbers(double[] numbers) => string.Join(' ', numbers.Select(number => number.ToString("0.##", CultureInfo.InvariantCulture)));

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Blocking => "1 0.62 0.58",
        Severity.Error => "1 0.87 0.35",
        _ => "0.68 0.85 1",
    };

    // UTF-16 in hexadecimal digits: no character of a document can end the string.
    private static string Words(string words) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(SafeText.Clean(words)))}>";
}
