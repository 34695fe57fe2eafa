using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Adds rows up to levels and to the total (SC-50, SC-51), and gives the grade (SC-07).</summary>
internal static class Totals
{
    public static IReadOnlyList<ScoredLevel> Levels(IReadOnlyList<ScoredRow> rows, ScoringScheme scheme)
    {
        var weights = scheme.WeightsFor(rows.Select(row => row.Indicator.First).OfType<FirstLevel>().ToHashSet());
        return
        [
            .. rows.GroupBy(row => (row.Indicator.First, Label: row.Indicator.First is null ? row.Indicator.FirstPrinted : "")).Select(group => new ScoredLevel(
                group.Key.First,
                group.First().Indicator.FirstPrinted,
                group.Sum(row => row.Weight ?? 0),
                group.Key.First is { } level && weights.TryGetValue(level, out var weight) ? weight : null,
                Sum(group.Select(row => row.Counted)),
                SumOf(group.Select(row => row.Printed)))),
        ];
    }

    public static SheetTotal Of(PerformanceSheet sheet, ScoredExecution? execution, IReadOnlyList<ScoredRow> rows, ScoringScheme scheme)
    {
        List<ScoredItem> items = execution is null ? [.. rows] : [execution, .. rows];
        var counted = Rounded(Sum(items.Select(item => item.Counted)), scheme);
        var computed = Rounded(Sum(items.Select(item => item.Span)), scheme);
        var sum = SumOf(items.Select(item => item.Printed));
        var hasAllWeights = items.TrueForAll(item => item.Weight is not null);
        var printed = sheet.ScoreTotal;
        var grades = hasAllWeights ? GradesFrom(counted, scheme) : [.. scheme.Grades.Select(grade => grade.Name)];
        var gradeOfPrinted = printed is null ? null : GradeOf(printed.Number, scheme);
        return new SheetTotal
        {
            Weight = items.Sum(item => item.Weight ?? 0),
            HasAllWeights = hasAllWeights,
            Counted = counted,
            Computed = computed,
            PrintedSum = sum,
            Printed = printed,
            PrintedAddsUp = printed is null || sum is null ? null : PrintedScore.Of(printed)!.Value.As(Ratio.Of(sum.Value), Ratio.Of(sum.Value), 10) is PrintedAs.Same or PrintedAs.Rounded,
            PrintedIsWithin = printed is null || !hasAllWeights ? null : computed.Contains(printed.Number),
            Grade = grades is [var only] ? only : null,
            Grades = grades,
            GradeOfPrinted = gradeOfPrinted,
            PrintedGrade = sheet.Grade,
            PrintedGradeFits = gradeOfPrinted is null || sheet.Grade is not { } grade || !scheme.Grades.Any(band => band.Name == WordText.Normal(grade.Text))
                ? null
                : WordText.Normal(grade.Text) == gradeOfPrinted,
        };
    }

    /// <summary>The grade of a total.</summary>
    public static string? GradeOf(decimal total, ScoringScheme scheme) => (scheme.Grades.FirstOrDefault(grade => total >= grade.From) ?? scheme.Grades.LastOrDefault())?.Name;

    private static List<string> GradesFrom(ScoreSpan total, ScoringScheme scheme)
    {
        var names = scheme.Grades.Select(grade => grade.Name).ToList();
        var highest = total is { IsMostExcluded: true, IsExact: false } ? scheme.Grades.FirstOrDefault(grade => total.Most > grade.From)?.Name : GradeOf(total.Most, scheme);
        var first = Math.Max(0, names.IndexOf(highest ?? ""));
        var last = names.IndexOf(GradeOf(total.Least, scheme) ?? "");
        return names.GetRange(first, Math.Max(0, last - first + 1));
    }

    private static ScoreSpan Sum(IEnumerable<ScoreSpan?> spans) => spans.OfType<ScoreSpan>().Aggregate(ScoreSpan.Exactly(0), (sum, span) => sum + span);

    private static ScoreSpan Rounded(ScoreSpan span, ScoringScheme scheme) => span with
    {
        Least = Ratio.Of(span.Least).Rounded(scheme.Decimals),
        Most = Ratio.Of(span.Most).Rounded(scheme.Decimals),
    };

    private static decimal? SumOf(IEnumerable<PrintedNumber?> scores)
    {
        decimal sum = 0;
        foreach (var score in scores)
        {
            if (score is null)
            {
                return null;
            }

            sum += score.Number;
        }

        return sum;
    }
}
