using Mingzhang.Model;

namespace Mingzhang.Packs.Entries;

/// <summary>What the packs say of the entries of a book: packs/entries.</summary>
public sealed record EntryWords
{
    /// <summary>The theme that fiscal spending on a departmental economic item counts for (BX-15).</summary>
    public IReadOnlyDictionary<int, Theme> Themes { get; init; } = new Dictionary<int, Theme>();
}
