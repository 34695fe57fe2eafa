using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class EvaluationSummaryDiffersTests
{
    private const string Id = "evaluation-summary-differs";

    private const string Both =
        "本单位实施绩效评价，评价项目3个，涉及金额60.00万元。其中，部门评价项目1个，涉及金额10.00万元，评价得分在90（含）-100分的1个、评价得分在60分以下的0个。单位自评项目2个，涉及金额50.00万元，评价得分在90（含）-100分的1个、评价得分在80（含）-90分的1个、评价得分在60分以下的0个。";

    private const string Sheets =
        """
        评价 甲 | 全年 10.00 | 执行 9.00
        总分 100 | 92
        自评 乙 | 全年 20.00 | 执行 20.00
        总分 100 | 95.5
        自评 丙 | 全年 30.00 | 执行 12.00
        总分 100 | 84
        """;

    [Fact]
    public void A_summary_that_agrees_with_itself_and_the_sheets_is_right()
    {
        Rule.In(Id, Told(Both)).ShouldHold();
        Rule.In(Id, Told(Both, Sheets)).ShouldHold();
    }

    [Theory]
    [InlineData("评价项目3个", "评价项目4个", "“部门评价、单位自评”：4个 与 1 + 2 = 3个 不符。")]
    [InlineData("涉及金额60.00万元", "涉及金额61.00万元", "“部门评价、单位自评”：61.00万元 与 10.00 + 50.00 = 60.00万元 不符。")]
    [InlineData("80（含）-90分的1个", "80（含）-90分的2个", "“单位自评”：2个 与 1 + 2 + 0 = 3个 不符。")]
    public void Parts_that_do_not_add_up_are_found(string right, string wrong, string message) =>
        Rule.In(Id, Told(Both.Replace(right, wrong, StringComparison.Ordinal))).Messages.ShouldBe([message]);

    [Theory]
    [InlineData("总分 100 | 84", "总分 100 | 93", "“单位自评 90（含）-100分”：1个 与 90（含）-100分 2个（95.5、93），80（含）-90分 0个 不符。")]
    [InlineData("全年 30.00", "全年 33.00", "“单位自评”：50.00万元 与 20.00 + 33.00 = 53.00万元 不符。|“…价项目3个，涉及金额60.00万元”：60.00万元 与 10.00 + 20.00 + 33.00 = 63.00万元 不符。")]
    public void What_the_sheets_say_otherwise_is_found(string right, string wrong, string messages) =>
        Rule.In(Id, Told(Both, Sheets.Replace(right, wrong, StringComparison.Ordinal))).Messages.ShouldBe(messages.Split('|'));

    [Fact]
    public void Where_sheets_are_missing_nothing_is_held_against_them() =>
        Rule.In(Id, Told(Both, "自评 乙 | 全年 99.00 | 执行 20.00\n总分 100 | 50")).ShouldHold();

    [Theory]
    [InlineData("对2个项目开展绩效自评，涉及资金60.00万元，平均得分89.75分。")]
    [InlineData("对2个项目开展绩效自评，涉及资金50.00万元，平均得分89.8分，评价结果为优的1个。")]
    public void An_average_is_rounded_and_an_amount_may_be_that_of_another_column(string text) =>
        Rule.In(Id, Told(text, "自评 乙 | 年初 30 | 全年 20.00\n总分 100 | 95.5\n自评 丙 | 年初 30 | 全年 30.00\n总分 100 | 84")).ShouldHold();

    [Fact]
    public void A_wrong_average_is_found() =>
        Rule.In(Id, Told("对2个项目开展绩效自评，平均得分90.75分。", "自评 乙 | 全年 20\n总分 100 | 95.5\n自评 丙 | 全年 30\n总分 100 | 84")).ShouldFind("other", "89.75");

    [Theory]
    [InlineData("对2个项目开展绩效自评，涉及资金60万元，评价结果为优的1个。")]
    [InlineData("对3个项目实施绩效评价，涉及资金60万元。其中，部门评价项目1个，单位自评项目3个。")]
    public void Open_lists_and_projects_evaluated_twice_are_not_added_up(string text) => Rule.In(Id, Told(text)).Findings.ShouldBeEmpty();

    [Fact]
    public void Without_a_summary_nothing_is_told() => Rule.In(Id, ReadingNotation.Accounts("一、职责")).ShouldNotApply();

    private static ReadDocument Told(string text, string sheets = "")
    {
        var document = ReadingNotation.Accounts($"第四部分 绩效评价情况\n\n{text}");
        return new()
        {
            Name = document.Name,
            Format = document.Format,
            Kind = document.Kind,
            Year = document.Year,
            Organisation = document.Organisation,
            Passages = document.Passages,
            Performance = document.Performance with { Sheets = SheetNotation.Sheets(sheets, document.Name) },
        };
    }
}
