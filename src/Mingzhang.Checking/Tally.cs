using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Counts what came of each relation and keeps those that do not hold.</summary>
internal sealed class Tally
{
    private readonly int[,] counts = new int[(int)Relation.Sameness + 1, (int)Outcome.SeveralReadings + 1];

    public List<BrokenRelation> Broken { get; } = [];

    public void Count(Relation relation, Outcome outcome) => counts[(int)relation, (int)outcome]++;

    /// <summary>Counts a relation as violated and keeps the finding.</summary>
    public void Violated(BrokenRelation finding)
    {
        Count(finding.Relation, Outcome.Violated);
        Broken.Add(finding);
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
