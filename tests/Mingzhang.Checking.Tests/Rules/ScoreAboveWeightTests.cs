using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ScoreAboveWeightTests
{
    private const string Id = "score-above-weight";

    [Theory]
    [InlineData("自评 甲 | 全年 10 | 执行 11 | 分值 10 | 得分 11\n数量 | 出刊 | ≥5期 | 分值 50 | 得分 50", "11")]
    [InlineData("自评 甲 | 全年 10 | 执行 10\n数量 | 出刊 | ≥5期 | 分值 5 | 得分 5.5", "5.5")]
    [InlineData("自评 甲 | 全年 10 | 执行 10\n数量 | 出刊 | ≥5期 | 分值 5 | 得分 -1", "-1")]
    public void A_score_outside_its_weight_is_wrong(string text, string score) => Of(text).ShouldFind("score", score);

    [Fact]
    public void Scores_up_to_their_weight_are_right() => Of("自评 甲 | 全年 10 | 执行 10 | 分值 10 | 得分 10\n数量 | 出刊 | ≥5期 | 分值 50 | 得分 0").ShouldHold();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
