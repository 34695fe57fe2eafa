using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Mingzhang.Reading.Pdf;

/// <summary>Finds ruling lines in the drawing of pages: upright and level strokes, and filled boxes so thin that they
/// are lines to the eye.</summary>
internal sealed partial class SvgRules
{
    // Thicker boxes are shades of cells.
    private const double MostThickness = 3;
    private const double Skew = 0.6;

    // A page with more is a map or a chart; its lines are no tables.
    private const int MostRules = 40_000;

    private readonly List<PdfRule> rules = [];
    private readonly List<(double X, double Y)> points = [];

    [GeneratedRegex(@"matrix\(([^)]*)\)", RegexOptions.None, 1000)]
    private static partial Regex Matrix();

    /// <summary>Reads the rules of each page of a drawing.</summary>
    public static List<List<PdfRule>> Read(Stream stream)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreWhitespace = true };
        using var xml = XmlReader.Create(stream, settings);
        var pages = new List<SvgRules>();
        var groups = new Stack<(int Depth, Affine Transform)>();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            while (groups.Count > 0 && groups.Peek().Depth >= xml.Depth)
                groups.Pop();
            var outer = groups.Count > 0 ? groups.Peek().Transform : Affine.Identity;
            switch (xml.LocalName)
            {
                case "defs":
                    Skip(xml);
                    break;
                case "page":
                    pages.Add(new SvgRules());
                    break;
                case "g" when !xml.IsEmptyElement:
                    groups.Push((xml.Depth, TransformOf(xml).Then(outer)));
                    break;
                case "path":
                    // A drawing of one page has no page elements.
                    if (pages.Count == 0)
                        pages.Add(new SvgRules());
                    pages[^1].AddPath(xml.GetAttribute("style") ?? "", xml.GetAttribute("d") ?? "", TransformOf(xml).Then(outer));
                    break;
            }
        }

        return [.. pages.Select(page => page.rules.Count > MostRules ? [] : page.rules)];
    }

    private static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }

    private static Affine TransformOf(XmlReader xml)
    {
        if (xml.GetAttribute("transform") is not { } transform || Matrix().Match(transform) is not { Success: true } match)
            return Affine.Identity;
        var numbers = match.Groups[1].Value.Split(',').Select(Number).ToArray();
        return numbers.Length == 6 ? new Affine(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]) : Affine.Identity;
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void AddPath(string style, string data, Affine transform)
    {
        if (rules.Count > MostRules)
            return;
        var isStroke = !style.Contains("stroke:none", StringComparison.Ordinal) && style.Contains("stroke:", StringComparison.Ordinal)
            && !style.Contains("stroke:rgb(100%,100%,100%)", StringComparison.Ordinal);
        var isFill = !style.Contains("fill:none", StringComparison.Ordinal) && !style.Contains("fill:rgb(100%,100%,100%)", StringComparison.Ordinal);
        if (!isStroke && !isFill)
            return;

        var tokens = data.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        points.Clear();
        for (var index = 0; index < tokens.Length; index++)
        {
            switch (tokens[index])
            {
                case "M":
                    EndFigure(isStroke, isFill, isClosed: false);
                    AddPoint(tokens, index + 1, transform);
                    index += 2;
                    break;
                case "L":
                    AddPoint(tokens, index + 1, transform);
                    index += 2;
                    break;
                case "C":
                    // A curve ends the straight part; its own end begins the next.
                    EndFigure(isStroke, isFill: false, isClosed: false);
                    AddPoint(tokens, index + 5, transform);
                    index += 6;
                    break;
                case "Z":
                    EndFigure(isStroke, isFill, isClosed: true);
                    break;
            }
        }

        EndFigure(isStroke, isFill, isClosed: false);
    }

    private void AddPoint(string[] tokens, int index, Affine transform)
    {
        if (index + 1 < tokens.Length)
            points.Add(transform.Map(Number(tokens[index]), Number(tokens[index + 1])));
    }

    private void EndFigure(bool isStroke, bool isFill, bool isClosed)
    {
        if (points.Count > 1)
        {
            if (isStroke)
                AddStrokes(isClosed);
            else if (isFill && points.Count is >= 4 and <= 6)
                AddThinBox();
        }

        points.Clear();
    }

    private void AddStrokes(bool isClosed)
    {
        for (var index = 1; index < points.Count; index++)
            AddStroke(points[index - 1], points[index]);
        if (isClosed)
            AddStroke(points[^1], points[0]);
    }

    private void AddStroke((double X, double Y) from, (double X, double Y) to)
    {
        var (width, height) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if ((width <= Skew || height <= Skew) && width + height > 1)
            rules.Add(new PdfRule(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y)));
    }

    private void AddThinBox()
    {
        double left = points.Min(point => point.X), right = points.Max(point => point.X);
        double top = points.Min(point => point.Y), bottom = points.Max(point => point.Y);
        if (right - left <= MostThickness && bottom - top > MostThickness)
            rules.Add(new PdfRule((left + right) / 2, top, (left + right) / 2, bottom));
        else if (bottom - top <= MostThickness && right - left > MostThickness)
            rules.Add(new PdfRule(left, (top + bottom) / 2, right, (top + bottom) / 2));
    }

    /// <summary>A transform of the plane, as SVG writes its six numbers.</summary>
    private readonly record struct Affine(double A, double B, double C, double D, double E, double F)
    {
        public static readonly Affine Identity = new(1, 0, 0, 1, 0, 0);

        public (double X, double Y) Map(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

        /// <summary>First this, then the outer one.</summary>
        public Affine Then(Affine outer) => new(
            (outer.A * A) + (outer.C * B),
            (outer.B * A) + (outer.D * B),
            (outer.A * C) + (outer.C * D),
            (outer.B * C) + (outer.D * D),
            (outer.A * E) + (outer.C * F) + outer.E,
            (outer.B * E) + (outer.D * F) + outer.F);
    }
}
