using Mingzhang.Writing.Data;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Site.Pictures;

namespace Mingzhang.Writing.Site.Pages;

/// <summary>What documents say in sentences, on one page with figures that can be opened; and each document whole, as it is printed.</summary>
internal sealed class DocumentPages(SiteContext site, SiteTexts texts, PointWords words)
{
    public IEnumerable<SitePage> All()
    {
        yield return new(SiteLinks.Narrative, texts["nav.narrative"], Narrative) { Script = TablePages.Script };
        foreach (var document in site.Input.Documents)
        {
            yield return new(SiteLinks.Whole(document.Id), document.Title, (html, links) => Whole(html, links, document));
        }
    }

    private string? Chinese => texts.IsEnglish ? "zh-CN" : null;

    private void Narrative(Html html, SiteLinks links)
    {
        html.Element("h1", texts["nav.narrative"]);
        html.Element("p", texts["narrative.lead"], ("class", "lead"));
        var panels = new Panels(site, texts, words, links, html);
        foreach (var document in site.Input.Documents)
        {
            html.Open("article", ("class", "narrative"), ("lang", Chinese));
            html.Element("h2", document.Title);
            for (var i = 0; i < document.Blocks.Count; i++)
            {
                var anchor = site.BlockAnchor(document.Id, i + 1);
                switch (document.Blocks[i])
                {
                    case WrittenParagraph { Kind: not (ParagraphKind.Title or ParagraphKind.CoverLine) } paragraph:
                        Paragraph(html, document, paragraph, i + 1, step: 1);
                        break;
                    case WrittenTable table:
                        html.Open("p", ("class", "see"), ("id", anchor)).Element("a", $"{table.Number} {table.Title}".Trim(), ("href", links.To(SiteLinks.Table(document.Id, table.Id)))).Close("p");
                        break;
                    case WrittenChart chart:
                        ChartPicture.Write(html, texts, chart, anchor);
                        break;
                }
            }

            html.Close("article");
        }

        panels.Words(site.Terms.In(site.Input.Documents.SelectMany(document => document.Blocks).OfType<WrittenParagraph>().Select(paragraph => paragraph.Text)));
        foreach (var figure in site.Input.Documents.SelectMany(FigureIndex.Of).Where(figure => figure.Place.Run > 0))
        {
            panels.Figure(site.RunAnchor(figure.Document, figure.Place.Block, figure.Place.Run), figure);
        }
    }

    private void Whole(Html html, SiteLinks links, WrittenDocument document)
    {
        html.Open("nav", ("class", "trail"), ("aria-label", texts["trail"])).Element("a", texts["nav.tables"], ("href", links.To(SiteLinks.Tables))).Close("nav");
        html.Open("article", ("class", "narrative whole"), ("lang", Chinese));
        var hasTitle = document.Blocks.OfType<WrittenParagraph>().Any(paragraph => paragraph.Kind == ParagraphKind.Title);
        if (!hasTitle)
        {
            html.Element("h1", document.Title);
        }

        for (var i = 0; i < document.Blocks.Count; i++)
        {
            switch (document.Blocks[i])
            {
                case WrittenParagraph paragraph:
                    Paragraph(html, null, paragraph, i + 1, step: 0);
                    break;
                case WrittenTable table:
                    Table(html, table, site.BlockAnchor(document.Id, i + 1));
                    break;
                case WrittenChart chart:
                    ChartPicture.Write(html, texts, chart, site.BlockAnchor(document.Id, i + 1));
                    break;
            }
        }

        html.Close("article");
    }

    private void Table(Html html, WrittenTable table, string anchor)
    {
        html.Open("section", ("class", table.Page == Packs.Forms.PageSide.Landscape ? "form wide" : "form"));
        var title = table.Above.FirstOrDefault(line => line.IsTitle);
        if (title is null)
        {
            html.Element("h3", $"{table.Number} {table.Title}".Trim(), ("id", anchor));
        }

        foreach (var line in table.Above)
        {
            html.Open(ReferenceEquals(line, title) ? "h3" : "p", ("id", ReferenceEquals(line, title) ? anchor : null), ("class", line.Side == TextSide.Right ? "right" : null)).Lines(line.Text).Close(ReferenceEquals(line, title) ? "h3" : "p");
        }

        new TableMarkup(html, texts).Write(table, anchor, leadsToPanels: false);
        TablePages.Surround(html, table.Below, isHeading: false, table, Chinese);
        html.Close("section");
    }

    /// <param name="html">The page.</param>
    /// <param name="document">Whose figures lead to panels; null for plain figures.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="block">Its number.</param>
    /// <param name="step">Levels that headings stand below those of the document.</param>
    private void Paragraph(Html html, WrittenDocument? document, WrittenParagraph paragraph, int block, int step)
    {
        var name = paragraph.Kind switch
        {
            ParagraphKind.Title => "h1",
            ParagraphKind.Chapter => step == 0 ? "h2" : "h3",
            ParagraphKind.Section => step == 0 ? "h3" : "h4",
            ParagraphKind.Subsection => step == 0 ? "h4" : "h5",
            _ => "p",
        };
        html.Open(name, ("id", document is null ? null : site.BlockAnchor(document.Id, block)), ("class", paragraph.Kind == ParagraphKind.Note ? "faint" : null));
        for (var i = 0; i < paragraph.Runs.Count; i++)
        {
            var run = paragraph.Runs[i];
            if (run.Figure is not null && document is not null)
            {
                var anchor = site.RunAnchor(document.Id, block, i + 1);
                html.Element("a", run.Text, ("class", "figure"), ("href", "#" + anchor), ("id", "a-" + anchor));
            }
            else
            {
                html.Lines(run.Text);
            }
        }

        html.Close(name);
    }
}
