using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>Holds the numbers of a printed summary against the sheets (SC-64).</summary>
internal static class SummaryChecks
{
    public static IEnumerable<SummaryItem> Of(EvaluationSummary summary, IReadOnlyList<ScoredSheet> sheets)
    {
        foreach (var item in Numbers("", summary.Count, summary.Amount, null, Distributions.Projects(sheets)))
        {
            yield return item;
        }

        if (summary.Count is { } whole && summary.Forms.Count > 0 && summary.Forms.All(form => form.Count is not null))
        {
            var sum = summary.Forms.Sum(form => form.Count!.Number);
            yield return new(SummaryMatter.FormsAddUp, "", whole, sum, sum == whole.Number);
        }

        foreach (var form in summary.Forms)
        {
            // A form whose words are not known counts sheets that nobody can pick out.
            var counted = form.Kind is { } kind ? sheets.Where(sheet => sheet.Sheet.Kind == kind).ToList() : null;
            foreach (var item in Numbers(form.Label, form.Count, form.Amount, form.Average, counted))
            {
                yield return item;
            }

            foreach (var item in Bands(form, counted))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<SummaryItem> Numbers(string label, PrintedNumber? count, PrintedNumber? amount, PrintedNumber? average, IReadOnlyList<ScoredSheet>? sheets)
    {
        // Documents often print the sheets of some projects only: then nothing but too many sheets can contradict.
        var areAll = sheets is { Count: > 0 } && (count is null || sheets.Count >= count.Number);
        if (count is not null)
        {
            yield return new(SummaryMatter.Count, label, count, sheets?.Count, areAll ? sheets!.Count == count.Number : null);
        }

        if (amount is not null)
        {
            var sums = areAll && amount.Figure.Measure.Kind == MeasureKind.Money ? Sums(sheets!) : [];
            yield return new(
                SummaryMatter.Amount, label, amount, sums.Count > 0 ? sums[0].Middle / amount.Figure.Measure.Scale : null, sums.Count > 0 ? sums.Exists(sum => sum.Meets(amount.Figure.Interval)) : null);
        }

        if (average is not null)
        {
            decimal? mean = areAll && sheets!.All(sheet => sheet.Total.Printed is not null)
                ? Distributions.Mean(sheets!.Select(sheet => sheet.Total.Printed!.Number), sheets!.Count)
                : null;
            yield return new(SummaryMatter.Average, label, average, mean, mean is { } known ? PrintedScore.Of(average)!.Value.As(Ratio.Of(known), Ratio.Of(known), 2) is not null : null);
        }
    }

    // 涉及金额 is the full-year budget as a rule; some tell what was budgeted first, or what was spent.
    private static List<Interval> Sums(IReadOnlyList<ScoredSheet> sheets) =>
    [
        .. new[]
        {
            Distributions.IntervalOf(sheets, fund => fund.Adjusted ?? fund.Initial), Distributions.IntervalOf(sheets, fund => fund.Initial), Distributions.IntervalOf(sheets, fund => fund.Executed),
        }.OfType<Interval>(),
    ];

    private static IEnumerable<SummaryItem> Bands(EvaluationForm form, List<ScoredSheet>? sheets)
    {
        foreach (var band in form.Bands)
        {
            var inBand = sheets is not null && sheets.TrueForAll(sheet => sheet.Total.Printed is not null) ? InBand(band, sheets) : null;
            var areAll = form.Count is { } whole && sheets?.Count == whole.Number;
            yield return new(SummaryMatter.Band, $"{form.Label} · {band.Label}", band.Count, inBand, inBand is { } known && (areAll || known > band.Count.Number) ? known == band.Count.Number : null);
        }

        if (form.Bands.Count > 0 && form.Count is { } count)
        {
            var sum = form.Bands.Sum(band => band.Count.Number);
            yield return new(SummaryMatter.BandsAddUp, form.Label, count, sum, sum == count.Number);
        }
    }

    // A band is said by its marks or by a grade's name; the highest holds its own end.
    private static int? InBand(ScoreBand band, List<ScoredSheet> sheets)
    {
        if (band is { From: { } from, To: { } to })
        {
            return sheets.Count(sheet => sheet.Total.Printed!.Number is var total && total >= from && (total < to || (to == 100 && total <= to)));
        }

        return sheets.Exists(sheet => sheet.Scheme.Scheme.Grades.Any(grade => grade.Name == band.Label)) ? sheets.Count(sheet => sheet.Total.GradeOfPrinted == band.Label) : null;
    }
}
