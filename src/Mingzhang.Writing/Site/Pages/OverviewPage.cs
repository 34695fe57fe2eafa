using Mingzhang.Model;
using Mingzhang.Writing.Site.Pictures;

namespace Mingzhang.Writing.Site.Pages;

/// <summary>The first page: the whole in pictures and in words.</summary>
internal sealed class OverviewPage(SiteContext site, SiteTexts texts, PointWords words)
{
    private const int MostParts = 8;
    private readonly OverviewMoney money = new(site, texts, words);

    public IEnumerable<SitePage> All()
    {
        yield return new(SiteLinks.Overview, texts["nav.overview"], Write);
    }

    private string? Chinese => texts.IsEnglish ? "zh-CN" : null;

    private void Write(Html html, SiteLinks links)
    {
        Lead(html, links);
        if (money.Spent is not null)
        {
            Flow(html, links);
            Hundred(html);
            Functions(html, links);
            Years(html);
        }

        Watched(html, links);
        Projects(html, links);
        Questions(html);
        Documents(html, links);
    }

    private void Lead(Html html, SiteLinks links)
    {
        html.Open("section", ("class", "lead"));
        html.Element("p", site.Book.Unit.Name, ("class", "faint"), ("lang", Chinese));
        var stage = site.Basis.Stage is Stage.Initial or Stage.Adjusted ? "plan" : "spent";
        html.Element("h1", money.Spent is { } spent ? texts.Format("overview." + stage, ("year", words.Year(site.Basis.Year)), ("amount", words.Amount(spent))) : site.Chief.Title);
        if (Sentence() is { Length: > 0 } sentence)
        {
            html.Element("p", sentence, ("class", "sentence"));
        }

        html.Open("dl", ("class", "tiles"));
        Tile(html, links, texts.Name("flow", Model.Flow.GrandTotal), site.Basis with { Flow = Model.Flow.GrandTotal });
        Tile(html, links, texts.Name("flow", Model.Flow.Revenue), site.Basis with { Flow = Model.Flow.Revenue });
        Tile(html, links, texts.Name("nature", Nature.Basic), money.Spending with { Nature = Nature.Basic });
        Tile(html, links, texts.Name("nature", Nature.Project), money.Spending with { Nature = Nature.Project });
        html.Close("dl").Close("section");
    }

    // What is not known is not told.
    private string Sentence()
    {
        List<string> told = [];
        var before = site.Ledger[money.Spending with { Year = site.Basis.Year - 1 }];
        if (money.Spent is { } spent && before is { Fen: > 0 } last)
        {
            var change = spent - last;
            told.Add(change == Money.Zero
                ? texts["overview.same"]
                : texts.Format(change > Money.Zero ? "overview.more" : "overview.less", ("amount", words.Amount(change > Money.Zero ? change : -change)), ("rate", PointWords.Percent(change > Money.Zero ? change : -change, last, 1))));
        }

        if (money.Total is { Fen: > 0 } total)
        {
            var fiscal = (site.Ledger[site.Basis with { Flow = Model.Flow.GrandTotal, Fund = Fund.Fiscal }] ?? Money.Zero);
            told.Add(texts.Format("overview.fiscal", ("share", PointWords.Percent(fiscal, total, 1))));
        }

        return string.Join(texts["sentence-gap"], told);
    }

    private void Tile(Html html, SiteLinks links, string label, Coordinates at)
    {
        if (site.Ledger[at] is not { } amount)
        {
            return;
        }

        html.Open("div").Element("dt", label).Open("dd");
        if (site.TableOf(at) is var (page, anchor))
        {
            html.Element("a", words.Amount(amount), ("href", links.To(page, anchor)));
        }
        else
        {
            html.Text(words.Amount(amount));
        }

        html.Close("dd").Close("div");
    }

    private void Flow(Html html, SiteLinks links)
    {
        var (sources, uses) = (money.Sources(), money.Uses());
        html.Open("section", ("class", "picture")).Element("h2", texts["flow.heading"], ("id", "flow"));
        html.Element("p", texts["flow.lead"]);
        FlowPicture.Write(html, texts, "flow", money.Total is { } total ? texts.Format("flow.total", ("amount", words.Amount(total))) : "", Streams(sources, 0), Streams(uses, 3));
        html.Open("details").Element("summary", texts["as-table"]);
        html.Element("h3", texts["flow.sources"], ("id", "flow-sources"));
        BarTable.Write(html, texts, "flow-sources", [texts["flow.sources"], texts["amount"]], Bars(links, sources, 0));
        html.Element("h3", texts["flow.uses"], ("id", "flow-uses"));
        BarTable.Write(html, texts, "flow-uses", [texts["flow.uses"], texts["amount"]], Bars(links, uses, 3));
        html.Close("details").Close("section");
    }

    private void Hundred(Html html)
    {
        var parts = Fewer(money.Economies(), 6);
        if (parts.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "picture")).Element("h2", texts["hundred.heading"]);
        html.Element("p", texts["hundred.lead"]);
        HundredPicture.Write(html, texts, "hundred", Streams(parts, 0));
        html.Close("section");
    }

    private void Functions(Html html, SiteLinks links)
    {
        var parts = Fewer(money.Functions(), MostParts);
        if (parts.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "picture")).Element("h2", texts["functions.heading"], ("id", "functions"));
        html.Element("p", texts["functions.lead"]);
        BarTable.Write(html, texts, "functions", [texts["functions.what"], texts["amount"]], [.. Bars(links, parts, 0).Zip(parts, (bar, part) => bar with { Colour = 1, Note = money.Spent is { } spent ? PointWords.Percent(part.Amount, spent, 1) : "" })]);
        html.Close("section");
    }

    private void Years(Html html)
    {
        var periods = money.Periods();
        if (periods.Count < 2)
        {
            return;
        }

        html.Open("section", ("class", "picture")).Element("h2", texts["years.heading"], ("id", "years"));
        html.Element("p", texts["years.lead"]);
        var columns = periods.TakeLast(6).Select(Column).ToList();
        YearPicture.Write(html, texts, "years", columns);
        html.Open("details").Element("summary", texts["as-table"]);
        BarTable.Write(html, texts, "years", [texts["years.when"], texts.Name("flow", Model.Flow.Expenditure)], [.. periods.Select(at => new BarRow(words.Period(at.Year, at.Stage), site.Ledger[at]!.Value.Fen, words.Amount(site.Ledger[at]!.Value)))]);
        html.Close("details").Close("section");
    }

    private YearColumn Column(Coordinates at)
    {
        var amount = site.Ledger[at]!.Value;
        var natures = money.Natures(at);
        var parts = natures.Count > 0 ? natures : [new(texts.Name("flow", Model.Flow.Expenditure), at, amount)];
        return new(words.Year(at.Year), texts.Name("stage", at.Stage), words.Amount(amount), [.. parts.Select(part => new MoneyStream(part.Label, part.Amount.Fen, words.Amount(part.Amount), ColourOf(part.At.Nature)))]);
    }

    private void Watched(Html html, SiteLinks links)
    {
        html.Open("section", ("class", "picture")).Element("h2", texts["watched.heading"], ("id", "watched"));
        html.Element("p", texts["watched.lead"]).Open("dl", ("class", "tiles"));
        foreach (var theme in new[] { Theme.ThreePublic, Theme.Abroad, Theme.Vehicles, Theme.Receptions })
        {
            Tile(html, links, texts.Name("theme", theme), money.Spending with { Fund = Fund.Fiscal, Theme = theme });
        }

        Tile(html, links, texts.Name("theme", Theme.Procurement), money.Spending with { Theme = Theme.Procurement });
        html.Close("dl").Close("section");
    }

    private void Projects(Html html, SiteLinks links)
    {
        var projects = site.Projects.Where(project => !project.IsDepartment).Select(project => (Project: project, Cost: ProjectPages.CostOf(site, project, site.Basis.Year, site.Basis.Stage)))
            .Where(pair => pair.Cost is { Fen: > 0 }).OrderByDescending(pair => pair.Cost!.Value.Fen).ThenBy(pair => pair.Project.Code, StringComparer.Ordinal).Take(6).ToList();
        if (projects.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "picture")).Element("h2", texts["overview.projects"], ("id", "projects"));
        BarTable.Write(html, texts, "projects", [texts["nav.projects"], texts["amount"]], [.. projects.Select(pair => new BarRow(pair.Project.Name, pair.Cost!.Value.Fen, words.Amount(pair.Cost.Value)) { Address = links.To(SiteLinks.Project(pair.Project.Code)), Colour = 4 })]);
        html.Open("p").Element("a", texts["overview.all-projects"], ("href", links.To(SiteLinks.Projects))).Close("p").Close("section");
    }

    private void Questions(Html html)
    {
        html.Open("section", ("class", "picture")).Element("h2", texts["questions"]);
        if (site.Input.Questions.Count == 0)
        {
            html.Element("p", texts["questions.none"]);
        }
        else
        {
            html.Element("p", texts.Format("questions.lead", ("count", Html.Number(site.Input.Questions.Count))));
            QuestionList.Write(html, texts, site.Input.Questions);
        }

        html.Close("section");
    }

    private void Documents(Html html, SiteLinks links)
    {
        html.Open("section", ("class", "picture")).Element("h2", texts["overview.documents"]).Open("ul", ("class", "files"));
        foreach (var document in site.Input.Documents)
        {
            html.Open("li").Element("a", document.Title, ("href", links.To(SiteLinks.Whole(document.Id))), ("lang", Chinese));
            foreach (var file in site.Input.Attachments.Where(file => file.Document == document.Id))
            {
                html.Text(" · ").Element("a", texts.Format("download.whole", ("format", file.Format.ToUpperInvariant())), ("href", links.ToRoot(file.Path)), ("download", ""));
            }

            html.Close("li");
        }

        html.Close("ul").Close("section");
    }

    private IReadOnlyList<MoneyPart> Fewer(IReadOnlyList<MoneyPart> parts, int most) => parts.Count <= most
        ? parts
        : [.. parts.Take(most - 1), new(texts.Format("others", ("count", Html.Number(parts.Count - most + 1))), default, parts.Skip(most - 1).Aggregate(Money.Zero, (sum, part) => sum + part.Amount))];

    private List<MoneyStream> Streams(IReadOnlyList<MoneyPart> parts, int first) =>
        [.. parts.Select((part, index) => new MoneyStream(part.Label, part.Amount.Fen, words.Amount(part.Amount), part.At.Nature != Nature.All ? ColourOf(part.At.Nature) : (first + index) % 8))];

    private List<BarRow> Bars(SiteLinks links, IReadOnlyList<MoneyPart> parts, int first) => [.. Streams(parts, first).Zip(parts, (stream, part) => new BarRow(part.Label, stream.Amount, stream.Printed)
    {
        Colour = stream.Colour,
        Address = part.At != default && site.TableOf(part.At) is var (page, anchor) ? links.To(page, anchor) : null,
    })];

    // A nature keeps its colour from picture to picture.
    private static int ColourOf(Nature nature) => nature switch
    {
        Nature.Personnel or Nature.Basic => 0,
        Nature.Running => 1,
        Nature.Project => 4,
        Nature.Operating => 3,
        Nature.RemittedUp => 5,
        Nature.SubsidyDown => 6,
        _ => 7,
    };
}
