using Mingzhang.Packs.Sentences;

namespace Mingzhang.Packs.Tests;

/// <summary>Wrong sentences and plans are told with file, line and remedy.</summary>
public class SentenceFilesTests
{
    private const string Head = "title: 句子\nbasis: { sure: G }\nfacts:\n  - { name: 本年收入, at: { flow: revenue } }\n";

    [Theory]
    [InlineData("{年}年收入{本年收人}。", "没有名为“本年收人”的数。")]
    [InlineData("收入{本年收入:角}。", "没有“角”这个金额单位。")]
    [InlineData("收入{变化 本年收入}。", "不认识的写法“变化”；可用：列表、占比、原因、基数、增减、完成、平均、限额。")]
    [InlineData("收入{占比 本年收入}。", "“{占比 本年收入}”后面的名称多了或少了。")]
    [InlineData("收入{增减 本年收入 去年}。", "没有名为“去年”的比较。")]
    [InlineData("收入{列表 来源}。", "没有名为“来源”的清单。")]
    [InlineData("设备{限额 平方米}。", "“平方米”不是地区方案中的数。")]
    [InlineData("收入[，占{本年收入}。", "“[”没有对应的“]”。")]
    [InlineData("收入{本年收入。", "“{”没有配对。")]
    public void A_pattern_that_names_nothing_is_told_at_its_line(string says, string problem)
    {
        var found = Given.ProblemOf(() => Given.Packs(("sentences/s.yaml", $"{Head}sentences:\n  - {{ id: s, says: \"{says}\" }}")));
        (found.Line, found.Problem).ShouldBe((6, problem));
        found.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("- { id: s, says: 没有。, none: 无。 }", "写了 none，没有写 about。")]
    [InlineData("- { id: s, says: 没有。, about: 收入 }", "没有名为“收入”的数。")]
    public void A_sentence_about_nothing_is_told(string sentence, string problem) =>
        Given.ProblemOf(() => Given.Packs(("sentences/s.yaml", $"{Head}sentences:\n  {sentence}"))).Problem.ShouldBe(problem);

    [Fact]
    public void A_plan_that_names_a_sentence_that_is_not_there_is_told() =>
        Given.ProblemOf(() => Given.Packs(("disclosures/p.yaml", """
            id: p
            name: 文件
            basis: { sure: G }
            profiles: []
            kind: budget
            title: "{年}年预算"
            sections:
              - { heading: 收入, parts: [{ sentences: income }] }
            """))).ToString().ShouldBe("packs/disclosures/p.yaml:8: 没有名为“income”的句子。 改正名称，或先在 packs/sentences 中补上。");

    [Fact]
    public void A_part_is_one_thing() =>
        Given.ProblemOf(() => Given.Packs(("disclosures/p.yaml", """
            id: p
            name: 文件
            basis: { sure: G }
            profiles: []
            kind: budget
            title: 预算
            sections:
              - heading: 收入
                parts:
                  - { text: 职责, terms: true }
            """))).Line.ShouldBe(10);

    [Fact]
    public void Brackets_may_stand_within_brackets()
    {
        var pattern = SentencePattern.Parse("增加{差}[，增长{率}[?（{名}）]]。", out var problem);
        problem.ShouldBeNull();
        pattern.AllParts.OfType<PatternOption>().Select(option => option.NeedsSome).ShouldBe([false, true]);
        pattern.AllParts.OfType<PatternName>().Select(name => name.Name).ShouldBe(["差", "率", "名"]);
    }

    [Fact]
    public void Every_sentence_of_the_packs_is_used_by_a_plan()
    {
        var used = PackLoader.Embedded.Disclosures.Values.SelectMany(plan => plan.Sections).SelectMany(Within).SelectMany(section => section.Parts).OfType<Disclosures.SentencesPart>().SelectMany(part => part.Sentences).ToHashSet();
        PackLoader.Embedded.Sentences.Sentences.Keys.Where(id => !used.Contains(id)).ShouldBeEmpty();
    }

    private static IEnumerable<Disclosures.PlanSection> Within(Disclosures.PlanSection section) => section.Sections.SelectMany(Within).Prepend(section);
}
