using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class IncreaseOfNothingTests
{
    private const string Id = "increase-of-nothing";

    [Fact]
    public void Nothing_that_has_grown_is_found() =>
        Rule.In(Id, ReadingNotation.Budget("2026年公务接待费0万元，比上年增加0.50万元。")).ShouldFind("money", "0万元");

    [Theory]
    [InlineData("2026年公务接待费0万元，比上年减少0.50万元。")]
    [InlineData("2026年公务接待费0万元，与上年持平。")]
    public void Nothing_that_fell_or_stayed_is_right(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();

    [Fact]
    public void Where_the_other_year_is_known_the_change_itself_is_checked_and_nothing_is_told_twice()
    {
        var document = ReadingNotation.Budget("2025年公务接待费0.20万元。2026年公务接待费0万元，比2025年增加0.50万元。");
        Rule.In(Id, document).ShouldHold();
        Given.Documents(document).Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Money_that_grew_is_no_matter_of_this_rule() => Rule.In(Id, ReadingNotation.Budget("2026年公务接待费0.50万元，比上年增加0.10万元。")).ShouldNotApply();
}
