using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class LevelDoesNotFitTests
{
    private const string Id = "level-does-not-fit";

    [Theory]
    [InlineData("质量 | 每天二次创作短视频 | ≥5条", "数量指标")]
    [InlineData("质量 | 专题播出期数 | ≥50期", "数量指标")]
    [InlineData("数量 | 播出合格率 | ≥98%", "质量指标")]
    [InlineData("数量 | 支付及时率 | =100%", "时效指标")]
    [InlineData("数量 | 每条制作单价 | ≤310元", "成本指标")]
    [InlineData("质量 | 读者满意度 | ≥90%", "满意度指标")]
    public void A_level_that_the_name_contradicts_is_asked_about(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("fitting", told);

    [Fact]
    public void A_satisfaction_among_benefits_is_asked_about_where_the_form_has_a_level_for_it() =>
        Rule.In(Id, SheetNotation.Document("项目 甲\n社会效益 | 居民满意度 | ≥90%\n满意度 | 职工满意度 | ≥90%")).ShouldFind("level", "社会效益指标");

    [Theory]
    [InlineData("质量 | 省级采用稿件条数 | ≥90条")]
    [InlineData("质量 | 短视频播放量 | ≥100万次")]
    [InlineData("质量 | 播出事故次数 | ≤2次")]
    [InlineData("时效 | 日更短视频 | ≥3条")]
    [InlineData("数量 | 购置办公用品比例 | 100%")]
    [InlineData("质量 | 工资发放及时率 | 100%")]
    [InlineData("成本 | 项目总成本 | ≤30万元")]
    [InlineData("社会效益 | 群众满意度 | ≥90%")]
    [InlineData("社会效益 | 营造良好环境，提升群众满意度 | 明显提高")]
    public void What_custom_allows_is_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();
}
