namespace Mingzhang.Checking.Copies;

/// <summary>Finds sheets that are nearly the same among many, in time that grows with their number alone.</summary>
/// <remarks>Each sheet is drawn into a few buckets by the smallest of its features under several orders, where a feature of
/// weight three has three chances (weighted MinHash, banded). Sheets that share much of their weight meet in some bucket
/// almost surely. In a bucket a sheet is compared with the first few that are unlike each other, never with all. All numbers
/// are whole: the result is the same on every machine.</remarks>
internal sealed class CopySearch
{
    private const int Bands = 20;
    private const int RowsOfBand = 2;
    private const int Representatives = 8;

    // A sheet of a few short rows proves nothing.
    private const int LeastWeight = 12;

    private readonly IReadOnlyList<ulong[]> features;
    private readonly FeatureWeights weights;
    private readonly int percent;

    private CopySearch(IReadOnlyList<ulong[]> features, int percent)
    {
        this.features = features;
        this.percent = percent;
        weights = new FeatureWeights(features);
    }

    /// <summary>Groups of sheets that are like the group's first.</summary>
    /// <param name="features">The features of each sheet, as <see cref="RowFeatures"/> gives them.</param>
    /// <param name="percent">How much of the weight of two sheets must be shared, 1 to 100.</param>
    public static IReadOnlyList<CopyGroup> Find(IReadOnlyList<ulong[]> features, int percent) => new CopySearch(features, percent).Groups();

    private List<CopyGroup> Groups()
    {
        var drawn = new ulong[features.Count][];
        Parallel.For(0, features.Count, sheet => drawn[sheet] = Draw(features[sheet]));

        var likes = new int[features.Count];
        var shares = new int[features.Count];
        Array.Fill(likes, -1);
        for (var band = 0; band < Bands; band++)
        {
            var buckets = new Dictionary<ulong, List<int>>();
            for (var sheet = 0; sheet < features.Count; sheet++)
            {
                if (drawn[sheet].Length > 0)
                {
                    Place(sheet, drawn[sheet][band], buckets, likes, shares);
                }
            }
        }

        return [.. Enumerable.Range(0, features.Count).Where(sheet => likes[sheet] >= 0).GroupBy(sheet => First(sheet, likes)).OrderBy(group => group.Key)
            .Select(group => new CopyGroup(group.Key, [.. group.Select(sheet => new Copy(sheet, shares[sheet]))]))];
    }

    // The earliest sheet that a sheet is like, and that one's, and so on.
    private static int First(int sheet, int[] likes)
    {
        while (likes[sheet] >= 0)
        {
            sheet = likes[sheet];
        }

        return sheet;
    }

    private void Place(int sheet, ulong key, Dictionary<ulong, List<int>> buckets, int[] likes, int[] shares)
    {
        if (!buckets.TryGetValue(key, out var bucket))
        {
            buckets[key] = [sheet];
            return;
        }

        foreach (var earlier in bucket)
        {
            if (likes[sheet] == earlier)
            {
                return;
            }

            var (shared, all) = weights.Compared(features[earlier], features[sheet]);
            if (all > 0 && shared >= LeastWeight && shared * 100 >= all * percent)
            {
                if (likes[sheet] < 0 || earlier < likes[sheet])
                {
                    (likes[sheet], shares[sheet]) = (earlier, shared * 100 / all);
                }

                return;
            }
        }

        if (bucket.Count < Representatives)
        {
            bucket.Add(sheet);
        }
    }

    private ulong[] Draw(ulong[] sheet)
    {
        unchecked
        {
            var weighted = Array.ConvertAll(sheet, feature => (Feature: feature, Weight: weights.Of(feature)));
            if (weighted.Sum(one => one.Weight) < LeastWeight)
            {
                return [];
            }

            var keys = new ulong[Bands];
            for (var order = 0; order < Bands * RowsOfBand; order++)
            {
                var (least, chosen) = (ulong.MaxValue, 0UL);
                foreach (var (feature, weight) in weighted)
                {
                    for (var chance = 0; chance < weight; chance++)
                    {
                        var rank = RowFeatures.Stirred(feature + (((ulong)order << 8) + (ulong)chance + 1) * 0x9E3779B97F4A7C15UL);
                        if (rank < least)
                        {
                            (least, chosen) = (rank, feature);
                        }
                    }
                }

                keys[order / RowsOfBand] = RowFeatures.Stirred((keys[order / RowsOfBand] * 31) + chosen);
            }

            return keys;
        }
    }
}

/// <summary>Sheets that are like one that stands before them.</summary>
/// <param name="First">Number of the first sheet.</param>
/// <param name="Copies">The others.</param>
internal sealed record CopyGroup(int First, IReadOnlyList<Copy> Copies);

/// <summary>A sheet that is like an earlier one.</summary>
/// <param name="Sheet">Its number.</param>
/// <param name="Percent">How much of their weight the two share.</param>
internal sealed record Copy(int Sheet, int Percent);
