using Mingzhang.Model;

namespace Mingzhang.Packs.Tests;

/// <summary>Words explained to citizens.</summary>
public class GlossaryTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;

    [Fact]
    public void Sixty_words_at_least_are_explained_in_two_languages()
    {
        Packs.Glossary.Count.ShouldBeGreaterThanOrEqualTo(60);
        Packs.Glossary.Where(term => term.Says.Length < 8 || term.SaysEnglish.Length < 8).Select(term => term.Id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("“三公”经费")]
    [InlineData("一般公共预算")]
    [InlineData("基本支出")]
    [InlineData("结转结余")]
    [InlineData("功能分类")]
    [InlineData("绩效目标")]
    public void What_citizens_ask_first_is_explained(string word) => Packs.Glossary.ShouldContain(term => term.Word == word);

    [Fact]
    public void A_word_is_about_the_figures_at_its_place_and_below_no_others()
    {
        var threePublic = Packs.Glossary.Single(term => term.Id == "three-public");
        threePublic.IsAbout(new() { Theme = Theme.ThreePublic, Year = 2026 }).ShouldBeTrue();
        threePublic.IsAbout(new() { Theme = Theme.Abroad }).ShouldBeFalse();
    }

    [Fact]
    public void A_word_to_read_next_that_is_none_is_told_with_the_one_that_was_meant()
    {
        var problem = Given.ProblemOf(() => Given.Packs(("glossary/words.yaml", """
            title: 词
            titleEnglish: Words
            basis: { source: 自拟, sure: G }
            terms:
              - { id: carry-over, word: 结转, says: 没用完的钱, english: Carry-over, saysEnglish: Money left }
              - { id: total, word: 总计, says: 全部, english: Total, saysEnglish: All of it, see: carry-ovr }
            """)));
        problem.ToString().ShouldBe("packs/glossary/words.yaml:6: 没有名为“carry-ovr”的词条。 是不是“carry-over”？");
    }
}
