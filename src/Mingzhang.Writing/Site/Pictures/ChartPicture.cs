using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Site.Pictures;

/// <summary>A chart of a document as bars with their words: it reads the same on paper, on a phone and aloud.</summary>
internal static class ChartPicture
{
    private const int Width = 420;
    private const int RowHeight = 42;

    public static void Write(Html html, SiteTexts texts, WrittenChart chart, string id)
    {
        var rows = chart.Series.SelectMany((series, number) => series.Points.Select(point => (Label: chart.Series.Count > 1 ? $"{point.Label} · {series.Name}" : point.Label, point.Figure, Colour: number % 8))).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var most = rows.Max(row => row.Figure.Exact);
        html.Open("figure", ("class", "chart"), ("id", id));
        html.Open("svg", ("class", "chart"), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"), ("viewBox", $"0 0 {Html.Number(Width)} {Html.Number((rows.Count * RowHeight) + 34)}"));
        html.Element("title", chart.Title, ("id", id + "-t"));
        html.Element("desc", string.Join(texts["list-gap"], rows.Select(row => $"{row.Label} {Printed(row.Figure)}")), ("id", id + "-d"));
        html.Element("text", chart.Title, ("class", "sum"), ("x", "0"), ("y", "18"));
        for (var i = 0; i < rows.Count; i++)
        {
            var y = 30 + (i * RowHeight);
            html.Element("text", rows[i].Label, ("class", "name"), ("x", "0"), ("y", Html.Number(y + 16)));
            html.Element("text", Printed(rows[i].Figure), ("class", "value"), ("x", Html.Number(Width)), ("y", Html.Number(y + 16)), ("text-anchor", "end"));
            var length = most <= 0 || rows[i].Figure.Exact <= 0 ? 0 : rows[i].Figure.Exact / most * Width;
            html.Open("rect", ("class", "c" + Html.Number(rows[i].Colour)), ("x", "0"), ("y", Html.Number(y + 22)), ("width", Html.Length(length)), ("height", "12"), ("rx", "2")).Close("rect");
        }

        html.Close("svg").Close("figure");
    }

    private static string Printed(WrittenFigure figure) => $"{FigurePrinter.Digits(figure.Figure, hasThousands: true)} {figure.Figure.Measure.Name}";
}
