using Mingzhang.Packs.Forms;

namespace Mingzhang.Packs.Tests;

/// <summary>Packs of forms: those built in, and what is said of wrong ones.</summary>
public sealed class FormFilesTests
{
    private const string Head = """
        id: county-budget
        title: 示例县预算公开表
        basis: { source: 测试, sure: G }
        unit: 万元
        decimals: 2
        forms:
          - id: balance
            title: 收支总表

        """;

    [Theory]
    [InlineData("beijing-district-budget", 11)]
    [InlineData("hebei-budget", 11)]
    [InlineData("shanghai-budget", 9)]
    [InlineData("national-final-accounts", 9)]
    [InlineData("sichuan-final-accounts", 13)]
    public void Each_set_has_all_of_its_forms(string set, int forms) => PackLoader.Embedded.Forms[set].Forms.Count.ShouldBe(forms);

    [Fact]
    public void A_table_of_Shanghai_has_a_unit_and_decimals_of_its_own()
    {
        var forms = PackLoader.Embedded.Forms["shanghai-budget"].Forms;
        forms.SkipLast(1).ShouldAllBe(form => form.MoneyUnit.Name == "元");
        forms[^1].MoneyUnit.Name.ShouldBe("万元");
    }

    [Fact]
    public void What_a_form_does_not_say_is_said_by_its_set()
    {
        var form = Loaded("""
                above: [{ text: "{title}", title: true }]
                columns: [{ head: 项目, label: 0 }, { head: 金额 }]
                rows: [{ labels: 合计 }]
            """);

        form.Decimals.ShouldBe(2);
        form.MoneyUnit.Name.ShouldBe("万元");
        form.Sides.ShouldHaveSingleItem().Rows.ShouldHaveSingleItem().Labels.ShouldBe(["合计"]);
    }

    [Theory]
    [InlineData("columns: [{ head: 金额 }]", "没有一行。", "在 rows 下至少写一行。")]
    [InlineData("rows: [{ labels: 合计 }]", "缺少“columns”。", "补上一行“columns: …”。")]
    [InlineData("columns: [{ heads: 金额, head: 金额 }]\n    rows: [{ labels: 合计 }]", "不认识的栏目“heads”。", "是不是“head”？")]
    [InlineData("columns: [{ head: 项目, label: 0, at: { flow: revenue } }]\n    rows: [{ labels: 合计 }]", "“项目”栏既是“label”又是“at”。", "一栏只能是行名（label）、行号（counts）或数（at、number）之一。")]
    [InlineData("columns: [{ head: 项目, label: 1 }]\n    rows: [{ labels: 合计 }]", "“项目”栏要印第 1 个行名（从 0 数起），但各行最多只有 1 个。", "改 label，或在 rows 的 labels 中补上。")]
    [InlineData("columns: [{ head: 金额 }]\n    rows: [{ labels: \"{functon.name}\" }]", "没有可填的“{functon.name}”。", "是不是“{function.name}”？")]
    [InlineData("columns: [{ head: 金额 }]\n    below: \"{n} 行\"\n    rows: [{ labels: 合计 }]", "没有可填的“{n}”。", "可用的有：{year}、{lastYear}、{name}、{department}、{code}、{supervisor}、{body}、{number}、{title}、{unit}。")]
    [InlineData("columns: [{ head: 金额 }]\n    rows: [{ each: function, codes: classes, labels: 类 }]", "没有名为“classes”的清单。", "在文件开头的 lists 中写上它。")]
    [InlineData("columns: [{ head: 金额 }]\n    rows: [{ each: functions, labels: 类 }]", "“each”没有“functions”这个取值。", "可用的取值：function、economy、governmentEconomy、unit、department、project、theme、purchase、asset。")]
    [InlineData("columns: [{ head: 金额 }]\n    rows: [{ labels: 合计, levels: class }]", "“levels”只用于逐项列出的行。", "补上 each，或删去这一栏。")]
    [InlineData("unit: 万\n    columns: [{ head: 金额 }]\n    rows: [{ labels: 合计 }]", "没有“万”这个金额单位。", "可用的单位：千万元、百万元、千元、万元、亿元、元。")]
    [InlineData("columns: [{ head: 金额 }]\n    rows: [{ labels: 合计 }]\n    sides: [{ columns: [{ head: 金额 }], rows: [{ labels: 合计 }] }]", "已写 sides，“columns”不起作用。", "把 columns 移进 sides 的某一边。")]
    public void A_wrong_form_is_told_with_its_remedy(string form, string problem, string remedy)
    {
        var problems = Should.Throw<PackException>(() => Set(Head + "    " + form)).Problems;
        problems[0].Problem.ShouldBe(problem);
        problems[0].Remedy.ShouldBe(remedy);
        problems[0].ToString().ShouldStartWith("packs/forms/county-budget.yaml:");
    }

    [Fact]
    public void The_line_of_a_wrong_row_is_told()
    {
        var problem = Given.ProblemOf(() => Set(Head + """
                columns:
                  - { head: 项目, label: 0 }
                  - { head: 金额 }
                rows:
                  - { labels: 收入, at: { flow: revenue } }
                  - { labels: 支出, at: { flow: spending } }
            """));

        problem.Line.ShouldBe(14);
        problem.Problem.ShouldBe("“flow”没有“spending”这个取值。");
    }

    [Fact]
    public void A_code_that_no_classification_has_is_told() =>
        Given.ProblemOf(() => Set(Head.Replace("forms:", "lists: { classes: [201] }\nforms:", StringComparison.Ordinal) + "    columns: [{ head: 金额 }]\n    rows: [{ each: function, codes: classes, labels: \"{function}\" }]"))
            .Problem.ShouldBe("科目中没有代码 201。");

    [Fact]
    public void Two_forms_of_one_name_are_told() =>
        Given.ProblemOf(() => Set(Head + "    columns: [{ head: 金额 }]\n    rows: [{ labels: 合计 }]\n  - { id: balance, title: 又一张, columns: [{ head: 金额 }], rows: [{ labels: 合计 }] }"))
            .ToString().ShouldBe("packs/forms/county-budget.yaml:7: 有两张表都叫“balance”。 每张表的 id 不同。");

    [Fact]
    public void A_set_in_a_file_of_another_name_is_told() =>
        Given.ProblemOf(() => Given.Packs(("forms/other.yaml", Head + "    columns: [{ head: 金额 }]\n    rows: [{ labels: 合计 }]")))
            .Remedy.ShouldBe("文件改名为 county-budget.yaml，或把 id 改成文件名。");

    private static PackSet Set(string text) => Given.Packs(("forms/county-budget.yaml", text));

    private static OfficialForm Loaded(string form) => Set(Head + form).Forms["county-budget"].Forms.ShouldHaveSingleItem();
}
