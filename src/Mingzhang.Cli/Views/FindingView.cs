using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>One finding on a screen: its headline on one line, where it stands, the table or sentence around it, what else
/// may be the cause, what does not hold because of it, and what to do.</summary>
public sealed class FindingView(TextBook texts, IScreen screen, CheckReport report, bool verbose)
{
    private const int TermsShown = 8;
    private const int RelationsShown = 3;
    private const int QuoteColumns = 94;
    private readonly PlaceWords places = new(texts, report.Documents.Count > 1);
    private readonly FindingWords words = new(texts, new PlaceWords(texts, report.Documents.Count > 1));
    private readonly TableExcerpt excerpt = new(texts, new PrintedTables(report.Documents));

    public void Show(Finding finding, int number)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var heading = texts.Format(
            finding.Explained is null ? "finding.heading" : "finding.heading.explained",
            ("number", Number(number)),
            ("severity", texts.Name("severity", finding.Severity)),
            ("message", words.Headline(finding))
        );
        screen.Line(
            heading,
            finding.Explained is not null ? Tone.Plain
                : finding.Severity == Severity.Question ? Tone.Question
                : Tone.Bad
        );
        if (finding.Explained is { } explained)
        {
            screen.Line(new ExplanationWords(texts).Of(explained), Tone.Good, indent: 1);
            ShowWhere(finding, FindingFigures.Places(finding)[0]);
            if (!verbose)
            {
                return;
            }
        }

        foreach (var candidate in words.Candidates(finding))
        {
            screen.Line(texts.Format("check.candidate", ("cause", candidate)), Tone.Strong, indent: 1);
        }

        ShowPlaces(finding);
        if (finding is CauseFinding cause)
        {
            ShowRelations(cause);
            ShowLimits(cause);
        }

        screen.Line(texts.Format("check.remedy", ("remedy", words.Remedy(finding))), indent: 1);
    }

    private void ShowPlaces(Finding finding)
    {
        var suspects = FindingFigures.Suspects(finding);
        var where = FindingFigures.Places(finding);
        if (finding.Explained is null)
        {
            ShowWhere(finding, where[0]);
        }

        foreach (
            var table in where
                .Where(place => place.Table is not null)
                .GroupBy(place => (place.Document, place.Table))
                .Take(verbose ? int.MaxValue : 2)
        )
        {
            excerpt.Show([.. table], screen);
        }

        foreach (var sentence in where.Where(place => place.Sentence is not null).DistinctBy(place => (place.Document, place.Sentence)))
        {
            ShowSentence(sentence, [.. suspects.Select(suspect => suspect.Fact).Where(fact => fact.Place == sentence)]);
        }
    }

    private void ShowWhere(Finding finding, Place place) =>
        screen.Line(
            texts.Format(
                "check.where",
                ("where", places.WhereWithDocument(place)),
                ("number", texts.Format("finding.number", ("number", finding.Number)))
            ),
            Tone.Faint,
            indent: 1
        );

    private void ShowSentence(Place place, List<Fact> suspects)
    {
        var text = SafeText.OneLine(place.Sentence!);
        var inOrder = report.Documents.SelectMany(document => document.Facts).Where(fact => fact.Place == place);
        var spans = FigureSpans.In(text, inOrder, suspects);
        foreach (var span in suspects.Where(spans.ContainsKey).Select(fact => spans[fact]).Distinct().OrderByDescending(span => span.Start))
        {
            text =
                text[..span.Start] + texts.Format("excerpt.marked", ("text", text.Substring(span.Start, span.Length))) + text[span.End..];
        }

        foreach (var line in DisplayWidth.Wrap(texts.Format("check.sentence", ("sentence", text)), QuoteColumns))
        {
            screen.Line(line, Tone.Faint, indent: 1);
        }
    }

    private void ShowRelations(CauseFinding finding)
    {
        // Where the headline is the relation itself, its figures alone are left to tell.
        if (finding is { Causes.Count: 0, Broken: [var alone] })
        {
            ShowTerms(alone, indent: 1);
            return;
        }

        screen.Line(texts.Format("check.broken", ("count", Number(finding.Broken.Count))), indent: 1);
        foreach (var broken in finding.Broken.Take(verbose ? int.MaxValue : RelationsShown))
        {
            screen.Line(texts.Format("check.item", ("item", words.Relations.Message(broken))), indent: 2);
            if (verbose)
            {
                ShowTerms(broken, indent: 3);
            }
        }

        if (!verbose && finding.Broken.Count > RelationsShown)
        {
            screen.Line(texts.Format("check.more", ("count", Number(finding.Broken.Count - RelationsShown))), Tone.Faint, indent: 2);
        }
    }

    private void ShowTerms(BrokenRelation broken, int indent)
    {
        var terms = broken.Terms.Skip(1).ToList();
        if (terms.Count == 0)
        {
            return;
        }

        screen.Line(texts["check.terms"], indent: indent);
        var shown = verbose ? terms.Count : Math.Min(terms.Count, TermsShown);
        foreach (var term in terms.Take(shown))
        {
            screen.Line(words.Relations.Term(term, broken.Terms[0].Fact.Place), indent: indent + 1);
        }

        if (shown < terms.Count)
        {
            screen.Line(texts.Format("check.more-terms", ("count", Number(terms.Count))), Tone.Faint, indent: indent + 1);
        }
    }

    private void ShowLimits(CauseFinding finding)
    {
        var lessLikely = words.LessLikely(finding);
        if (verbose && lessLikely.Count > 0)
        {
            screen.Line(texts["check.less-likely"], indent: 1);
            foreach (var cause in lessLikely)
            {
                screen.Line(texts.Format("check.item", ("item", cause)), Tone.Faint, indent: 2);
            }
        }

        if (words.GaveUp(finding) is { } gaveUp)
        {
            screen.Line(gaveUp, Tone.Question, indent: 1);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
