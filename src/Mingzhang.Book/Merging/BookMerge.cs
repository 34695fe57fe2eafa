using Mingzhang.Book.Entries;
using Mingzhang.Book.Work.Differences;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Merging;

/// <summary>Two people's books that began as the same one, brought together: what only one of them changed is taken over, what both
/// changed to different things is a conflict.</summary>
/// <param name="Merged">All that does not conflict; in a conflict it holds theirs.</param>
/// <param name="WithMine">The same with mine in each conflict.</param>
/// <param name="Conflicts">What both changed: the old value is theirs, the new one mine.</param>
/// <param name="HasConflicts">Whether there is any, also where no words tell it: a sum that each divided in another way.</param>
/// <param name="IsAsTheirs">The merged book says nothing that theirs does not say.</param>
public sealed record BookMerge(AccountBook Merged, AccountBook WithMine, IReadOnlyList<BookDifference> Conflicts, bool HasConflicts, bool IsAsTheirs)
{
    /// <summary>Brings two books together.</summary>
    /// <param name="old">What both began with.</param>
    /// <param name="mine">One's own book.</param>
    /// <param name="theirs">The other one.</param>
    public static BookMerge Of(AccountBook old, AccountBook mine, AccountBook theirs)
    {
        var (was, own, other) = (EntryJson.Node(old), EntryJson.Node(mine), EntryJson.Node(theirs));
        var merging = new JsonMerge(prefersMine: false);
        var merged = merging.Of(was, own, other)!;
        var book = EntryJson.Book(merged);
        var withMine = merging.Conflicts == 0 ? book : EntryJson.Book(new JsonMerge(prefersMine: true).Of(was, own, other)!);
        return new(book, withMine, merging.Conflicts == 0 ? [] : BookDifferences.Between(book, withMine).All, merging.Conflicts > 0, JsonMerge.Same(merged, other));
    }
}
