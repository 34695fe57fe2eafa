using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Counts several scored sheets by grade, and holds printed summaries against them (SC-64, SC-65).</summary>
public static class Distributions
{
    /// <summary>Counts sheets of one body.</summary>
    /// <param name="sheets">At least one; their grades are those of the first one's scheme.</param>
    /// <param name="summaries">What the document tells of them.</param>
    /// <exception cref="ArgumentException">No sheet is given.</exception>
    public static ScoreDistribution Of(IReadOnlyList<ScoredSheet> sheets, IReadOnlyList<EvaluationSummary>? summaries = null)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        return sheets.Count == 0
            ? throw new ArgumentException("没有已评分的表。", nameof(sheets))
            : Counted(Projects(sheets)) with { Summary = [.. (summaries ?? []).SelectMany(summary => SummaryChecks.Of(summary, sheets))] };
    }

    /// <summary>A department's own sheet is no project; where there is nothing else, it is what is counted.</summary>
    internal static IReadOnlyList<ScoredSheet> Projects(IReadOnlyList<ScoredSheet> sheets) =>
        sheets.Any(sheet => !sheet.Sheet.IsDepartment) ? [.. sheets.Where(sheet => !sheet.Sheet.IsDepartment)] : sheets;

    private static ScoreDistribution Counted(IReadOnlyList<ScoredSheet> sheets)
    {
        var scheme = sheets[0].Scheme.Scheme;
        return new ScoreDistribution
        {
            Count = sheets.Count,
            AmountFen = Sum(sheets, fund => fund.Adjusted ?? fund.Initial),
            ExecutedFen = Sum(sheets, fund => fund.Executed),
            PrintedAverage = sheets.All(sheet => sheet.Total.Printed is not null) ? Mean(sheets.Select(sheet => sheet.Total.Printed!.Number), sheets.Count) : null,
            Average = new(Mean(sheets.Select(sheet => sheet.Total.Counted.Least), sheets.Count), Mean(sheets.Select(sheet => sheet.Total.Counted.Most), sheets.Count)),
            Grades = [.. scheme.Grades.Select(grade => new GradeCount(
                grade.Name,
                grade.From,
                sheets.Count(sheet => sheet.Total.GradeOfPrinted == grade.Name),
                sheets.Count(sheet => sheet.Total.Grade == grade.Name),
                sheets.Count(sheet => sheet.Total.Grade is null && sheet.Total.Grades.Contains(grade.Name))))],
        };
    }

    internal static decimal Mean(IEnumerable<decimal> scores, int count) => (Ratio.Of(scores.Sum()) / Ratio.Of(count)).Rounded(2);

    /// <summary>The sum of an amount over all sheets, in fen.</summary>
    internal static decimal? Sum(IReadOnlyCollection<ScoredSheet> sheets, Func<FundRow, PrintedNumber?> amount) => IntervalOf(sheets, amount)?.Middle;

    /// <summary>The same with the rounding of each amount. 60 among amounts of two decimals is 60.00.</summary>
    internal static Interval? IntervalOf(IReadOnlyCollection<ScoredSheet> sheets, Func<FundRow, PrintedNumber?> amount)
    {
        var sum = Interval.Zero;
        var decimals = sheets.SelectMany(sheet => sheet.Sheet.Funds).Select(ExecutionScorer.Decimals).DefaultIfEmpty(0).Max();
        foreach (var sheet in sheets)
        {
            if (sheet.Sheet.Fund(FundSource.Total) is not { } fund || amount(fund) is not { Figure.Measure.Kind: MeasureKind.Money } printed)
            {
                return null;
            }

            sum += (printed.Figure with { Decimals = decimals }).Interval;
        }

        return sum;
    }
}
