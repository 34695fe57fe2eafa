using Mingzhang.Model.Performance;
using Mingzhang.Scoring;

namespace Mingzhang.Acceptance;

/// <summary>A scored sheet in short lines: what a row is, what can be told, what is printed, and why they differ.</summary>
internal static class ScoreTable
{
    private static readonly Dictionary<SecondLevel, string> Levels = new()
    {
        [SecondLevel.Quantity] = "数量", [SecondLevel.Quality] = "质量", [SecondLevel.Timeliness] = "时效", [SecondLevel.OutputCost] = "成本",
        [SecondLevel.EconomicBenefit] = "经济", [SecondLevel.SocialBenefit] = "社会", [SecondLevel.EcologicalBenefit] = "生态",
        [SecondLevel.Sustainability] = "持续", [SecondLevel.ServedSatisfaction] = "满意",
    };

    public static string Of(ScoredSheet sheet) => string.Join('\n', sheet.Items.Select(Line).Append(Total(sheet.Total)));

    private static string Line(ScoredItem item)
    {
        var name = item is ScoredRow row ? Levels[row.Indicator.Second!.Value] : "执行";
        var told = item.State == ScoreState.Told
            ? $"{item.Arithmetic!.Taken} = {item.Score:0.00}"
            : $"{item.Span!.Least:0.##}至{(item.Span.IsMostExcluded ? "不足" : "")}{item.Span.Most:0.##}（{item.Doubt}）";
        var because = string.Concat(item.Explanations.Select(reason => $"，{reason.Kind} {reason.Score:0.##}{(reason.As == PrintedAs.Same ? "" : $" {reason.As}")}{(reason.Scheme is { } scheme ? $" {scheme}" : "")}"));
        return $"{name} | {told} | {item.Printed?.Printed ?? "-"} | {item.Agreement}{because}";
    }

    private static string Total(SheetTotal total) =>
        $"总分 {total.Weight:0.##} | {total.Counted.Least:0.##}至{total.Counted.Most:0.##} | {total.Printed?.Printed ?? "-"} | {(total.PrintedAddsUp == true ? "相加相符" : "相加不符")}，{string.Join('或', total.Grades)}，印出的分属{total.GradeOfPrinted}";
}
