using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Tests;

public class RelationWordsTests
{
    private static readonly RelationWords Chinese = Words(Language.Chinese);

    [Fact]
    public void A_wrong_sum_names_table_row_column_both_figures_and_the_difference() =>
        Chinese
            .Message(Given.WrongSum())
            .ShouldBe(
                "《部门预算支出总表》第 12 行“20706 新闻出版电影”·“合计”：印为 1,016.53 万元，下列 3 行相加得 1,015.53 万元，相差 1.00 万元。"
            );

    [Fact]
    public void English_says_the_same() =>
        Words(Language.English)
            .Message(Given.WrongSum())
            .ShouldBe(
                "《部门预算支出总表》 row 12 “20706 新闻出版电影”·“合计”: printed 1,016.53 万元, but the 3 rows below add up to 1,015.53 万元, difference 1.00 万元."
            );

    [Fact]
    public void A_sum_along_a_row_counts_columns()
    {
        var finding = Given.Broken(
            Relation.Sum,
            "5.00",
            "4.00",
            "1.00",
            (Given.Fact("5.00", Given.Cell(12, "合计")), 0),
            (Given.Fact("3.00", Given.Cell(12, "合计", "基本支出", column: 5)), 1),
            (Given.Fact("1.00", Given.Cell(12, "合计", "项目支出", column: 6)), 1)
        );

        Chinese.Message(finding).ShouldEndWith("印为 5.00 万元，同行 2 栏相加得 4.00 万元，相差 1.00 万元。");
    }

    [Fact]
    public void A_sum_with_a_subtrahend_says_so()
    {
        var finding = Given.Broken(
            Relation.Sum,
            "5.00",
            "2.00",
            "3.00",
            (Given.Fact("5.00", Given.Cell(12, "合计")), 0),
            (Given.Fact("3.00", Given.Cell(13, "收入")), 1),
            (Given.Fact("1.00", Given.Cell(14, "结转")), -1)
        );

        Chinese.Message(finding).ShouldContain("下列 2 行加减得 2.00 万元");
    }

    [Fact]
    public void Two_tables_that_print_different_figures_are_both_named()
    {
        var finding = Given.Broken(
            Relation.Equality,
            "5.00",
            "6.00",
            "-1.00",
            (Given.Fact("5.00", Given.Cell(12, "合计")), 0),
            (Given.Fact("6.00", Given.Cell(3, "支出合计", "预算数", table: 1, title: "收支总表")), 0)
        );

        Chinese
            .Message(finding)
            .ShouldBe(
                "《部门预算支出总表》第 12 行“合计”·“合计”：印为 5.00 万元；同一个数在《收支总表》第 3 行“支出合计”·“预算数”印为 6.00 万元，相差 1.00 万元。"
            );
    }

    [Fact]
    public void A_share_in_a_sentence_quotes_the_sentence_and_counts_percentage_points()
    {
        var finding = Given.Broken(
            Relation.Share,
            "99.79%",
            "98.97",
            "0.82",
            (Given.Fact("99.79%", Given.Sentence("财政拨款占收入合计的99.79%。"), Measure.Percent), 0),
            (Given.Fact("4,850.47", Given.Cell(2, "财政拨款")), 1),
            (Given.Fact("4,900.85", Given.Cell(9, "收入合计")), 1)
        );

        Chinese.Message(finding).ShouldBe("“财政拨款占收入合计的99.79%。”：占比写为 99.79%，按所列数计算应为 98.97%，相差 0.82 个百分点。");
    }

    [Fact]
    public void A_long_sentence_is_quoted_around_its_figure()
    {
        var sentence = new string('甲', 50) + "决算数为12.34万元" + new string('乙', 50);
        var finding = Given.Broken(
            Relation.Sameness,
            "12.34",
            "12.43",
            "-0.09",
            (Given.Fact("12.34", Given.Sentence(sentence)), 0),
            (Given.Fact("12.43", Given.Cell(2, "合计")), 0)
        );

        var message = Chinese.Message(finding);
        message.ShouldContain("…甲甲");
        message.ShouldContain("决算数为12.34万元乙");
        message.Length.ShouldBeLessThan(140);
    }

    [Fact]
    public void A_finding_without_a_difference_has_no_dangling_words()
    {
        var finding = Given.Broken(
            Relation.ChangeDirection,
            "增加",
            "减少",
            null,
            (Given.Fact("1.00", Given.Sentence("比上年增加1.00万元。")), 0)
        );

        Chinese.Message(finding).ShouldBe("“比上年增加1.00万元。”：写为“增加”，按所列数应为“减少”。");
    }

    [Fact]
    public void A_variant_without_a_text_of_its_own_takes_the_text_of_its_relation() =>
        Chinese.Message(Given.WrongSum() with { Variant = "never-heard-of" }).ShouldBe(Chinese.Message(Given.WrongSum()));

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void No_relation_leaves_a_name_unfilled(Language language)
    {
        foreach (var relation in Enum.GetValues<Relation>())
        {
            Words(language).Message(Given.WrongSum() with { Relation = relation }).ShouldNotContain('{');
        }
    }

    [Fact]
    public void With_several_documents_each_place_names_its_own()
    {
        var finding = Given.Broken(
            Relation.Equality,
            "5.00",
            "6.00",
            "-1.00",
            (Given.Fact("5.00", Given.Cell(12, "合计")), 0),
            (Given.Fact("6.00", Given.Cell(12, "合计", document: "示例决算.pdf")), 0)
        );

        var message = new RelationWords(
            TextBook.Of(Language.Chinese),
            new PlaceWords(TextBook.Of(Language.Chinese), severalDocuments: true)
        ).Message(finding);
        message.ShouldStartWith("示例预算.docx 《部门预算支出总表》");
        message.ShouldContain("示例决算.pdf 《部门预算支出总表》");
    }

    private static RelationWords Words(Language language)
    {
        var texts = TextBook.Of(language);
        return new RelationWords(texts, new PlaceWords(texts, severalDocuments: false));
    }
}
