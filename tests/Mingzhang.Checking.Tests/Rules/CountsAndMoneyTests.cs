using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CountsAndMoneyTests
{
    private const string Id = "counts-and-money";

    [Theory]
    [InlineData("因公出国（境）费支出决算0万元，全年因公出国（境）团组2个，累计5人次。", "因公出国（境）费")]
    [InlineData("因公出国（境）费支出决算5.00万元，全年因公出国（境）团组0个，累计0人次。", "因公出国（境）费")]
    [InlineData("公务接待费支出决算0万元，全年国内公务接待12批次，96人次。", "公务接待费")]
    [InlineData("公务接待费支出决算0.80万元，全年国内公务接待0批次，0人次。", "公务接待费")]
    [InlineData("公务用车购置费支出决算0万元，购置公务用车1辆。", "公务用车购置费")]
    [InlineData("公务用车运行维护费支出决算1.40万元，公务用车保有量3辆，车均运行维护费0.57万元。", "公务用车运行维护费")]
    [InlineData("公务用车运行维护费支出决算1.40万元，年末公务用车保有量为0辆。", "公务用车运行维护费")]
    public void Counts_that_do_not_fit_the_money_are_asked_about(string sentence, string item) => Rule.In(Id, ReadingNotation.Accounts(sentence)).ShouldFind("item", item);

    [Theory]
    [InlineData("因公出国（境）费支出决算0万元，全年因公出国（境）团组0个，累计0人次。")]
    [InlineData("公务接待费支出决算0.80万元，全年国内公务接待12批次，96人次，其中外事接待0批次，0人次。")]
    [InlineData("公务接待费支出决算0万元，国内公务接待比上年减少12批次；全年接待0批次。")]
    [InlineData("公务用车运行维护费支出决算1.40万元，公务用车保有量3辆，车均运行维护费0.47万元。")]
    [InlineData("公务用车运行维护费支出决算1.40万元，公务用车保有量3辆，车均运行维护费4666.67元。")]
    [InlineData("公务用车运行维护费支出决算0万元，公务用车保有量3辆。")]
    [InlineData("因公出国（境）费支出决算0万元，全年因公出国（境）团组0个。公务接待费支出决算0.80万元，全年接待国内来访团组12个、来宾96人次。")]
    [InlineData("公务用车运行维护费支出决算1.40万元，公务用车保有量3辆，车均购置费23.86万元，车均维护费0.47万元。")]
    public void Counts_that_fit_are_right(string sentence) => Rule.In(Id, ReadingNotation.Accounts(sentence)).ShouldHold();

    [Fact]
    public void Without_counts_there_is_nothing_to_compare() => Rule.In(Id, ReadingNotation.Accounts("公务接待费支出决算0.80万元。")).ShouldNotApply();
}
