using Mingzhang.Model;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>A paragraph with figures that findings speak of.</summary>
public sealed class MarkedPassage(Place place, string anchor)
{
    private readonly List<(Fact Fact, Mark Mark)> figures = [];
    private readonly Dictionary<Fact, MarkedSpot> spots = [];

    public string Document => place.Document;

    public Place Place => place;

    public string Anchor => anchor;

    /// <summary>Number of the paragraph; null where the document has none.</summary>
    public int? Number => place.Paragraph;

    /// <summary>What is said of the whole paragraph.</summary>
    public List<Mark> Marks { get; } = [];

    public string Text { get; private set; } = "";

    /// <summary>The marked stretches of the text in their order; they do not overlap.</summary>
    public IReadOnlyList<(Span Span, MarkedSpot Spot)> Spots { get; private set; } = [];

    public void Add(Fact fact, Mark mark) => figures.Add((fact, mark));

    /// <summary>Finds the figures in the words of the document. What is not found is said of the whole paragraph.</summary>
    public void Locate(ReadDocument? document)
    {
        var passage = document?.Passages.FirstOrDefault(passage => passage.Place.Paragraph == place.Paragraph && place.Paragraph is not null);
        Text = SafeText.OneLine(passage?.Text ?? place.Sentence ?? "");
        var inOrder = document?.Facts.Where(fact => fact.Place.Table is null && fact.Place.Paragraph == place.Paragraph && (passage is not null || fact.Place.Sentence == place.Sentence)) ?? [];
        var spans = FigureSpans.In(Text, inOrder, figures.Select(figure => figure.Fact));
        var bySpan = new SortedDictionary<int, (Span Span, MarkedSpot Spot)>();
        foreach (var (fact, mark) in figures)
        {
            if (!spans.TryGetValue(fact, out var span) || bySpan.Values.Any(taken => taken.Span != span && taken.Span.Start < span.End && span.Start < taken.Span.End))
            {
                Marks.Add(mark);
                continue;
            }

            if (!bySpan.TryGetValue(span.Start, out var found))
            {
                found = (span, new MarkedSpot { Anchor = $"{anchor}-f{Markup.Number(span.Start + 1)}" });
                bySpan.Add(span.Start, found);
            }

            found.Spot.Marks.Add(mark);
            spots[fact] = found.Spot;
        }

        Spots = [.. bySpan.Values];
    }

    public string AnchorOf(Fact fact) => spots.TryGetValue(fact, out var spot) ? spot.Anchor : anchor;
}
