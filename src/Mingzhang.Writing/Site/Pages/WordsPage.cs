namespace Mingzhang.Writing.Site.Pages;

/// <summary>All words of the glossary, under their headings.</summary>
internal sealed class WordsPage(SiteContext site, SiteTexts texts)
{
    public IEnumerable<SitePage> All()
    {
        yield return new(SiteLinks.Words, texts["nav.words"], Write);
    }

    private void Write(Html html, SiteLinks links)
    {
        html.Element("h1", texts["words.title"]);
        html.Element("p", texts["words.lead"], ("class", "lead"));
        var groups = site.Input.Packs.Glossary.GroupBy(term => texts.IsEnglish ? term.GroupEnglish : term.Group, StringComparer.Ordinal).ToList();
        var words = site.Input.Packs.Glossary.ToDictionary(term => term.Id, StringComparer.Ordinal);
        html.Open("nav", ("class", "chips"), ("aria-label", texts["words.groups"])).Open("ul");
        for (var i = 0; i < groups.Count; i++)
        {
            html.Open("li").Element("a", groups[i].Key, ("href", "#g" + Html.Number(i + 1))).Close("li");
        }

        html.Close("ul").Close("nav");
        for (var i = 0; i < groups.Count; i++)
        {
            html.Element("h2", groups[i].Key, ("id", "g" + Html.Number(i + 1)));
            html.Open("div", ("class", "words"));
            foreach (var term in groups[i])
            {
                html.Open("section", ("class", "word"), ("id", SiteLinks.Word(term.Id)), ("tabindex", "-1"));
                html.Open("h3").Text(texts.IsEnglish ? term.English : term.Word).Text(" ").Element("small", texts.IsEnglish ? term.Word : term.English, ("lang", texts.IsEnglish ? "zh-CN" : "en")).Close("h3");
                html.Element("p", texts.IsEnglish ? term.SaysEnglish : term.Says);
                var see = term.See.Where(words.ContainsKey).Select(id => words[id]).ToList();
                if (see.Count > 0)
                {
                    html.Open("p", ("class", "faint")).Text(texts["words.see"]);
                    for (var other = 0; other < see.Count; other++)
                    {
                        html.Text(other > 0 ? " · " : "").Element("a", texts.IsEnglish ? see[other].English : see[other].Word, ("href", "#" + SiteLinks.Word(see[other].Id)));
                    }

                    html.Close("p");
                }

                html.Close("section");
            }

            html.Close("div");
            html.Open("p", ("class", "faint")).Text(texts["words.source"]).Open("span", ("lang", texts.IsEnglish ? "zh-CN" : null)).Text(groups[i].First().Source).Close("span").Close("p");
        }
    }
}
