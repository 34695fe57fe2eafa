using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>A mistake, the relations that it broke, and others that would explain as much.</summary>
internal sealed record Explained(Hypothesis Mistake, IReadOnlyList<Bond> Mended)
{
    /// <summary>The mistake and its alternatives, the likeliest first.</summary>
    public IReadOnlyList<Hypothesis> Ranked { get; init; } = [Mistake];
}

/// <summary>What the search found.</summary>
/// <param name="Mistakes">In the order in which they explain most.</param>
/// <param name="GaveUp">Not all possibilities were looked at.</param>
internal sealed record SearchResult(IReadOnlyList<Explained> Mistakes, bool GaveUp);

/// <summary>Searches the fewest and likeliest mistakes that explain all broken relations of a body, and break none that
/// hold.</summary>
/// <remarks>Each mistake costs its unlikeliness in bits, each relation left broken costs more than that. What changes many
/// figures at once is tried on the whole body; then each group of relations that share figures is explained by itself:
/// greedily, and, where that takes more than one mistake, by an exact search within a budget of steps.</remarks>
internal sealed class CauseSearch(Bonds bonds, Neighbourhood around)
{
    private const int MostSuspects = 400;
    private const int MostMistakes = 200;
    private const int MostSteps = 600;

    /// <summary>Figures of a group that is searched exactly; larger ones are explained greedily.</summary>
    private const int MostExactFacts = 250;

    /// <summary>Mistakes over many figures, the most telling first, that are compared with single ones.</summary>
    private const int MostCompared = 40;
    private const int Deepest = 3;

    /// <summary>Relations that a mistake over many figures has to mend.</summary>
    private const int FewestOfWide = 2;

    private readonly Effects effects = new(bonds);
    private readonly FigureHypotheses figures = new(bonds, around);
    private readonly WideHypotheses wide = new(bonds, around);
    private readonly RateHypotheses rates = new(bonds, around);
    private bool gaveUp;

    public SearchResult Search()
    {
        var trial = new Trial();
        var mistakes = new List<(Hypothesis Mistake, List<Bond> Mended)>();
        var broken = bonds.All.Where(bond => !bond.Holds(trial)).ToList();
        trial = ExplainWide(trial, broken, mistakes);
        foreach (var group in BondGroups.Of(broken))
        {
            trial = ExplainGroup(trial, group, mistakes);
        }

        var ranked = new List<Explained>();
        for (var i = 0; i < mistakes.Count; i++)
        {
            ranked.Add(Ranked(mistakes, i));
        }

        return new SearchResult(ranked, gaveUp || effects.GaveUp);
    }

    /// <summary>Accepts mistakes over many figures that explain several relations.</summary>
    private Trial ExplainWide(Trial trial, List<Bond> broken, List<(Hypothesis, List<Bond>)> mistakes)
    {
        while (broken.Count >= FewestOfWide && mistakes.Count < MostMistakes)
        {
            var candidates = wide.Of(Suspects(broken), trial)
                .Select(hypothesis => (Mistake: hypothesis, Mended: effects.Of(hypothesis, trial)))
                .Where(candidate => candidate.Mended is { Count: >= FewestOfWide })
                .OrderByDescending(candidate => (candidate.Mended!.Count * Unlikeliness.Unexplained) - candidate.Mistake.Bits);
            var found = candidates.Take(MostCompared).FirstOrDefault(candidate => IsCheaper(candidate.Mistake, candidate.Mended!, trial));
            if (found.Mended is null)
            {
                break;
            }

            trial = trial.With(found.Mistake);
            mistakes.Add((found.Mistake, found.Mended));
            broken.RemoveAll(bond => bond.Holds(trial));
        }

        return trial;
    }

    /// <summary>Whether a mistake is cheaper than the single ones that would mend the same relations.</summary>
    private bool IsCheaper(Hypothesis hypothesis, List<Bond> mended, Trial trial)
    {
        var left = mended.ToList();
        var cost = 0;
        while (left.Count > 0 && cost <= hypothesis.Bits)
        {
            var singles = left.SelectMany(bond => bond.Facts).Distinct().Take(MostSuspects).SelectMany(fact => figures.Of(fact, trial)).Concat(left.SelectMany(bond => rates.Of(bond, trial)));
            if (Cheapest(singles, left, trial) is not { } single)
            {
                return true;
            }

            trial = trial.With(single);
            cost += single.Bits;
            left.RemoveAll(bond => bond.Holds(trial));
        }

        return cost > hypothesis.Bits;
    }

    private Hypothesis? Cheapest(IEnumerable<Hypothesis> hypotheses, List<Bond> left, Trial trial) =>
        hypotheses
            .Select(hypothesis => (hypothesis, Count: effects.Of(hypothesis, trial)?.Count(left.Contains) ?? 0))
            .Where(candidate => candidate.Count > 0)
            .Select(candidate => (candidate.hypothesis, Score: (candidate.Count * Unlikeliness.Unexplained) - candidate.hypothesis.Bits))
            .OrderByDescending(candidate => candidate.Score)
            .FirstOrDefault().hypothesis;

    private Trial ExplainGroup(Trial trial, List<Bond> group, List<(Hypothesis, List<Bond>)> mistakes)
    {
        var before = trial;
        var steps = new List<(Hypothesis Mistake, List<Bond> Mended)>();
        var broken = group.Where(bond => !bond.Holds(trial)).ToList();
        while (broken.Count > 0 && mistakes.Count + steps.Count < MostMistakes && Best(broken, trial) is { } best)
        {
            trial = trial.With(best.Mistake);
            steps.Add(best);
            broken.RemoveAll(bond => bond.Holds(trial));
        }

        gaveUp |= mistakes.Count + steps.Count >= MostMistakes;
        var isLarge = group.SelectMany(bond => bond.Facts).Distinct().Take(MostExactFacts + 1).Count() > MostExactFacts;
        gaveUp |= isLarge && broken.Count > 0;
        if (!isLarge && (steps.Count > 1 || broken.Count > 0))
        {
            var search = new ExactSearch(this, group, MostSteps);
            if (search.Find(before, Math.Min(Deepest, Math.Max(1, steps.Count)), CostOf(steps, broken)) is { } cheaper)
            {
                steps = cheaper;
                trial = steps.Aggregate(before, (now, step) => now.With(step.Mistake));
            }

            gaveUp |= search.GaveUp;
        }

        mistakes.AddRange(steps);
        return trial;
    }

    private static int CostOf(List<(Hypothesis Mistake, List<Bond> Mended)> steps, List<Bond> broken) =>
        steps.Sum(step => step.Mistake.Bits) + (broken.Count * Unlikeliness.Unexplained);

    private (Hypothesis Mistake, List<Bond> Mended)? Best(List<Bond> broken, Trial trial)
    {
        (Hypothesis Mistake, List<Bond> Mended, int Score)? best = null;
        foreach (var (hypothesis, mended) in Candidates(broken, trial))
        {
            var score = (mended.Count * Unlikeliness.Unexplained) - hypothesis.Bits;
            if (best is null || score > best.Value.Score)
            {
                best = (hypothesis, mended, score);
            }
        }

        return best is { } found ? (found.Mistake, found.Mended) : null;
    }

    /// <summary>All mistakes that mend some of the relations and break none, with what they mend.</summary>
    internal IEnumerable<(Hypothesis Mistake, List<Bond> Mended)> Candidates(IReadOnlyCollection<Bond> broken, Trial trial)
    {
        var suspects = Suspects(broken);
        foreach (var hypothesis in suspects.SelectMany(fact => figures.Of(fact, trial)).Concat(wide.Of(suspects, trial)).Concat(broken.SelectMany(bond => rates.Of(bond, trial))))
        {
            if (effects.Of(hypothesis, trial) is { Count: > 0 } mended)
            {
                yield return (Effects.IsAgainstRates(hypothesis, mended) ? hypothesis with { Bits = hypothesis.Bits + Unlikeliness.AgainstRate } : hypothesis, mended);
            }
        }
    }

    /// <summary>Figures that take part in broken relations, those in most of them first.</summary>
    private List<Fact> Suspects(IReadOnlyCollection<Bond> broken)
    {
        var suspects = broken.SelectMany(bond => bond.Facts).GroupBy(fact => fact).OrderByDescending(group => group.Count()).Select(group => group.Key).ToList();
        if (suspects.Count > MostSuspects)
        {
            gaveUp = true;
            suspects.RemoveRange(MostSuspects, suspects.Count - MostSuspects);
        }

        return suspects;
    }

    /// <summary>The mistake among all that would explain the same relations, the other mistakes being as they are.</summary>
    private Explained Ranked(List<(Hypothesis Mistake, List<Bond> Mended)> mistakes, int index)
    {
        var (mistake, mended) = mistakes[index];
        var others = mistakes.Where((_, i) => i != index).Aggregate(new Trial(), (trial, other) => trial.With(other.Mistake));
        var own = mended.Where(bond => !bond.Holds(others)).ToList();
        var also = Candidates(mended, others).Where(candidate => own.TrueForAll(candidate.Mended.Contains)).Select(candidate => candidate.Mistake);
        var ranked = also.Append(mistake).OrderBy(candidate => candidate.Bits).DistinctBy(WhatIsWrong, HashSet<object?>.CreateSetComparer()).ToList();
        return new Explained(ranked[0], mended) { Ranked = ranked };
    }

    /// <summary>The figures that a mistake changed and the words that it spoiled: of several ways to tell them, the likeliest is kept.</summary>
    private static HashSet<object?> WhatIsWrong(Hypothesis mistake) => [.. mistake.Changes.Select(change => change.Fact), mistake.Excused];
}
