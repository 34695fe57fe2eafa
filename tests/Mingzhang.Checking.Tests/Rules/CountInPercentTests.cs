using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CountInPercentTests
{
    private const string Id = "count-in-percent";

    [Theory]
    [InlineData("社会效益 | 示例客户端的下载量 | ≥80%", "下载量")]
    [InlineData("数量 | 直播场次 | ≥95%", "直播场次")]
    [InlineData("数量 | 修补道路面积 | ≥800%", "面积")]
    [InlineData("数量 | 购置设备数量 | 100%", "数量")]
    public void A_count_in_percent_is_asked_about(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("noun", told);

    [Theory]
    [InlineData("社会效益 | 下载量 | ≥10% | 描述 较上年增长的比例")]
    [InlineData("社会效益 | 下载量 | ≥8万次")]
    [InlineData("数量 | 采购数量 | ≥95% | 描述 实购数占计划数的比例")]
    [InlineData("数量 | 新闻播出期数 | ≥300期")]
    public void Growth_and_counts_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("社会效益 | 下载量增长率 | ≥10%")]
    [InlineData("数量 | 购置办公用品比例 | 100%")]
    public void A_share_of_something_is_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
