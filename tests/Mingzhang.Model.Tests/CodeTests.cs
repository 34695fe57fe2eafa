namespace Mingzhang.Model.Tests;

public class CodeTests
{
    [Theory]
    [InlineData("207", 1, 0)]
    [InlineData("20708", 2, 207)]
    [InlineData("2070899", 3, 20708)]
    [InlineData("2299999", 3, 22999)]
    public void A_function_has_its_level_and_its_parent(string code, int level, int parent)
    {
        FunctionCode.TryParse(code, out var function).ShouldBeTrue();
        function.Level.ShouldBe(level);
        function.Parent.Value.ShouldBe(parent);
        function.ToString().ShouldBe(code);
    }

    [Theory]
    [InlineData("301", 1, 0, false)]
    [InlineData("30101", 2, 301, false)]
    [InlineData("399", 1, 0, false)]
    [InlineData("501", 1, 0, true)]
    [InlineData("50502", 2, 505, true)]
    public void An_economic_item_has_its_level_its_parent_and_its_system(string code, int level, int parent, bool isGovernmental)
    {
        EconomyCode.TryParse(code, out var economy).ShouldBeTrue();
        (economy.Level, economy.Parent.Value, economy.IsGovernmental).ShouldBe((level, parent, isGovernmental));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2070")]
    [InlineData("207089")]
    [InlineData("20708991")]
    [InlineData("207089901")]
    [InlineData("301")]
    [InlineData("107")]
    [InlineData("207.8")]
    [InlineData("２０７")]
    [InlineData("2070A99")]
    [InlineData("-20708")]
    public void A_text_that_is_no_function_is_refused(string text)
    {
        FunctionCode.TryParse(text, out var code).ShouldBeFalse();
        code.ShouldBe(FunctionCode.All);
    }

    [Theory]
    [InlineData("3010101")]
    [InlineData("3010")]
    [InlineData("401")]
    [InlineData("201")]
    [InlineData("60101")]
    [InlineData("30 1")]
    public void A_text_that_is_no_economic_item_is_refused(string text)
    {
        EconomyCode.TryParse(text, out var code).ShouldBeFalse();
        code.ShouldBe(EconomyCode.All);
    }

    [Theory]
    [InlineData(2070899, 20708, true)]
    [InlineData(2070899, 207, true)]
    [InlineData(2070899, 2070899, true)]
    [InlineData(2070899, 0, true)]
    [InlineData(2070899, 20799, false)]
    [InlineData(2070899, 208, false)]
    [InlineData(207, 2070899, false)]
    [InlineData(0, 207, false)]
    public void A_function_lies_within_what_its_digits_begin_with(int code, int ancestor, bool isWithin) =>
        new FunctionCode(code).IsWithin(new FunctionCode(ancestor)).ShouldBe(isWithin);

    [Fact]
    public void The_whole_lies_in_nothing_but_itself_and_is_its_own_parent()
    {
        FunctionCode.All.Level.ShouldBe(0);
        FunctionCode.All.Parent.ShouldBe(FunctionCode.All);
        EconomyCode.All.IsWithin(EconomyCode.All).ShouldBeTrue();
        EconomyCode.All.IsGovernmental.ShouldBeFalse();
    }
}
