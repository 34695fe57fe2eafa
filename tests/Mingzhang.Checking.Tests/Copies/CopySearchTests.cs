using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Checking.Copies;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Copies;

/// <summary>Laws of the search for copies, on sheets of random rows.</summary>
public class CopySearchTests
{
    private static readonly string[] Words = ["摄像机购置", "乡村道路保洁", "应急喇叭检修", "馆藏古籍修复", "疫苗冷链巡查", "水渠清淤", "校车安全培训", "非遗传承讲座", "护林防火巡查", "血液样本采集"];

    /// <summary>Rows of a sheet: numbers of words, of which each row joins two.</summary>
    private static readonly Gen<int[]> Rows = Gen.Choose(0, 9999).ArrayOf(8).Where(rows => rows.Distinct().Count() == 8);

    [Fact]
    public void A_sheet_and_its_copy_are_always_found_wherever_they_stand() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Rows.ListOf(12).ToArbitrary(), Gen.Choose(0, 11).ToArbitrary(), (sheets, copied) =>
        {
            var all = sheets.Append(sheets[copied]).Select(Features).ToList();
            return CopySearch.Find(all, 90).Any(group => group.Copies.Any(copy => copy.Sheet == 12 && copy.Percent == 100));
        }));

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Rows.ToArbitrary(), rows => Features(rows).SequenceEqual(Features([.. rows.Reverse()]))));

    [Fact]
    public void What_is_told_shares_as_much_as_was_asked_for() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Rows.ListOf(15).ToArbitrary(), Gen.Choose(10, 100).ToArbitrary(), (sheets, percent) =>
            CopySearch.Find([.. sheets.Select(Features)], percent).All(group => group.Copies.All(copy => copy.Percent >= percent && copy.Sheet > group.First))));

    [Fact]
    public void Sheets_that_share_nothing_rare_are_no_copies()
    {
        // All share six of seven rows: those tell nothing.
        var all = Enumerable.Range(0, 30).Select(number => Features([1, 2, 3, 4, 5, 6, 1000 + (number * 137)])).ToList();
        CopySearch.Find(all, 70).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_among_nothing_is_a_copy()
    {
        CopySearch.Find([], 70).ShouldBeEmpty();
        CopySearch.Find([[], []], 70).ShouldBeEmpty();
        CopySearch.Find([Features([1, 2, 3])], 70).ShouldBeEmpty();
    }

    [Fact]
    public void The_search_gives_the_same_in_every_run()
    {
        var all = Enumerable.Range(0, 200).Select(number => Features([number % 40, number % 41, number % 43, 77, 78])).ToList();
        Told(CopySearch.Find(all, 60)).ShouldBe(Told(CopySearch.Find(all, 60)));
    }

    private static IEnumerable<string> Told(IReadOnlyList<CopyGroup> groups) => groups.Select(group => $"{group.First}: {string.Join(' ', group.Copies)}");

    private static ulong[] Features(int[] rows) =>
        RowFeatures.Of(SheetNotation.Sheet("项目 甲 | 预算 1\n" + string.Join('\n', rows.Select(row => $"数量 | {Words[row % 10]}{Words[row / 10 % 10]}第{row}处 | ≥{row + 1}件"))));
}
