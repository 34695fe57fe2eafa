using Mingzhang.Checking.Causes;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Counts what came of each relation and keeps those that do not hold.</summary>
/// <param name="bonds">Where every relation that is checked is kept, to ask of it what would be if; null to keep none.</param>
internal sealed class Tally(Bonds? bonds = null)
{
    public Bonds? Bonds { get; } = bonds;

    private readonly int[,] counts = new int[(int)Relation.Sameness + 1, (int)Outcome.SeveralReadings + 1];

    public List<BrokenRelation> Broken { get; } = [];

    public void Count(Relation relation, Outcome outcome) => counts[(int)relation, (int)outcome]++;

    /// <summary>Counts a relation as held.</summary>
    /// <returns>Nothing that is broken.</returns>
    public BrokenRelation? Holds(Relation relation)
    {
        Count(relation, Outcome.Holds);
        return null;
    }

    /// <summary>Counts a relation as violated and keeps it.</summary>
    public BrokenRelation Violated(BrokenRelation broken)
    {
        Count(broken.Relation, Outcome.Violated);
        Broken.Add(broken);
        return broken;
    }

    public Dictionary<(Relation Relation, Outcome Outcome), int> ToCounts()
    {
        var result = new Dictionary<(Relation, Outcome), int>();
        for (var relation = 0; relation < counts.GetLength(0); relation++)
        {
            for (var outcome = 0; outcome < counts.GetLength(1); outcome++)
            {
                if (counts[relation, outcome] > 0)
                {
                    result[((Relation)relation, (Outcome)outcome)] = counts[relation, outcome];
                }
            }
        }

        return result;
    }
}
