namespace Mingzhang.Store.Books;

/// <summary>The places of records in their list: those that are there stay where they are as long as that gives the wanted order, so that
/// the trail tells of what a person changed and not of what moved by it.</summary>
internal static class KeptOrder
{
    /// <summary>The place of each record.</summary>
    /// <param name="records">In the wanted order: the place that each would have in a new list, and the one that it has; null for a new record.</param>
    /// <returns>Rising places in the same order.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<(int Wanted, int? Kept)> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var places = new int[records.Count];
        var step = records.Count > 1 ? Math.Max(1, records[1].Wanted - records[0].Wanted) : 1;
        var begin = 0;
        int? before = null;
        for (var index = 0; index <= records.Count; index++)
        {
            var after = index < records.Count ? records[index].Kept : null;
            if (index < records.Count && after is null)
            {
                continue;
            }

            // New records stand between two that are there, before the first or behind the last.
            var count = index - begin;
            if (before is { } low && after is { } high && high - low <= count)
            {
                return [.. records.Select(record => record.Wanted)];
            }

            for (var place = 0; place < count; place++)
            {
                places[begin + place] = (before, after) switch
                {
                    ({ } first, { } last) => first + (int)((long)(last - first) * (place + 1) / (count + 1)),
                    ({ } first, null) => first + (step * (place + 1)),
                    (null, { } last) => last - (step * (count - place)),
                    _ => records[begin + place].Wanted,
                };
            }

            if (after is { } own)
            {
                places[index] = own;
                before = own;
            }

            begin = index + 1;
        }

        return places;
    }
}
