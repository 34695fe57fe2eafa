using Mingzhang.Model;

namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>What tables print at a point: the entries within it have to add up to this.</summary>
internal sealed class PrintedSum
{
    private readonly Flow[] flows;

    /// <param name="at">The point; of the unit's own code only what another unit would not contain.</param>
    /// <param name="fen">The amount as printed.</param>
    /// <param name="low">The least amount that is printed so.</param>
    /// <param name="high">The largest amount that is printed so.</param>
    /// <param name="fact">The fact that prints it; null for a sum that only follows from others.</param>
    /// <param name="flows">The flows that count for it.</param>
    public PrintedSum(Coordinates at, long fen, long low, long high, Fact? fact, Flow[] flows)
    {
        (At, Fen, Low, High, Fact) = (at, fen, low, high, fact);
        this.flows = flows;
    }

    public Coordinates At { get; }

    public long Fen { get; }

    public long Low { get; }

    public long High { get; }

    public Fact? Fact { get; }

    public IReadOnlyList<Flow> Flows => flows;

    /// <summary>Whether an entry at a point counts for it.</summary>
    public bool Contains(in Coordinates entry) => Array.IndexOf(flows, entry.Flow) >= 0 && (At with { Flow = entry.Flow }).Contains(entry);

    /// <summary>The sums of a fact, as the ledger counts them: a grand total stands on the source side, or on the use side where
    /// it is asked by what the money is spent on.</summary>
    public static PrintedSum Of(Fact fact, in Coordinates at)
    {
        var (fen, low, high) = Bounds(fact);
        return new(at, fen, low, high, fact, at.Flow != Flow.GrandTotal ? [at.Flow] : IsAskedByUse(at) ? Uses : Sources);
    }

    /// <summary>What both say of one point.</summary>
    public PrintedSum Narrowed(PrintedSum other)
    {
        var (low, high) = (Math.Max(Low, other.Low), Math.Min(High, other.High));
        var nearer = other.High - other.Low < High - Low ? other : this;
        return new(At, Math.Clamp(nearer.Fen, low, high), low, high, nearer.Fact, flows);
    }

    /// <summary>The other side of the balance, for a grand total whose spending is printed.</summary>
    public PrintedSum OtherSide() => new(At, Fen, Low, High, null, Uses);

    public static Flow[] Sources { get; } = [.. Enum.GetValues<Flow>().Where(flow => flow.IsSource())];

    public static Flow[] Uses { get; } = [.. Enum.GetValues<Flow>().Where(flow => flow.IsUse())];

    private static bool IsAskedByUse(in Coordinates at) =>
        at.Nature != Nature.All || !at.Economy.IsAll || !at.GovernmentEconomy.IsAll || at.Project is not null || at.Theme != Theme.All;

    // Whole fen that are printed as the figure is, halves being rounded away from zero.
    private static (long Fen, long Low, long High) Bounds(Fact fact)
    {
        var value = fact.Figure.Number * fact.Figure.Measure.Scale;
        var fen = (long)decimal.Round(value, MidpointRounding.AwayFromZero);
        var (low, high) = (fact.Interval.Low, fact.Interval.High);
        if (low == high)
        {
            return (fen, fen, fen);
        }

        var least = (long)decimal.Ceiling(low);
        var most = (long)decimal.Floor(high);
        if (value >= 0 && most == high)
        {
            most--;
        }

        if (value <= 0 && least == low)
        {
            least++;
        }

        return (fen, Math.Min(least, fen), Math.Max(most, fen));
    }
}
