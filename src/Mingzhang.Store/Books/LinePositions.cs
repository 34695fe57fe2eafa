using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Books;

/// <summary>The order of budget lines. They stand far apart, so that one can be put between two others without moving any.</summary>
public static class LinePositions
{
    /// <summary>A place behind a line.</summary>
    /// <param name="change">The transaction of the change; where there is no room, it moves all lines apart.</param>
    /// <param name="scope">Whose lines.</param>
    /// <param name="after">Id of the line before; null for the first place; one that is not there for the last.</param>
    public static async Task<int> AfterAsync(Change change, Scope scope, string? after)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        var lines = (await change.ListAsync<KeptLine>(scope)).OrderBy(line => line.Position).ToList();
        var index = after is null ? -1 : lines.FindIndex(line => line.Id == after) is >= 0 and var found ? found : lines.Count - 1;
        var (before, next) = Neighbours(lines, index);
        if (next - before > 1)
        {
            return before + ((next - before) / 2);
        }

        for (var place = 0; place < lines.Count; place++)
        {
            lines[place] = await change.SaveAsync(lines[place] with { Position = place * BookRecords.Spacing });
        }

        (before, next) = Neighbours(lines, index);
        return before + ((next - before) / 2);
    }

    private static (int Before, int Next) Neighbours(List<KeptLine> lines, int index)
    {
        var before = index < 0 ? lines.Count > 0 ? lines[0].Position - (2 * BookRecords.Spacing) : -BookRecords.Spacing : lines[index].Position;
        return (before, index + 1 < lines.Count ? lines[index + 1].Position : before + (2 * BookRecords.Spacing));
    }
}
