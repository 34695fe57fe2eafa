using Mingzhang.Books.Damages;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Model;

namespace Mingzhang.Books.Tests;

public class DocumentTests
{
    public static TheoryData<string> Sets() => [.. TableSet.All.Keys];

    public static TheoryData<string, Damage> SetsAndDamages()
    {
        TheoryData<string, Damage> data = [];
        foreach (var set in TableSet.All.Keys)
        {
            foreach (var damage in Damager.All)
            {
                data.Add(set, damage);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_same_seed_gives_the_same_bytes(string set)
    {
        foreach (var format in Enum.GetValues<BookFormat>().Where(format => format is not (BookFormat.Xls or BookFormat.Pdf)))
        {
            var first = BookWriter.Write(DocumentMaker.Make(3, set, Damage.SplitPages, Damage.BrokenWords), format);
            var second = BookWriter.Write(DocumentMaker.Make(3, set, Damage.SplitPages, Damage.BrokenWords), format);
            second.ShouldBe(first, $"{format}");
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Another_seed_gives_another_document(string set) =>
        BookWriter
            .Write(DocumentMaker.Make(4, set), BookFormat.Markdown)
            .ShouldNotBe(BookWriter.Write(DocumentMaker.Make(3, set), BookFormat.Markdown));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Each_expected_figure_is_what_the_book_says_at_its_point(string set)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var book = Inventor.Invent(seed, TableSet.All[set].Scope);
            var document = DocumentMaker.Make(seed, set);
            var facts = document
                .Facts.Where(fact =>
                    !fact.IsOptional
                    && fact.Figure.Measure.Kind == MeasureKind.Money
                    && fact.Coordinates.Flow != Flow.None
                    && !IsProcurement(fact.Coordinates.Theme)
                )
                .ToList();

            facts.Count.ShouldBeGreaterThan(60);
            foreach (var fact in facts)
            {
                fact.Figure.Interval.Contains(book[fact.Coordinates]).ShouldBeTrue($"{seed} {fact}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_cell_prints_its_expected_figure(string set)
    {
        var cells = DocumentMaker
            .Make(2, set)
            .Elements.OfType<PrintedTable>()
            .SelectMany(table => table.Rows)
            .SelectMany(row => row.Cells)
            .Where(cell => cell.Fact is not null)
            .ToList();
        cells.Count.ShouldBeGreaterThan(60);
        cells.ShouldAllBe(cell => cell.Text.Replace(",", "") == cell.Fact!.Figure.Digits);
    }

    [Theory]
    [MemberData(nameof(SetsAndDamages))]
    public void Damage_keeps_every_expected_fact_and_its_digits(string set, Damage damage)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var clean = DocumentMaker.Make(seed, set);
            var damaged = DocumentMaker.Make(seed, set, damage);

            // Sentences in other units print other digits of the same amounts.
            Keys(damaged, inSentences: false).ShouldBe(Keys(clean, inSentences: false));
            damaged
                .Facts.Where(fact => fact.IsInSentence && !fact.IsOptional)
                .Select(fact => fact.Coordinates)
                .ShouldBe(clean.Facts.Where(fact => fact.IsInSentence && !fact.IsOptional).Select(fact => fact.Coordinates));
            foreach (
                var cell in damaged
                    .Elements.OfType<PrintedTable>()
                    .SelectMany(table => table.Rows)
                    .SelectMany(row => row.Cells)
                    .Where(cell => cell.Fact is not null)
            )
            {
                Digits(cell.Text).ShouldBe(Digits(cell.Fact!.Figure.Digits), cell.Text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void All_damages_together_still_keep_the_facts_of_tables(string set)
    {
        var clean = DocumentMaker.Make(5, set);
        Keys(DocumentMaker.Make(5, set, [.. Damager.All]), inSentences: false).ShouldBe(Keys(clean, inSentences: false));
    }

    [Theory]
    [MemberData(nameof(SetsAndDamages))]
    public void Damage_does_change_some_document(string set, Damage damage)
    {
        var changed = Enumerable
            .Range(1, 12)
            .Any(seed =>
                !BookWriter
                    .Write(DocumentMaker.Make(seed, set, damage, Damage.SplitPages), BookFormat.Markdown)
                    .SequenceEqual(
                        BookWriter.Write(
                            DocumentMaker.Make(seed, set, damage == Damage.SplitPages ? [] : [Damage.SplitPages]),
                            BookFormat.Markdown
                        )
                    )
            );

        // Only Beijing prints six decimals; final accounts have 行次 of their own.
        var expected = damage switch
        {
            Damage.DecimalCommas => set == "beijing",
            Damage.NumberedRows => !TableSet.All[set].Scope.IsFinalAccounts && set != "hebei",
            Damage.NumberedColumns => set is not ("hebei" or "national"),
            Damage.JoinedCodes => set != "shanghai",
            _ => true,
        };
        changed.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Covered_cells_lie_under_a_cell_that_spans_them(string set)
    {
        foreach (
            var table in Enumerable
                .Range(1, 8)
                .SelectMany(seed => DocumentMaker.Make(seed, set, seed % 2 == 0 ? [Damage.JoinedCodes] : []).Elements)
                .OfType<PrintedTable>()
        )
        {
            var spanned = table
                .Rows.SelectMany(row => row.Cells)
                .Where(cell => cell.Kind != CellKind.Covered)
                .Sum(cell => cell.ColumnSpan * cell.RowSpan);
            spanned.ShouldBe(table.Rows.Count * table.Width, table.Title);
            table.Rows.ShouldAllBe(row => row.Cells.Count == table.Width);
        }
    }

    [Fact]
    public void Rounding_is_half_up() => Style.Print(1_235_000, MoneyUnit.Wan, 2).Digits.ShouldBe("1.24");

    [Fact]
    public void Rounded_parts_need_not_add_up_but_their_intervals_do()
    {
        var unequal = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            foreach (
                var row in DocumentMaker
                    .Make(seed, "hebei")
                    .Facts.Where(fact => fact.Where == "部门预算支出总表")
                    .GroupBy(fact => fact.RowLabel)
            )
            {
                var total = row.First(fact => fact.ColumnLabel == "合计").Figure;
                var parts = row.Where(fact => fact.ColumnLabel != "合计").Select(fact => fact.Figure).ToList();

                parts.Aggregate(Interval.Zero, (sum, part) => sum + part.Interval).Meets(total.Interval).ShouldBeTrue();
                unequal += parts.Sum(part => part.Number) == total.Number ? 0 : 1;
            }
        }

        unequal.ShouldBeGreaterThan(0);
    }

    private static bool IsProcurement(Theme theme) =>
        theme is Theme.Procurement or Theme.ProjectBudget || theme.Parent() == Theme.Procurement || theme == Theme.ProcurementForMicro;

    private static List<string> Keys(BookDocument document, bool inSentences) =>
        [
            .. document
                .Facts.Where(fact => fact.IsInSentence == inSentences)
                .Select(fact => $"{fact.Where}|{fact.Figure.Digits}|{fact.Figure.Measure}|{fact.Coordinates}")
                .Order(StringComparer.Ordinal),
        ];

    private static string Digits(string text) =>
        string.Concat(
            text.Where(char.IsDigit).Select(character => character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character)
        );
}
