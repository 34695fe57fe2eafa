using System.Diagnostics;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Notation;
using Mingzhang.Packs;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Book.Tests;

/// <summary>Change one line of a book, and exactly the cells that hold it change.</summary>
public sealed class FormsChangeTests
{
    private const long Change = 123_000_000;

    public static TheoryData<string> Sets => FormsLawTests.Sets;

    [Theory]
    [MemberData(nameof(Sets))]
    public void One_changed_line_changes_the_cells_that_contain_it_and_no_others(string set)
    {
        var changed = 0;
        List<string> wrong = [];
        for (var seed = 0; seed < 12; seed++)
        {
            var book = BookInventor.Invent(seed, InventedForms.ShapeOf(set)) with { Stated = [] };
            var before = InventedForms.Filled(set, book, isRunning: true);
            var random = new Random(seed);
            var stage = InventedForms.ShapeOf(set).IsFinalAccounts ? Stage.Final : Stage.Initial;
            for (var i = 0; i < 4; i++)
            {
                // Three times a line of the document's own year and stage, then any line.
                var at = random.Next(book.Lines.Count);
                while (i < 3 && (book.Lines[at].At.Year != book.Year || book.Lines[at].At.Stage != stage))
                {
                    at = random.Next(book.Lines.Count);
                }

                var line = book.Lines[at];
                var after = InventedForms.Filled(set, book with { Lines = [.. book.Lines.Select((old, n) => n == at ? old with { Amount = old.Amount + Money.OfFen(Change) } : old)] }, isRunning: true);
                changed += Compare(wrong, before, after, Leaf(book, line));
            }
        }

        wrong.Take(8).ShouldBeEmpty();
        changed.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void A_department_of_two_thousand_lines_fills_a_set_of_forms_at_once()
    {
        foreach (var set in PackLoader.Embedded.Forms.Keys)
        {
            var book = BookInventor.Invent(3, InventedForms.ShapeOf(set) with { Lines = 2_000 });
            InventedForms.Filled(set, book, isRunning: true);
            var watch = Stopwatch.StartNew();
            InventedForms.Filled(set, book, isRunning: true);
            watch.ElapsedMilliseconds.ShouldBeLessThan(60_000, set);
        }
    }

    private static int Compare(List<string> wrong, WrittenDocument before, WrittenDocument after, Coordinates leaf)
    {
        var changed = 0;
        foreach (var (old, now) in before.Tables.Zip(after.Tables))
        {
            now.Rows.Count.ShouldBe(old.Rows.Count, old.Title);
            foreach (var (oldCell, cell) in old.Rows.SelectMany(row => row.Cells).Zip(now.Rows.SelectMany(row => row.Cells)))
            {
                var difference = (cell.Figure?.Exact ?? 0) - (oldCell.Figure?.Exact ?? 0);
                changed += difference != 0 ? 1 : 0;
                if (cell.Figure is { Role: "" } figure ? difference != (Contains(figure.At, leaf) ? Change : 0) : cell.Text != oldCell.Text)
                {
                    wrong.Add($"{old.Title}“{cell.Text}”{(cell.Figure is null ? "" : PointNotation.Text(cell.Figure.At))} / {PointNotation.Text(leaf)}");
                }
            }
        }

        return changed;
    }

    // A line as the space sees it: its unit told, construction told apart, and what counts for a theme.
    private static Coordinates Leaf(AccountBook book, BudgetLine line)
    {
        var at = line.At with { Unit = line.At.Unit ?? book.Unit.Code, Nature = line.At.Nature == Nature.Project ? Nature.ProjectWithoutConstruction : line.At.Nature };
        return at.Flow == Flow.Expenditure && at.Fund is Fund.General or Fund.GovernmentFund or Fund.StateCapital && PackLoader.Embedded.Entries.Themes.TryGetValue(at.Economy.Value, out var theme) ? at with { Theme = theme } : at;
    }

    private static bool Contains(Coordinates point, Coordinates leaf) => point switch
    {
        { Theme: Theme.ProjectBudget } => point.Project is not null && (point with { Theme = Theme.All, Item = null }).Contains(leaf),
        { Theme: Theme.OrganOperation } => (point with { Theme = Theme.All, Nature = Nature.Running }).Contains(leaf),
        { Theme: Theme.Procurement or Theme.ProcuredGoods or Theme.ProcuredWorks or Theme.ProcuredServices or Theme.ProcurementForSmall or Theme.PurchasedServices } => false,

        // Both sides of a balance are one sum; it is counted where the money comes from, or where it goes if that is asked.
        { Flow: Flow.GrandTotal } => (point.Nature == Nature.All ? leaf.Flow.IsSource() : leaf.Flow.IsUse()) && (point with { Flow = leaf.Flow }).Contains(leaf),
        _ => point.Contains(leaf),
    };
}
