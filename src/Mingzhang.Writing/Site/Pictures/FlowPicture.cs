namespace Mingzhang.Writing.Site.Pictures;

/// <summary>A stream of money.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Amount">In fen; those not above 0 are not drawn.</param>
/// <param name="Printed">The amount in words.</param>
/// <param name="Colour">Number of its colour.</param>
internal sealed record MoneyStream(string Label, decimal Amount, string Printed, int Colour);

/// <summary>Where the money comes from, and where it goes: streams as thick as their money, that meet in one total.</summary>
internal sealed class FlowPicture
{
    private readonly decimal width;
    private readonly decimal height;
    private readonly bool isWide;
    private readonly decimal left;
    private readonly decimal middle;
    private readonly decimal right;
    private readonly decimal node;
    private const decimal Top = 34;

    // Two shapes of one picture: labels beside it where there is room, upon it on a phone.
    private FlowPicture(bool isWide, int rows)
    {
        this.isWide = isWide;
        width = isWide ? 960 : 360;
        height = Math.Max(isWide ? 300 : 320, rows * LeastSlot);
        node = isWide ? 16 : 10;
        left = isWide ? 230 : 0;
        middle = (width / 2) - (node / 2);
        right = isWide ? 714 : width - node;
    }

    private decimal LeastSlot => isWide ? 46 : 48;

    /// <summary>Both shapes; a page shows the one that fits.</summary>
    public static void Write(Html html, SiteTexts texts, string id, string total, IReadOnlyList<MoneyStream> sources, IReadOnlyList<MoneyStream> uses)
    {
        var (from, to) = (sources.Where(stream => stream.Amount > 0).ToList(), uses.Where(stream => stream.Amount > 0).ToList());
        if (from.Count == 0 || to.Count == 0)
        {
            return;
        }

        foreach (var wide in new[] { true, false })
        {
            new FlowPicture(wide, Math.Max(from.Count, to.Count)).Draw(html, texts, id + (wide ? "-w" : "-n"), total, from, to);
        }
    }

    private void Draw(Html html, SiteTexts texts, string id, string total, List<MoneyStream> from, List<MoneyStream> to)
    {
        html.Open("svg", ("class", isWide ? "flow only-wide" : "flow only-narrow"), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"), ("viewBox", $"0 0 {Html.Length(width)} {Html.Length(height + Top + 8)}"));
        html.Element("title", texts["flow.title"], ("id", id + "-t"));
        html.Element("desc", texts.Format("flow.desc", ("sources", Told(texts, from)), ("uses", Told(texts, to)), ("total", total)), ("id", id + "-d"));
        var scale = Math.Min(Scale(from), Scale(to));
        var thickness = Math.Max(from.Sum(stream => stream.Amount), to.Sum(stream => stream.Amount)) * scale;
        var top = Top + ((height - thickness) / 2);
        Side(html, from, scale, top, isSource: true);
        Side(html, to, scale, top, isSource: false);
        html.Open("rect", ("class", "ink"), ("x", Html.Length(middle)), ("y", Html.Length(top)), ("width", Html.Length(node)), ("height", Html.Length(thickness)), ("rx", "2")).Close("rect");
        html.Element("text", total, ("class", "sum"), ("x", Html.Length(width / 2)), ("y", "18"), ("text-anchor", "middle"));
        html.Close("svg");
    }

    private void Side(Html html, List<MoneyStream> streams, decimal scale, decimal top, bool isSource)
    {
        var slots = streams.Select(stream => Math.Max(stream.Amount * scale, LeastSlot)).ToList();
        var gap = streams.Count > 1 ? Math.Max(0, (height - slots.Sum()) / (streams.Count - 1)) : 0;
        var y = streams.Count > 1 ? Top : Top + ((height - slots[0]) / 2);
        var meeting = top;
        for (var i = 0; i < streams.Count; i++)
        {
            var thick = streams[i].Amount * scale;
            var start = y + ((slots[i] - thick) / 2);
            Band(html, streams[i], start, meeting, thick, isSource);
            Label(html, streams[i], y + (slots[i] / 2), isSource);
            meeting += thick;
            y += slots[i] + gap;
        }
    }

    private void Band(Html html, MoneyStream stream, decimal start, decimal meeting, decimal thick, bool isSource)
    {
        var shown = Math.Max(thick, 1.5m);
        var (x1, x2) = isSource ? (left + node, middle) : (right, middle + node);
        var bend = (x1 + x2) / 2;
        string P(decimal x, decimal y) => $"{Html.Length(x)} {Html.Length(y)}";
        var path = $"M{P(x1, start)} C{P(bend, start)} {P(bend, meeting)} {P(x2, meeting)} L{P(x2, meeting + shown)} C{P(bend, meeting + shown)} {P(bend, start + shown)} {P(x1, start + shown)} Z";
        var colour = "c" + Html.Number(stream.Colour);
        html.Open("path", ("class", colour + " band"), ("d", path)).Close("path");
        html.Open("rect", ("class", colour), ("x", Html.Length(isSource ? left : right)), ("y", Html.Length(start)), ("width", Html.Length(node)), ("height", Html.Length(shown)), ("rx", "1")).Close("rect");
    }

    private void Label(Html html, MoneyStream stream, decimal centre, bool isSource)
    {
        var (x, anchor) = (isWide, isSource) switch
        {
            (true, true) => (left - 10, "end"),
            (true, false) => (right + node + 10, "start"),
            (false, true) => (left + node + 6, "start"),
            (false, false) => (right - 6, "end"),
        };
        html.Open("text", ("x", Html.Length(x)), ("y", Html.Length(centre - 3)), ("text-anchor", anchor), ("class", "name")).Text(Cut(stream.Label)).Close("text");
        html.Open("text", ("x", Html.Length(x)), ("y", Html.Length(centre + 15)), ("text-anchor", anchor), ("class", "value")).Text(stream.Printed).Close("text");
    }

    // Half characters that fit beside the picture; the table beneath has the whole.
    private string Cut(string label)
    {
        var room = isWide ? 28 : 22;
        var used = 0;
        for (var i = 0; i < label.Length; i++)
        {
            used += label[i] > 0x2E7F ? 2 : 1;
            if (used > room)
            {
                return label[..Math.Max(1, i - 1)] + "…";
            }
        }

        return label;
    }

    // Thin streams need room for their words; the thick ones share what is left.
    private decimal Scale(List<MoneyStream> streams)
    {
        var thin = new HashSet<MoneyStream>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var thick = streams.Where(stream => !thin.Contains(stream)).ToList();
            var total = thick.Sum(stream => stream.Amount);
            var scale = (height - (thin.Count * LeastSlot)) / total;
            var thinner = thick.Where(stream => stream.Amount * scale < LeastSlot).ToList();
            if (thinner.Count == 0 || thinner.Count == thick.Count)
            {
                return scale;
            }

            thin.UnionWith(thinner);
        }
    }

    private static string Told(SiteTexts texts, List<MoneyStream> streams) => string.Join(texts["list-gap"], streams.Select(stream => $"{stream.Label} {stream.Printed}"));
}
