using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DoubledPunctuationTests
{
    private const string Id = "doubled-punctuation";

    [Theory]
    [InlineData("保障播出安全。。确保时效。", "。。")]
    [InlineData("保障播出安全，，确保时效。", "，，")]
    [InlineData("中央、省、市、的部署。", "、的")]
    [InlineData("预算执行率为92.53%%。", "%%")]
    [InlineData("其中：办公费、印刷费、。", "、。")]
    public void A_mark_that_is_doubled_is_found(string sentence, string word) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldFind("word", word);

    [Theory]
    [InlineData("因公出国（境）费（含培训（访问））5.00万元。")]
    [InlineData("报纸、广播、电视……都已完成。")]
    [InlineData("“采编播”、“策采编发”，都由中心负责。")]
    [InlineData("公务用车、的士等交通费用从严控制。")]
    public void Marks_that_may_stand_together_are_right(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();
}
