using Mingzhang.Model;

namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>A sum that printed parts make up: what lies within it lies within one of them.</summary>
/// <param name="Whole">The sum.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record Breakdown(PrintedSum Whole, IReadOnlyList<PrintedSum> Parts)
{
    /// <summary>Whether an entry lies within the whole, but in none of the parts.</summary>
    public bool LeavesOut(in Coordinates entry)
    {
        if (!Whole.Contains(entry))
        {
            return false;
        }

        foreach (var part in Parts)
        {
            if (part.Contains(entry))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Finds, for the sums of one family, which sums they break down.</summary>
internal static class Breakdowns
{
    /// <summary>Every sum that members of the family add up to, at their widest or at their finest.</summary>
    /// <param name="sums">All sums.</param>
    /// <param name="family">Sums that say the same dimensions.</param>
    public static IEnumerable<Breakdown> Of(IReadOnlyList<PrintedSum> sums, IReadOnlyList<PrintedSum> family)
    {
        var given = family[0].At.Given;
        foreach (var whole in sums)
        {
            var within = family.Where(part => !ReferenceEquals(part, whole) && part.At != whole.At && Contains(whole, part)).ToList();
            if (within.Count == 0 || !Covers(given, whole.At.Given))
            {
                continue;
            }

            var widest = within.Where(part => !within.Exists(other => other.At != part.At && Contains(other, part))).ToList();
            if (AddsUp(whole, widest))
            {
                yield return new(whole, widest);
            }

            var finest = within.Where(part => !within.Exists(other => other.At != part.At && Contains(part, other))).ToList();
            if (finest.Count != widest.Count && AddsUp(whole, finest))
            {
                yield return new(whole, finest);
            }
        }
    }

    private static bool Contains(PrintedSum whole, PrintedSum part) => part.Flows.All(flow => whole.Contains(part.At with { Flow = flow }));

    private static bool Covers(DimensionSet part, DimensionSet whole)
    {
        for (var dimension = Dimension.Unit; dimension <= Dimension.Item; dimension++)
        {
            if (whole.Has(dimension) && !part.Has(dimension))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddsUp(PrintedSum whole, IReadOnlyList<PrintedSum> parts) =>
        parts.Sum(part => part.Low) <= whole.High && parts.Sum(part => part.High) >= whole.Low;
}
