using Mingzhang.Book.Reconstruction.Amounts;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Reconstruction;

/// <summary>The figures of tables become budget lines: amounts at the finest points that the tables tell apart.</summary>
internal sealed class LinesFromTables(UnitCodes units, EntryWords words)
{
    private readonly Themes themes = new(words);
    private readonly List<ReadingNote> notes = [];

    public IReadOnlyList<ReadingNote> Notes => notes;

    /// <summary>Whether lines have to add up to a fact: money in a table that moves, not a purchase or an asset, and no list of things.</summary>
    public static bool IsOfLines(Fact fact) =>
        IsOfTable(fact) && fact.Figure.Measure.Kind == MeasureKind.Money && fact.Coordinates is { Flow: not Flow.None, Item: null } at
        && at.Theme is not (Theme.OrganOperation or Theme.ProjectBudget) && Posting.FamilyOf(at.Theme) == Family.Lines;

    public static bool IsOfTable(Fact fact) => fact.Place.Sentence is null && fact.Place.Table is not null;

    /// <summary>The lines of one year and stage. A year of which tables tell nothing but themes has none, and neither has a year that is
    /// only compared with, where no table tells all of its money: that its other spending is not told does not make it 0.</summary>
    /// <param name="facts">The figures of the year and stage.</param>
    /// <param name="isCompared">No document is about the year and stage.</param>
    public IReadOnlyList<BudgetLine> Of(IReadOnlyList<Fact> facts, bool isCompared)
    {
        if (facts.All(fact => fact.Coordinates.Theme != Theme.All) || (isCompared && !facts.Any(fact => IsWhole(fact.Coordinates))))
        {
            return [];
        }

        var sums = Sums(facts);
        IReadOnlyList<FoundAmount> found;
        try
        {
            found = Solution.Of(sums, words, themes);
        }
        catch (OverflowException)
        {
            notes.Add(new("amounts-not-found", facts[0].Place));
            return [];
        }

        return FundsLeftOver.Divide([.. found.Select(amount => Line(amount, sums))], sums);
    }

    private static bool IsWhole(in Coordinates at) =>
        at.Flow is Flow.GrandTotal or Flow.Revenue or Flow.Expenditure && at == new Coordinates { Unit = at.Unit, Year = at.Year, Stage = at.Stage, Flow = at.Flow };

    private List<PrintedSum> Sums(IReadOnlyList<Fact> facts)
    {
        List<PrintedSum> sums = [];
        Dictionary<Coordinates, List<int>> places = [];
        foreach (var fact in facts)
        {
            if (units.Plain(fact.Coordinates) is not { } at || (fact.IsOneOfSeveral && IsPart(fact, facts)))
            {
                continue;
            }

            var sum = PrintedSum.Of(fact, at);
            var same = places.TryGetValue(at, out var known) ? known : places[at] = [];
            var meeting = same.FindIndex(place => sums[place].Low <= sum.High && sum.Low <= sums[place].High);
            if (meeting < 0)
            {
                same.Add(sums.Count);
                sums.Add(sum);
            }
            else
            {
                sums[same[meeting]] = sums[same[meeting]].Narrowed(sum);
            }
        }

        return [.. sums, .. sums.Where(sum => sum.At.Flow == Flow.GrandTotal && places.ContainsKey(sum.At with { Flow = Flow.Expenditure })).Select(sum => sum.OtherSide())];
    }

    // A figure that its table prints twice is told twice; figures that differ are parts of what stands at their point.
    private static bool IsPart(Fact fact, IReadOnlyList<Fact> facts) =>
        facts.Any(other => other.Place.Table == fact.Place.Table && other.Place.Document == fact.Place.Document && other.Coordinates == fact.Coordinates && other.Figure != fact.Figure);

    private BudgetLine Line(FoundAmount amount, IReadOnlyList<PrintedSum> sums)
    {
        var at = themes.Entered(amount.At);
        if (at.Nature == Nature.ProjectWithoutConstruction)
        {
            at = at with { Nature = Nature.Project };
        }

        var containing = sums.Where(sum => sum.Fact is not null && sum.Contains(amount.At)).ToList();
        var nearest = containing.Where(sum => sum.At.Theme == Theme.All).MinBy(sum => Math.Abs(sum.Fen - amount.Fen)) ?? containing[0];
        var printed = containing.Find(sum => sum.Low <= amount.Fen && amount.Fen <= sum.High && themes.Entered(sum.At) == at);
        return new(at, Money.OfFen(amount.Fen))
        {
            Source = new(printed is not null ? EntryOrigin.Read : amount.IsOnly ? EntryOrigin.Derived : EntryOrigin.Assumed, (printed ?? nearest).Fact!.Place),
        };
    }
}
