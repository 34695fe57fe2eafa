namespace Mingzhang.Writing.Site.Pictures;

/// <summary>A row of bars.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Value">How long its bar is beside the others; negative values have none.</param>
/// <param name="Printed">The value in words.</param>
internal sealed record BarRow(string Label, decimal Value, string Printed)
{
    /// <summary>Where the label leads; null for nowhere.</summary>
    public string? Address { get; init; }

    public string Note { get; init; } = "";

    public int Colour { get; init; }
}

/// <summary>Bars that are a table themselves, so that who does not see them reads the same.</summary>
internal static class BarTable
{
    /// <param name="html">The page.</param>
    /// <param name="texts">Its language.</param>
    /// <param name="label">Id of the heading that names it.</param>
    /// <param name="heads">Words over labels and values.</param>
    /// <param name="rows">From the top down.</param>
    /// <param name="whole">What a bar of full length is; 0 for the longest row.</param>
    public static void Write(Html html, SiteTexts texts, string label, IReadOnlyList<string> heads, IReadOnlyList<BarRow> rows, decimal whole = 0)
    {
        var most = whole > 0 ? whole : rows.Select(row => row.Value).DefaultIfEmpty(0).Max();
        html.Open("table", ("class", "bars"), ("aria-labelledby", label)).Open("thead").Open("tr");
        html.Element("th", heads[0], ("scope", "col")).Element("th", heads[1], ("scope", "col"), ("class", "number")).Close("tr").Close("thead").Open("tbody");
        foreach (var row in rows)
        {
            html.Open("tr").Open("th", ("scope", "row"), ("lang", texts.LanguageOf(row.Label)));
            if (row.Address is null)
            {
                html.Text(row.Label);
            }
            else
            {
                html.Element("a", row.Label, ("href", row.Address));
            }

            if (row.Note.Length > 0)
            {
                html.Text(" ").Element("small", row.Note);
            }

            Bar(html, row.Value, most, row.Colour);
            html.Close("th").Element("td", row.Printed, ("class", "number")).Close("tr");
        }

        html.Close("tbody").Close("table");
    }

    /// <summary>A bar alone; it says nothing that is not said in words beside it.</summary>
    public static void Bar(Html html, decimal value, decimal most, int colour)
    {
        var share = most <= 0 || value <= 0 ? 0 : value / most * 100;
        html.Open("svg", ("class", "bar"), ("aria-hidden", "true"), ("focusable", "false"), ("width", "100%"), ("height", "10"));
        html.Open("rect", ("class", "track"), ("width", "100%"), ("height", "10"), ("rx", "2")).Close("rect");
        html.Open("rect", ("class", "c" + Html.Number(colour)), ("width", Html.Length(share) + "%"), ("height", "10"), ("rx", "2")).Close("rect").Close("svg");
    }

    /// <summary>A square of a colour for a legend.</summary>
    public static void Swatch(Html html, int colour)
    {
        html.Open("svg", ("class", "swatch"), ("aria-hidden", "true"), ("focusable", "false"), ("width", "14"), ("height", "14"));
        html.Open("rect", ("class", "c" + Html.Number(colour)), ("width", "14"), ("height", "14"), ("rx", "2")).Close("rect").Close("svg");
    }
}
