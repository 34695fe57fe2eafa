using FsCheck;
using FsCheck.Fluent;

namespace Mingzhang.Checking.Tests;

/// <summary>Rounding is never an error, and an error is never excused as rounding (decision 2).</summary>
public class RoundingTests
{
    private static readonly string[] Classes = ["201", "203", "204", "205", "206", "207", "208", "210", "211", "212", "213", "221"];

    [Fact]
    public void A_sum_one_unit_of_the_last_digit_off_is_rounding() => Total("2106.66", "326.72", "60.99", "445.69", "2940.05").Findings.ShouldBeEmpty();

    [Fact]
    public void Two_parts_may_be_off_by_one_and_a_half_and_no_more()
    {
        Total("0.79", "170.18", "170.98").Findings.ShouldBeEmpty();
        Total("0.79", "170.18", "170.99").Findings.ShouldHaveSingleItem();
    }

    [Fact]
    public void Six_decimals_allow_nothing() => Total("0.790000", "170.180000", "170.970001").ShouldFind("Sum 170.970001 万元 → 170.970000 万元 (0.000001 万元)");

    [Fact]
    public void Exact_amounts_rounded_cell_by_cell_give_no_finding() =>
        Prop.ForAll(Amounts.ToArbitrary(), fen =>
        {
            var total = fen.Aggregate(0L, (sum, row) => checked(sum + row.Basic + row.Project));
            var rows = fen.Select((row, i) => $"{Classes[i]} | 支出 | {Wan(row.Basic + row.Project)} | {Wan(row.Basic)} | {Wan(row.Project)}");
            var last = $" | 合计 | {Wan(total)} | {Wan(fen.Sum(row => row.Basic))} | {Wan(fen.Sum(row => row.Project))}";
            var found = Given.Budget(Given.Table("部门支出总表 | 万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n" + string.Join('\n', rows.Append(last))));
            return found.Findings.Count == 0 && found.Count(Relation.Sum, Outcome.Holds) >= fen.Length + 3;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_change_larger_than_all_rounding_together_is_always_found() =>
        Prop.ForAll(Changes.ToArbitrary(), change =>
        {
            var (cells, at, extra, up) = change;
            var total = cells.Sum();

            // n parts and their total may each be half a unit of the last digit off: n + 1 halves.
            var least = (decimal)(cells.Length + 1) / 2;
            var by = decimal.Floor(least) + 1 + extra;
            var wrong = cells.Select((cell, i) => i == at ? cell + (up ? by : -by) : (decimal)cell);
            return Total([.. wrong.Append(total).Select(Cents)]).Findings.Count == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_change_within_the_rounding_of_exact_parts_is_never_found() =>
        Prop.ForAll(Changes.ToArbitrary(), change =>
        {
            var (cells, at, extra, up) = change;
            var by = extra % ((cells.Length + 1) / 2 + 1);
            var near = cells.Select((cell, i) => i == at ? cell + (up ? by : -by) : cell);
            return Total([.. near.Append(cells.Sum()).Select(cell => Cents(cell))]).Findings.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("9.895", 2)]
    [InlineData("0.005", 2)]
    [InlineData("1234.565", 2)]
    public void Both_ways_of_rounding_a_half_are_rounding(string exact, int decimals)
    {
        var value = decimal.Parse(exact);
        foreach (var way in (MidpointRounding[])[MidpointRounding.AwayFromZero, MidpointRounding.ToEven, MidpointRounding.ToZero])
        {
            var whole = value * 2;
            var part = Math.Round(value, decimals, way).ToString("F2");
            Total(part, part, whole.ToString("F2")).Findings.ShouldBeEmpty($"{way}");
        }
    }

    private static Checked Total(params string[] cells)
    {
        var rows = cells.SkipLast(1).Select((cell, i) => $"{Classes[i]} | 支出 | {cell}").Append($" | 合计 | {cells[^1]}");
        return Given.Budget(Given.Table("部门支出总表 | 万元\n科目编码 | 科目名称 | 合计\n" + string.Join('\n', rows)));
    }

    private static string Wan(long fen) => Math.Round(fen / 1_000_000m, 2, MidpointRounding.AwayFromZero).ToString("N2");

    private static string Cents(decimal cents) => (cents / 100).ToString("F2");

    private static readonly Gen<(long Basic, long Project)> Row =
        from basic in Gen.Choose(0, int.MaxValue)
        from project in Gen.Choose(0, int.MaxValue)
        select ((long)basic, (long)project);

    private static readonly Gen<(long Basic, long Project)[]> Amounts =
        from count in Gen.Choose(2, 12)
        from rows in Gen.ArrayOf(Row, count)
        select rows;

    private static readonly Gen<(int[] Cells, int At, int Extra, bool Up)> Changes =
        from count in Gen.Choose(2, 12)
        from cells in Gen.ArrayOf(Gen.Choose(10_000, 10_000_000), count)
        from at in Gen.Choose(0, count - 1)
        from extra in Gen.Choose(0, 5000)
        from up in Gen.Elements(true, false)
        select (cells, at, extra, up);
}
