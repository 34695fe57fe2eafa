using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Sheets;

/// <summary>The {…} that sheets and reports may hold.</summary>
public static partial class SheetPlaceholders
{
    /// <summary>All that are said by name alone; beside them fund.来源.阶段, rate.来源, plan.月, count.等级, text.键,
    /// monitoring.budget.来源 (全年预算数, or 年初 where it never changed), monitoring.executed.来源, monitoring.rate.来源, monitoring.indicator.reason.原因 and monitoring.indicator.attainability.可能性.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "year", "name", "title", "number", "unit", "n", "numeral",
        "project.code", "project.name", "project.joined", "project.unit", "project.unit.joined", "project.department", "project.person", "project.phone",
        "project.purpose", "project.goal", "project.outcome", "project.grade", "project.score",
        "execution.weight", "execution.score", "total.weight", "total.score",
        "money.total", "money.fiscal", "money.fiscal.basic", "money.fiscal.project", "money.other", "money.other.basic", "money.other.project",
        "indicator.first", "indicator.second", "indicator.levels", "indicator.name", "indicator.description", "indicator.sign", "indicator.target", "indicator.measure",
        "indicator.value", "indicator.basis", "indicator.weight", "indicator.actual", "indicator.score", "indicator.reason", "indicator.activity", "indicator.activityGoal",
        "grade.name", "grade.range", "grade.count", "grade.share", "grade.amount",
        "all.count", "all.amount", "all.executed", "all.rate", "self.count", "self.amount", "evaluated.count", "evaluated.amount",
        "months", "monitoring.planned", "monitoring.deviation", "monitoring.forecast",
        "monitoring.all.initial", "monitoring.all.adjusted", "monitoring.all.executed", "monitoring.all.rate",
        "monitoring.indicator.actual", "monitoring.indicator.completion", "monitoring.indicator.deviation", "monitoring.indicator.expected",
        "monitoring.indicator.otherReason", "monitoring.indicator.remedy", "monitoring.indicator.note",
    ];

    private static readonly string[] Reasons = [.. Choices.Of(typeof(DeviationReason)).Names];
    private static readonly string[] Answers = [.. Choices.Of(typeof(Attainability)).Names];

    private static readonly string[] Sources = ["total", "fiscal", "carriedOver", "other"];
    private static readonly string[] Stages = ["initial", "adjusted", "executed"];

    /// <summary>The names in a text, without braces.</summary>
    public static IEnumerable<string> In(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>Whether a name is known; what was probably meant if it is not.</summary>
    internal static bool IsKnown(string name, out string? meant)
    {
        meant = null;
        var parts = name.Split('.');
        var known = Names.Contains(name, StringComparer.Ordinal) || parts switch
        {
            ["fund", var source, var stage] => Sources.Contains(source, StringComparer.Ordinal) && Stages.Contains(stage, StringComparer.Ordinal),
            ["monitoring", "budget" or "executed" or "rate", var source] => Sources.Contains(source, StringComparer.Ordinal),
            ["monitoring", "indicator", "reason", var reason] => Reasons.Contains(reason, StringComparer.Ordinal),
            ["monitoring", "indicator", "attainability", var answer] => Answers.Contains(answer, StringComparer.Ordinal),
            ["rate", var source] => Sources.Contains(source, StringComparer.Ordinal),
            ["plan", var month] => int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12,
            ["text", { Length: > 0 }, ..] => true,
            _ => false,
        };
        if (!known)
        {
            meant = Nearest.Of(name, [.. Names]);
        }

        return known;
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
