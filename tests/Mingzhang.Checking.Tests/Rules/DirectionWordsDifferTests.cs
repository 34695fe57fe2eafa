using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DirectionWordsDifferTests
{
    private const string Id = "direction-words-differ";

    [Theory]
    [InlineData("2026年支出预算602.00万元，比上年增加20.58万元，下降3.54%，主要是人员增加。", "下降")]
    [InlineData("2026年支出预算602.00万元，比上年减少20.58万元（增长3.54%），主要是人员减少。", "增长")]
    public void An_amount_that_rises_and_a_rate_that_falls_are_told(string sentence, string rate) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldFind("rate", rate);

    [Theory]
    [InlineData("2026年支出预算602.00万元，比上年增加20.58万元，增长3.54%，主要是人员增加。")]
    [InlineData("2026年支出预算602.00万元，比上年减少20.58万元，下降3.54%；其中项目支出增加3.00万元，基本支出下降4.10%。")]
    [InlineData("2026年支出预算602.00万元，比上年增加0.00万元，下降0.00%。")]
    [InlineData("设备更新支出增加20.58万元，降低能耗3.54%。")]
    public void Words_that_agree_or_speak_of_something_else_are_not(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();
}
