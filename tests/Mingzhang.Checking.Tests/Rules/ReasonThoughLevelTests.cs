using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ReasonThoughLevelTests
{
    private const string Id = "reason-though-level";

    [Theory]
    [InlineData("公务接待费0.50万元，与上年持平，主要原因是厉行节约。", "年持平，主要原因")]
    [InlineData("公务接待费0.50万元，与上年持平。主要原因：厉行节约。", "年持平。主要原因")]
    [InlineData("公务接待费0.50万元，与上年相比无增减变化，主要原因是厉行节约。", "变化，主要原因")]
    public void A_reason_right_after_no_change_is_found(string sentence, string words)
    {
        var rule = Rule.In(Id, ReadingNotation.Budget(sentence));
        rule.Values("quote").ShouldHaveSingleItem().ShouldContain(words);
    }

    [Theory]
    [InlineData("公务接待费0.50万元，与上年持平。")]
    [InlineData("公务接待费0.50万元，与上年基本持平，主要原因是厉行节约。")]
    [InlineData("出国费与上年持平，接待费减少0.10万元，主要原因是厉行节约。")]
    [InlineData("其中：财政拨款收入减少1.48万元，下降0.19%；其他收入与上年持平。主要原因是项目资金减少。")]
    [InlineData("出国费0万元，与上年持平，原因是无出国计划。")]
    [InlineData("出国费0万元，与上年持平。2.公务接待费0.40万元，主要原因是厉行节约。")]
    public void What_is_nearly_the_same_or_told_of_another_figure_may_have_a_reason(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();

    [Fact]
    public void Without_such_words_there_is_nothing_to_ask() => Rule.In(Id, ReadingNotation.Budget("公务接待费减少，主要原因是厉行节约。")).ShouldNotApply();
}
