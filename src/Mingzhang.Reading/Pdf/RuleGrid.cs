namespace Mingzhang.Reading.Pdf;

/// <summary>A line after what was drawn in pieces has been put together.</summary>
/// <param name="At">x of an upright line, y of a level one.</param>
/// <param name="From">Beginning along the line.</param>
/// <param name="To">End along the line.</param>
internal readonly record struct Line(double At, double From, double To);

/// <summary>Lines that cross each other: a grid whose cells may be merged, told by missing pieces of lines.</summary>
internal sealed class RuleGrid
{
    /// <summary>Lines nearer than this are one: double lines, and pieces drawn cell by cell.</summary>
    public const double Near = 2.5;

    private const double Gap = 4;
    private const double ShareThatDivides = 0.6;

    private readonly List<Line> uprights;
    private readonly List<Line> levels;

    private RuleGrid(List<Line> uprights, List<Line> levels)
    {
        this.uprights = uprights;
        this.levels = levels;
        Ys = Positions(levels.Select(line => line.At));
        Xs = Positions(uprights.Select(line => line.At));
        CloseOpenSides();
    }

    public List<double> Xs { get; }

    public List<double> Ys { get; }

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    public int Rows => Ys.Count - 1;

    public int Columns => Xs.Count - 1;

    /// <summary>Finds the grids of a page, from the top.</summary>
    public static List<RuleGrid> Find(IReadOnlyList<PdfRule> rules)
    {
        var across = Join(rules.Where(rule => rule.IsLevel).Select(rule => new Line((rule.Top + rule.Bottom) / 2, rule.Left, rule.Right)));
        var down = Join(rules.Where(rule => !rule.IsLevel).Select(rule => new Line((rule.Left + rule.Right) / 2, rule.Top, rule.Bottom)));
        var groups = Connect(down, across);
        return [.. groups
            .Where(group => group.Uprights.Count > 0 && group.Levels.Count > 1)
            .Select(group => new RuleGrid(group.Uprights, group.Levels))
            .Where(grid => grid.Rows > 0 && grid.Columns > 0)
            .OrderBy(grid => grid.Top)];
    }

    public bool Contains(PdfWord word) =>
        word.MiddleY > Top - 1 && word.MiddleY < Bottom + 1 && word.MiddleX > Xs[0] - 1 && word.MiddleX < Xs[^1] + 1;

    /// <summary>Tells whether a line divides a cell from the one on its right.</summary>
    public bool DividesRight(int row, int column) => Covers(uprights, Xs[column + 1], Ys[row], Ys[row + 1]);

    /// <summary>Tells whether a line divides a cell from the one below.</summary>
    public bool DividesBelow(int row, int column) => Covers(levels, Ys[row + 1], Xs[column], Xs[column + 1]);

    public static int IndexOf(List<double> positions, double at)
    {
        var index = positions.BinarySearch(at);
        return Math.Clamp(index < 0 ? ~index - 1 : index, 0, positions.Count - 2);
    }

    private static bool Covers(List<Line> lines, double at, double from, double to)
    {
        double covered = 0;
        foreach (var line in lines)
        {
            if (Math.Abs(line.At - at) <= Near)
                covered += Math.Max(0, Math.Min(line.To, to) - Math.Max(line.From, from));
        }

        return covered >= (to - from) * ShareThatDivides;
    }

    // Tables of statistics often have no line at the left and at the right; the level lines say how far they reach.
    private void CloseOpenSides()
    {
        var (left, right) = (levels.Min(line => line.From), levels.Max(line => line.To));
        if (Xs.Count == 0)
            return;
        if (left < Xs[0] - (2 * Gap))
            Close(left, 0);
        if (right > Xs[^1] + (2 * Gap))
            Close(right, Xs.Count);
    }

    private void Close(double at, int index)
    {
        Xs.Insert(index, at);
        uprights.Add(new Line(at, Ys[0], Ys[^1]));
    }

    // Pieces on one line and near each other become one.
    private static List<Line> Join(IEnumerable<Line> pieces)
    {
        var joined = new List<Line>();
        foreach (var cluster in Clusters(pieces.OrderBy(piece => piece.At)))
        {
            var at = cluster.Average(piece => piece.At);
            Line? open = null;
            foreach (var piece in cluster.OrderBy(piece => piece.From))
            {
                if (open is { } line && piece.From <= line.To + Gap)
                {
                    open = line with { To = Math.Max(line.To, piece.To) };
                    continue;
                }

                if (open is { } done)
                    joined.Add(done);
                open = piece with { At = at };
            }

            if (open is { } last)
                joined.Add(last);
        }

        // Underlines of words and ticks of charts are shorter than any side of a table.
        return [.. joined.Where(line => line.To - line.From > 6)];
    }

    private static List<List<Line>> Clusters(IEnumerable<Line> sorted)
    {
        var clusters = new List<List<Line>>();
        foreach (var line in sorted)
        {
            if (clusters.Count > 0 && line.At - clusters[^1][0].At <= Near)
                clusters[^1].Add(line);
            else
                clusters.Add([line]);
        }

        return clusters;
    }

    private static List<double> Positions(IEnumerable<double> values)
    {
        var positions = new List<double>();
        foreach (var value in values.Order())
        {
            if (positions.Count == 0 || value - positions[^1] > Near)
                positions.Add(value);
        }

        return positions;
    }

    private static List<(List<Line> Uprights, List<Line> Levels)> Connect(List<Line> uprights, List<Line> levels)
    {
        var groups = new Groups(uprights.Count + levels.Count);
        for (var upright = 0; upright < uprights.Count; upright++)
        {
            for (var level = 0; level < levels.Count; level++)
            {
                if (Cross(uprights[upright], levels[level]))
                    groups.Unite(upright, uprights.Count + level);
            }
        }

        var found = new Dictionary<int, (List<Line> Uprights, List<Line> Levels)>();
        for (var index = 0; index < uprights.Count + levels.Count; index++)
        {
            var root = groups.Root(index);
            if (!found.TryGetValue(root, out var group))
                found[root] = group = ([], []);
            if (index < uprights.Count)
                group.Uprights.Add(uprights[index]);
            else
                group.Levels.Add(levels[index - uprights.Count]);
        }

        return [.. found.Values];
    }

    private static bool Cross(Line upright, Line level) =>
        level.From <= upright.At + Gap && level.To >= upright.At - Gap && upright.From <= level.At + Gap && upright.To >= level.At - Gap;

    private sealed class Groups(int count)
    {
        private readonly int[] parents = [.. Enumerable.Range(0, count)];

        public int Root(int index)
        {
            while (parents[index] != index)
                index = parents[index] = parents[parents[index]];
            return index;
        }

        public void Unite(int one, int other) => parents[Root(one)] = Root(other);
    }
}
