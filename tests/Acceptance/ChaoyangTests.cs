using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Acceptance;

/// <summary>Document 000: thirteen tables of a budget of 2026, in 万元 with six decimals, without any text.</summary>
public class ChaoyangTests
{
    private static readonly ReadDocument Document = Seeds.Read("000");

    [Fact]
    public void Every_figure_of_its_tables_has_its_value_unit_line_and_point()
    {
        using var expected = Seeds.Expected("000-chaoyang-facts.json");
        var read = Document.Facts.Select(fact => new Taken(fact.Place.Table ?? 0, fact.Place.Line ?? 0, PointNotation.Text(fact.Coordinates, 2026, Stage.Initial), fact.Figure.Digits));

        read.ShouldBe(ChaoyangMapping.Read(expected), ignoreOrder: true);
        Document.Facts.ShouldAllBe(fact => fact.Figure.Measure == Measure.Money(MoneyUnit.Wan));
        Document.Facts.Count.ShouldBe(195);
    }

    [Fact]
    public void It_says_who_it_is_of_and_for_which_year()
    {
        Document.Kind.ShouldNotBeNull().Value.ShouldBe(DocumentKind.Budget);
        Document.Organisation.ShouldNotBeNull().Value.ShouldBe("北京市朝阳区融媒体中心");
        Document.UnitCode.ShouldNotBeNull().Value.ShouldBe("401");
        Document.Year.ShouldNotBeNull().Value.ShouldBe(2026);
        Document.Year.Place.Line.ShouldBe(499);
        Document.Stage.ShouldNotBeNull().Value.ShouldBe(Stage.Initial);
    }

    [Fact]
    public void It_prints_eleven_tables_of_amounts_three_of_them_empty_and_two_of_targets()
    {
        var amounts = Document.Tables.Where(table => table.Kind == TableKind.Amounts).ToList();
        amounts.Select(table => table.Title.Split(' ')[0]).ShouldBe(Enumerable.Range(1, 11).Select(number => $"预算{number:00}表"));
        amounts.Where(table => table.IsEmpty).Select(table => table.Title.Split(' ')[0]).ShouldBe(["预算08表", "预算09表", "预算11表"]);
        Document.Tables.Where(table => table.Kind == TableKind.Performance && table.Title.Length > 0).Select(table => table.Title).Distinct()
            .ShouldBe(["预算表12 年度项目支出绩效表", "预算13表 部门整体支出绩效目标表"]);
    }

    [Fact]
    public void The_commas_of_table_03_are_told_once_and_with_their_proof()
    {
        var note = Document.Notes.Where(note => note.Key == "decimal-commas").ShouldHaveSingleItem();
        note.Place.TableTitle.ShouldBe("预算03表 支出预算总表");
        note.Arguments.Skip(1).ShouldBe(["6", "万元"]);
        Document.Facts.Single(fact => fact.Place.Line == 89 && fact.Place.ColumnLabel == "合计").Figure.Number.ShouldBe(6340.217896m);
    }

    [Fact]
    public void Nothing_in_its_tables_is_left_unread() => Document.NotUnderstood.ShouldBeEmpty();

    [Fact]
    public void Its_figures_agree_and_more_than_a_hundred_relations_were_checked()
    {
        var report = Seeds.Check("000");
        report.Findings.ShouldBeEmpty();
        report.Checked.ShouldBeGreaterThan(150);
    }
}
