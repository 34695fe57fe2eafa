using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Writing.Figures;

/// <summary>Answers what stands at a point, from the book's entries. An amount is the sum of the entries within the point;
/// where a year has no entries, it is what was stated for the very point; else it is not known, which is not 0.</summary>
/// <remarks>Not for several threads at once.</remarks>
public sealed class Ledger
{
    private static readonly Flow[] Sources = [.. Enum.GetValues<Flow>().Where(flow => flow.IsSource())];
    private static readonly Flow[] Uses = [.. Enum.GetValues<Flow>().Where(flow => flow.IsUse())];

    private readonly Dictionary<(Family, int Year, Stage), PostingIndex> postings;
    private readonly Dictionary<Coordinates, Money> stated;
    private readonly bool organOperationIsRunning;

    /// <param name="book">The book.</param>
    /// <param name="words">Which economic items count for which theme.</param>
    /// <param name="organOperationIsRunning">机关运行经费 is the unit's fiscal running expenditure (BX-23); else it is 0.</param>
    public Ledger(AccountBook book, EntryWords words, bool organOperationIsRunning)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(words);
        Book = book;
        this.organOperationIsRunning = organOperationIsRunning;
        postings = book.Lines.Select(line => Posting.Of(line, book.Unit, words))
            .Concat(book.Purchases.Select(purchase => Posting.Of(purchase, book.Unit)))
            .Concat(book.Assets.Where(asset => asset.Value is not null).Select(Posting.Of))
            .GroupBy(posting => (posting.Family, posting.At.Year, posting.At.Stage))
            .ToDictionary(group => group.Key, group => new PostingIndex(group));
        stated = book.Stated.Where(figure => figure.Figure.Measure.Kind == MeasureKind.Money)
            .GroupBy(figure => figure.At)
            .ToDictionary(group => group.Key, group => ExactOf(group.First().Figure));
    }

    public AccountBook Book { get; }

    /// <summary>The amount at a point; null where the book does not say it.</summary>
    /// <remarks>A grand total is counted on the source side, for both sides are equal in a book that balances; only where it is
    /// asked by what the money is spent on, on the use side. A book that does not balance is told by checking.</remarks>
    public Money? this[Coordinates point] =>
        stated.TryGetValue(point, out var money) && !HasEntries(point) ? money
        : point is { Theme: Theme.ProjectBudget, Fund: Fund.All, Project: { } code } && !EntriesOf(point).Any() ? ProjectFunds(code, point.Year, point.Stage) ?? Sum(point)
        : Sum(point);

    /// <summary>The spending at a point that is paid from money of years before, or that is not; all of the amount for null.</summary>
    public Money? this[Coordinates point, bool? isCarriedOver] => isCarriedOver is null
        ? this[point]
        : HasEntries(point) || IsNone(point)
            ? EntriesOf(point with { Flow = Flow.Expenditure }).Where(posting => posting.IsCarriedOver == isCarriedOver).Aggregate(Money.Zero, (sum, posting) => sum + posting.Amount)
            : null;

    /// <summary>Stated amounts that the lines of their year do not add up to: one of both is wrong, and which, only a person can tell.</summary>
    public IEnumerable<(StatedFigure Stated, Money Lines)> Contradicted => Book.Stated
        .Where(figure => figure.Figure.Measure.Kind == MeasureKind.Money && HasEntries(figure.At))
        .Select(figure => (figure, Sum(figure.At) ?? Money.Zero))
        .Where(pair => pair.Item2 != ExactOf(pair.figure.Figure));

    /// <summary>The entries that make up an amount.</summary>
    public IEnumerable<Posting> EntriesOf(Coordinates point)
    {
        // Where no codes are printed, the unit is asked for by its name.
        if (point.Unit is { } unit && (unit == Book.Unit.UnitName || unit == Book.Unit.Name))
        {
            return EntriesOf(point with { Unit = null });
        }

        if (point.Flow == Flow.GrandTotal)
        {
            return (IsAskedByUse(point) ? Uses : Sources).SelectMany(flow => EntriesOf(point with { Flow = flow }));
        }

        if (point.Theme == Theme.OrganOperation)
        {
            return organOperationIsRunning ? EntriesOf(point with { Theme = Theme.All, Nature = Nature.Running, Fund = point.Fund == Fund.All ? Fund.Fiscal : point.Fund }) : [];
        }

        if (point.Theme == Theme.ProjectBudget)
        {
            return point.Project is null ? [] : EntriesOf(point with { Theme = Theme.All, Item = null });
        }

        return postings.TryGetValue((Posting.FamilyOf(point.Theme), point.Year, point.Stage), out var all) ? all.Within(point) : [];
    }

    /// <summary>What the project's own sheet says that it costs, for one that no line names; null where it says nothing.</summary>
    public Money? ProjectFunds(string code, int year, Stage stage)
    {
        var funds = Book.Projects.FirstOrDefault(project => project.Code == code)?.Funds.Where(fund => fund.Year == year && fund.Stage == stage).ToList() ?? [];
        var parts = funds.Exists(fund => fund.Source == FundSource.Total) ? funds.Where(fund => fund.Source == FundSource.Total) : funds.Where(fund => fund.Source != FundSource.Unknown);
        return funds.Count == 0 ? null : parts.Aggregate(Money.Zero, (sum, fund) => sum + fund.Amount);
    }

    /// <summary>The assets of a kind in a year, those without a value too.</summary>
    public IEnumerable<AssetEntry> AssetsOf(Coordinates point) =>
        Book.Assets.Where(asset => asset.Year == point.Year && new Coordinates { Theme = point.Theme }.Contains(new() { Theme = asset.Kind }));

    private bool HasEntries(in Coordinates point) => postings.ContainsKey((Posting.FamilyOf(point.Theme), point.Year, point.Stage));

    private Money? Sum(Coordinates point)
    {
        if (!HasEntries(point) && !IsNone(point))
        {
            return null;
        }

        var sum = Money.Zero;
        foreach (var posting in EntriesOf(point))
        {
            sum += posting.Amount;
        }

        return sum;
    }

    // Purchases and assets that nobody entered are none; a year without lines is not known.
    private bool IsNone(in Coordinates point) => Posting.FamilyOf(point.Theme) != Family.Lines && point.Year == Book.Year;

    private static bool IsAskedByUse(in Coordinates point) =>
        point.Nature != Nature.All || !point.Economy.IsAll || !point.GovernmentEconomy.IsAll || point.Project is not null || point.Theme != Theme.All;

    private static Money ExactOf(Figure figure) => Money.OfFen((long)decimal.Round(figure.Number * figure.Measure.Scale, MidpointRounding.AwayFromZero));
}
