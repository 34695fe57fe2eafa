using System.Numerics;

namespace Mingzhang.Checking.Copies;

/// <summary>How much each feature tells: the rarer it is among all sheets, the more. What most sheets share tells nothing.</summary>
internal sealed class FeatureWeights
{
    private readonly Dictionary<ulong, int> counts = [];
    private readonly int sheets;

    public FeatureWeights(IReadOnlyList<ulong[]> all)
    {
        sheets = all.Count;
        foreach (var feature in all.SelectMany(features => features))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }
    }

    /// <summary>Twice the binary logarithm of how rare a feature is, cut to a whole number: 0 for what half of the sheets
    /// have or more.</summary>
    public int Of(ulong feature)
    {
        var rarity = (ulong)(sheets + 1) * (ulong)(sheets + 1) / ((ulong)counts[feature] * (ulong)counts[feature]);
        return Math.Max(0, BitOperations.Log2(rarity));
    }

    /// <summary>The weight that two sheets share and the weight of both together.</summary>
    public (int Shared, int All) Compared(ulong[] one, ulong[] other)
    {
        var (shared, all, left, right) = (0, 0, 0, 0);
        while (left < one.Length || right < other.Length)
        {
            if (right == other.Length || (left < one.Length && one[left] < other[right]))
            {
                all += Of(one[left++]);
            }
            else if (left == one.Length || other[right] < one[left])
            {
                all += Of(other[right++]);
            }
            else
            {
                var weight = Of(one[left]);
                shared += weight;
                all += weight;
                left++;
                right++;
            }
        }

        return (shared, all);
    }
}
