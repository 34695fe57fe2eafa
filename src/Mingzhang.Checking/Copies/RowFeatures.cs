using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Copies;

/// <summary>What of a sheet's indicators is compared: short runs of the letters of each row, as numbers.</summary>
/// <remarks>A changed figure or word changes a few runs of one row and leaves the others. Where a row stands does not matter.</remarks>
internal static class RowFeatures
{
    private const int RunLength = 3;

    /// <summary>The features of a sheet in rising order, each once.</summary>
    public static ulong[] Of(PerformanceSheet sheet)
    {
        var features = new HashSet<ulong>();
        foreach (var indicator in sheet.Indicators)
        {
            var description = indicator.Description?.Text ?? "";
            Add(features, NameWords.Letters(indicator.Name.Text));
            if (description != indicator.Name.Text)
            {
                Add(features, NameWords.Letters(description));
            }

            // The value with its name: ≥95% alone is everybody's.
            features.Add(Hash($"{NameWords.Letters(indicator.Name.Text)}={indicator.Target}"));
        }

        var sorted = features.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static void Add(HashSet<ulong> features, string text)
    {
        for (var at = 0; at + RunLength <= text.Length; at++)
        {
            features.Add(Hash(text.AsSpan(at, RunLength)));
        }

        if (text.Length is > 1 and < RunLength)
        {
            features.Add(Hash(text));
        }
    }

    // FNV-1a, stirred: the same in every run and on every machine.
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var character in text)
            {
                hash = (hash ^ character) * 1099511628211UL;
            }

            return Stirred(hash);
        }
    }

    /// <summary>A number all of whose bits depend on all bits of another.</summary>
    public static ulong Stirred(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
            return hash ^ (hash >> 33);
        }
    }
}
