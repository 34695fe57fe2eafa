using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Book.Payments;
using Mingzhang.Model;
using static Mingzhang.Book.Tests.Payments.PaymentGiven;

namespace Mingzhang.Book.Tests.Payments;

/// <summary>The same payment is the same, however often and in whichever company it comes.</summary>
public class PaymentMergeTests
{
    // Few days, amounts and words, so that equal rows are common.
    private static readonly Gen<string> Row =
        from day in Gen.Choose(1, 6)
        from voucher in Gen.Choose(1, 2)
        from amount in Gen.Choose(-3, 3)
        from summary in Gen.Elements("付网费", "付印刷费", "\"付,费\"")
        select $"2026-02-0{day},记-{voucher},{amount}.5{day},{summary}";

    private static readonly Arbitrary<string[]> Rows = Arb.From(Gen.ArrayOf(Row));

    [Fact]
    public void Reading_twice_adds_nothing() => Prop.ForAll(Rows, rows =>
    {
        var payments = Read(rows);
        var first = PaymentMerge.Of([], payments);
        var second = PaymentMerge.Of(first.New, Read(rows));
        return first.New.Count == payments.Count && second.New.Count == 0 && second.Differing.Count == 0 && second.Known.Count == payments.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Overlapping_periods_add_up_to_the_whole() => Prop.ForAll(Rows, Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), (rows, one, other) =>
    {
        // An export by period holds whole days.
        var (to, from) = (Math.Max(one, other), Math.Min(one, other));
        var early = Read([.. rows.Where(row => Day(row) <= to)]);
        var late = Read([.. rows.Where(row => Day(row) >= from)]);
        var merged = early.Concat(PaymentMerge.Of(early, late).New);
        return merged.Select(payment => payment.Key).Order(StringComparer.Ordinal).SequenceEqual(Read(rows).Select(payment => payment.Key).Order(StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neither_keys_nor_the_sum_depend_on_the_order_of_the_rows() => Prop.ForAll(Rows, rows =>
    {
        var (forth, back) = (Read(rows), Read([.. rows.Reverse()]));
        return forth.Select(payment => payment.Key).ToHashSet(StringComparer.Ordinal).SetEquals(back.Select(payment => payment.Key))
            && forth.Sum(payment => payment.Amount.Fen) == back.Sum(payment => payment.Amount.Fen);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_row_of_another_unit_is_another_payment()
    {
        var one = Csv("日期,金额（元）\n2026-02-01,1\n").Payments[0].Key;
        Csv("日期,金额（元）\n2026-02-01,1\n", Scope with { Unit = "401002" }).Payments[0].Key.ShouldNotBe(one);
    }

    [Fact]
    public void A_payment_that_comes_again_with_another_project_is_told_and_not_changed()
    {
        var before = Csv("日期,金额（元）,项目名称\n2026-02-01,1,融媒体设备购置\n", WithProjects).Payments;
        var after = Csv("日期,金额（元）,项目名称\n2026-02-01,1,新闻采编业务\n", WithProjects).Payments;
        var merge = PaymentMerge.Of(before, after);
        merge.New.ShouldBeEmpty();
        merge.Differing.ShouldHaveSingleItem().Offered.ProjectName.ShouldBe("新闻采编业务");
    }

    private static IReadOnlyList<Model.Entries.Payment> Read(string[] rows) => Csv("日期,凭证号,金额（元）,摘要\n" + string.Join('\n', rows)).Payments;

    private static int Day(string row) => row[9] - '0';
}
