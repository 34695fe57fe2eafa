namespace Mingzhang.Packs.Tests;

public class WrongPacksTests
{
    [Fact]
    public void An_unknown_field_is_told_with_file_and_line_and_the_field_that_was_meant()
    {
        var problem = Given.ProblemOfWords("""
            words:
              - { word: 基本支出, means: { nature: basic } }
              - { word: 项目支出, mean: { nature: project }, role: filler }
            """);

        problem.ToString().ShouldBe("packs/lexicon/words.yaml:3: 不认识的栏目“mean”。 是不是“means”？");
    }

    [Fact]
    public void A_field_that_resembles_none_is_told_with_all_that_may_stand_there() =>
        Given.ProblemOfWords("wrong-words-list: 1").Remedy.ShouldBe("可用的栏目：title、source、sure、words、signs。");

    [Fact]
    public void An_unknown_value_is_told_with_all_values()
    {
        var problem = Given.ProblemOfWords("""
            words:
              - word: 基本支出
                means:
                  stage: initially
            """);

        problem.Line.ShouldBe(4);
        problem.Problem.ShouldBe("“stage”没有“initially”这个取值。");
        problem.Remedy.ShouldBe("可用的取值：unknown、initial、adjusted、executed、final。");
    }

    [Fact]
    public void A_missing_field_is_told_at_the_entry_that_lacks_it()
    {
        var problem = Given.ProblemOfWords("""
            words:
              - { word: 合计, role: total }
              - { also: 小计, role: total }
            """);

        problem.Line.ShouldBe(3);
        problem.Problem.ShouldBe("缺少“word”。");
    }

    [Theory]
    [InlineData("words: 合计", "“words”下应是一个列表。")]
    [InlineData("words: [合计]", "“words”的这一项应是“名称: 内容”。")]
    [InlineData("words: [{ word: 合计, means: { yearOffset: 上年 } }]", "“yearOffset: 上年”应是 -10 到 10 之间的整数。")]
    [InlineData("words: [{ word: [合计, 小计], role: total }]", "“word”应是一段文字，这里是列表。")]
    [InlineData("words: [{ word: 合计, role: }]", "“role”后面没有内容。")]
    [InlineData("- 合计", "文件最外层应是“名称: 内容”。")]
    [InlineData("", "文件是空的。")]
    public void A_value_of_the_wrong_kind_is_told(string text, string expected)
    {
        var exception = Should.Throw<PackException>(() => Given.Words(text));

        exception.Problem.ShouldBe(expected);
        exception.Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("words:\n  - { word: 合计, role: total", 3, "缺少逗号或“}”。")]
    [InlineData("words:\n  - { word: 合计 role: total }", 2, "缺少逗号或“}”。")]
    [InlineData("words:\n  - { word: 合计, in: [head row: 1] }", 2, "方括号里只写文字，不写“名称: 内容”。")]
    [InlineData("title: 词表\n words:\n", 2, "这里的缩进或冒号不对。")]
    [InlineData("title: 词表\n\tsource: x\n", 2, "缩进用了制表符（Tab），应改用空格。")]
    [InlineData("title: &anchor 词表\n", 1, "packs 里不用锚点、别名、标签和指令（& * ! %），以这些字符开头的文字要加引号。")]
    [InlineData("title: 甲\nsource: '词表\n", 2, "从这一行起，引号没有成对。")]
    [InlineData("title: 甲\n---\ntitle: 乙\n", 2, "一个文件里只能有一份文档，中间不能有“---”。")]
    [InlineData("title: 甲\n词表\n", 2, "这里应是“名称: 内容”。")]
    public void Broken_yaml_is_told_with_its_line_and_what_to_look_at(string text, int line, string expected)
    {
        var problem = Given.ProblemOfWords(text);

        (problem.Line, problem.Problem).ShouldBe((line, "YAML 写法有误：" + expected));
        problem.Remedy.ShouldContain("缩进");
    }

    [Fact]
    public void A_field_written_twice_is_told() =>
        Given.ProblemOfWords("title: 甲\ntitle: 乙").ToString().ShouldBe("packs/lexicon/words.yaml:2: “title”写了两次。 留下一个。");

    [Fact]
    public void All_problems_of_all_files_are_told_at_once()
    {
        var exception = Should.Throw<PackException>(() => Given.Packs(
            ("lexicon/a.yaml", "word: []"),
            ("lexicon/b.yaml", "words: [{ word: 合计, role: sum }]"),
            ("misc/c.yaml", "title: 别处")));

        exception.Problems.Select(problem => (problem.File, problem.Line)).ShouldBe(
            [("packs/lexicon/a.yaml", 1), ("packs/lexicon/b.yaml", 1), ("packs/lexicon/b.yaml", 1), ("packs/misc/c.yaml", 1)],
            ignoreOrder: false);
    }

    [Fact]
    public void A_file_in_an_unknown_folder_is_not_passed_over() =>
        Given.ProblemOf(() => Given.Packs(("lexicons/words.yaml", "title: 词表"))).Remedy.ShouldBe("放进 classifications、disclosures、entries、forms、lexicon、performance、profiles、rules、schemes 或 sentences。");

    [Fact]
    public void A_folder_that_is_not_there_is_told_by_its_name() =>
        Should.Throw<PackException>(() => PackLoader.Load("no-such-folder")).File.ShouldBe("no-such-folder");

    [Fact]
    public void Problems_of_a_folder_on_disk_name_the_file_under_that_folder()
    {
        var folder = Directory.CreateTempSubdirectory("packs");
        try
        {
            folder.CreateSubdirectory("lexicon");
            File.WriteAllText(Path.Combine(folder.FullName, "lexicon", "words.yaml"), "words:\n- { word: 合计, role: sum }\n");

            var exception = Should.Throw<PackException>(() => PackLoader.Load(folder.FullName));

            exception.File.ShouldEndWith("/lexicon/words.yaml");
            exception.Line.ShouldBe(2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
