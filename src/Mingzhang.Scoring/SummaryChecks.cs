using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>Holds the numbers of a printed summary against the sheets (SC-64).</summary>
internal static class SummaryChecks
{
    public static IEnumerable<SummaryItem> Of(EvaluationSummary summary, IReadOnlyList<ScoredSheet> sheets)
    {
        foreach (var item in Numbers("", summary.Count, summary.Amount, null, sheets))
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
        if (count is not null)
        {
            yield return new(SummaryMatter.Count, label, count, sheets?.Count, sheets is null ? null : sheets.Count == count.Number);
        }

        if (amount is not null)
        {
            var sum = sheets is { Count: > 0 } && amount.Figure.Measure.Kind == MeasureKind.Money ? Distributions.IntervalOf(sheets, fund => fund.Adjusted ?? fund.Initial) : null;
            yield return new(SummaryMatter.Amount, label, amount, sum?.Middle / amount.Figure.Measure.Scale, sum?.Meets(amount.Figure.Interval));
        }

        if (average is not null)
        {
            decimal? mean = sheets is { Count: > 0 } && sheets.All(sheet => sheet.Total.Printed is not null)
                ? Distributions.Mean(sheets.Select(sheet => sheet.Total.Printed!.Number), sheets.Count)
                : null;
            yield return new(SummaryMatter.Average, label, average, mean, mean is { } known ? PrintedScore.Of(average)!.Value.As(Ratio.Of(known), Ratio.Of(known), 2) is not null : null);
        }
    }

    private static IEnumerable<SummaryItem> Bands(EvaluationForm form, List<ScoredSheet>? sheets)
    {
        foreach (var band in form.Bands)
        {
            var inBand = sheets is not null && sheets.TrueForAll(sheet => sheet.Total.Printed is not null) ? InBand(band, sheets) : null;
            yield return new(SummaryMatter.Band, $"{form.Label} · {band.Label}", band.Count, inBand, inBand is { } known ? known == band.Count.Number : null);
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
