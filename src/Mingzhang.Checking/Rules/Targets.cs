using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>A row of a sheet of targets, with what its name measures.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Indicator">The row.</param>
/// <param name="Noun">The head of its name; null where the packs do not know it.</param>
internal sealed record TargetRow(PerformanceSheet Sheet, Indicator Indicator, MeasuredNoun? Noun)
{
    private const int LongestName = 24;

    public IndicatorValue Value => Indicator.Target;

    /// <summary>The name without blanks and closing punctuation.</summary>
    public string Name { get; } = RuleText.Name(Indicator.Name.Text);

    /// <summary>Name and description as one text to look for words in.</summary>
    public string Words => $"{Name} {RuleText.Bare(Indicator.Description?.Text ?? "")}";

    public bool IsCost => Indicator.Second?.IsCost() ?? Indicator.First == FirstLevel.Cost;

    public bool IsBenefit => Indicator.First == FirstLevel.Benefit;

    public bool IsPercent => Value.Unit?.Kind == UnitKind.Percent;

    /// <summary>No upper bound, no lower one either: the number, or more.</summary>
    public bool IsLowerBound => Value.Comparison is Comparison.AtLeast or Comparison.MoreThan;

    public bool IsUpperBound => Value.Comparison is Comparison.AtMost or Comparison.LessThan;

    /// <summary>The row as a person would quote it: “完成率 ≥95%”, “系统运行：良”.</summary>
    public string Quoted => Value.Figure is null ? $"“{Short(Name)}：{Printed}”" : $"“{Short(Name)} {Printed}”";

    public string Printed => Value.Figure is null ? Value.Printed : Value.ToString();

    public bool Says(IEnumerable<string> words) => words.Any(word => Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}

/// <summary>What rules about single indicators share: which rows there are, and how several of a kind are told at once.</summary>
internal static class Targets
{
    private const int Quoted = 3;

    private static readonly HashSet<string> Nothing = ["", "无", "暂无", "没有", "不适用", "不涉及", "/", "-", "—"];

    /// <summary>All rows of all sheets that name something and ask for something.</summary>
    public static IEnumerable<TargetRow> Of(RuleContext context) =>
        context.Document.Performance.Sheets.SelectMany(sheet => sheet.Indicators.Where(indicator => !indicator.Target.IsBlank && !Nothing.Contains(RuleText.Name(indicator.Name.Text)))
            .Select(indicator => new TargetRow(sheet, indicator, context.Packs.Performance.Nouns.HeadOf(indicator.Name.Text))));

    /// <summary>Asks a question of rows, and tells those that are wrong once for each sheet: they are mended together.</summary>
    public static RuleResult BySheet(RuleContext context, IEnumerable<TargetRow> asked, Func<TargetRow, bool> isWrong) =>
        Judged(asked, isWrong, wrong => wrong.GroupBy(row => row.Sheet.Place).Select(rows => Told(context, [.. rows])));

    /// <summary>The same, told once for the document: what recurs from sheet to sheet must not drown the rest.</summary>
    public static RuleResult Once(RuleContext context, IEnumerable<TargetRow> asked, Func<TargetRow, bool> isWrong) =>
        Judged(asked, isWrong, wrong => [Told(context, wrong)]);

    /// <summary>A finding about rows: {count}, {rows} with the first few quoted, {unit} of the first.</summary>
    public static RuleFinding Told(RuleContext context, IReadOnlyList<TargetRow> rows, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var quoted = rows.Select(row => row.Quoted).Distinct(StringComparer.Ordinal).ToList();
        var told = string.Join('、', quoted.Take(Quoted)) + (quoted.Count > Quoted ? "…" : "");
        var found = context.Found(rows[0].Indicator.TargetPlace, [("count", rows.Count.ToString(CultureInfo.InvariantCulture)), ("rows", told), ("unit", rows[0].Value.Unit?.Printed ?? ""), .. more]);
        return found with { Places = [.. rows.Select(row => row.Indicator.TargetPlace).Distinct()], Printed = rows.Count == 1 ? rows[0].Printed : null };
    }

    private static RuleResult Judged(IEnumerable<TargetRow> asked, Func<TargetRow, bool> isWrong, Func<List<TargetRow>, IEnumerable<RuleFinding>> told)
    {
        var rows = asked.ToList();
        if (rows.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var wrong = rows.Where(isWrong).ToList();
        return RuleResult.Of(wrong.Count == 0 ? [] : told(wrong));
    }
}
