namespace Mingzhang.Checking.Tests.Causes;

/// <summary>A small budget without mistakes, into which a test puts one, and what is told of it.</summary>
internal static class GivenMistake
{
    public const string Totals = """
        部门收支总表 | 万元
        项目 | 预算数 | 项目 | 预算数
        一、一般公共预算拨款收入 | 1152.36 | 一、教育支出 | 41.20
        二、事业收入 | 48.50 | 二、文化旅游体育与传媒支出 | 877.95
         | | 三、社会保障和就业支出 | 281.71
        本年收入合计 | 1200.86 | 本年支出合计 | 1200.86
        收入总计 | 1200.86 | 支出总计 | 1200.86
        """;

    public const string Spending = """
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        205 | 教育支出 | 41.20 | 41.20 |
        2050803 | 培训支出 | 41.20 | 41.20 |
        207 | 文化旅游体育与传媒支出 | 877.95 | 512.45 | 365.50
        2070199 | 其他文化和旅游支出 | 117.30 | | 117.30
        2070899 | 其他广播电视支出 | 760.65 | 512.45 | 248.20
        208 | 社会保障和就业支出 | 281.71 | 281.71 |
        2080505 | 机关事业单位基本养老保险缴费支出 | 187.64 | 187.64 |
        2080506 | 机关事业单位职业年金缴费支出 | 94.07 | 94.07 |
        | 合计 | 1200.86 | 835.36 | 365.50
        """;

    public const string General = """
        一般公共预算财政拨款支出表 | 万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        205 | 教育支出 | 41.20 | 41.20 |
        2050803 | 培训支出 | 41.20 | 41.20 |
        207 | 文化旅游体育与传媒支出 | 829.45 | 512.45 | 317.00
        2070199 | 其他文化和旅游支出 | 68.80 | | 68.80
        2070899 | 其他广播电视支出 | 760.65 | 512.45 | 248.20
        208 | 社会保障和就业支出 | 281.71 | 281.71 |
        2080505 | 机关事业单位基本养老保险缴费支出 | 187.64 | 187.64 |
        2080506 | 机关事业单位职业年金缴费支出 | 94.07 | 94.07 |
        | 合计 | 1152.36 | 835.36 | 317.00
        """;

    public const string Text = """
        第二部分 说明

        2026年支出预算1200.86万元，其中：基本支出835.36万元，占支出预算的69.56%；项目支出365.50万元，占支出预算的30.44%。

        2026年财政拨款支出预算1152.36万元，比上年增加52.36万元，增长4.76%。
        """;

    /// <summary>“Digit 284.71 → 281.71”: the causes that are equally likely, of each finding a list.</summary>
    public static IReadOnlyList<string> CausesOf(params string[] changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var document = string.Concat(Given.Table(Totals), Given.Table(Spending), Given.Table(General), Text);
        for (var i = 0; i < changes.Length; i += 2)
        {
            var at = document.IndexOf(changes[i], StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"{changes[i]} is not in the document");
            document = string.Concat(document.AsSpan(0, at), changes[i + 1], document.AsSpan(at + changes[i].Length));
        }

        return Told(Given.Budget(document).Report);
    }

    public static IReadOnlyList<string> Told(CheckReport report) =>
        [.. report.Findings.OfType<CauseFinding>().Select(finding => string.Join(" / ", finding.Causes.Take(finding.EquallyLikely).Select(Told)))];

    private static string Told(Cause cause) =>
        $"{cause.Kind} {string.Join(", ", cause.Corrections.Take(2).Select(correction => $"{correction.Fact.Printed} → {cause.RightWord?.ToString() ?? correction.ShouldBe ?? "?"}"))}{(cause.Corrections.Count > 2 ? $" +{cause.Corrections.Count - 2}" : "")}";
}
