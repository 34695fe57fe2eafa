using Mingzhang.Model;

namespace Mingzhang.Packs.Tests;

public class LexiconFilesTests
{
    [Fact]
    public void A_word_and_the_words_beside_it_mean_the_same()
    {
        var words = Given.Words("words: [{ word: 人员经费, also: [人员支出], means: { nature: personnel } }]").Lexicon.Words;

        words.Select(word => word.Text).ShouldBe(["人员经费", "人员支出"]);
        words.ShouldAllBe(word => word.Meaning == new Meaning { Nature = Nature.Personnel } && word.Role == WordRole.Place);
    }

    [Fact]
    public void Every_dimension_of_a_meaning_is_read()
    {
        var set = Given.Packs(
            ("classifications/f.yaml", "title: 甲\nkind: function\nsource: x\ncodes: { 207: 文化旅游体育与传媒支出 }"),
            ("classifications/e.yaml", "title: 乙\nkind: economy\nsource: x\ncodes: { 301: 工资福利支出 }"),
            ("classifications/g.yaml", "title: 丙\nkind: governmentEconomy\nsource: x\ncodes: { 505: 对事业单位经常性补助 }"),
            ("lexicon/w.yaml", """
                words:
                  - word: 某词
                    in: [title, row]
                    means:
                      stage: final
                      flow: expenditure
                      fund: general
                      nature: running
                      theme: receptions
                      function: 207
                      economy: 301
                      governmentEconomy: 505
                      yearOffset: -1
                """));

        var word = set.Lexicon.Words.ShouldHaveSingleItem();
        word.Contexts.ShouldBe(WordContexts.Title | WordContexts.Row);
        word.Meaning.ShouldBe(new Meaning
        {
            Stage = Stage.Final,
            Flow = Flow.Expenditure,
            Fund = Fund.General,
            Nature = Nature.Running,
            Theme = Theme.Receptions,
            Function = 207,
            Economy = 301,
            GovernmentEconomy = 505,
            YearOffset = -1,
        });
    }

    [Fact]
    public void A_label_says_of_what()
    {
        var word = Given.Words("words: [{ word: 科目编码, role: label, label: code }]").Lexicon.Words.ShouldHaveSingleItem();

        word.Role.ShouldBe(WordRole.Label);
        word.Label.ShouldBe(LabelKind.Code);
        word.Contexts.ShouldBe(WordContexts.Anywhere);
    }

    [Fact]
    public void A_label_that_does_not_say_of_what_is_told() =>
        Given.ProblemOfWords("words: [{ word: 科目编码, role: label }]").Problem.ShouldBe("role: label 的词要写明是哪一种标签。");

    [Fact]
    public void A_word_of_place_without_a_place_is_told() =>
        Given.ProblemOfWords("words: [{ word: 情况 }]").Problem.ShouldBe("这个词没有写明含义。");

    [Theory]
    [InlineData("１２月（末） ", "12月（末）")]
    [InlineData("维修(护)费", "维修（护）费")]
    [InlineData("项　目 支出", "项目支出")]
    [InlineData("增长（％）", "增长（%）")]
    public void Words_are_kept_in_the_one_form_of_writing(string written, string kept)
    {
        Given.Words($"words: [{{ word: \"{written}\", role: filler }}]").Lexicon.Words.ShouldHaveSingleItem().Text.ShouldBe(kept);
        WordText.Normal(kept).ShouldBe(kept);
    }

    [Fact]
    public void A_word_may_mean_one_thing_in_a_head_and_another_in_a_row() =>
        Given.Words("""
            words:
              - { word: 项目, in: head, role: label, label: words }
              - { word: 项目, in: [row, sentence], means: { nature: project } }
            """).Lexicon.Words.Count.ShouldBe(2);

    [Fact]
    public void A_word_that_means_two_things_in_one_place_is_told_with_the_first_place()
    {
        var problem = Given.ProblemOf(() => Given.Packs(
            ("lexicon/a.yaml", "words:\n- { word: 其他, means: { fund: other } }"),
            ("lexicon/b.yaml", "words:\n- { word: 合计, role: total }\n- { word: 其 他, in: row, role: filler }")));

        (problem.File, problem.Line).ShouldBe(("packs/lexicon/b.yaml", 3));
        problem.Problem.ShouldBe("“其他”已有另一个含义（packs/lexicon/a.yaml 第 2 行）。");
    }

    [Fact]
    public void A_word_given_twice_with_one_meaning_is_one_word_of_both_contexts()
    {
        var word = Given.Words("""
            words:
              - { word: 合计, in: head, role: total }
              - { word: 合计, in: row, role: total }
            """).Lexicon.Words.ShouldHaveSingleItem();

        word.Contexts.ShouldBe(WordContexts.Head | WordContexts.Row);
    }

    [Fact]
    public void A_word_that_names_an_unknown_code_is_told() =>
        Given.ProblemOfWords("words:\n- word: 传媒\n  means:\n    function: 207").ToString()
            .ShouldBe("packs/lexicon/words.yaml:4: 科目中没有代码 207。 改正代码，或先在 classifications 中补上。");

    [Fact]
    public void Signs_of_one_name_are_gathered_from_all_files()
    {
        var signs = Given.Packs(
            ("lexicon/a.yaml", "signs: { emptyTable: [空表, 无此项] }"),
            ("lexicon/b.yaml", "signs: { emptyTable: [空 表, 无数据], rise: 增加 }")).Lexicon.Signs;

        signs["emptyTable"].ShouldBe(["空表", "无此项", "无数据"]);
        signs["rise"].ShouldBe(["增加"]);
    }
}
