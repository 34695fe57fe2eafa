using Mingzhang.Checking;
using Mingzhang.Model;
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
    /// <param name="book">The book; its profile is one of the packs.</param>
    /// <param name="name">File name of the entries: findings and explanations name it.</param>
    /// <param name="explanations">The explanations that lie beside the entries; null for none.</param>
    /// <param name="watermark">Printed across each page; null for none.</param>
    public Prepared Prepare(AccountBook book, string name, ExplanationFile? explanations = null, string? watermark = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        var profile = packs.Profiles[book.Profile];
        var ledger = LedgerOf(book, profile);
        var (documents, missing) = Compose(ledger, profile, name, watermark);
        var report = Checker.Check([.. documents.Select(document => document.Read)], profile, packs);
        return new()
        {
            Book = book,
            Ledger = ledger,
            Documents = documents,
            Report = explanations is null ? report : Explaining.Explain(report, documents.Select(document => document.Read.Name).Distinct(StringComparer.Ordinal).ToDictionary(read => read, _ => explanations, StringComparer.Ordinal)),
            Missing = [.. missing, .. Contradicted(ledger)],
        };
    }

    /// <summary>The documents of a book as anybody would read them, to be checked like any others.</summary>
    public IReadOnlyList<ReadDocument> Read(AccountBook book, string name)
    {
        ArgumentNullException.ThrowIfNull(book);
        var profile = packs.Profiles[book.Profile];
        return [.. Compose(LedgerOf(book, profile), profile, name, null).Documents.Select(document => document.Read)];
    }

    /// <summary>The documents of a book, only composed: neither read back nor checked. For looking at; what is published is prepared.</summary>
    public static IReadOnlyList<WrittenDocument> Compose(AccountBook book, PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        var profile = packs.Profiles[book.Profile];
        return [.. new BookDocuments(new(book, packs.Entries, profile.Says("organOperationEqualsRunning")), packs, profile).Compose().Select(pair => pair.Composition.Document)];
    }

    private Ledger LedgerOf(AccountBook book, Profile profile) => new(book, packs.Entries, profile.Says("organOperationEqualsRunning"));

    private (List<PreparedDocument> Documents, List<Shortcoming> Missing) Compose(Ledger ledger, Profile profile, string name, string? watermark)
    {
        var composer = new BookDocuments(ledger, packs, profile);
        var compositions = composer.Compose();
        List<PreparedDocument> documents = [];
        foreach (var (composition, sheets) in compositions)
        {
            var document = composition.Document with { Watermark = watermark };
            var readAs = compositions.Count == 1 ? name : $"{name}（{document.Title}）";
            var read = reader.Understand(GeneratedSource.Of(document, readAs));
            documents.Add(new(document, read, ReadBack.Of(document, read)) { SheetDifferences = composer.Differences(sheets, read.Performance) });
        }

        return (documents, [.. Shortcomings.Of(compositions.Select(pair => pair.Composition))]);
    }

    private static IEnumerable<Shortcoming> Contradicted(Ledger ledger) => ledger.Contradicted.Select(pair => new Shortcoming(
        pair.Stated.Key,
        $"填了 {pair.Stated.Figure}，而{pair.Stated.At.Year}年的明细加起来是 {pair.Lines}；两处留下对的一处",
        IsRequired: true));
}
