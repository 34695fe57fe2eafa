using Mingzhang.Book.Publishing;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Reports.Words;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Review;

/// <summary>An entry that a finding comes from: where it is mended.</summary>
/// <param name="Address">Row of the entry grid.</param>
/// <param name="Name">Its name; empty for a budget line, which its point tells.</param>
/// <param name="Fen">Its amount; null for what has none.</param>
public sealed record EntryRow(string Address, string Name, long? Fen)
{
    private static readonly Dimension[] Telling = [Dimension.Flow, Dimension.Fund, Dimension.Nature, Dimension.Function, Dimension.Economy, Dimension.Project];

    /// <summary>What a budget line is about.</summary>
    public Coordinates At { get; init; }

    /// <summary>What the row is about, in words.</summary>
    public string Words(CoordinateWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Name.Length > 0 ? Name : string.Join(" · ", Telling.Where(dimension => At.Given.Has(dimension)).Select(dimension => words.Of(At, dimension)));
    }
}

/// <summary>A unit's book, composed, read back and checked, as it stood at one moment. Never changed, so that several requests may
/// look at it.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Change">How often the book had been changed; 0 for a frozen version.</param>
/// <param name="Prepared">Documents, findings without explanations, what is missing.</param>
public sealed record PreparedBook(Scope Scope, long Change, Prepared Prepared)
{
    /// <summary>The rows that each finding comes from, by its number.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<EntryRow>> Rows { get; init; } = new Dictionary<string, IReadOnlyList<EntryRow>>(StringComparer.Ordinal);

    public AccountBook Book => Prepared.Book;
}
