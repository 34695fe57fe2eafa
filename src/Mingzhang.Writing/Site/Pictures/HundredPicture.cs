namespace Mingzhang.Writing.Site.Pictures;

/// <summary>每100元花在哪里: a hundred squares, one a yuan.</summary>
internal static class HundredPicture
{
    private const int Side = 18;
    private const int Step = 21;

    /// <summary>How many of a hundred each part gets: whole numbers that add up to a hundred, those that lose most by rounding down
    /// first served (largest remainders). Parts not above 0 get none.</summary>
    public static IReadOnlyList<int> Shares(IReadOnlyList<decimal> parts)
    {
        var total = parts.Where(part => part > 0).Sum();
        if (total == 0)
        {
            return [.. parts.Select(_ => 0)];
        }

        var exact = parts.Select(part => part > 0 ? part * 100 / total : 0).ToList();
        var shares = exact.Select(share => (int)decimal.Floor(share)).ToArray();
        var left = 100 - shares.Sum();
        foreach (var index in Enumerable.Range(0, parts.Count).Where(index => parts[index] > 0).OrderByDescending(index => exact[index] - shares[index]).ThenBy(index => index).Take(left))
        {
            shares[index]++;
        }

        return shares;
    }

    public static void Write(Html html, SiteTexts texts, string id, IReadOnlyList<MoneyStream> parts)
    {
        var shares = Shares([.. parts.Select(part => part.Amount)]);
        html.Open("div", ("class", "hundred"));
        html.Open("svg", ("class", "squares"), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"), ("viewBox", "0 0 207 207"));
        html.Element("title", texts["hundred.title"], ("id", id + "-t"));
        html.Element("desc", string.Join(texts["list-gap"], parts.Select((part, index) => $"{part.Label} {Yuan(texts, shares[index])}")), ("id", id + "-d"));
        var square = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            for (var n = 0; n < shares[i]; n++, square++)
            {
                html.Open("rect", ("class", "c" + Html.Number(parts[i].Colour)), ("x", Html.Number(square % 10 * Step)), ("y", Html.Number(square / 10 * Step)), ("width", Html.Number(Side)), ("height", Html.Number(Side)), ("rx", "3")).Close("rect");
            }
        }

        html.Close("svg").Open("ul");
        for (var i = 0; i < parts.Count; i++)
        {
            html.Open("li");
            BarTable.Swatch(html, parts[i].Colour);
            html.Element("strong", shares[i] == 0 ? texts["hundred.less"] : Yuan(texts, shares[i])).Element("span", parts[i].Label, ("lang", texts.LanguageOf(parts[i].Label))).Element("small", parts[i].Printed).Close("li");
        }

        html.Close("ul").Close("div");
    }

    private static string Yuan(SiteTexts texts, int share) => texts.Format("hundred.yuan", ("count", Html.Number(share)));
}
