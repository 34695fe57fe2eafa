using Mingzhang.Checking;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reports.Explanations;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Publishing;

/// <summary>Makes the documents of a book and proves them: composes, reads back, checks. One publisher is one thread's at a time.</summary>
public sealed class Publisher(PackSet packs)
{
    private readonly DocumentReader reader = new(packs);

    /// <summary>Composes and checks all documents that the book has entries for.</summary>
    /// <param name="book">The book.</param>
    /// <param name="name">File name of the entries: findings and explanations name it.</param>
    /// <param name="explanations">The explanations that lie beside the entries; null for none.</param>
    /// <param name="watermark">Printed across each page; null for none.</param>
    public Prepared Prepare(AccountBook book, string name, ExplanationFile? explanations = null, string? watermark = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        var profile = packs.Profiles[book.Profile];
        var ledger = new Ledger(book, packs.Entries, profile.Says("organOperationEqualsRunning"));
        var compositions = new BookDocuments(ledger, packs, profile, reader).Compose();
        List<PreparedDocument> documents = [];
        Dictionary<string, ExplanationFile> explained = [];
        foreach (var written in compositions.Select(composition => composition.Document))
        {
            var document = written with { Watermark = watermark };
            var readAs = compositions.Count == 1 ? name : $"{name}（{written.Title}）";
            var read = reader.Understand(GeneratedSource.Of(document, readAs));
            documents.Add(new(document, read, ReadBack.Of(document, read)));
            if (explanations is not null)
            {
                explained[read.Name] = explanations;
            }
        }

        var report = Checker.Check([.. documents.Select(document => document.Read)], profile, packs);
        return new()
        {
            Book = book,
            Ledger = ledger,
            Documents = documents,
            Report = Explaining.Explain(report, explained),
            Missing = [.. Shortcomings.Of(compositions), .. Contradicted(ledger)],
        };
    }

    private static IEnumerable<Shortcoming> Contradicted(Ledger ledger) => ledger.Contradicted.Select(pair => new Shortcoming(
        pair.Stated.Key,
        $"填了 {pair.Stated.Figure}，而{pair.Stated.At.Year}年的明细加起来是 {pair.Lines}；两处留下对的一处",
        IsRequired: true));
}
