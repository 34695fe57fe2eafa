using Mingzhang.Book.Reconstruction;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Notation;
using Mingzhang.Packs.Forms;
using Mingzhang.Reading.Words;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Acceptance;

/// <summary>The tables of two real budgets, written again from the books that were made of them, beside the tables as they were printed.</summary>
public sealed class WrittenFormsTests
{
    // The only head that is not printed again: R2 opens a bracket twice and closes it once.
    private const string BracketOpenedTwice = "部门固定资产占用情况表: 项目 数量 价值（金额单位：（万元） ≠ 项目 数量 价值（金额单位：万元）";

    [Theory]
    [InlineData("000", "beijing-district", "beijing-district-budget", 190)]
    [InlineData("001", "hebei", "hebei-budget", 210)]
    public void Every_figure_of_a_table_is_printed_again_in_its_table_digit_for_digit(string seed, string profile, string set, int atLeast)
    {
        var figures = 0;
        List<string> missing = [];
        foreach (var (read, written) in Pairs(seed, profile, set))
        {
            var open = written?.Figures.Where(figure => figure.Role.Length == 0 || (figure.Role == "quantity" && Posting.FamilyOf(figure.At.Theme) == Family.Assets))
                .Select(figure => (Point(figure.At), figure.Figure.Digits)).ToList() ?? [];
            foreach (var fact in read.Grids.SelectMany(grid => grid.Facts).SelectMany(row => row).OfType<Fact>().Where(fact => !IsOfOneUnit(fact)))
            {
                figures++;
                if (!open.Remove((Point(fact.Coordinates), fact.Figure.Digits)))
                {
                    missing.Add($"{read.Title}: {fact.Place.RowLabel}·{fact.Place.ColumnLabel} {fact.Printed}");
                }
            }

            missing.AddRange(open.Where(left => decimal.Parse(left.Digits, System.Globalization.CultureInfo.InvariantCulture) != 0).Select(left => $"{read.Title}: +{left.Digits}"));
        }

        missing.Take(12).ShouldBeEmpty();
        figures.ShouldBeGreaterThan(atLeast);
    }

    [Theory]
    [InlineData("000", "beijing-district", "beijing-district-budget")]
    [InlineData("001", "hebei", "hebei-budget")]
    public void Tables_and_their_heads_are_printed_in_the_order_of_the_original(string seed, string profile, string set)
    {
        var pairs = Pairs(seed, profile, set);
        pairs.Where(pair => pair.Written is null).Select(pair => pair.Read.Title).ShouldBeEmpty();
        var order = Filled(seed, profile, set).Select(table => table.Id).ToList();
        var places = pairs.Select(pair => order.IndexOf(pair.Written!.Id)).ToList();
        places.ShouldBe(places.Order(), ignoreOrder: false);
        pairs.Where(pair => !Heads(pair.Read).SequenceEqual(Heads(pair.Written!), StringComparer.Ordinal))
            .Select(pair => $"{pair.Read.Title}: {string.Join(' ', Heads(pair.Read))} ≠ {string.Join(' ', Heads(pair.Written!))}")
            .ShouldBe(seed == "001" ? [BracketOpenedTwice] : []);
    }

    [Fact]
    public void Rows_of_purchases_of_Qinhuangdao_are_printed_again_cell_by_cell()
    {
        var (read, written) = Pairs("001", "hebei", "hebei-budget").Single(pair => pair.Written?.Id == "procurement");
        Rows(written!.Rows.Skip(written.HeadRows).Select(row => row.Cells.Select(cell => cell.Text)))
            .ShouldBe(Rows(read.Printed.Skip(read.HeadRows).Where(row => !row.Cells[0].Text.Contains("小计", StringComparison.Ordinal)).Select(row => row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public void Rows_of_assets_of_Qinhuangdao_are_printed_again_cell_by_cell()
    {
        var (read, written) = Pairs("001", "hebei", "hebei-budget").Single(pair => pair.Written?.Id == "assets");
        Rows(written!.Rows.Skip(written.HeadRows).Select(row => row.Cells.Select(cell => cell.Text)))
            .ShouldBe(Rows(read.Printed.Skip(read.HeadRows).Select(row => row.Cells.Select(cell => cell.Text == "--" ? "" : cell.Text))));
    }

    // R2 prints a subtotal of the only unit below the total of all: the form has no row for it, since it says the same once more.
    private static bool IsOfOneUnit(Fact fact) => fact.Place.RowLabel?.EndsWith("（本级）小计", StringComparison.Ordinal) == true;

    private static List<string> Rows(IEnumerable<IEnumerable<string>> rows) => [.. rows.Select(row => string.Join('|', row.Select(Normal.Of)))];

    // A list names its things by their words; a written purchase by its number.
    private static Coordinates Point(Coordinates at) => at with { Item = null, Project = at.Project is null ? null : "*" };

    private static List<string> Heads(FactTable table) => [.. table.Printed.Take(table.HeadRows).SelectMany(row => row.Cells).Select(cell => Normal.Of(cell.Text)).Where(IsHead)];

    private static List<string> Heads(WrittenTable table) => [.. table.Rows.Take(table.HeadRows).SelectMany(row => row.Cells).Select(cell => Normal.Of(cell.Text)).Where(IsHead)];

    // Numbers of columns are counted, not told.
    private static bool IsHead(string text) => text.Length > 0 && !text.All(char.IsAsciiDigit) && text is not ("栏次" or "档次");

    private static List<(FactTable Read, WrittenTable? Written)> Pairs(string seed, string profile, string set)
    {
        var filled = Filled(seed, profile, set);
        return
        [
            .. Seeds.Read(seed).Tables.Where(table => table.Kind == TableKind.Amounts)
                .Select(table => (table, (WrittenTable?)filled.Find(written => Normal.Of(table.Title).Contains(Normal.Of(written.Title), StringComparison.Ordinal)))),
        ];
    }

    private static List<WrittenTable> Filled(string seed, string profile, string set)
    {
        var packs = ReadingNotation.Packs;
        var book = BookFromDocuments.Of([Seeds.Read(seed)], packs, profile).Book;
        var filler = new FormFiller(new Ledger(book, packs.Entries, packs.Profiles[profile].Says("organOperationEqualsRunning")), new CodeNames(packs));
        return [.. packs.Forms[set].Forms.Select(form => filler.Fill(form, new() { Year = book.Year }))];
    }
}
