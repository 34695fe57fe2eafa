using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PercentMissingTests
{
    private const string Id = "percent-missing";

    [Theory]
    [InlineData("财政拨款收入76.00万元，占本年收入合计的76.23；其他收入24.00万元。", "76.23")]
    [InlineData("比上年增加5.00万元，增长3.40。", "3.40")]
    public void A_share_or_a_rate_without_its_sign_is_told(string sentence, string number) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldFind("number", number);

    [Theory]
    [InlineData("财政拨款收入76.00万元，占本年收入合计的76.23%；其他收入24.00万元。")]
    [InlineData("办公用房占地1234.50平方米，其中：机房占80.25平方米。")]
    [InlineData("占本年收入合计的比重（%）：财政拨款占76.23，其他占23.77。")]
    [InlineData("项目支出5.00万元，占用资金5.00万元。")]
    [InlineData("比上年增长3.4个百分点，占20分。")]
    public void A_sign_or_a_unit_or_a_heading_that_says_it_is_enough(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();
}
