using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;
using Mingzhang.Packs;

namespace Mingzhang.Reports.Tests;

/// <summary>Targets of two projects and of a department of an invented centre, and findings in them.</summary>
internal static class GivenPerformance
{
    public const string Document = "绩效.md";

    public const string Text = """
        项目 摄像机购置 | 编码 110105260000000000001 | 预算 30.00 | 财政 20.00 | 其他 10.00
        目标 购置摄像机5台，用于采访。
        计划 3:30 6:60 12:100
        数量 | 购置数量 | ≥5台 | 依据 年度计划
        成本 | 采购总价 | ≥30万元
        满意度 | 记者满意度 | ≥90%
        项目 专线租用 | 预算 12.00
        数量 | 专线条数 | =2条
        部门 示例县融媒体中心
        数量 | 全年播出 | ≥3000分钟 | 活动 新闻播出
        """;

    public static readonly WrittenRule Rule = GivenFindings.Rule with
    {
        Id = "sign-against-meaning",
        File = "rules/sign-against-meaning.yaml",
        About = RuleSubject.Performance,
        Title = new("符号与意思相反", "The sign is against the meaning"),
        Numbers = ["TG-14"],
        Severity = Severity.Error,
        Message = new("“{name}”越少越好，却写 {sign}。", "“{name}” should be low, yet it says {sign}."),
        Remedy = new("≥ 改为 ≤。", "Write ≤ for ≥."),
    };

    public static ReadDocument Read(string name = Document) => SheetNotation.Document(Text, name: name);

    /// <summary>The price of the cameras should be at most, not at least.</summary>
    public static RuleFinding WrongSign(ReadDocument document) =>
        Of(document.Performance.Sheets[0].Indicators[1].TargetPlace with { TableTitle = "摄像机购置绩效表", RowLabel = "采购总价", ColumnLabel = "指标值" });

    /// <summary>A finding of a rule about performance that is of the whole document.</summary>
    public static RuleFinding OfWhole(ReadDocument document) => Of(new Place { Document = document.Name });

    /// <summary>A finding outside the sheets, of a rule about something else.</summary>
    public static RuleFinding OfOther(ReadDocument document) =>
        new() { Written = GivenFindings.Rule, Severity = Severity.Error, Places = [new Place { Document = document.Name, Paragraph = 7, Sentence = "单位概况。" }], Values = new Dictionary<string, string> { ["words"] = "××" } };

    public static CheckReport Report(ReadDocument document, params Finding[] findings) =>
        new()
        {
            Documents = [document],
            Findings = findings,
            Counts = new Dictionary<(Relation, Outcome), int> { [(Relation.Sum, Outcome.Holds)] = 7 },
            RuleOutcomes = [new(Rule, document, Outcome.Violated), new(Rule with { Id = "plan-not-cumulative" }, document, Outcome.NotEnoughData), new(GivenFindings.Rule, document, Outcome.Holds)],
        };

    private static RuleFinding Of(Place place) =>
        new() { Written = Rule, Severity = Severity.Error, Places = [place], Values = new Dictionary<string, string> { ["name"] = "采购总价", ["sign"] = "≥" }, Printed = "≥30万元", Expected = "≤30万元" };
}
