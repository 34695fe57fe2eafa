using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ProjectCodeLengthTests
{
    private const string Id = "project-code-length";
    private const string Three = "11010522T000000423199-制作费\n\n11010522T000000423229-直播费\n\n11010522T000000423238-维护费\n\n";

    [Fact]
    public void A_code_that_is_longer_than_the_others_is_asked_about() =>
        Rule.In(Id, ReadingNotation.Budget(Three + "11010525T0000003401502-运维费")).ShouldFind("codes", "11010525T0000003401502");

    [Fact]
    public void Codes_of_one_length_are_right() => Rule.In(Id, ReadingNotation.Budget(Three + "11010525T000003401502-运维费")).ShouldHold();

    [Theory]
    [InlineData("11010525T0000003401502-运维费")]
    [InlineData("")]
    public void A_few_codes_prove_no_length(string text) => Rule.In(Id, ReadingNotation.Budget(text)).ShouldNotApply();

    [Fact]
    public void Two_lengths_without_a_majority_are_not_judged() =>
        Rule.In(Id, ReadingNotation.Budget(Three + "11010525T0000003401502-甲\n\n11010525T0000003401528-乙\n\n11010525T0000003401529-丙")).ShouldHold();
}
