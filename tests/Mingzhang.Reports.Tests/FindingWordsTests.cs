using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Tests;

public class FindingWordsTests
{
    private const string At = "《部门预算支出总表》第 4 行“208 社会保障”·“合计”";
    private static readonly FindingWords Chinese = Words(Language.Chinese);

    [Fact]
    public void A_wrong_digit_names_the_cell_what_it_should_be_and_how_much_holds_then() =>
        Chinese
            .Headline(GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit)))
            .ShouldBe($"{At}：印为 281.11 万元，应为 284.11 万元（一位数字写错）；改后下列 2 个关系成立。");

    [Fact]
    public void English_says_the_same() =>
        Words(Language.English)
            .Headline(GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit)))
            .ShouldBe(
                "《部门预算支出总表》 row 4 “208 社会保障”·“合计”: printed 281.11 万元, should be 284.11 万元 (one digit is wrong); corrected, the relations below hold (2)."
            );

    [Fact]
    public void A_cause_that_explains_only_some_of_the_relations_says_so() =>
        Chinese
            .Headline(GivenFindings.Of(GivenFindings.Cause(CauseKind.Sign) with { Supports = 1 }))
            .ShouldEndWith("；改后下列 2 个关系中有 1 个成立。");

    [Theory]
    [InlineData(
        CauseKind.TableUnit,
        "《部门预算支出总表》：整张表按元填写，写明的单位却是万元，如第 4 行“208 社会保障”·“合计”印为 281.11 万元，应为 0.0281 万元"
    )]
    [InlineData(CauseKind.RowsSwapped, "《部门预算支出总表》：第 4 行“208 社会保障”与第 3 行“207 文化旅游”的数互换了")]
    [InlineData(CauseKind.ColumnsSwapped, "《部门预算支出总表》：“支出·基本支出”与“支出·项目支出”两栏的数互换了")]
    [InlineData(
        CauseKind.NeighbourColumn,
        "《部门预算支出总表》第 4 行“208 社会保障”·“支出·基本支出”：160.00 万元 填错了栏，应填在“支出·项目支出”栏"
    )]
    [InlineData(CauseKind.RateComplement, $"“{GivenFindings.Sentence}”：写为 57%，是 43% 的补数（100% 减去 43%），应为 43%")]
    [InlineData(CauseKind.RatesSwapped, $"“{GivenFindings.Sentence}”：57% 与“项目支出占43%。”的 43% 互换了")]
    [InlineData(CauseKind.Direction, "“比上年增加3.00万元。”：增减的说法写错，应为“减少”")]
    public void A_kind_with_a_shape_of_its_own_tells_it(CauseKind kind, string told) =>
        Chinese.Causes.Message(GivenFindings.Typical(kind)).ShouldBe(told);

    [Fact]
    public void The_unit_that_an_amount_is_really_in_follows_from_what_it_should_be() =>
        Chinese.Causes.Message(GivenFindings.Typical(CauseKind.SentenceUnit)).ShouldContain("按亿元填写，写明的单位却是万元");

    [Fact]
    public void A_unit_that_no_unit_explains_is_not_guessed() =>
        Chinese
            .Causes.Message(new Cause(CauseKind.TableUnit, [new(GivenFindings.Wrong, "93.70")], 1))
            .ShouldContain("整张表的数与写明的单位（万元）不符");

    [Fact]
    public void Where_the_value_is_not_known_it_is_not_told()
    {
        Chinese
            .Causes.Message(GivenFindings.Cause(CauseKind.Figure, shouldBe: null))
            .ShouldBe($"{At}：印为 281.11 万元，有误，应为多少要查原始资料");
        Chinese.Causes.Message(GivenFindings.Cause(CauseKind.Point, shouldBe: null)).ShouldContain("有误（小数点有误）");
    }

    [Fact]
    public void A_value_that_is_known_only_roughly_is_told_so() =>
        Chinese
            .Causes.Message(new Cause(CauseKind.Figure, [new(GivenFindings.Wrong, "284.11") { IsApproximate = true }], 1))
            .ShouldEndWith("应为 284.11 万元左右");

    [Theory]
    [InlineData("1,016.53", "1015.53", "1,015.53 万元")]
    [InlineData("1016.53", "1,015.53", "1015.53 万元")]
    [InlineData("16.53", "1,015.53", "1,015.53 万元")]
    public void A_computed_figure_is_grouped_as_the_printed_one_is(string printed, string computed, string told) =>
        AmountWords.Computed(computed, printed, Given.Wan).ShouldBe(told);

    [Fact]
    public void A_blank_cell_is_told_as_blank() =>
        Chinese
            .Causes.Message(new Cause(CauseKind.Figure, [new(GivenFindings.Blank(), "124.11")], 1))
            .ShouldEndWith("“支出·项目支出”：这一格空着，应为 124.11 万元");

    [Fact]
    public void Where_a_wrong_figure_comes_from_is_told() =>
        Chinese
            .Causes.Message(GivenFindings.Cause(CauseKind.StaleFigure, source: GivenFindings.Other))
            .ShouldBe($"{At}：印为 281.11 万元，是第 4 行“208 社会保障”·“支出·项目支出”的旧数，应为 284.11 万元");

    [Fact]
    public void Figures_that_are_wrong_in_the_same_way_are_counted() =>
        Chinese
            .Causes.Message(new Cause(CauseKind.Point, [new(GivenFindings.Wrong, "2.81"), new(GivenFindings.Right, "1.60")], 1))
            .ShouldEndWith("（小数点丢失或错位），同样有误的另有 1 处");

    [Fact]
    public void Several_equal_candidates_are_all_told_and_the_less_likely_apart()
    {
        var finding = GivenFindings.TwoCandidates();
        Chinese.Headline(finding).ShouldBe($"{At}等以下 2 处之一有误，改正其中一处，下列 2 个关系即可成立。");
        Chinese.Candidates(finding).Count.ShouldBe(2);
        Chinese.LessLikely(finding).ShouldHaveSingleItem().ShouldContain("应为多少要查原始资料");
        Chinese.Message(finding).ShouldContain("可能是：《部门预算支出总表》");
        Chinese.Remedy(finding).ShouldContain("只改那一处");
        Chinese.GaveUp(finding).ShouldNotBeNull();
    }

    [Fact]
    public void Several_values_for_one_figure_are_one_place() =>
        Chinese
            .Headline(GivenFindings.Of(2, GivenFindings.Cause(CauseKind.Digit), GivenFindings.Cause(CauseKind.Figure, "284.12")))
            .ShouldBe($"{At}：印为 281.11 万元，有误，以下 2 种改法之一，可使下列 2 个关系成立。");

    [Fact]
    public void Without_a_cause_one_relation_is_told_itself_and_several_are_counted()
    {
        Chinese.Headline(Given.Alone(GivenFindings.Sum)).ShouldBe(Chinese.Relations.Message(GivenFindings.Sum));
        Chinese.Headline(GivenFindings.Unexplained()).ShouldBe($"查不出是哪一个数有误，下列 2 个关系的各数对不上，先看{At}。");
        Chinese.GaveUp(GivenFindings.Unexplained()).ShouldBeNull();
    }

    [Fact]
    public void A_written_rule_speaks_the_language_and_its_values_are_cleaned()
    {
        var finding = GivenFindings.OfRule("XX\u202E单位\u001B[2J{words}");
        Chinese.Headline(finding).ShouldBe($"“{GivenFindings.Sentence}”：“XX单位[2J{{words}}”是范本的文字，没有替换。");
        Words(Language.English).Remedy(finding).ShouldBe("Replace “XX单位[2J{words}” by what holds for the unit.");
    }

    [Fact]
    public void A_rule_about_a_whole_document_names_no_place_in_it() =>
        Chinese
            .Headline(GivenFindings.OfRule() with { Places = [new Place { Document = Given.Document }] })
            .ShouldBe("“XX单位”是范本的文字，没有替换。");

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_kind_of_cause_is_told_in_full_in_every_shape(Language language)
    {
        var words = Words(language);
        foreach (var kind in Enum.GetValues<CauseKind>())
        {
            Cause[] shapes =
            [
                GivenFindings.Typical(kind),
                GivenFindings.Cause(kind),
                GivenFindings.Cause(kind, shouldBe: null),
                GivenFindings.Cause(kind, source: GivenFindings.Right),
                new Cause(kind, [new(GivenFindings.Blank(), "1.00")], 0),
                new Cause(kind, [new(GivenFindings.Wrong, ""), new(GivenFindings.Right, null)], 0),
            ];
            foreach (var shape in shapes)
            {
                var finding = GivenFindings.Of(shape);
                foreach (var told in new[] { words.Headline(finding), words.Message(finding), words.Remedy(finding), words.Kind(finding) })
                {
                    told.ShouldNotBeNullOrWhiteSpace();
                    told.ShouldNotContain('{');
                    told.ShouldNotContain("  ");
                }
            }
        }
    }

    [Fact]
    public void Findings_stand_worst_first_and_then_by_what_they_explain()
    {
        var report = GivenFindings.Report(
            GivenFindings.OfRule(),
            GivenFindings.Unexplained(),
            GivenFindings.Of(GivenFindings.Cause(CauseKind.Digit) with { Supports = 1 }),
            GivenFindings.Of(GivenFindings.Cause(CauseKind.Sign) with { Supports = 2 })
        );
        FindingOrder.WorstFirst(report).ShouldBe([report.Findings[3], report.Findings[2], report.Findings[1], report.Findings[0]]);
    }

    private static FindingWords Words(Language language)
    {
        var texts = TextBook.Of(language);
        return new FindingWords(texts, new PlaceWords(texts, severalDocuments: false));
    }
}
