using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ItemDescriptionDiffersTests
{
    private const string Id = "item-description-differs";

    [Theory]
    [InlineData("1.住房公积金（项）12.00万元，主要用于缴纳职工医疗保险。", "住房公积金", "医疗保险")]
    [InlineData("1.“社会保障和就业支出”（类）“行政事业单位养老支出”（款）“机关事业单位职业年金缴费支出”（项）12.00万元，主要用于离退休人员补助。", "机关事业单位职业年金缴费支出", "离退休")]
    public void A_use_told_in_the_words_of_another_item_is_found(string sentence, string item, string word)
    {
        var rule = Rule.In(Id, ReadingNotation.Budget(sentence));
        rule.ShouldFind("item", item);
        rule.Values("word").ShouldBe([word]);
    }

    [Theory]
    [InlineData("1.住房公积金（项）12.00万元，主要用于按规定缴存住房公积金。")]
    [InlineData("1.住房公积金（项）12.00万元，主要用于职工住房。")]
    [InlineData("1.事业单位医疗（项）12.00万元，主要用于职工基本医疗保险缴费。2.住房公积金（项）9.00万元，主要用于缴存公积金。")]
    [InlineData("1.公务员医疗补助（项）12.00万元，主要用于医疗补助。")]
    public void A_use_in_its_own_words_or_in_none_is_right(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();

    [Fact]
    public void Without_uses_there_is_nothing_to_compare() => Rule.In(Id, ReadingNotation.Budget("住房公积金12.00万元。")).ShouldNotApply();
}
