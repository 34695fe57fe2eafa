using Mingzhang.Entries;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Tests.Site;

/// <summary>Words over and beside amounts, on forms of Beijing.</summary>
public sealed class TableShapeTests
{
    private static readonly WrittenDocument Document = SiteSample.Document(SiteSample.Book);

    [Theory]
    [InlineData("general", 2)]
    [InlineData("expenditure", 2)]
    [InlineData("procurement", 0)]
    [InlineData("balance", -1)]
    public void The_leading_column_is_next_to_the_amounts_and_two_sides_have_none(string table, int column) => ShapeOf(table).Leading.ShouldBe(column);

    [Fact]
    public void An_amount_has_the_words_of_its_row_and_of_all_heads_over_it()
    {
        var shape = ShapeOf("general");
        shape.ColumnLabels(5).ShouldBe(["预算数", "基本支出", "人员经费"]);
        shape.RowLabels(3, 5).ShouldBe(["401001-示例县融媒体中心机关", "2070805", "电视"]);
    }

    [Fact]
    public void The_second_side_of_a_balance_has_its_own_words() => ShapeOf("balance").RowLabels(2, 3).ShouldBe(["一、一般公共服务支出"]);

    private static TableShape ShapeOf(string table) => new(Document.Tables.Single(known => known.Id == table));
}
