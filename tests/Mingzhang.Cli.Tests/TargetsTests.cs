using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Cli.Tests;

public sealed class TargetsTests : IDisposable
{
    private readonly Bench bench = new() { Reads = GivenPerformance.Read };

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Each_project_is_shown_with_its_money_plan_indicators_and_findings()
    {
        var number = Found(GivenPerformance.WrongSign)[0].Number;
        bench.Run("targets", bench.File("绩效.md")).ShouldBe(1);
        bench.Output.ShouldContain(
            $"""
            1. 摄像机购置（110105260000000000001）
               预算 30.00 万元（其中：财政资金 20.00、其他资金 10.00）
               支出计划：3 月底 30%、6 月底 60%、12 月底 100%
               指标 3 个：数量 1、成本 1、服务对象满意度 1
               [错误] “采购总价”越少越好，却写 ≥。（编号 {number}）
                  位置：《摄像机购置绩效表》第 5 行“采购总价”·“指标值”（文本第 5 行）
                  怎么改：≥ 改为 ≤。

            2. 专线租用
               预算 12.00 万元
               指标 1 个：数量 1
               没有发现问题。

            部门整体
            """.ReplaceLineEndings(Environment.NewLine)
        );
        bench.Output.ShouldContain("发现 1 个问题：错误 1；涉及 1 个项目。");
    }

    [Fact]
    public void Reading_alone_lists_the_sheets_with_their_money_and_indicators()
    {
        bench.Run("read", bench.File("绩效.md")).ShouldBe(0);
        var line = bench.Output.Split('\n').Single(line => line.Contains("摄像机购置", StringComparison.Ordinal) && line.Contains("30.00", StringComparison.Ordinal));
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(["摄像机购置", "项目绩效目标表", "30.00", "万元", "3"]);
    }

    [Fact]
    public void A_finding_of_the_whole_document_is_shown_after_the_projects()
    {
        Found(GivenPerformance.OfWhole);
        bench.Run("targets", bench.File("绩效.md")).ShouldBe(1);
        bench.Output.IndexOf("整个文件、几个项目之间的问题", StringComparison.Ordinal).ShouldBeGreaterThan(bench.Output.IndexOf("部门整体", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_about_performance_neither_shows_nor_counts()
    {
        Found(GivenPerformance.OfOther);
        bench.Run("targets", bench.File("绩效.md")).ShouldBe(0);
        bench.Output.ShouldNotContain("占位文字");
    }

    [Fact]
    public void A_rule_that_could_not_be_checked_is_told()
    {
        Found();
        bench.Run("targets", bench.File("绩效.md"));
        bench.Output.ShouldContain("没有能核对的规则（1 条）");
        bench.Output.ShouldContain("绩效规则 2 条，用上的 1 条；至少在一个文件里没有能核对的 1 条。");
    }

    [Fact]
    public void A_document_without_sheets_is_not_said_to_be_clean()
    {
        bench.Reads = Given.Budget;
        bench.Run("targets", bench.File("a.docx")).ShouldBe(0);
        bench.Output.ShouldContain("没有读到绩效目标表、自评表。没有核对，不等于没有问题。");
        bench.Output.ShouldNotContain("没有发现问题。");
    }

    [Fact]
    public void Of_many_projects_those_without_findings_take_a_line_each()
    {
        var text = string.Join('\n', Enumerable.Range(1, 300).Select(number => $"项目 项目{number} | 预算 {number}.00\n数量 | 数量 | ≥1台"));
        bench.Reads = name => SheetNotation.Document(text, name: name);
        bench.Run("targets", bench.File("绩效.md")).ShouldBe(0);
        bench.Output.ShouldContain("299. 项目299　299.00 万元，指标 1 个，没有发现问题" + Environment.NewLine + "300. 项目300");
        bench.Output.Split(Environment.NewLine).Length.ShouldBeLessThan(320);
    }

    [Fact]
    public void An_explained_finding_is_shown_with_its_reason_and_does_not_count()
    {
        var number = Found(GivenPerformance.WrongSign)[0].Number;
        var file = bench.File("绩效.md");
        bench.Run("explain", file, number, "按合同");
        bench.Run("targets", file).ShouldBe(0);
        bench.Output.ShouldContain("[错误·已说明]");
        bench.Output.ShouldContain("已说明：按合同");
    }

    [Fact]
    public void Every_indicator_is_listed_where_all_is_asked_for()
    {
        Found();
        bench.Run("targets", bench.File("绩效.md"), "--verbose");
        bench.Output.ShouldContain("购置数量");
        bench.Output.ShouldContain("年度计划");
    }

    [Fact]
    public void It_is_told_in_English_on_request()
    {
        Found(GivenPerformance.WrongSign);
        bench.Run("targets", bench.File("绩效.md"), "--lang", "en");
        bench.Output.ShouldContain("Budget 30.00 万元 (of which fiscal 20.00, other 10.00)");
        bench.Output.ShouldContain("Spending plan: 30% by the end of month 3");
        bench.Output.ShouldContain("Findings 1:");
    }

    [Fact]
    public void Words_of_a_document_cannot_steer_the_terminal()
    {
        bench.Reads = name => SheetNotation.Document("项目 恶意\u001b[2J名称 | 预算 1.00", name: name);
        bench.Run("targets", bench.File("绩效.md"));
        bench.Output.ShouldNotContain('\u001b');
    }

    private List<Finding> Found(params Func<ReadDocument, Finding>[] findings)
    {
        bench.Checks = documents => GivenPerformance.Report(documents[0], [.. findings.Select(finding => finding(documents[0]))]);
        return [.. findings.Select(finding => finding(GivenPerformance.Read()))];
    }
}
