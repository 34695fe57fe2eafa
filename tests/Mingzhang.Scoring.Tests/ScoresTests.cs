using System.Globalization;

namespace Mingzhang.Scoring.Tests;

public class ScoresTests
{
    [Theory]
    [InlineData("3.625", "3.63")]
    [InlineData("3.6249", "3.62")]
    [InlineData("2.5", "2.5")]
    public void Points_have_two_decimals_and_halves_go_up(string points, string rounded) =>
        Scores.Rounded(decimal.Parse(points, CultureInfo.InvariantCulture)).ShouldBe(decimal.Parse(rounded, CultureInfo.InvariantCulture));
}
