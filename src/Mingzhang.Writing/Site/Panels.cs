using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Glossary;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Site;

/// <summary>What opens when a figure or a word is chosen: without a script, by the address alone. A panel is hidden until it is the
/// target, so that a reader of the page as a document does not take it for part of it.</summary>
internal sealed class Panels(SiteContext site, SiteTexts texts, PointWords words, SiteLinks links, Html html)
{
    private const int MostParts = 8;
    private const int MostPlaces = 12;

    public void Figure(string anchor, IndexedFigure figure)
    {
        Open(anchor, "a-" + anchor);
        html.Open("h2", ("id", anchor + "-t")).Text(figure.Printed);
        var unit = figure.Figure.Figure.Measure.Name;
        if (!figure.Printed.EndsWith(unit, StringComparison.Ordinal))
        {
            html.Text(" ").Element("small", unit, ("lang", Chinese));
        }

        html.Close("h2");
        if (figure.RowLabels.Count + figure.ColumnLabels.Count > 0)
        {
            html.Element("p", string.Join(" · ", figure.RowLabels.Concat(figure.ColumnLabels)), ("class", "path"), ("lang", Chinese));
        }

        html.Open("p", ("class", "faint")).Text(texts.Format("panel.exact", ("amount", words.Exact(figure.Figure)))).Close("p");
        if (figure.Figure.Role.Length > 0)
        {
            html.Open("p").Text(texts["panel.role"]).Element("strong", words.Role(figure.Figure.Role), ("lang", Chinese)).Close("p");
        }

        Point(figure.Figure.At);
        Parts(figure.Figure);
        Places(figure);
        Terms(site.Terms.About(figure.Figure.At));
        html.Open("p", ("class", "id")).Text(texts["panel.id"]).Element("code", figure.Id).Close("p");
        html.Close("section");
    }

    public void Word(GlossaryTerm term, string back)
    {
        Open(SiteLinks.Word(term.Id), back);
        html.Element("h2", texts.IsEnglish ? term.English : term.Word, ("id", SiteLinks.Word(term.Id) + "-t"));
        html.Element("p", texts.IsEnglish ? term.SaysEnglish : term.Says);
        html.Open("p").Element("a", texts["panel.more-words"], ("href", links.To(SiteLinks.Words, SiteLinks.Word(term.Id)))).Close("p");
        html.Close("section");
    }

    /// <summary>The words of a page, each a link to its panel.</summary>
    public void Words(IReadOnlyList<GlossaryTerm> terms)
    {
        if (terms.Count == 0)
        {
            return;
        }

        html.Open("nav", ("class", "chips"), ("aria-labelledby", "words-here"));
        html.Element("h2", texts["words.here"], ("id", "words-here")).Open("ul");
        foreach (var term in terms)
        {
            html.Open("li").Element("a", texts.IsEnglish ? term.English : term.Word, ("href", "#" + SiteLinks.Word(term.Id)), ("id", "a-" + SiteLinks.Word(term.Id))).Close("li");
        }

        html.Close("ul").Close("nav");
        foreach (var term in terms)
        {
            Word(term, "a-" + SiteLinks.Word(term.Id));
        }
    }

    private string? Chinese => texts.IsEnglish ? "zh-CN" : null;

    private void Open(string anchor, string back)
    {
        html.Open("section", ("class", "panel"), ("id", anchor), ("hidden", ""), ("tabindex", "-1"), ("aria-labelledby", anchor + "-t"));
        html.Open("p", ("class", "close")).Element("a", texts["panel.close"], ("href", "#" + back)).Close("p");
    }

    private void Point(in Coordinates at)
    {
        html.Open("dl");
        foreach (var (dimension, word) in words.Of(at))
        {
            html.Open("div").Element("dt", dimension).Element("dd", word).Close("div");
        }

        html.Close("dl");
    }

    private void Parts(WrittenFigure figure)
    {
        if (figure.From.Count > 0)
        {
            html.Element("h3", texts["panel.from"]);
            List((IReadOnlyList<(string, Money)>)[.. figure.From.Select(point => (string.Join(" · ", words.Of(point).Select(pair => pair.Word)), site.Ledger[point] ?? Money.Zero))], rest: 0);
            return;
        }

        if (figure.Role.Length > 0 || figure.Figure.Measure.Kind != MeasureKind.Money)
        {
            return;
        }

        var parts = Grouped(figure.At).ToList();
        html.Element("h3", texts["panel.parts"]);
        if (parts.Count == 0)
        {
            html.Element("p", texts[figure.Exact == 0 ? "panel.none" : "panel.stated"]);
            return;
        }

        List(parts, parts.Count - MostParts);
    }

    // The same names are one part; what a person entered beside amounts and codes is not told. Words are made once a part, not once
    // an entry: a total has thousands.
    private IEnumerable<(string Label, Money Amount)> Grouped(Coordinates at) => site.Ledger.EntriesOf(at)
        .GroupBy(posting => (NameOf(posting.Entry), At: posting.Entry is BudgetLine ? Told(at, posting.At) : default))
        .Select(group => (Label: group.Key.Item1 ?? LabelOf(group.Key.At), Amount: Sum(group.Select(posting => posting.Amount))))
        .GroupBy(part => part.Label, StringComparer.Ordinal).Select(group => (Label: group.Key, Amount: Sum(group.Select(part => part.Amount))))
        .OrderByDescending(part => decimal.Abs(part.Amount.Fen)).ThenBy(part => part.Label, StringComparer.Ordinal);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private string? NameOf(object entry) => entry switch
    {
        PurchaseEntry purchase => purchase.Name,
        AssetEntry asset => asset.Name.Length > 0 ? asset.Name : texts.Name("theme", asset.Kind),
        _ => null,
    };

    private string LabelOf(in Coordinates told) => words.Short(told) is { Length: > 0 } label ? label : texts["panel.one-entry"];

    // What an entry says beyond the point that is asked.
    private static Coordinates Told(in Coordinates at, in Coordinates entry) => new()
    {
        Year = entry.Year,
        Flow = entry.Flow == at.Flow || entry.Flow == Flow.Expenditure ? Flow.None : entry.Flow,
        Fund = entry.Fund == at.Fund ? Fund.All : entry.Fund,
        Nature = entry.Nature == at.Nature || at.Nature == Nature.Project ? Nature.All : entry.Nature == Nature.ProjectWithoutConstruction ? Nature.Project : entry.Nature,
        Function = entry.Function == at.Function ? default : entry.Function,
        Economy = entry.Economy == at.Economy ? default : entry.Economy,
        Project = entry.Project == at.Project ? null : entry.Project,
    };

    private void List(IReadOnlyList<(string Label, Money Amount)> parts, int rest)
    {
        html.Open("table", ("class", "parts")).Open("tbody");
        foreach (var (label, amount) in parts.Take(rest > 1 ? MostParts : parts.Count))
        {
            Row(label, amount);
        }

        if (rest > 1)
        {
            Row(texts.Format("panel.rest", ("count", Html.Number(rest))), parts.Skip(MostParts).Aggregate(Money.Zero, (sum, part) => sum + part.Amount));
        }

        html.Close("tbody").Close("table");
    }

    private void Row(string label, Money amount) => html.Open("tr").Element("th", label, ("scope", "row")).Element("td", words.Exact(amount), ("class", "number")).Close("tr");

    private void Places(IndexedFigure figure)
    {
        var others = site.Printed(figure.Id).Where(other => other.Document != figure.Document || other.Place != figure.Place).ToList();
        if (others.Count == 0)
        {
            return;
        }

        html.Element("h3", texts["panel.also"]).Open("ul");
        foreach (var other in others.Take(MostPlaces))
        {
            var (page, anchor) = site.AddressOf(other);
            html.Open("li").Open("a", ("href", links.To(page, anchor)), ("lang", Chinese)).Text(NameOf(other)).Close("a").Close("li");
        }

        if (others.Count > MostPlaces)
        {
            html.Element("li", texts.Format("panel.more-places", ("count", Html.Number(others.Count - MostPlaces))));
        }

        html.Close("ul");
    }

    private string NameOf(IndexedFigure figure)
    {
        var document = site.Input.Documents.Count > 1 ? site.TitleOf(figure.Document) + " · " : "";
        if (figure.Place.Table is not { } id || site.TableNamed(figure.Document, id) is not { } table)
        {
            return document + texts["nav.narrative"];
        }

        return document + string.Join(" · ", new[] { table.Title, figure.RowLabels.LastOrDefault() ?? "", figure.ColumnLabels.LastOrDefault() ?? "" }.Where(text => text.Length > 0));
    }

    private void Terms(IEnumerable<GlossaryTerm> terms)
    {
        var told = terms.Take(6).ToList();
        if (told.Count == 0)
        {
            return;
        }

        html.Element("h3", texts["panel.words"]).Open("p");
        for (var i = 0; i < told.Count; i++)
        {
            html.Text(i > 0 ? " · " : "").Element("a", texts.IsEnglish ? told[i].English : told[i].Word, ("href", links.To(SiteLinks.Words, SiteLinks.Word(told[i].Id))));
        }

        html.Close("p");
    }
}
