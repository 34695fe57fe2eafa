using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class GradeDiffersTests
{
    private const string Id = "grade-differs";

    [Theory]
    [InlineData("89.5", "优", "良")]
    [InlineData("60", "差", "中")]
    [InlineData("92", "良好", "优")]
    public void A_grade_of_another_score_is_wrong(string total, string grade, string expected) => Of($"自评 甲 | 全年 10 | 执行 9\n总分 100 | {total}\n等级 {grade}").ShouldFind("expected", expected);

    [Theory]
    [InlineData("90", "优秀")]
    [InlineData("89.99", "良")]
    [InlineData("59.9", "差")]
    public void The_grade_of_the_score_is_right(string total, string grade) => Of($"自评 甲 | 全年 10 | 执行 9\n总分 100 | {total}\n等级 {grade}").ShouldHold();

    [Theory]
    [InlineData("总分 100 | 95\n等级 合格")]
    [InlineData("等级 优")]
    public void Other_grades_and_grades_without_a_score_are_not_judged(string rows) => Of($"自评 甲 | 全年 10 | 执行 9\n{rows}").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
