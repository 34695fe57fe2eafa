using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Web.Budget;

/// <summary>From a printed figure down to its entries, and from these up to everything that is printed from them.</summary>
internal sealed class FigureTrail
{
    private readonly BudgetState state;
    private readonly Ledger ledger;

    private FigureTrail(BudgetState state, PackSet packs, IReadOnlyList<Coordinates> points, string id)
    {
        this.state = state;
        ledger = state.Ledger(packs);
        Id = id;
        Points = points;
        Parts = [.. points.SelectMany(ledger.EntriesOf).DistinctBy(posting => posting.Entry, ReferenceEqualityComparer.Instance)];
    }

    public string Id { get; }

    /// <summary>Where it stands; several for one that is computed from others.</summary>
    public IReadOnlyList<Coordinates> Points { get; }

    /// <summary>The entries that make it up; none for 0 and for what was stated.</summary>
    public IReadOnlyList<Posting> Parts { get; }

    /// <summary>The figure of an identifier; null if nothing of that name is printed.</summary>
    public static FigureTrail? Of(BudgetState state, PackSet packs, string id) =>
        state.Figures.FirstOrDefault(figure => figure.Id == id) is { } first
            ? new(state, packs, first.Figure.From.Count > 0 ? first.Figure.From : [first.Figure.At], id)
            : null;

    /// <summary>What is printed from one kept line; null if it is not there.</summary>
    public static FigureTrail? OfEntry(BudgetState state, PackSet packs, string keptId)
    {
        var entry = state.Ids.FirstOrDefault(pair => pair.Value == keptId).Key;
        return entry is null ? null : new FigureTrail(state, packs, [], "") { Only = entry };
    }

    /// <summary>The entry that is asked for, instead of a figure.</summary>
    public object? Only { get; private init; }

    public Money? this[Coordinates point] => ledger[point];

    /// <summary>Places that print this very figure.</summary>
    public IReadOnlyList<IndexedFigure> Printed => Id.Length == 0 ? [] : [.. state.Figures.Where(figure => figure.Id == Id)];

    /// <summary>Places that print a figure which it is a part of: sums, and what is computed from them.</summary>
    public IReadOnlyList<IndexedFigure> Above()
    {
        HashSet<object> mine = new(Only is null ? Parts.Select(posting => posting.Entry) : [Only], ReferenceEqualityComparer.Instance);
        if (mine.Count == 0)
        {
            return [];
        }

        Dictionary<string, bool> holds = new(StringComparer.Ordinal);
        return [.. state.Figures.Where(figure => figure.Id != Id && (holds.TryGetValue(figure.Id, out var known) ? known : holds[figure.Id] = Holds(figure)))];

        bool Holds(IndexedFigure figure) => (figure.Figure.From.Count > 0 ? figure.Figure.From : [figure.Figure.At])
            .SelectMany(ledger.EntriesOf).Select(posting => posting.Entry).Where(mine.Contains).Distinct(ReferenceEqualityComparer.Instance).Count() == mine.Count
            && IsMoneyOrComputed(figure);
    }

    // A count bears the year's point, but is no sum of money.
    private static bool IsMoneyOrComputed(IndexedFigure figure) => figure.Figure.Figure.Measure.Kind == MeasureKind.Money || figure.Figure.From.Count > 0;
}
