using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ProjectCodeCheckTests
{
    private const string Id = "project-code-check";

    [Theory]
    [InlineData("13020822P00908310002K", "H")]
    [InlineData("13020822P00908310012H", "D")]
    public void A_check_character_that_does_not_follow_is_asked_about(string code, string expected) => Rule.In(Id, ReadingNotation.Budget(code + "-维护费")).ShouldFind("expected", expected);

    [Theory]
    [InlineData("13020822P00908310002H")]
    [InlineData("13020822P009335100020")]
    [InlineData("13020822P00909210001F")]
    public void A_check_character_that_follows_is_right(string code) => Rule.In(Id, ReadingNotation.Budget(code + "-维护费")).ShouldHold();

    [Theory]
    [InlineData("11010522T000000423199")]
    [InlineData("13020822P0090831000")]
    public void Codes_that_are_made_otherwise_are_not_judged(string code) => Rule.In(Id, ReadingNotation.Budget(code + "-维护费")).ShouldNotApply();

    [Fact]
    public void A_letter_that_the_alphabet_has_not_is_not_judged() => Rule.In(Id, ReadingNotation.Budget("13020822P0090831000OH-维护费")).ShouldHold();
}
