using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Tests;

public class FindingNumberTests
{
    private static readonly Place Here = new() { Document = "a.docx", Table = 5, TableTitle = "支出总表", Row = 4, Column = 2, RowLabel = "208 社会保障", ColumnLabel = "合计" };

    [Fact]
    public void A_number_stays_when_rows_pages_files_and_formats_change() =>
        Number(Here with { Document = "b.pdf", Page = 9, Table = 6, Row = 40, Cell = "C7", RowLabel = "208\n社会保障" }).ShouldBe(Number(Here));

    [Fact]
    public void A_number_stays_when_another_figure_of_the_sentence_is_corrected() =>
        Number(new() { Document = "a.docx", Sentence = "支出281.11万元，其中基本支出161.00万元。" })
            .ShouldBe(Number(new() { Document = "a.docx", Sentence = "支出281.11万元，其中基本支出160.00万元。" }));

    [Fact]
    public void Another_figure_row_table_or_kind_has_another_number()
    {
        string[] numbers =
        [
            Number(Here),
            Number(Here, "281.12"),
            Number(Here with { RowLabel = "210 卫生健康" }),
            Number(Here with { TableTitle = "收入总表" }),
            Number(Here, kind: CauseKind.Sign),
            OfRule("表一").Number,
            OfRule("表二").Number,
        ];
        numbers.ShouldBeUnique();
    }

    [Fact]
    public void Alike_findings_of_one_document_are_told_apart_by_their_places_in_whatever_order_they_come()
    {
        var (first, second, other) = (Finding(Here), Finding(Here with { Row = 9 }), Finding(Here with { Document = "b.docx" }));
        var one = FindingNumber.Distinguished([first, second, other]);
        var two = FindingNumber.Distinguished([other, second, first]);
        one[0].Number.ShouldBe(first.Number);
        one[1].Number.ShouldNotBe(first.Number);
        one[2].Number.ShouldBe(first.Number);
        two.Reverse().Select(finding => finding.Number).ShouldBe(one.Select(finding => finding.Number));
    }

    [Fact]
    public void All_findings_of_a_check_have_numbers_of_their_own()
    {
        var table = Given.Table("支出总表 | 万元\n科目 | 合计 | 基本支出 | 项目支出\n合计 | 9.00 | 4.00 | 5.00\n201 一般公共服务支出 | 4.00 | 1.00 | 2.00\n208 社会保障和就业支出 | 4.00 | 1.00 | 2.00");
        var findings = Given.Budget(table, table).Report.Findings;
        findings.Count.ShouldBeGreaterThan(1);
        findings.Select(finding => finding.Number).ShouldBeUnique();
    }

    [Theory]
    [InlineData("k7-3qf9", "K7-3QF9")]
    [InlineData(" Ｋ７－３ＱＦ９ ", "K7-3QF9")]
    [InlineData("K7—3QF9", "K7-3QF9")]
    [InlineData("K73QF9", "K7-3QF9")]
    [InlineData("KO-IL00", "K0-1100")]
    [InlineData("K7-3QF", null)]
    [InlineData("K7-3QF99", null)]
    [InlineData("77-3QF9", null)]
    [InlineData("K7-3QU9", null)]
    [InlineData("原因", null)]
    [InlineData("", null)]
    public void A_number_is_known_however_it_is_typed(string text, string? number) => FindingNumber.Parse(text).ShouldBe(number);

    [Fact]
    public void Every_number_that_is_given_is_read_back_and_begins_with_a_letter() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
                text =>
                {
                    var number = Number(Here with { RowLabel = text });
                    return FindingNumber.Parse(number) == number && FindingNumber.Parse(number.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)) == number && char.IsAsciiLetterUpper(number[0]);
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Number(Place place, string printed = "281.11", CauseKind kind = CauseKind.Digit) => Finding(place, printed, kind).Number;

    private static CauseFinding Finding(Place place, string printed = "281.11", CauseKind kind = CauseKind.Digit)
    {
        var fact = new Fact { Coordinates = default, Figure = new(281.11m, 2, Measure.Money(MoneyUnit.Wan)), Printed = printed, Place = place };
        return new() { Severity = Severity.Error, Places = [place], Causes = [new(kind, [new(fact, "284.11")], 1)], EquallyLikely = 1, Broken = [] };
    }

    private static RuleFinding OfRule(string table) =>
        new()
        {
            Severity = Severity.Question,
            Places = [new() { Document = "a.docx" }],
            Written = PackLoader.Embedded.Rules.Values.First(),
            Values = new Dictionary<string, string> { ["table"] = table },
        };
}
