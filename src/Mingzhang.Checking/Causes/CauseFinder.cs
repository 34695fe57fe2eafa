using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>Turns the broken relations of a body into findings: one a cause, its symptoms folded under it.</summary>
internal static class CauseFinder
{
    private const int MostCauses = 5;

    /// <summary>Finds what is wrong in a body.</summary>
    /// <param name="documents">The documents of the body.</param>
    /// <param name="bonds">All its relations.</param>
    /// <param name="broken">Those that do not hold, as they are told.</param>
    /// <param name="countBroken">Checks documents again and tells how many relations do not hold.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<ReadDocument> documents, Bonds bonds, IReadOnlyList<BrokenRelation> broken, Func<List<ReadDocument>, int> countBroken)
    {
        var result = new CauseSearch(bonds, new Neighbourhood(documents)).Search();
        var proof = new Proof(documents, bonds, result.Mistakes, countBroken);
        var left = broken.ToHashSet();
        foreach (var found in result.Mistakes)
        {
            var explained = proof.Of(found);
            var symptoms = explained.Mended.Select(bond => bond.Broken).OfType<BrokenRelation>().Where(left.Remove).Distinct().ToList();
            if (symptoms.Count > 0)
            {
                yield return Told(explained, symptoms, result.GaveUp);
            }
        }

        foreach (var group in Together(left))
        {
            yield return new CauseFinding
            {
                Severity = group.Min(relation => relation.Severity),
                Places = [.. group.SelectMany(relation => relation.Places).Distinct()],
                Causes = [],
                EquallyLikely = 0,
                Broken = group,
                GaveUp = result.GaveUp,
            };
        }
    }

    private static CauseFinding Told(Explained explained, List<BrokenRelation> symptoms, bool gaveUp)
    {
        var ranked = explained.Ranked;
        var equal = ranked.Count(candidate => candidate.Bits <= ranked[0].Bits + Unlikeliness.Margin);
        var causes = ranked.Take(Math.Max(equal, MostCauses)).Select(candidate => CauseOf(candidate, symptoms.Count)).ToList();
        return new CauseFinding
        {
            Severity = symptoms.Min(relation => relation.Severity),
            Places = [.. causes.Take(equal).Select(cause => cause.Corrections[0].Fact.Place).Concat(symptoms.SelectMany(relation => relation.Places)).Distinct()],
            Causes = causes,
            EquallyLikely = equal,
            Broken = symptoms,
            GaveUp = gaveUp,
        };
    }

    private static Cause CauseOf(Hypothesis hypothesis, int supports)
    {
        // Nothing stays nothing in any unit.
        var corrections = hypothesis.Changes.Select((change, i) => (change.Fact, Index: i)).Where(change => change.Fact.Figure.Number != 0 || hypothesis.Readings[change.Index] != 0)
            .Select(change => new Correction(change.Fact, ReadingOf(hypothesis, change.Index)) { IsApproximate = hypothesis.IsApproximate }).ToList();
        if (hypothesis.Excused?.Broken is { } words)
        {
            corrections.Add(new Correction(words.Terms[0].Fact, null));
        }

        return new Cause(hypothesis.Kind, corrections, supports) { Source = hypothesis.Source, RightWord = hypothesis.RightWord };
    }

    private static string? ReadingOf(Hypothesis hypothesis, int index)
    {
        if (index >= hypothesis.Readings.Count || hypothesis.Readings[index] is not { } reading)
        {
            return null;
        }

        var figure = hypothesis.Changes[index].Fact.Figure;
        // A rate may be known to fewer digits than it is printed with; an amount is told with all of them.
        var decimals = figure.Measure.Kind == MeasureKind.Percent ? Math.Min((int)reading.Scale, 6) : Math.Max(figure.Decimals, Math.Min((int)reading.Scale, 6));
        return reading.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>Relations that share figures are one thing that is wrong.</summary>
    private static IEnumerable<List<BrokenRelation>> Together(IEnumerable<BrokenRelation> relations)
    {
        var groups = new List<(HashSet<Fact> Facts, List<BrokenRelation> Members)>();
        foreach (var relation in relations)
        {
            var facts = relation.Terms.Select(term => term.Fact).ToHashSet();
            var members = new List<BrokenRelation> { relation };
            foreach (var group in groups.Where(group => group.Facts.Overlaps(facts)).ToList())
            {
                facts.UnionWith(group.Facts);
                members.InsertRange(0, group.Members);
                groups.Remove(group);
            }

            groups.Add((facts, members));
        }

        return groups.Select(group => group.Members);
    }
}
