using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ScoreTotalWrongTests
{
    private const string Id = "score-total-wrong";

    private const string Rows = "自评 甲 | 全年 10 | 执行 9 | 分值 10 | 得分 9\n数量 | 出刊 | ≥5期 | 分值 50 | 得分 50\n质量 | 合格率 | =100% | 分值 40 | 得分 38.25\n";

    [Theory]
    [InlineData("97.5", "9 + 88.25 = 97.25")]
    [InlineData("100", "9 + 88.25 = 97.25")]
    public void A_total_that_the_scores_do_not_make_is_wrong(string total, string sum) => Of(Rows + $"总分 100 | {total}").ShouldFind("sum", sum);

    [Theory]
    [InlineData("97.25")]
    [InlineData("97.3")]
    public void A_total_that_the_scores_make_rounded_or_not_is_right(string total) => Of(Rows + $"总分 100 | {total}").ShouldHold();

    [Fact]
    public void A_total_of_the_indicators_alone_leaves_out_execution()
    {
        Of(Rows + "总分 90 | 88.25").ShouldHold();
        Of(Rows + "总分 90 | 89.25").ShouldFind("sum", "88.25");
    }

    [Fact]
    public void Without_a_total_or_with_a_score_missing_nothing_is_added_up()
    {
        Of(Rows).ShouldNotApply();
        Of(Rows.Replace(" | 得分 38.25", "", StringComparison.Ordinal) + "总分 100 | 97.25").ShouldNotApply();
    }

    [Fact]
    public void Points_that_no_indicator_has_may_be_those_of_execution()
    {
        var rows = "自评 甲\n" + Rows[(Rows.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        Of(rows + "总分 100 | 97.5").ShouldLackData();
        Of(rows + "总分 100 | 98.5").ShouldFind("sum", "88.25");
        Of(rows + "总分 100 | 87").ShouldFind("sum", "88.25");
    }

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
