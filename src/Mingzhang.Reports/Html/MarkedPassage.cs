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

    /// <summary>What tells its place in the document from that of others; the latest places of a document are greatest.</summary>
    public int Order => place.Origin?.Block ?? place.Paragraph ?? int.MaxValue;

    /// <summary>What is said of the whole paragraph.</summary>
    public List<Mark> Marks { get; } = [];

    public string Text { get; private set; } = "";

    /// <summary>The marked stretches of the text in their order; they do not overlap.</summary>
    public IReadOnlyList<(Span Span, MarkedSpot Spot)> Spots { get; private set; } = [];

    public void Add(Fact fact, Mark mark) => figures.Add((fact, mark));

    /// <summary>Finds the figures in the words of the document. What is not found is said of the whole paragraph.</summary>
    public void Locate(ReadDocument? document)
    {
        Text = SafeText.OneLine(PassageOf(document)?.Text ?? place.Sentence ?? "");
        var key = KeyOf(place);
        var inOrder = document?.Facts.Where(fact => KeyOf(fact.Place) == key) ?? [];
        var spans = FigureSpans.In(Text, inOrder, figures.Select(figure => figure.Fact));
        var bySpan = new SortedDictionary<int, (Span Span, MarkedSpot Spot)>();
        foreach (var (fact, mark) in figures)
        {
            if (
                !spans.TryGetValue(fact, out var span)
                || bySpan.Values.Any(taken => taken.Span != span && taken.Span.Start < span.End && span.Start < taken.Span.End)
            )
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

    /// <summary>What all places in one paragraph share; null for a place that is in none.</summary>
    public static string? KeyOf(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Table is not null ? null
            : place.Origin is { Row: null } origin ? $"b{Markup.Number(origin.Block)}"
            : place.Paragraph is { } paragraph ? $"p{Markup.Number(paragraph)}"
            : place.Sentence;
    }

    // The paragraph that holds the sentence: by where it stands in the file, or else by its words.
    private Passage? PassageOf(ReadDocument? document)
    {
        var sentence = SafeText.OneLine(place.Sentence ?? "");
        var holding =
            document?.Passages.Where(passage => SafeText.OneLine(passage.Text).Contains(sentence, StringComparison.Ordinal)).ToList() ?? [];
        var key = KeyOf(place);
        return holding.Find(passage => KeyOf(passage.Place) == key) ?? (sentence.Length > 0 ? holding.FirstOrDefault() : null);
    }

    public string AnchorOf(Fact fact) => spots.TryGetValue(fact, out var spot) ? spot.Anchor : anchor;
}
