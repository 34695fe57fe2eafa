using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ShareNotInPercentTests
{
    private const string Id = "share-not-in-percent";

    [Theory]
    [InlineData("质量 | 设备完好率 | ≥98个", "个")]
    [InlineData("质量 | 确保符合安全标准 | 100 | 性质 = | 单位 项", "项")]
    [InlineData("质量 | 津贴足额发放率 | =100元", "元")]
    [InlineData("时效 | 工资发放及时率 | 12个月", "个月")]
    public void A_share_in_another_unit_is_an_error(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("unit", told);

    [Theory]
    [InlineData("质量 | 设备完好率 | ≥98%")]
    [InlineData("成本 | 预算控制率 | ≤50万元")]
    [InlineData("质量 | 考核合格率 | ≥90分")]
    [InlineData("质量 | 符合播出标准 | =100%")]
    public void Shares_and_rates_in_their_own_units_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("质量 | 数据传输速率 | ≥100兆/秒")]
    [InlineData("质量 | 孕产妇死亡率 | ≤12/10万")]
    [InlineData("质量 | 编制技术标准 | ≥5项")]
    [InlineData("数量 | 制定规范 | =100项")]
    public void Rates_that_are_no_shares_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
