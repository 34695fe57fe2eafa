using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Publishing;

/// <summary>A generated document with what reading it back gave.</summary>
/// <param name="Written">As written.</param>
/// <param name="Read">As read again.</param>
/// <param name="Differences">What was not read as it was written; empty where it is proven.</param>
public sealed record PreparedDocument(WrittenDocument Written, ReadDocument Read, IReadOnlyList<ReadBackDifference> Differences)
{
    /// <summary>Fields of sheets of targets and results that were read otherwise: words, which a reader may join in its own way. A
    /// person has to look at them.</summary>
    public IReadOnlyList<SheetDifference> SheetDifferences { get; init; } = [];
}

/// <summary>Something that the documents need and the book does not say.</summary>
/// <param name="Key">Key of the entry: a text, a reason, a count.</param>
/// <param name="Message">What is missing, and why it is demanded.</param>
/// <param name="IsRequired">Nothing may be published without it.</param>
public sealed record Shortcoming(string Key, string Message, bool IsRequired);

/// <summary>A book, composed, read back and checked: all that publishing needs to know.</summary>
public sealed record Prepared
{
    public required AccountBook Book { get; init; }

    public required Ledger Ledger { get; init; }

    public required IReadOnlyList<PreparedDocument> Documents { get; init; }

    /// <summary>What checking the generated documents found, explained where the unit explains it.</summary>
    public required CheckReport Report { get; init; }

    public required IReadOnlyList<Shortcoming> Missing { get; init; }

    /// <summary>What must be mended or explained before anything is published.</summary>
    public IReadOnlyList<Finding> Errors => [.. Report.Open.Where(finding => finding.Severity != Severity.Question)];

    public IReadOnlyList<Finding> Questions => [.. Report.Open.Where(finding => finding.Severity == Severity.Question)];

    /// <summary>Every figure was read back as it was written.</summary>
    public bool IsProven => Documents.All(document => document.Differences.Count == 0);

    public bool MayBePublished => IsProven && Errors.Count == 0 && !Missing.Any(missing => missing.IsRequired);
}
