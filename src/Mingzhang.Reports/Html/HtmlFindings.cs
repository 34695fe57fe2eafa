using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>Writes findings, each linked to where its figures are printed.</summary>
public sealed class HtmlFindings(Markup html, TextBook texts, FindingWords words, PlaceWords places, PageMarks marks)
{
    private const int MostCorrections = 30;
    private const int RelationsShown = 3;
    private const int MostRelations = 40;
    private const int MostTerms = 60;

    public void Write(Finding finding, int number)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var id = $"f{Markup.Number(number)}";
        html.Open(
            "article",
            ("id", id),
            ("class", "finding " + JsonNames.Camel(finding.Severity) + (finding.Explained is null ? "" : " explained")),
            ("aria-labelledby", id + "-h"),
            ("data-severity", JsonNames.Camel(finding.Severity)),
            ("data-rule", JsonNames.Rule(finding)),
            ("data-where", string.Join(' ', FindingFigures.Places(finding).Select(WhereOf).Distinct()))
        );
        html.Open("h3", ("id", id + "-h"));
        html.Element("span", Markup.Number(number) + ".");
        html.Text(" ");
        html.Element("span", Severities.Symbol(finding.Severity) + " " + texts.Name("severity", finding.Severity), ("class", "badge"));
        html.Text(" " + words.Kind(finding) + " ");
        html.Element("span", texts.Format("finding.number", ("number", finding.Number)), ("class", "faint"));
        html.Close("h3");
        html.Element("p", words.Headline(finding), ("class", "headline"));
        if (finding.Explained is { } explained)
        {
            html.Element("p", new ExplanationWords(texts).Of(explained), ("class", "reply"));
        }

        List(words.Candidates(finding));
        WriteCorrections(finding);
        if (finding is CauseFinding cause)
        {
            WriteRelations(cause);
            WriteLimits(cause);
        }

        html.Element("p", texts.Format("check.remedy", ("remedy", words.Remedy(finding))), ("class", "remedy"));
        html.Close("article");
        html.Break();
    }

    /// <summary>The table of a place, or the text of its document, as the filter calls it.</summary>
    public string WhereOf(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Table is { } table ? marks.Table(place.Document, table) : marks.Table(place.Document, 0);
    }

    private void WriteCorrections(Finding finding)
    {
        var fields = FindingField.Of(finding, words.Causes);
        var hasValues = fields.Any(field => field.Printed.Length > 0 || field.ShouldBe is not null);
        string[] heads = hasValues ? [texts["report.place"], texts["report.printed"], texts["report.should-be"]] : [texts["report.place"]];
        html.Open("div", ("class", "scroll"));
        html.Open("table", ("class", "corrections"));
        html.Element("caption", texts["html.corrections"], ("class", "hidden"));
        html.Open("thead");
        html.Open("tr");
        foreach (var head in heads)
        {
            html.Element("th", head, ("scope", "col"));
        }

        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        foreach (var field in fields.Take(MostCorrections))
        {
            WriteField(field, hasValues, isAlone: finding is not CauseFinding { EquallyLikely: not 1 });
        }

        html.Close("tbody");
        html.Close("table");
        html.Close("div");
        More(fields.Count - MostCorrections);
        html.Break();
    }

    private void WriteField(FindingField field, bool hasValues, bool isAlone)
    {
        var name = hasValues ? "th" : "td";
        html.Open("tr");
        html.Open(name, ("scope", hasValues ? "row" : null));
        html.Link(
            field.Fact is { } fact ? marks.Of(fact) : marks.Of(field.Place),
            places.Subject(field.Place, field.Fact?.Printed ?? field.Printed)
        );
        html.Element("span", " " + places.Where(field.Place), ("class", "faint"));
        html.Close(name);
        if (hasValues)
        {
            html.Element("td", field.Printed, ("class", "figure"));
            var told =
                field.ShouldBe is not { } value ? texts[field.Fact is null ? "report.nothing" : "html.unknown"]
                : isAlone ? value
                : texts.Format("html.perhaps", ("value", value));
            html.Element("td", told, ("class", "figure should"));
        }

        html.Close("tr");
    }

    private void WriteRelations(CauseFinding finding)
    {
        // Where the headline is the relation itself, its figures alone are left to tell.
        if (finding is { Causes.Count: 0, Broken: [var alone] })
        {
            html.Open("p", ("class", "sum"));
            Arithmetic(alone);
            html.Close("p");
            return;
        }

        html.Element("h4", texts.Format("check.broken", ("count", Markup.Number(finding.Broken.Count))));
        Relations(finding.Broken.Take(RelationsShown));
        if (finding.Broken.Count > RelationsShown)
        {
            html.Open("details");
            html.Element("summary", texts.Format("html.more", ("count", Markup.Number(finding.Broken.Count - RelationsShown))));
            Relations(finding.Broken.Skip(RelationsShown).Take(MostRelations));
            More(finding.Broken.Count - RelationsShown - MostRelations);
            html.Close("details");
        }
    }

    private void Relations(IEnumerable<BrokenRelation> relations)
    {
        html.Open("ul");
        foreach (var broken in relations)
        {
            html.Open("li");
            html.Element("p", words.Relations.Message(broken));
            html.Open("p", ("class", "sum"));
            Arithmetic(broken);
            html.Close("p");
            html.Close("li");
        }

        html.Close("ul");
        html.Break();
    }

    // 160.00 + 124.11 = 284.11 ≠ 281.11: each printed figure a link to its cell.
    private void Arithmetic(BrokenRelation broken)
    {
        var subject = broken.Terms[0];
        var others = broken.Terms.Skip(1).ToList();
        var isPart = subject.Sign != 0;

        // As a sum is broken by a part, the part is what is left of the total.
        var terms = isPart
            ? others
                .OrderBy(term => term.Sign != 0)
                .Select(term => (term.Fact, IsMinus: term.Sign != 0 && term.Sign == subject.Sign))
                .ToList()
            : others.Select(term => (term.Fact, IsMinus: term.Sign < 0)).ToList();
        var isSum = broken.Relation is Relation.Sum or Relation.SumAcross or Relation.Breakdown or Relation.PartOfWhole or Relation.Alias;
        var measure = subject.Fact.Figure.Measure;
        var isOneUnit = terms.TrueForAll(term => term.Fact.Figure.Measure == measure);
        for (var index = 0; index < Math.Min(terms.Count, MostTerms); index++)
        {
            html.Text(
                index == 0
                    ? terms[index].IsMinus
                        ? "− "
                        : ""
                    : !isSum
                        ? texts["list-separator"]
                        : terms[index].IsMinus
                            ? " − "
                            : " + "
            );
            Term(terms[index].Fact, subject.Fact.Place, withUnit: !isOneUnit);
        }

        if (terms.Count > MostTerms)
        {
            html.Text(texts.Format("check.more-terms", ("count", Markup.Number(terms.Count))));
        }

        // What is computed from one figure alone, or from none, is that figure.
        var isComputed = isSum ? terms.Count > 1 : broken.Relation is not (Relation.Equality or Relation.Sameness);
        if (isComputed)
        {
            var expected = AmountWords.Computed(broken.Expected, broken.Printed, measure);
            var unit = " " + measure.Name;
            html.Text(
                (isSum ? " = " : " → ")
                    + (isOneUnit && expected.EndsWith(unit, StringComparison.Ordinal) ? expected[..^unit.Length] : expected)
            );
        }

        html.Text(broken.Relation == Relation.PartOfWhole ? " > " : " ≠ ");
        Term(subject.Fact, subject.Fact.Place, withUnit: true);
    }

    private void Term(Fact fact, Place seenFrom, bool withUnit) =>
        html.Link(
            marks.Of(fact),
            withUnit ? AmountWords.WithUnit(fact.Printed, fact.Figure.Measure) : SafeText.OneLine(fact.Printed),
            places.Subject(fact.Place, fact.Printed, ReferenceEquals(fact.Place, seenFrom) ? null : seenFrom)
        );

    private void WriteLimits(CauseFinding finding)
    {
        var lessLikely = words.LessLikely(finding);
        if (lessLikely.Count > 0)
        {
            html.Open("details");
            html.Element("summary", texts["check.less-likely"]);
            List(lessLikely);
            html.Close("details");
        }

        if (words.GaveUp(finding) is { } gaveUp)
        {
            html.Element("p", gaveUp, ("class", "faint"));
        }
    }

    private void List(IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Open("ul");
        foreach (var item in items)
        {
            html.Element("li", item);
        }

        html.Close("ul");
    }

    private void More(int count)
    {
        if (count > 0)
        {
            html.Element("p", texts.Format("html.more", ("count", Markup.Number(count))), ("class", "faint"));
        }
    }
}
