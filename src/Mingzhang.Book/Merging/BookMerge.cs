using System.Text.Json.Nodes;
using Mingzhang.Book.Entries;
using Mingzhang.Book.Work.Differences;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Merging;

/// <summary>Two people's books that began as the same one, brought together: what only one of them changed is taken over, what both
/// changed to different things is a conflict.</summary>
/// <param name="Merged">All that does not conflict; in a conflict it holds theirs.</param>
/// <param name="Conflicts">What both changed: the old value is theirs, the new one mine.</param>
/// <param name="HasConflicts">Whether there is any, also where no words tell it: a sum that each divided in another way.</param>
/// <param name="IsAsTheirs">The merged book says nothing that theirs does not say.</param>
public sealed record BookMerge(AccountBook Merged, IReadOnlyList<BookDifference> Conflicts, bool HasConflicts, bool IsAsTheirs)
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
        IReadOnlyList<BookDifference> conflicts = merging.Conflicts == 0 ? [] : BookDifferences.Between(book, EntryJson.Book(new JsonMerge(prefersMine: true).Of(was, own, other)!)).All;
        return new(book, conflicts, merging.Conflicts > 0, JsonNode.DeepEquals(merged, other));
    }
}
