using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ClassNameWrongTests
{
    private const string Id = "class-name-wrong";

    [Theory]
    [InlineData("社会保障和就业支持240.55万元，占7.12%。", "社会保障和就业支持", "社会保障和就业支出")]
    [InlineData("文化体育与传媒支出240.55万元。", "文化体育与传媒支出", "文化旅游体育与传媒支出")]
    public void A_misspelt_name_and_a_name_of_earlier_years_are_told(string text, string printed, string expected)
    {
        var rule = Rule.In(Id, ReadingNotation.Budget(text));
        rule.ShouldFind("printed", printed);
        rule.Findings[0].Expected.ShouldBe(expected);
    }

    [Theory]
    [InlineData("社会保障和就业支出240.55万元，社会保障与就业支出也这样写。")]
    [InlineData("社会保障和就业方面的支出有所增加，社会保险基金支付正常。")]
    [InlineData("住房保障支出5.00万元，卫生健康支出6.00万元，文化旅游体育与传媒支出7.00万元。")]
    public void Right_names_and_other_words_are_left_alone(string text) => Rule.In(Id, ReadingNotation.Budget(text)).ShouldHold();

    [Fact]
    public void A_name_of_earlier_years_was_right_in_its_years() => Rule.In(Id, ReadingNotation.Budget("文化体育与传媒支出240.55万元。", year: 2018)).ShouldHold();
}
