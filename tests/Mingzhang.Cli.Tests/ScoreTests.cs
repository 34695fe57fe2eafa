using System.Text.Json;
using Mingzhang.Packs;

namespace Mingzhang.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.Load(Repository.PathOf("docs/schema/mingzhang-output.schema.json"));
    private readonly Bench bench = new() { Reads = GivenScores.Read, Packs = PackLoader.Embedded };

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Each_row_is_shown_with_its_arithmetic_and_both_scores()
    {
        bench.Run("score", bench.File("自评.md"), "--scheme", "beijing-2020").ShouldBe(1);
        bench.Output.ShouldContain("28 ÷ 40 × 20 = 14");
        bench.Output.ShouldContain("评分口径：北京市");
        bench.Output.ShouldContain("总分：算得 79.5—87.5（满分 100，良或中）；印为 89.5（良）");
        bench.Output.ShouldContain("评分 1 张表、5 行：算得出 4 行，只能定出范围 1 行，不能确定 0 行。");
    }

    [Fact]
    public void A_document_without_results_is_not_said_to_be_clean()
    {
        bench.Reads = GivenPerformance.Read;
        bench.Run("score", bench.File("绩效.md")).ShouldBe(0);
        bench.Output.ShouldContain("没有读到自评表、评价表。没有评分，不等于没有问题。");
    }

    [Fact]
    public void An_unknown_scheme_is_told_with_the_known_ones()
    {
        bench.Run("score", bench.File("自评.md"), "--scheme", "mars").ShouldBe(2);
        bench.Error.ShouldContain("没有名为“mars”的评分口径");
        bench.Error.ShouldContain("beijing-2020");
    }

    [Fact]
    public void A_score_set_by_hand_is_written_taken_and_shown_with_its_reason()
    {
        var file = bench.File("自评.md");
        bench.Run("score", file, "--scheme", "beijing-2020", "--json");
        var number = Parsed().GetProperty("scores")[0].GetProperty("rows")[1].GetProperty("number").GetString()!;
        bench.Run("override", file, number, "17", "验收时补到", "--by", "张会计").ShouldBe(0);
        File.ReadAllText(file + ".改分.txt").ShouldContain($"{number} = 17 验收时补到 | 张会计");
        bench.Run("score", bench.Folder, "--scheme", "beijing-2020").ShouldBe(0);
        bench.Output.ShouldContain("改为 17：验收时补到（张会计）");
        bench.FilesRead.Distinct().ShouldBe(["自评.md"]);
    }

    [Theory]
    [InlineData("很好", "理由", "不是得分")]
    [InlineData("8.5", "", "没有写理由")]
    public void A_change_without_score_or_reason_is_refused(string score, string reason, string told)
    {
        bench.Run("override", bench.File("自评.md"), "K7-3QF9", score, reason).ShouldBe(2);
        bench.Error.ShouldContain(told);
    }

    [Fact]
    public void A_changed_score_of_no_row_is_told()
    {
        var file = bench.File("自评.md");
        bench.Run("override", file, "K7-3QF9", "8", "理由").ShouldBe(0);
        bench.Run("score", file);
        bench.Output.ShouldContain("改分没有对应的行：K7-3QF9");
    }

    [Fact]
    public void An_explained_difference_is_not_stale_for_the_other_commands()
    {
        var file = bench.File("自评.md");
        bench.Run("score", file, "--json");
        var number = Parsed().GetProperty("findings")[0].GetProperty("number").GetString()!;
        bench.Run("explain", file, number, "按上级意见").ShouldBe(0);
        bench.Run("score", file).ShouldBe(0);
        bench.Run("targets", file);
        bench.Output.ShouldNotContain("不再对应");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void What_is_written_as_JSON_is_what_the_schema_describes(string language)
    {
        bench.Run("score", bench.File("自评.md"), "--json", "--lang", language);
        Schema.Errors(Parsed()).ShouldBeEmpty();
        Parsed().GetProperty("scores")[0].GetProperty("rows").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public void Schemes_are_listed_with_their_sources_and_one_is_told_in_full()
    {
        bench.Run("schemes").ShouldBe(0);
        bench.Output.ShouldContain("beijing-2020");
        bench.Run("schemes", "beijing-2020").ShouldBe(0);
        bench.Output.ShouldContain("超出 200% 起扣 10%");
        bench.Run("schemes", "mars").ShouldBe(2);
        bench.Run("schemes", "--json").ShouldBe(0);
        Parsed().GetArrayLength().ShouldBe(PackLoader.Embedded.Schemes.Count);
    }

    [Fact]
    public void All_reports_are_written()
    {
        var pages = Path.Combine(bench.Folder, "页");
        bench.Run("score", bench.File("自评.md"), "--html", Path.Combine(bench.Folder, "r.html"), "--excel", Path.Combine(bench.Folder, "r.xlsx"), "--sarif", Path.Combine(bench.Folder, "r.sarif"), "--pages", pages).ShouldBe(1);
        File.ReadAllText(Path.Combine(bench.Folder, "r.html")).ShouldContain("绩效评分报告");
        File.ReadAllText(Path.Combine(bench.Folder, "r.sarif")).ShouldContain("score.differs");
        File.Exists(Path.Combine(pages, "index.html")).ShouldBeTrue();
    }

    private JsonElement Parsed()
    {
        using var document = JsonDocument.Parse(bench.Output);
        return document.RootElement.Clone();
    }
}
