using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ContentsDifferTests
{
    private const string Id = "contents-differ";
    private static readonly string[] Titles = ["部门收支总表", "部门收入总表", "部门支出总表", "财政拨款收支总表"];

    [Fact]
    public void A_table_of_the_list_that_is_not_printed_is_told() =>
        Rule.In(Id, ReadingNotation.Budget(Contents(Titles) + string.Concat(Titles[..3].Select(Table)))).ShouldFind("table", "财政拨款收支总表");

    [Fact]
    public void A_list_that_agrees_is_right() => Rule.In(Id, ReadingNotation.Budget(Contents(Titles) + string.Concat(Titles.Select(Table)))).ShouldHold();

    [Theory]
    [InlineData("1.部门收支总表……3", "表一 部门收支总表")]
    [InlineData("附表1：部门收支总表", "部门收支总表（公开01表）")]
    public void A_number_a_page_and_a_bracket_make_no_difference(string entry, string title) =>
        Rule.In(Id, ReadingNotation.Budget(Contents([entry, .. Titles[1..]]) + Table(title) + string.Concat(Titles[1..].Select(Table)))).ShouldHold();

    [Fact]
    public void Tables_that_are_published_in_another_file_are_not_missed() => Rule.In(Id, ReadingNotation.Budget(Contents(Titles) + "预算表另行公开。")).ShouldLackData();

    [Fact]
    public void Without_a_list_of_contents_there_is_nothing_to_compare() => Rule.In(Id, ReadingNotation.Budget(string.Concat(Titles.Select(Table)))).ShouldNotApply();

    private static string Contents(IEnumerable<string> titles) => $"目录\n\n{string.Join("\n\n", titles)}\n\n第二部分 预算表\n\n";

    private static string Table(string title) => Given.Table($"{title} | 万元\n项目 | 预算数\n一、文化旅游体育与传媒支出 | 5.00\n合计 | 5.00");
}
