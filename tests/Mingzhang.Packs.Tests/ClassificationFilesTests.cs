namespace Mingzhang.Packs.Tests;

public class ClassificationFilesTests
{
    [Fact]
    public void A_plain_line_is_a_code_and_its_name()
    {
        var entry = Given.Functions("207: 文化旅游体育与传媒支出").Functions.Entries.ShouldHaveSingleItem();

        entry.Code.ShouldBe(207);
        entry.Name.ShouldBe("文化旅游体育与传媒支出");
        entry.Source.ShouldBe("测试");
        entry.Sure.ShouldBe(Confidence.General);
    }

    [Fact]
    public void A_code_may_have_a_name_for_some_years_and_another_for_others()
    {
        var functions = Given.Functions("""
            208: 社会保障和就业支出
            20805:
            - { name: 行政事业单位养老支出, from: 2020, source: R1, sure: R }
            - { name: 行政事业单位离退休, to: 2019 }
            """).Functions;

        functions.NameOf(20805, 2018).ShouldBe("行政事业单位离退休");
        functions.NameOf(20805, 2023).ShouldBe("行政事业单位养老支出");
        functions.Entries[^1].Sure.ShouldBe(Confidence.Real);
        functions.Entries[^1].Source.ShouldBe("R1");
    }

    [Fact]
    public void Two_names_in_one_year_are_told_with_both_names()
    {
        var problem = Given.ProblemOfFunctions("""
            207:
              - { name: 文化体育与传媒支出, to: 2019 }
              - { name: 文化旅游体育与传媒支出, from: 2019 }
            """);

        problem.Line.ShouldBe(3);
        problem.Problem.ShouldContain("文化体育与传媒支出");
        problem.Problem.ShouldContain("文化旅游体育与传媒支出");
    }

    [Fact]
    public void A_code_listed_twice_is_told() =>
        Given.ProblemOfFunctions("207: 文化旅游体育与传媒支出\n207: 文化旅游体育与传媒支出").Line.ShouldBe(2);

    [Fact]
    public void A_code_listed_in_two_files_is_told_with_the_other_file() =>
        Given.ProblemOf(() => Given.Packs(
            ("classifications/a.yaml", "title: 甲\nkind: economy\nsource: x\ncodes:\n  301: 工资福利支出"),
            ("classifications/b.yaml", "title: 乙\nkind: economy\nsource: x\ncodes:\n  301: 工资福利支出")))
            .Problem.ShouldContain("packs/classifications/a.yaml 第 5 行");

    [Fact]
    public void A_code_without_its_parent_is_told() =>
        Given.ProblemOfFunctions("207: 文化旅游体育与传媒支出\n2070899: 其他广播电视支出").Problem.ShouldBe("代码 2070899 的上级 20708 没有列出。");

    [Theory]
    [InlineData("301")]
    [InlineData("2070")]
    [InlineData("207 08")]
    [InlineData("207089901")]
    public void What_is_no_code_of_the_list_is_told(string code) =>
        Given.ProblemOfFunctions($"207: 文化旅游体育与传媒支出\n{code}: 某科目").Line.ShouldBe(2);

    [Fact]
    public void A_last_year_before_the_first_is_told() =>
        Given.ProblemOfFunctions("207: { name: 文化旅游体育与传媒支出, from: 2020, to: 2019 }").Problem.ShouldBe("止年 2019 早于起年 2020。");

    [Fact]
    public void An_unknown_mark_of_confidence_is_told_with_all_marks() =>
        Given.ProblemOfFunctions("207: { name: 文化旅游体育与传媒支出, sure: 高 }").Remedy.ShouldStartWith("可用的取值：L、O、R、D、T、M、G");
}
