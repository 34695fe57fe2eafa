using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class StrayBracketTests
{
    private const string Id = "stray-bracket";

    [Fact]
    public void A_bracket_without_its_half_is_an_error() => Rule.In(Id, SheetNotation.Document("项目 ]设备维护费\n数量 | 直播 | ≥5场")).ShouldFind("sign", "]");

    [Theory]
    [InlineData("数量 | [[直播场次] | ≥5场", "[")]
    [InlineData("数量 | 直播】 | ≥5场", "】")]
    public void An_indicator_may_have_one_too(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("sign", told);

    [Theory]
    [InlineData("数量 | 落实[2023]5号文件 | =1项")]
    [InlineData("数量 | 【新闻】栏目 | ≥5期")]
    public void Pairs_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();
}
