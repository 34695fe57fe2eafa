using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class GenericIndicatorTests
{
    private const string Id = "generic-indicator";

    [Fact]
    public void Empty_words_in_several_projects_are_told_once() => Rule.In(Id, SheetNotation.Document(string.Join('\n', Enumerable.Repeat("项目 某事\n数量 | 完成项目数量 | ≥1个", 3)))).ShouldFind("count", "3");

    [Fact]
    public void Words_that_name_the_thing_are_right() => Rule.In(Id, SheetNotation.Document(string.Join('\n', Enumerable.Repeat("项目 某事\n数量 | 检修设备数量 | ≥1台\n满意度 | 业务科室满意度 | ≥95%", 3)))).ShouldHold();

    [Fact]
    public void One_project_may_be_poor_in_words() => Rule.In(Id, SheetNotation.Document("项目 某事\n数量 | 完成项目数量 | ≥1个")).ShouldNotApply();
}
