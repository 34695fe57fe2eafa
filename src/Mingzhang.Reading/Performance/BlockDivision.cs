using Mingzhang.Model.Performance;

namespace Mingzhang.Reading.Performance;

/// <summary>Divides rows of indicators that lost their projects among the projects that follow, in order.</summary>
/// <remarks>Programs print the indicators of a project level by level. A division is right if no level of a project comes
/// twice, and each has its one block of cost indicators where all others of the document have. One such division must
/// remain, or one that the words of the projects tell from the others; else nothing is divided.</remarks>
internal sealed class BlockDivision
{
    private const int MostRows = 400;
    private const int ClearlyMoreWords = 3;

    private readonly bool isOrderly;
    private readonly bool hasOneCostBlock;

    /// <param name="known">The indicators of projects that the paper shows.</param>
    public BlockDivision(IReadOnlyList<IReadOnlyList<Indicator>> known)
    {
        isOrderly = known.Count > 0 && known.All(rows => IsOrderly(rows));
        hasOneCostBlock = known.Count > 0 && known.All(rows => rows.Any(IsCost));
    }

    /// <summary>Where the indicators of each project begin.</summary>
    /// <param name="before">What the project before has already.</param>
    /// <param name="rows">The rows to divide; the first of them may still belong to the project before.</param>
    /// <param name="projects">Name and goal of each project.</param>
    /// <param name="own">How many rows at least belong to the project before.</param>
    /// <returns>The first row of each project; null where it cannot be told.</returns>
    public IReadOnlyList<int>? Starts(IReadOnlyList<Indicator> before, IReadOnlyList<Indicator> rows, IReadOnlyList<string> projects, int own)
    {
        if (!isOrderly || rows.Count is 0 or > MostRows || rows.Count - own < projects.Count)
        {
            return null;
        }

        // best[row]: the divisions of the rows before it among the projects so far, the two richest in common words.
        var best = new List<Division>[rows.Count + 1];
        for (var end = 0; end <= rows.Count; end++)
        {
            best[end] = end >= own && Fits([.. before, .. rows.Take(end)]) ? [new Division(0, [])] : [];
        }

        foreach (var project in projects)
        {
            best = WithOneMore(best, rows, Pairs(project));
        }

        return best[^1] switch
        {
            [var only] => only.Starts,
            [var first, var second] when first.Words >= second.Words + ClearlyMoreWords => first.Starts,
            _ => null,
        };
    }

    private List<Division>[] WithOneMore(List<Division>[] best, IReadOnlyList<Indicator> rows, HashSet<string> words)
    {
        var next = Enumerable.Range(0, best.Length).Select(_ => new List<Division>()).ToArray();
        for (var start = 0; start < rows.Count; start++)
        {
            if (best[start].Count == 0)
            {
                continue;
            }

            var block = new List<Indicator>();
            var common = 0;
            for (var end = start + 1; end <= rows.Count; end++)
            {
                block.Add(rows[end - 1]);
                common += Pairs(rows[end - 1].Name.Text).Count(words.Contains);
                if (!IsOrderly(block))
                {
                    break;
                }

                if (Fits(block))
                {
                    next[end].AddRange(best[start].Select(division => new Division(division.Words + common, [.. division.Starts, start])));
                }
            }
        }

        return [.. next.Select(divisions => divisions.OrderByDescending(division => division.Words).Take(2).ToList())];
    }

    private bool Fits(IReadOnlyList<Indicator> rows) => IsOrderly(rows) && (!hasOneCostBlock || rows.Any(IsCost));

    private static bool IsCost(Indicator indicator) => indicator.Second?.IsCost() ?? indicator.First == FirstLevel.Cost;

    // No level comes again after another.
    private static bool IsOrderly(IReadOnlyList<Indicator> rows)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var isNewFirst = i == 0 || rows[i].FirstPrinted != rows[i - 1].FirstPrinted;
            if ((isNewFirst && !seen.Add(rows[i].FirstPrinted)) || ((isNewFirst || rows[i].SecondPrinted != rows[i - 1].SecondPrinted) && !seen.Add($"{rows[i].FirstPrinted}/{rows[i].SecondPrinted}")))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private sealed record Division(int Words, List<int> Starts);
}
