using Mingzhang.Model.Performance;
using Mingzhang.Packs.Sheets;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Tests;

public class SheetFilesTests
{
    private static readonly string Levels = string.Join(", ", Choices.Of(typeof(FirstLevel)).Names.Concat(Choices.Of(typeof(SecondLevel)).Names).Select(name => $"{name}: 某级"));

    private static readonly string Local = $$"""
        id: local
        title: 本地
        basis: { source: 某表, sure: R }
        unit: 万元
        decimals: 2
        levels: { {{Levels}} }
        sheets:
          - id: targets
            title: 绩效目标表
            widths: [10, 20, 10]
            rows:
              - cells: [{ text: 项目名称, down: 2 }, "{project.name}", "{fund.total.initial}"]
              - cells: [{ text: "{project.goal}", span: 2 }]
              - each: indicator
                cells: ["{indicator.first}", "{indicator.name}", "{indicator.value}"]
          - { id: results, like: targets, title: 绩效自评表 }
        reports:
          - id: report
            title: 报告
            parts:
              - { chapter: 概况 }
              - { sheet: targets }
        """;

    [Fact]
    public void What_a_sheet_does_not_say_it_takes_from_the_one_it_is_like()
    {
        var set = Given.Packs(("sheets/local.yaml", Local)).Sheets["local"];
        set.Sheets.Select(sheet => (sheet.Id, sheet.Title, sheet.Rows.Count, sheet.Widths.Count)).ShouldBe([("targets", "绩效目标表", 3, 3), ("results", "绩效自评表", 3, 3)]);
        set.Sheets[0].Rows[2].Each.ShouldBe(SheetEach.Indicator);
        set.Reports[0].Parts.Select(part => (part.Kind, part.Text)).ShouldBe([(PartKind.Chapter, "概况"), (PartKind.Sheet, "targets")]);
    }

    [Theory]
    [InlineData("{project.goal}", "{project.gaol}", 13, "没有“{project.gaol}”这一项可以填。")]
    [InlineData("{fund.total.initial}", "{fund.total.now}", 12, "没有“{fund.total.now}”这一项可以填。")]
    [InlineData(", span: 2", "", 13, "表“targets”第 2 行有 2 列，列宽写了 3 列。")]
    [InlineData("text: 项目名称, down: 2", "text: 项目名称, down: 3", 15, "表“targets”第 3 行有 4 列，列宽写了 3 列。")]
    [InlineData("[10, 20, 10]", "[10, 二十, 10]", 10, "列宽“二十”应是 1 到 100 之间的整数。")]
    [InlineData("each: indicator", "each: indicators", 14, "“each”没有“indicators”这个取值。")]
    [InlineData("like: targets", "like: target", 16, "前面没有名为“target”的表。")]
    [InlineData("sheet: targets", "sheet: target", 22, "没有名为“target”的表。")]
    [InlineData("chapter: 概况", "capter: 概况", 21, "不认识的栏目“capter”。")]
    [InlineData("id: results", "id: targets", 8, "有两张表或报告都叫“targets”。")]
    [InlineData("id: local", "id: here", 1, "绩效表集“here”写在名为“local.yaml”的文件里。")]
    [InlineData("unit: 万元", "unit: 万", 4, "没有“万”这个金额单位。")]
    [InlineData("quantity: 某级, ", "", 6, "缺少“quantity”。")]
    public void What_is_wrong_in_a_sheet_is_told_with_its_line(string right, string wrong, int line, string problem)
    {
        var changed = Local[..Local.IndexOf(right, StringComparison.Ordinal)] + wrong + Local[(Local.IndexOf(right, StringComparison.Ordinal) + right.Length)..];
        var found = Should.Throw<PackException>(() => Given.Packs(("sheets/local.yaml", changed))).Problems;
        found.ShouldContain(one => one.Line == line && one.Problem == problem && one.Remedy.Length > 0, string.Join('\n', found.Select(one => $"{one.Line} {one.Problem}")));
    }

    [Fact]
    public void The_sheets_of_the_packs_cite_their_source()
    {
        var sets = PackLoader.Embedded.Sheets;
        sets.Keys.ShouldBe(["beijing-targets", "hebei-targets", "monitoring", "self-evaluation"]);
        sets.Values.ShouldAllBe(set => set.Source.Length > 0 && set.FromYear != null && set.Sheets.Count > 0);
    }
}
