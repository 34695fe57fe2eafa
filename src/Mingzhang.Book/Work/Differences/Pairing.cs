namespace Mingzhang.Book.Work.Differences;

/// <summary>Finds which entries of two books are the same one.</summary>
internal static class Pairing
{
    /// <summary>Entries of one key are paired in their order; what is left over has null on the other side. First come the
    /// pairs and what is new, in the order of the new book, then what is gone.</summary>
    public static IReadOnlyList<(T? Old, T? New)> Of<T, TKey>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var left = old.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<T>(group));
        List<(T?, T?)> pairs = [];
        foreach (var entry in now)
        {
            pairs.Add((left.TryGetValue(key(entry), out var same) && same.TryDequeue(out var before) ? before : null, entry));
        }

        var gone = left.Values.SelectMany(queue => queue).ToHashSet(ReferenceEqualityComparer.Instance);
        pairs.AddRange(old.Where(gone.Contains).Select(entry => ((T?)entry, (T?)null)));
        return pairs;
    }

    /// <summary>The same, by one key after another: what the first leaves over is tried by the next.</summary>
    public static IReadOnlyList<(T? Old, T? New)> Of<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, params ReadOnlySpan<Func<T, object>> keys)
        where T : class
    {
        List<(T? Old, T? New)> pairs = [];
        foreach (var key in keys)
        {
            var found = Of(old, now, key);
            pairs.AddRange(found.Where(pair => pair is { Old: not null, New: not null }));
            old = [.. found.Where(pair => pair.New is null).Select(pair => pair.Old!)];
            now = [.. found.Where(pair => pair.Old is null).Select(pair => pair.New!)];
        }

        return [.. pairs, .. now.Select(entry => ((T?)null, (T?)entry)), .. old.Select(entry => ((T?)entry, (T?)null))];
    }
}
