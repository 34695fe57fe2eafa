using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class OldBodiesTests
{
    private const string Id = "old-bodies";

    [Fact]
    public void A_body_that_was_abolished_is_asked_about() =>
        Rule.In(Id, ReadingNotation.Budget("按照示例市新闻出版广电局和示例县安监局的要求开展检查。")).ShouldFind("bodies", "新闻出版广电局、安监局");

    [Theory]
    [InlineData("按照《示例市新闻出版广电局关于安全播出的通知》开展检查。")]
    [InlineData("由原示例县新闻出版广电局的职责划转而来。")]
    [InlineData("由示例县文化和旅游局、文化广电旅游局指导，环境保护部门参加。")]
    [InlineData("按照示例县应急管理局和示例县生态环境局的要求开展检查。")]
    public void Papers_history_and_present_names_are_right(string text) => Rule.In(Id, ReadingNotation.Budget(text)).ShouldHold();

    [Fact]
    public void Before_the_reform_was_done_the_names_were_right() => Rule.In(Id, ReadingNotation.Budget("按照示例县安监局的要求开展检查。", year: 2018)).ShouldNotApply();
}
