using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class MissingSectionPerformanceTests
{
    private const string Id = "missing-section-performance";
    private static readonly string Text = string.Join("\n\n", Enumerable.Repeat("负责本地新闻宣传和信息服务，运营广播、电视、报纸、客户端和新媒体账号，保障安全播出。", 6));

    [Fact]
    public void A_text_that_tells_of_targets_is_right() => Rule.In(Id, ReadingNotation.Budget(Text + "\n\n2026年收入预算500.00万元，实行绩效目标管理的项目3个。")).ShouldHold();

    [Fact]
    public void A_text_without_a_word_of_performance_lacks_it() =>
        Rule.In(Id, ReadingNotation.Budget(Text + "\n\n2026年收入预算500.00万元。")).ShouldFind("section", "绩效情况");

    [Fact]
    public void A_text_that_says_nothing_of_money_is_another_text() => Rule.In(Id, ReadingNotation.Budget(Text)).ShouldLackData();

    [Fact]
    public void Before_2020_it_was_not_asked_for() => Rule.In(Id, ReadingNotation.Budget(Text, year: 2019)).ShouldNotApply();
}
