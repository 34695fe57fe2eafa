using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PlaceholderLeftTests
{
    private const string Id = "placeholder-left";

    [Theory]
    [InlineData("2026年收入预算XX万元。", "XX万元")]
    [InlineData("2026年收入预算××万元。", "××万元")]
    [InlineData("比20XX年增加5.00万元。", "20XX")]
    [InlineData("主要原因是某某项目增加。", "某某")]
    [InlineData("{单位名称}2026年收入预算5.00万元。", "{单位")]
    [InlineData("【填写单位职责】", "【填")]
    [InlineData("其中：公务接待费待填写。", "待填写")]
    [InlineData("收入预算____万元。", "__万元")]
    [InlineData("主要职责是ｘｘ。", "xx")]
    public void A_placeholder_in_a_sentence_is_found(string sentence, string word) =>
        Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldFind("word", word);

    [Fact]
    public void Such_signs_within_a_name_are_only_asked_about()
    {
        Rule.In(Id, ReadingNotation.Budget("运营县级平台“爱南河××号”。")).Findings.ShouldHaveSingleItem().Severity.ShouldBe(Mingzhang.Model.Severity.Question);
        Rule.In(Id, ReadingNotation.Budget("实施“××项目”。")).Findings.ShouldHaveSingleItem().Severity.ShouldBe(Mingzhang.Model.Severity.Blocking);
    }

    [Fact]
    public void A_placeholder_in_a_cell_is_found_at_its_cell()
    {
        var rule = Rule.In(Id, ReadingNotation.Budget(Given.Table("""
            部门收支总表 | 万元
            项目 | 预算数
            某某收入 | 5.00
            收入总计 | 5.00
            """)));
        rule.ShouldFind("word", "某某");
        (rule.Findings[0].Places[0].Row, rule.Findings[0].Places[0].Column).ShouldBe((2, 1));
    }

    [Theory]
    [InlineData("每册规格为3.2×10米，共2×5册。")]
    [InlineData("项目代码为11010522TXX00000423199。")]
    [InlineData("联系电话138XXXX5678。")]
    [InlineData("账号为6222××××1234，开户行为本地银行。")]
    [InlineData("《XXL号服装采购》项目已经完成。")]
    [InlineData("全媒体矩阵包括报纸、广播、电视……共十二个平台。")]
    [InlineData("【新闻】栏目全年播出365期。")]
    [InlineData("二○○八年建台，管理制度有待完善，人员有待补充。")]
    public void Codes_masked_numbers_sizes_and_pauses_are_none(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();
}
