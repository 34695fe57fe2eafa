using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DoubledWordsTests
{
    private const string Id = "doubled-words";

    [Theory]
    [InlineData("做好投递工作，确保确保重点宣传及时送达。", "确保")]
    [InlineData("用于办公费、印刷费、印刷费、邮电费等支出。", "印刷费")]
    [InlineData("2026年支出预算5.00万元万元。", "万元")]
    public void A_word_that_stands_twice_is_asked_about(string sentence, string word) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldFind("word", word);

    [Theory]
    [InlineData("在职人员人员经费按标准安排，融媒体中心中心组学习照常开展。")]
    [InlineData("为了了解情况，常常常态化走访，天天更新，以及及时回应。")]
    [InlineData("用于广播、广播电视、电视节目制作。")]
    [InlineData("因人员增加增加经费，验收通过通过率100%，质量保证保证金另计，完成及时及时率95%。")]
    [InlineData("第一、一般公共预算收入；第二、二期工程。")]
    public void Words_that_meet_at_a_seam_or_are_repeated_by_habit_are_right(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();
}
