using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>Texts and counts of all documents of a unit. What several of them say is taken from the one that is nearest to the book: its own
/// year before others, final accounts before budgets.</summary>
internal sealed class WordsFromDocuments
{
    private readonly int year;
    private readonly CountsFromSentences counts;
    private readonly TextsFromPassages texts;
    private readonly ReasonsFromChanges reasons;

    public WordsFromDocuments(PackSet packs, int year)
    {
        this.year = year;
        counts = new(packs.Entries);
        texts = new(packs, counts);
        reasons = new(packs);
    }

    /// <summary>The counts, one a name and year.</summary>
    public IReadOnlyList<StatedFigure> Counts(IReadOnlyList<ReadDocument> documents) =>
        [.. Nearest(documents).SelectMany(counts.Of).DistinctBy(count => (count.Key, count.At.Year))];

    /// <summary>The texts, one a key. Reasons are those of the book's own year.</summary>
    public IReadOnlyList<TextEntry> Texts(IReadOnlyList<ReadDocument> documents)
    {
        var nearest = Nearest(documents).ToList();
        return
        [
            .. nearest.SelectMany(texts.Of)
                .Concat(nearest.Where(document => document.Year?.Value == year).SelectMany(reasons.Of))
                .DistinctBy(text => text.Key, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<ReadDocument> Nearest(IReadOnlyList<ReadDocument> documents) => documents
        .OrderByDescending(document => document.Year?.Value == year)
        .ThenByDescending(document => document.Year?.Value ?? 0)
        .ThenByDescending(document => document.Kind?.Value == DocumentKind.FinalAccounts);
}
