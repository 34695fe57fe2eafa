using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>Tries mistakes: which broken relations would hold without them, and whether any that holds would break.</summary>
internal sealed class Effects(Bonds bonds)
{
    /// <summary>Mistakes that are tried on one body; a common document takes a few thousand.</summary>
    private const int MostTried = 400_000;

    private int tried;

    /// <summary>So many mistakes were tried that no more will be.</summary>
    public bool GaveUp => tried > MostTried;

    /// <summary>The broken relations that a mistake explains; null if it breaks one that holds.</summary>
    public List<Bond>? Of(Hypothesis hypothesis, Trial trial)
    {
        if (++tried > MostTried)
        {
            return null;
        }

        var mended = new List<Bond>();
        var then = trial.With(hypothesis);
        if (hypothesis.Excused is { } excused)
        {
            mended.Add(excused);
        }

        var seen = new HashSet<Bond>();
        foreach (var (fact, _) in hypothesis.Changes)
        {
            foreach (var bond in bonds.Of(fact))
            {
                if (!seen.Add(bond))
                {
                    continue;
                }

                var held = bond.Holds(trial);
                var holds = bond.Holds(then);
                if (held && !holds)
                {
                    return null;
                }

                if (!held && holds)
                {
                    mended.Add(bond);
                }
            }
        }

        return IsProven(hypothesis, mended) ? mended : [];
    }

    /// <summary>Any figure that is small enough is a part of anything: an equation proves that many have changed at once, or
    /// several parts that are too large, of a table or of two rows.</summary>
    private static bool IsProven(Hypothesis hypothesis, List<Bond> mended) =>
        (hypothesis.Changes.Count <= 1 && hypothesis.Kind is not (CauseKind.TableUnit or CauseKind.SentenceUnit))
        || mended.Exists(bond => bond is not LinearBond { IsAtMost: true })
        || (hypothesis.Kind == CauseKind.TableUnit && mended.Count > 2)
        || (hypothesis.Kind == CauseKind.RowsSwapped && mended.Count > 1);

    public static bool IsAgainstRates(Hypothesis hypothesis, List<Bond> mended) =>
        hypothesis.Changes.Count > 0 && hypothesis.Changes[0].Fact.Figure.Measure.Kind != MeasureKind.Percent && mended.TrueForAll(bond => bond is RatioBond);
}
