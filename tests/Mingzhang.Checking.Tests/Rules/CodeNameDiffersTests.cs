using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CodeNameDiffersTests
{
    private const string Id = "code-name-differs";

    [Theory]
    [InlineData("2080502 | 行政单位离退休", "2080502", "事业单位离退休", "行政单位离退休")]
    [InlineData("30231 | 公务接待费", "30231", "公务用车运行维护费", "公务接待费")]
    [InlineData("30231-公务接待费 | ", "30231", "公务用车运行维护费", "公务接待费")]
    public void The_name_of_another_code_is_found(string row, string code, string expected, string printed)
    {
        var rule = Rule.In(Id, ReadingNotation.Budget(Given.Table($"支出表 | 万元\n科目编码 | 科目名称 | 合计\n{row} | 5.00")));
        rule.ShouldFind("code", code);
        (rule.Findings[0].Expected, rule.Findings[0].Printed).ShouldBe((expected, printed));
    }

    [Theory]
    [InlineData("2080505 | 机关事业单位基本养老保险缴费")]
    [InlineData("2080505 | 单位基本养老保险缴费支出")]
    [InlineData("20805 | 行政事业单位离退休")]
    [InlineData("30213 | 维修(护)费")]
    [InlineData("2070899 | 其他广播电视支出")]
    [InlineData("2079977 | 未见过的科目")]
    public void The_name_a_part_of_it_an_old_one_or_an_unknown_one_is_right(string row) =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table($"支出表 | 万元\n科目编码 | 科目名称 | 合计\n{row} | 5.00"))).ShouldHold();

    [Fact]
    public void A_name_that_no_list_knows_beside_the_right_one_is_found() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table("支出表 | 万元\n科目编码 | 科目名称 | 合计\n30202 | 印刷费 | 5.00\n30205 | 水费 | 1.00") + Given.Table("基本支出表 | 万元\n科目编码 | 科目名称 | 合计\n30202 | 摄影器材 | 5.00\n30205 | 水费 | 1.00")))
            .ShouldFind("printed", "摄影器材");

    [Fact]
    public void Without_codes_there_is_nothing_to_compare() => Rule.In(Id, ReadingNotation.Budget("没有表。")).ShouldNotApply();
}
