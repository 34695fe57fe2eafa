namespace Mingzhang.Checking.Causes;

/// <summary>The cheapest set of mistakes that explains a group of relations: of each relation that is still broken, one of
/// its own figures must be wrong, so the search branches over those. It ends when its steps are used up, and says so.</summary>
internal sealed class ExactSearch(CauseSearch search, IReadOnlyList<Bond> group, int mostSteps)
{
    private const int MostBranches = 40;
    private int steps;
    private int bestCost;
    private List<(Hypothesis Mistake, List<Bond> Mended)>? best;

    public bool GaveUp { get; private set; }

    /// <summary>Searches for something cheaper than what is known.</summary>
    /// <param name="trial">What is supposed already.</param>
    /// <param name="depth">How many mistakes at most.</param>
    /// <param name="knownCost">What the known explanation costs, in bits.</param>
    /// <returns>The mistakes with what each mends; null if nothing is cheaper.</returns>
    public List<(Hypothesis Mistake, List<Bond> Mended)>? Find(Trial trial, int depth, int knownCost)
    {
        bestCost = knownCost;
        Extend(trial, [], 0, depth);
        return best;
    }

    private void Extend(Trial trial, List<(Hypothesis Mistake, List<Bond> Mended)> chosen, int cost, int depth)
    {
        var broken = group.Where(bond => !bond.Holds(trial)).ToList();
        var total = cost + (broken.Count * Unlikeliness.Unexplained);
        if (total < bestCost)
        {
            bestCost = total;
            best = [.. chosen];
        }

        if (broken.Count == 0 || depth == 0 || cost + Unlikeliness.Kind >= bestCost)
        {
            return;
        }

        if (++steps > mostSteps)
        {
            GaveUp = true;
            return;
        }

        var first = broken.MinBy(bond => bond.Facts.Count)!;
        var branches = search.Candidates([first], trial).OrderByDescending(candidate => (candidate.Mended.Count * Unlikeliness.Unexplained) - candidate.Mistake.Bits).ToList();
        GaveUp |= branches.Count > MostBranches;
        foreach (var candidate in branches.Take(MostBranches))
        {
            chosen.Add(candidate);
            Extend(trial.With(candidate.Mistake), chosen, cost + candidate.Mistake.Bits, depth - 1);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }
}
