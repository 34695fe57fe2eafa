using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Sentences;

namespace Mingzhang.Writing.Documents;

/// <content>The parts of a section.</content>
public sealed partial class DocumentComposer
{
    private IReadOnlyList<WrittenBlock> Blocks(PlanPart part) => part switch
    {
        SentencesPart said => Paragraphs([.. said.Sentences.SelectMany(sentences.Sentence)]),
        TextPart text => Texts(text),
        FormsPart wanted => Forms(wanted),
        SheetsPart sheets => Sheets(sheets),
        ChartPart chart => Chart(chart) is { } drawn ? [drawn] : [],
        TermsPart => [new TermsHere()],
        _ => [new WrittenPageBreak()],
    };

    // A list may begin a new paragraph with each of its items.
    private static List<WrittenBlock> Paragraphs(IReadOnlyList<WrittenRun> runs)
    {
        List<WrittenBlock> paragraphs = [];
        List<WrittenRun> open = [];
        foreach (var run in runs)
        {
            if (run.Text != "\n")
            {
                open.Add(run);
            }
            else if (open.Count > 0)
            {
                paragraphs.Add(new WrittenParagraph(ParagraphKind.Body, open));
                open = [];
            }
        }

        if (open.Count > 0)
        {
            paragraphs.Add(new WrittenParagraph(ParagraphKind.Body, open));
        }

        return paragraphs;
    }

    private List<WrittenBlock> Texts(TextPart text)
    {
        var paragraphs = typed.Paragraphs(text.Key);
        if (paragraphs.Count == 0 && text.IsRequired)
        {
            sentences.Tell(MissingKind.Text, text.Key);
        }

        return [.. paragraphs.Select(runs => new WrittenParagraph(ParagraphKind.Body, runs))];
    }

    private IReadOnlyList<WrittenBlock> Forms(FormsPart wanted)
    {
        var found = packs.Forms.GetValueOrDefault(wanted.Set)?.Forms.Where(form => wanted.Form is null || form.Id == wanted.Form).ToList() ?? [];
        if (found.Count == 0)
        {
            sentences.Tell(MissingKind.Form, wanted.Form is null ? wanted.Set : $"{wanted.Set}/{wanted.Form}");
        }

        return [.. found.Select(form => forms.Fill(form, style.Basis))];
    }

    private IReadOnlyList<WrittenBlock> Sheets(SheetsPart sheets)
    {
        if (supplies.Sheets(sheets.Sheets) is { } blocks)
        {
            return blocks;
        }

        sentences.Tell(MissingKind.Form, sheets.Sheets);
        return [];
    }

    // A picture of less than two figures shows nothing; a pie cannot show what is less than nothing.
    private WrittenChart? Chart(ChartPart chart)
    {
        var named = chart.List.Length > 0
            ? sentences.Items(chart.List).Select(item => (item.Name, item.Subject)).ToList()
            : chart.Facts.Select(facts.SubjectOf).Select(subject => (subject.Name, Subject: subject)).ToList();
        var comparison = chart.Compare.Length > 0 ? packs.Sentences.Comparisons[chart.Compare] : null;
        var points = named.Select(item => (item.Name, Now: item.Subject.At(style.Basis), Before: comparison is null ? null : item.Subject.At(comparison.At.Of(style.Basis))))
            .Where(point => point.Now is not null && (point.Now.Exact != 0 || point.Before is { Exact: not 0 }))
            .ToList();
        if (points.Count < 2 || (chart.Kind == PlannedChart.Pie && points.Exists(point => point.Now!.Exact < 0)))
        {
            return null;
        }

        ChartPoint Point(string label, NamedFigure figure) => new(label, RunPrinter.Of(figure, style.Unit, style.Decimals).Figure!);
        List<ChartSeries> series = [new(Year(style.Basis.Year), [.. points.Select(point => Point(point.Name, point.Now!))])];
        if (comparison is not null && points.TrueForAll(point => point.Before is not null))
        {
            series.Insert(0, new(comparison.At.Stage is null ? Year(comparison.At.Of(style.Basis).Year) : comparison.Name, [.. points.Select(point => Point(point.Name, point.Before!))]));
        }

        return new(chart.Id, Words(chart.Title), KindOf(chart.Kind, [.. points.Select(point => point.Now!.Exact)]), series);
    }

    // A slice thinner than a fiftieth cannot be seen, and its words stand on its neighbour's: bars say it better.
    private static ChartKind KindOf(PlannedChart planned, IReadOnlyList<decimal> amounts) =>
        planned == PlannedChart.Pie && amounts.Any(amount => amount * 50 < amounts.Sum()) ? ChartKind.Bars : (ChartKind)planned;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture) + "年";

    /// <summary>Where the terms stand that the finished document uses.</summary>
    private sealed record TermsHere : WrittenBlock;

    private List<WrittenBlock> WithTerms(List<WrittenBlock> blocks)
    {
        var text = string.Join('\n', blocks.SelectMany(block => block switch
        {
            WrittenParagraph paragraph => [paragraph.Text],
            WrittenTable table => [table.Title, .. table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)],
            _ => Array.Empty<string>(),
        }));
        var used = packs.Sentences.Terms.Where(term => (term.Documents.Count == 0 || term.Documents.Contains(plan.Kind)) && term.Also.Prepend(term.Name).Any(word => text.Contains(word, StringComparison.Ordinal))).ToList();
        return [.. blocks.SelectMany(block => block is TermsHere ? used.Select((term, index) => (WrittenBlock)Explained(term, index + 1)) : [block])];
    }

    private static WrittenParagraph Explained(Term term, int number) =>
        WrittenParagraph.Of(ParagraphKind.Body, $"{number.ToString(CultureInfo.InvariantCulture)}.{term.Name}：{term.Meaning}");
}
