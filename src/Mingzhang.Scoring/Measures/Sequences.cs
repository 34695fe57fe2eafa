using Mingzhang.Packs;
using Mingzhang.Packs.Measures;

namespace Mingzhang.Scoring.Measures;

/// <summary>Looks at numbers that should go up by one, and at the days between: missing issues, pauses.</summary>
internal static class Sequences
{
    private const int FewestForPauses = 5;

    public static IReadOnlyList<SequenceDoubt> Look(RecordKind kind, IReadOnlyList<ActivityRecord> counted)
    {
        if (kind.Sequence is not { } sequence)
        {
            return [];
        }

        // Two newspapers have two sequences.
        var others = kind.Same.Where(field => field != sequence).ToList();
        return [.. counted.GroupBy(record => string.Join('\u001F', others.Select(field => WordText.Normal(record.Text(field) ?? ""))), StringComparer.Ordinal)
            .SelectMany(group => Doubts(kind, sequence, [.. group.OrderBy(record => record.Number(sequence)).ThenBy(record => record.Key, StringComparer.Ordinal)]))];
    }

    private static IEnumerable<SequenceDoubt> Doubts(RecordKind kind, string sequence, List<ActivityRecord> ordered)
    {
        var usual = Usual(kind, ordered);
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
        {
            var numbers = after.Number(sequence)!.Value - before.Number(sequence)!.Value;
            var days = (after.Time(kind.When)!.Value.Date - before.Time(kind.When)!.Value.Date).Days;
            if (numbers > 1)
            {
                yield return new(SequenceKind.NumbersMissing, before, after, decimal.ToInt64(decimal.Ceiling(numbers)) - 1);
            }

            if (days < 0)
            {
                yield return new(SequenceKind.OutOfOrder, before, after, -days);
            }
            else if (days == 0)
            {
                yield return new(SequenceKind.SameDay, before, after, 0);
            }
            else if (usual > 0 && days > usual * 2 && numbers <= 1)
            {
                yield return new(SequenceKind.LongPause, before, after, days);
            }
        }
    }

    // The middle of the days between neighbours; 0 where there are too few to call anything usual.
    private static int Usual(RecordKind kind, List<ActivityRecord> ordered)
    {
        var days = ordered.Zip(ordered.Skip(1)).Select(pair => (pair.Second.Time(kind.When)!.Value.Date - pair.First.Time(kind.When)!.Value.Date).Days).Where(gap => gap > 0).Order().ToList();
        return days.Count < FewestForPauses ? 0 : days[days.Count / 2];
    }
}
