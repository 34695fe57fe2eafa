using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Packs;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Tests;

/// <summary>A self-evaluation of an invented centre, scored: one printed score is wrong, one row can only be told within a band.</summary>
internal static class GivenScores
{
    public const string Text = """
        自评 摄像机购置 | 编码 110105260000000000001 | 年初 30.00 | 全年 28.00 | 执行 21.00 | 分值 10 | 执行率 75.00 | 得分 7.5
        目标 购置摄像机40台。
        完成 购置28台。
        数量 | 购置数量 | ≥40台 | 实际 28台 | 分值 20 | 得分 18 | 原因 到货晚
        时效 | 响应时间 | ≤2小时 | 实际 2.5小时 | 分值 20 | 得分 16
        社会效益 | =影响力 | 有效提升 | 实际 达成预期目标 | 分值 40 | 得分 38
        满意度 | 记者满意度 | ≥90% | 实际 92% | 分值 10 | 得分 10
        总分 100 | 89.5
        """;

    public static ReadDocument Read(string name = "自评.md") => SheetNotation.Document(Text, year: 2025, kind: DocumentKind.FinalAccounts, name: name);

    public static ScoreReport Report(ReadDocument document, string? scheme = "beijing-2020", IReadOnlyDictionary<Place, ScoreOverride>? set = null, Language language = Language.Chinese, params Finding[] others)
    {
        var scored = DocumentScorer.Score(PackLoader.Embedded, document, scheme, overrides: set);
        var found = new CheckReport { Documents = [document], Findings = others, Counts = new Dictionary<(Relation, Outcome), int>() };
        var report = found with { Findings = [.. others, .. new ScoreFindings(TextBook.Of(language)).Of(scored, others)] };
        return ScoreReport.Of(PerformanceReport.Of(report), [scored]);
    }
}
