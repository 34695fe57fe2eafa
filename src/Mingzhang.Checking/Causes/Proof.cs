using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>Tells equally likely mistakes apart by checking the documents again without each: a table that does not add up
/// says nothing of others, so that relations come up only when it is mended.</summary>
/// <param name="documents">The body.</param>
/// <param name="bonds">Its relations.</param>
/// <param name="mistakes">All mistakes that were found.</param>
/// <param name="countBroken">Checks documents and tells how many relations do not hold.</param>
internal sealed class Proof(IReadOnlyList<ReadDocument> documents, Bonds bonds, IReadOnlyList<Explained> mistakes, Func<List<ReadDocument>, int> countBroken)
{
    private const int MostTried = 24;
    private const int MostChecks = 120;
    private const int MostFacts = 20_000;
    private readonly bool isSmall = documents.Sum(document => document.Facts.Count) <= MostFacts;
    private int checks;

    /// <summary>A mistake with those of its alternatives left out, of the likeliest, that would break more than others.</summary>
    public Explained Of(Explained explained)
    {
        var ranked = explained.Ranked;
        var equal = ranked.TakeWhile(candidate => candidate.Bits <= ranked[0].Bits + Unlikeliness.Margin).ToList();
        if (!isSmall || equal.Count is < 2 or > MostTried || checks + equal.Count > MostChecks)
        {
            return explained;
        }

        var others = mistakes.Where(other => !ReferenceEquals(other, explained)).Select(other => other.Mistake).ToList();
        var counted = equal.ConvertAll(candidate => (candidate, Broken: Count(others.Append(candidate))));
        var fewest = counted.Min(candidate => candidate.Broken ?? int.MaxValue);
        var kept = counted.Where(candidate => candidate.Broken is not { } broken || broken <= fewest).Select(candidate => candidate.candidate).ToList();
        return explained with { Mistake = kept[0], Ranked = [.. kept, .. ranked.Skip(equal.Count)] };
    }

    private int? Count(IEnumerable<Hypothesis> supposed)
    {
        checks++;
        return Supposition.Of(supposed.Where(mistake => mistake.Changes.Count > 0), bonds) is { } supposition ? countBroken(supposition.In(documents)) : null;
    }
}
