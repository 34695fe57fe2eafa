namespace Mingzhang.Writing.Site.Pictures;

/// <summary>A column of the picture: a year in a stage.</summary>
/// <param name="Year">First line of its words.</param>
/// <param name="Stage">Second line.</param>
/// <param name="Printed">The whole in words.</param>
/// <param name="Parts">From the bottom up.</param>
internal sealed record YearColumn(string Year, string Stage, string Printed, IReadOnlyList<MoneyStream> Parts);

/// <summary>Years beside each other, each a column of its parts.</summary>
internal static class YearPicture
{
    private const decimal Tallest = 170;
    private const decimal Ground = 210;
    private const decimal Step = 88;

    public static void Write(Html html, SiteTexts texts, string id, IReadOnlyList<YearColumn> columns)
    {
        var width = Math.Max(360, (columns.Count * Step) + 16);
        var most = columns.Max(column => column.Parts.Where(part => part.Amount > 0).Sum(part => part.Amount));
        html.Open("svg", ("class", "years"), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"), ("viewBox", $"0 0 {Html.Length(width)} 256"));
        html.Element("title", texts["years.title"], ("id", id + "-t"));
        html.Element("desc", string.Join(texts["list-gap"], columns.Select(column => $"{column.Year} {column.Stage} {column.Printed}")), ("id", id + "-d"));
        var first = (width - (columns.Count * Step)) / 2;
        for (var i = 0; i < columns.Count; i++)
        {
            Column(html, columns[i], first + (i * Step), most);
        }

        html.Open("rect", ("class", "ink"), ("x", "0"), ("y", Html.Length(Ground)), ("width", Html.Length(width)), ("height", "1.5")).Close("rect").Close("svg");
        var legend = columns.SelectMany(column => column.Parts).Where(part => part.Amount > 0).DistinctBy(part => part.Label).ToList();
        html.Open("ul", ("class", "legend"));
        foreach (var part in legend)
        {
            html.Open("li");
            BarTable.Swatch(html, part.Colour);
            html.Text(part.Label).Close("li");
        }

        html.Close("ul");
    }

    private static void Column(Html html, YearColumn column, decimal x, decimal most)
    {
        var y = Ground;
        foreach (var part in column.Parts.Where(part => part.Amount > 0))
        {
            var height = most == 0 ? 0 : part.Amount / most * Tallest;
            y -= height;
            html.Open("rect", ("class", "c" + Html.Number(part.Colour)), ("x", Html.Length(x + 20)), ("y", Html.Length(y)), ("width", Html.Length(Step - 40)), ("height", Html.Length(height))).Close("rect");
        }

        var centre = Html.Length(x + (Step / 2));
        html.Element("text", column.Printed, ("class", "value"), ("x", centre), ("y", Html.Length(y - 8)), ("text-anchor", "middle"));
        html.Element("text", column.Year, ("class", "name"), ("x", centre), ("y", Html.Length(Ground + 20)), ("text-anchor", "middle"));
        html.Element("text", column.Stage, ("class", "value"), ("x", centre), ("y", Html.Length(Ground + 38)), ("text-anchor", "middle"));
    }
}
