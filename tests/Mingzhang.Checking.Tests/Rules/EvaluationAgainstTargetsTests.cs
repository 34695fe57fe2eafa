using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class EvaluationAgainstTargetsTests
{
    private const string Id = "evaluation-against-targets";
    private const string Targets = "项目 应急喇叭检修 | 预算 20.00\n数量 | 检修喇叭数量 | ≥300只\n质量 | 喇叭在线率 | ≥97%";

    [Theory]
    [InlineData("自评 应急喇叭检修 | 年初 20.00 | 全年 18.00 | 执行 18.00\n数量 | 检修喇叭数量 | ≥200只 | 实际 210只", "“检修喇叭数量”≥300只 → ≥200只")]
    [InlineData("自评 应急喇叭检修 | 年初 18.00 | 全年 18.00 | 执行 18.00\n数量 | 1.检修喇叭数量 | ≥300只 | 实际 310只", "20.00 万元 → 18.00 万元")]
    public void Targets_that_were_changed_afterwards_are_asked_about(string results, string differences) => Of(results).Values("differences").ShouldBe([differences]);

    [Theory]
    [InlineData("自评 应急喇叭检修 | 年初 20.00 | 全年 18.00 | 执行 18.00\n数量 | 检修喇叭数量 | ≥300只 | 实际 310只")]
    [InlineData("自评 应急喇叭检修 | 年初 20 | 全年 18.00 | 执行 18.00\n数量 | 检修喇叭数量 | 300只 | 实际 310只")]
    public void The_approved_targets_are_right_whatever_was_spent(string results) => Of(results).Messages.ShouldBeEmpty();

    [Fact]
    public void Another_year_and_another_project_are_not_compared()
    {
        Of("自评 应急喇叭检修 | 年度 2025 | 年初 18.00 | 全年 18.00\n数量 | 检修喇叭数量 | ≥200只").Messages.ShouldBeEmpty();
        Of("自评 应急广播建设 | 年初 18.00 | 全年 18.00\n数量 | 检修喇叭数量 | ≥200只").Messages.ShouldBeEmpty();
    }

    private static Rule Of(string results) => Rule.In(Id, SheetNotation.Document(Targets), SheetNotation.Document(results, name: "自评.md"));
}
