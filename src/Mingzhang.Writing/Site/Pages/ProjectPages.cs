using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Writing.Site.Pictures;

namespace Mingzhang.Writing.Site.Pages;

/// <summary>The list of projects, and a page a project: its money, targets, results and open questions. Who leads it and how to call
/// them is never told (DR-22).</summary>
internal sealed class ProjectPages(SiteContext site, SiteTexts texts, PointWords words)
{
    private static readonly Stage[] Stages = [Stage.Initial, Stage.Adjusted, Stage.Executed, Stage.Final];

    public IEnumerable<SitePage> All()
    {
        yield return new(SiteLinks.Projects, texts["nav.projects"], List);
        foreach (var project in site.Projects)
        {
            yield return new(SiteLinks.Project(project.Code), project.Name, (html, links) => Write(html, links, project)) { Script = TablePages.Script };
        }
    }

    /// <summary>What a project costs in a year and stage: what the book's lines say, else what its sheet says; null for not known.</summary>
    public static Money? CostOf(SiteContext site, ProjectEntry project, int year, Stage stage)
    {
        var ofLines = project.IsDepartment ? null : site.Ledger[new() { Year = year, Stage = stage, Flow = Flow.Expenditure, Project = project.Code }];
        if (ofLines is { Fen: not 0 })
        {
            return ofLines;
        }

        var funds = project.Funds.Where(fund => fund.Year == year && fund.Stage == stage).ToList();
        if (funds.Count > 0)
        {
            return funds.Find(fund => fund.Source == FundSource.Total)?.Amount ?? funds.Aggregate(Money.Zero, (sum, fund) => sum + fund.Amount);
        }

        // A project that no line names costs nothing that is known; one whose lines are of another year costs nothing in this.
        return site.Book.Lines.Any(line => line.At.Project == project.Code) ? ofLines : null;
    }

    private string? Chinese => texts.IsEnglish ? "zh-CN" : null;

    private void List(Html html, SiteLinks links)
    {
        html.Element("h1", texts["nav.projects"]);
        if (site.Projects.Count == 0)
        {
            html.Element("p", texts["projects.none"], ("class", "lead"));
            return;
        }

        html.Element("p", texts["projects.lead"], ("class", "lead"));
        var costs = site.Projects.Select(project => (Project: project, Cost: CostOf(site, project, site.Basis.Year, site.Basis.Stage))).ToList();
        var most = costs.Select(pair => pair.Cost?.Fen ?? 0).Max();
        html.Open("ul", ("class", "cards projects"));
        foreach (var (project, cost) in costs.OrderBy(pair => pair.Project.IsDepartment).ThenByDescending(pair => pair.Cost?.Fen ?? -1))
        {
            html.Open("li").Open("a", ("href", links.To(SiteLinks.Project(project.Code))), ("lang", Chinese)).Element("strong", project.Name).Close("a");
            html.Element("span", cost is { } known ? words.Amount(known) : texts["not-known"], ("class", "amount"));
            if (cost is { Fen: > 0 } bar)
            {
                BarTable.Bar(html, bar.Fen, most, 0);
            }

            html.Element("span", texts.Format("projects.indicators", ("count", Html.Number(project.Indicators.Count))), ("class", "faint")).Close("li");
        }

        html.Close("ul");
    }

    private void Write(Html html, SiteLinks links, ProjectEntry project)
    {
        html.Open("nav", ("class", "trail"), ("aria-label", texts["trail"])).Element("a", texts["nav.projects"], ("href", links.To(SiteLinks.Projects))).Close("nav");
        html.Element("h1", project.Name, ("lang", Chinese));
        html.Element("p", texts.Format(project.IsDepartment ? "project.department" : "project.code", ("code", project.Code)), ("class", "faint"));
        Cost(html, links, project);
        Said(html, "project.purpose", project.Purpose);
        Said(html, "project.goal", project.Goal);
        Plan(html, project);
        Indicators(html, project);
        Said(html, "project.outcome", project.Outcome);
        Questions(html, project);
        var panels = new Panels(site, texts, words, links, html);
        panels.Words(site.Terms.In([texts.IsEnglish ? "绩效目标 绩效指标" : texts["project.goal"], texts["project.indicators"], project.Outcome.Length > 0 ? "绩效自评" : "", project.Plan.Count > 0 ? "资金支出计划" : ""]));
    }

    private void Cost(Html html, SiteLinks links, ProjectEntry project)
    {
        var years = site.Book.Lines.Where(line => line.At.Project == project.Code).Select(line => line.At.Year).Concat(project.Funds.Select(fund => fund.Year)).Distinct().Order().ToList();
        var rows = years.SelectMany(year => Stages.Select(stage => (Year: year, Stage: stage, Cost: CostOf(site, project, year, stage)))).Where(row => row.Cost is { Fen: not 0 }).ToList();
        html.Element("h2", texts["project.money"], ("id", "money"));
        if (rows.Count == 0)
        {
            html.Element("p", texts["project.no-money"]);
            return;
        }

        BarTable.Write(html, texts, "money", [texts["project.when"], texts["project.amount"]], [.. rows.Select(row => new BarRow(words.Period(row.Year, row.Stage), row.Cost!.Value.Fen, words.Amount(row.Cost.Value)))]);
        var latest = rows[^1];
        var budget = CostOf(site, project, latest.Year, Stage.Adjusted) ?? CostOf(site, project, latest.Year, Stage.Initial);
        var spent = CostOf(site, project, latest.Year, Stage.Final) ?? CostOf(site, project, latest.Year, Stage.Executed);
        if (budget is { Fen: > 0 } planned && spent is { } paid)
        {
            html.Open("p").Text(texts.Format("project.rate", ("rate", PointWords.Percent(paid, planned, 2)))).Close("p");
        }

        var funds = site.Ledger.EntriesOf(new() { Year = latest.Year, Stage = latest.Stage, Flow = Flow.Expenditure, Project = project.Code }).GroupBy(posting => posting.At.Fund).OrderBy(group => group.Key)
            .Select(group => (Fund: group.Key, Amount: group.Aggregate(Money.Zero, (sum, posting) => sum + posting.Amount))).ToList();
        if (funds.Count > 0)
        {
            html.Open("p").Text(texts.Format("project.sources", ("period", words.Period(latest.Year, latest.Stage)))).Text(string.Join(texts["list-gap"], funds.Select(fund => $"{texts.Name("fund", fund.Fund)} {words.Amount(fund.Amount)}"))).Close("p");
        }

        if (site.TableOf(new() { Year = latest.Year, Stage = latest.Stage, Flow = Flow.Expenditure, Project = project.Code }) is var (page, anchor))
        {
            html.Open("p").Element("a", texts["project.in-table"], ("href", links.To(page, anchor))).Close("p");
        }
    }

    private void Said(Html html, string heading, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        html.Element("h2", texts[heading]).Open("div", ("class", "said"), ("lang", Chinese));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Element("p", line);
        }

        html.Close("div");
    }

    private void Plan(Html html, ProjectEntry project)
    {
        if (project.Plan.Count == 0)
        {
            return;
        }

        html.Element("h2", texts["project.plan"], ("id", "plan"));
        BarTable.Write(html, texts, "plan", [texts["project.month"], texts["project.share"]], [.. project.Plan.OrderBy(step => step.Month).Select(step =>
            new BarRow(texts.Format("project.by-month", ("month", Html.Number(step.Month))), step.Percent, step.Percent.ToString("0.##", CultureInfo.InvariantCulture) + "%"))], whole: 100);
    }

    private void Indicators(Html html, ProjectEntry project)
    {
        html.Element("h2", texts["project.indicators"], ("id", "indicators"));
        if (project.Indicators.Count == 0)
        {
            html.Element("p", texts["project.no-indicators"]);
            return;
        }

        var hasResults = project.Indicators.Any(indicator => indicator.Actual.Length > 0 || indicator.Score is not null);
        html.Open("ul", ("class", "indicators"));
        foreach (var indicator in project.Indicators)
        {
            html.Open("li").Open("p", ("class", "faint")).Text(Level(indicator)).Close("p");
            html.Open("h3", ("lang", Chinese)).Text(indicator.Name).Close("h3").Open("dl");
            Pair(html, "indicator.target", Target(indicator), "target");
            if (hasResults)
            {
                Pair(html, "indicator.actual", indicator.Actual.Length > 0 ? indicator.Actual + indicator.MeasureUnit : texts["not-known"], "actual");
                Pair(html, "indicator.score", ScoreOf(indicator), "score");
            }

            html.Close("dl");
            Line(html, "indicator.description", indicator.Description);
            Line(html, "indicator.reason", indicator.Reason);
            Line(html, "indicator.evidence", string.Join(texts["list-gap"], indicator.Evidence));
            html.Close("li");
        }

        html.Close("ul");
    }

    private string Level(IndicatorEntry indicator) => string.Join(" › ", new[]
    {
        indicator.First is { } first ? texts.Name("first-level", first) : "",
        indicator.Second is { } second ? texts.Name("second-level", second) : "",
    }.Where(text => text.Length > 0));

    private string Target(IndicatorEntry indicator) => (indicator.Comparison is Comparison.None or Comparison.Qualitative ? "" : texts.Name("comparison", indicator.Comparison) + " ") + indicator.Target + indicator.MeasureUnit;

    private string ScoreOf(IndicatorEntry indicator) => (indicator.Score, indicator.Weight) switch
    {
        ({ } score, { } weight) => texts.Format("indicator.of", ("score", Points(score)), ("weight", Points(weight))),
        ({ } score, null) => Points(score),
        _ => "",
    };

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private void Pair(Html html, string name, string value, string kind)
    {
        if (value.Length > 0)
        {
            html.Open("div", ("class", kind)).Element("dt", texts[name]).Element("dd", value).Close("div");
        }
    }

    private void Line(Html html, string name, string value)
    {
        if (value.Length > 0)
        {
            html.Open("p").Element("span", texts[name], ("class", "faint")).Open("span", ("lang", Chinese)).Lines(value).Close("span").Close("p");
        }
    }

    private void Questions(Html html, ProjectEntry project)
    {
        html.Element("h2", texts["questions"]);
        var questions = site.Input.Questions.Where(question => question.Project == project.Code).ToList();
        if (questions.Count == 0)
        {
            html.Element("p", texts["questions.none"]);
            return;
        }

        QuestionList.Write(html, texts, questions);
    }
}
