using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ShortfallWithoutReasonTests
{
    private const string Id = "shortfall-without-reason";

    private const string Sheet = "自评 甲 | 全年 10 | 执行 9\n质量 | 合格率 | =100% | 实际 100% | 分值 5 | 得分 5 | 原因\n";

    [Theory]
    [InlineData("数量 | 出刊 | ≥150期 | 实际 136期 | 分值 5 | 得分 5 | 原因")]
    [InlineData("数量 | 出刊 | ≥150期 | 实际 136期 | 分值 5 | 得分 4.5 | 原因 无")]
    [InlineData("社会效益 | 宣传效果 | 提升 | 实际 部分达成 | 分值 5 | 得分 4 | 原因")]
    [InlineData("时效 | 响应时间 | ≤2小时 | 实际 3小时 | 分值 5 | 得分 3 | 原因")]
    [InlineData("社会效益 | 宣传效果 | 提升 | 实际 达成预期目标 | 分值 5 | 得分 4 | 原因")]
    public void A_miss_without_a_reason_is_found(string row) => Of(Sheet + row).Messages.Count.ShouldBe(1);

    [Theory]
    [InlineData("数量 | 出刊 | ≥150期 | 实际 136期 | 分值 5 | 得分 4.5 | 原因 印刷厂停产")]
    [InlineData("数量 | 出刊 | ≥150期 | 实际 150期 | 分值 5 | 得分 5 | 原因")]
    [InlineData("成本 | 总成本 | ≤10万元 | 实际 9万元 | 分值 5 | 得分 5 | 原因")]
    [InlineData("时效 | 完成时间 | 12月 | 实际 10月 | 分值 5 | 得分 5 | 原因")]
    public void A_reason_or_a_target_that_was_reached_is_right(string row) => Of(Sheet + row).ShouldHold();

    [Fact]
    public void The_row_of_the_execution_rate_needs_no_reason()
    {
        var document = SheetNotation.Document(Sheet + "数量 | 预算执行率 | =100% | 实际 83% | 分值 10 | 得分 8.3 | 原因");
        var sheet = document.Performance.Sheets[0];
        var rows = sheet.Indicators.Select(row => row.Name.Text == "预算执行率" ? row with { First = FirstLevel.Execution, Second = null } : row);
        Rule.In(Id, new ReadDocument { Name = document.Name, Format = document.Format, Performance = new PerformancePart { Sheets = [sheet with { Indicators = [.. rows] }] } }).ShouldHold();
    }

    [Fact]
    public void Without_a_column_of_reasons_none_is_asked_for() => Of("自评 甲 | 全年 10 | 执行 9\n数量 | 出刊 | ≥150期 | 实际 136期 | 分值 5 | 得分 4").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
