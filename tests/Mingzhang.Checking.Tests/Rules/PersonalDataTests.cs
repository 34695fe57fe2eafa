using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PersonalDataTests
{
    private const string Id = "personal-data";

    // Put together at run time: no such number may stand in a file of the repository.
    private static readonly string Mobile = "139" + "12345678";
    private static readonly string Identity = "11010519" + "491231002X";

    [Fact]
    public void A_mobile_number_in_a_cell_is_told_and_not_repeated()
    {
        var rule = Rule.In(Id, ReadingNotation.Budget(Given.Table($"项目情况表\n项目负责人 | 联系电话\n某职工 | {Mobile}")));
        rule.ShouldFind("number", "139******78");
        rule.Findings[0].ToString().ShouldNotContain(Mobile);
    }

    [Fact]
    public void A_mobile_number_in_a_sentence_is_masked_in_its_place_too()
    {
        var finding = Rule.In(Id, ReadingNotation.Budget($"联系人电话：{Mobile[..3]}-{Mobile[3..7]}-{Mobile[7..]}。")).Findings.ShouldHaveSingleItem();
        finding.Places[0].Sentence.ShouldBe("联系人电话：139******78。");
    }

    [Fact]
    public void An_identity_number_with_its_check_character_is_told() => Rule.In(Id, ReadingNotation.Budget($"身份证号{Identity}。")).ShouldFind("number", "110*************2X");

    [Theory]
    [InlineData("办公电话010-62345678。")]
    [InlineData("项目代码11010522T000000423199，预算13912345.67元。")]
    [InlineData("联系电话139****5678。")]
    public void Office_numbers_codes_amounts_and_masked_numbers_are_right(string text) => Rule.In(Id, ReadingNotation.Budget(text)).ShouldHold();

    [Fact]
    public void A_number_of_eighteen_digits_with_another_check_character_is_no_identity() => Rule.In(Id, ReadingNotation.Budget($"统一编号{Identity[..^1]}1号。")).ShouldHold();
}
