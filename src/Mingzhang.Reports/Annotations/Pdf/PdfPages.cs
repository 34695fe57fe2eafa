namespace Mingzhang.Reports.Annotations.Pdf;

/// <summary>A page of a file.</summary>
/// <param name="Reference">Its object.</param>
/// <param name="Dictionary">Its dictionary as written.</param>
/// <param name="Box">What of it is shown: left, bottom, right, top, in points.</param>
/// <param name="Turn">By how many quarters it is turned to the right when it is shown, 0 to 3.</param>
internal sealed record PdfPage(PdfReference Reference, PdfDictionary Dictionary, (double Left, double Bottom, double Right, double Top) Box, int Turn)
{
    public double ShownWidth => Turn % 2 == 0 ? Box.Right - Box.Left : Box.Top - Box.Bottom;

    /// <summary>A place of the page as it is shown, from its upper left corner, in the coordinates of the file.</summary>
    public (double X, double Y) Map(double x, double y) => Turn switch
    {
        0 => (Box.Left + x, Box.Top - y),
        1 => (Box.Left + y, Box.Bottom + x),
        2 => (Box.Right - x, Box.Bottom + y),
        _ => (Box.Right - y, Box.Top - x),
    };
}

/// <summary>Finds the pages of a file in their order.</summary>
internal static class PdfPages
{
    private const int MostPages = 10_000;
    private const int MostDepth = 64;
    private static readonly double[] Letter = [0, 0, 612, 792];

    /// <exception cref="InvalidDataException">The tree of pages is damaged.</exception>
    public static IReadOnlyList<PdfPage> Of(PdfObjects objects)
    {
        var pages = new List<PdfPage>();
        var root = PdfSyntax.Reference(objects.Trailer["Root"], 0, out _) ?? throw new InvalidDataException("no root");
        var tree = PdfSyntax.Reference(objects.Dictionary(root.Number)["Pages"], 0, out _) ?? throw new InvalidDataException("no pages");
        Walk(objects, tree, new Inherited(Letter, null, 0), pages, [], 0);
        return pages;
    }

    private static void Walk(PdfObjects objects, PdfReference reference, Inherited above, List<PdfPage> pages, HashSet<int> path, int depth)
    {
        if (depth > MostDepth || !path.Add(reference.Number) || pages.Count >= MostPages)
            throw new InvalidDataException("pages without end");
        var dictionary = objects.Dictionary(reference.Number);
        var own = new Inherited(
            Box(objects, dictionary["MediaBox"]) ?? above.Media,
            Box(objects, dictionary["CropBox"]) ?? above.Crop,
            Turn(objects, dictionary["Rotate"]) ?? above.Turn
        );
        if (dictionary["Kids"].Length > 0)
        {
            foreach (var kid in PdfSyntax.Items(objects.Resolve(dictionary["Kids"].ToArray()).Span))
                Walk(objects, PdfSyntax.Reference(kid, 0, out _) ?? throw new InvalidDataException("no page"), own, pages, path, depth + 1);
        }
        else
        {
            pages.Add(new PdfPage(reference, dictionary, own.Shown, own.Turn));
        }

        path.Remove(reference.Number);
    }

    // Any two opposite corners may be given.
    private static double[]? Box(PdfObjects objects, ReadOnlySpan<byte> value)
    {
        if (value.Length == 0)
            return null;
        var array = objects.Resolve(value.ToArray()).Span;
        if (PdfSyntax.At(array, 0) != '[')
            return null;
        return PdfSyntax.Numbers(array[..PdfSyntax.SkipValue(array, 0)]) is [var x, var y, var otherX, var otherY]
            ? [Math.Min(x, otherX), Math.Min(y, otherY), Math.Max(x, otherX), Math.Max(y, otherY)]
            : null;
    }

    private static int? Turn(PdfObjects objects, ReadOnlySpan<byte> value)
    {
        if (value.Length == 0)
            return null;
        var number = objects.Resolve(value.ToArray()).Span;
        var isNegative = PdfSyntax.At(number, 0) == '-';
        return PdfSyntax.Integer(number, isNegative ? 1 : 0, out _) is { } degrees && degrees % 90 == 0
            ? ((isNegative ? -degrees : degrees) / 90 % 4 + 4) % 4
            : null;
    }

    private sealed record Inherited(double[] Media, double[]? Crop, int Turn)
    {
        public (double Left, double Bottom, double Right, double Top) Shown
        {
            get
            {
                var crop = Crop ?? Media;
                var shown = (Left: Math.Max(crop[0], Media[0]), Bottom: Math.Max(crop[1], Media[1]), Right: Math.Min(crop[2], Media[2]), Top: Math.Min(crop[3], Media[3]));
                return shown.Right > shown.Left && shown.Top > shown.Bottom ? shown : (Media[0], Media[1], Media[2], Media[3]);
            }
        }
    }
}
