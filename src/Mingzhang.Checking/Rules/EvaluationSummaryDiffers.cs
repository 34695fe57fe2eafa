using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>What a summary tells of the evaluated projects does not add up, or is not what the document's own sheets say
/// (SC-64, SC-65, XD-05).</summary>
internal sealed class EvaluationSummaryDiffers : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var summaries = context.Document.Performance.Summaries;
        if (summaries.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var checks = summaries.SelectMany(summary => Checks(summary, [.. context.Document.Performance.Sheets.Where(sheet => sheet.HasResults)])).ToList();
        return checks.Count == 0 ? RuleResult.NotEnoughData
            : RuleResult.Of(checks.Where(check => !check.Holds).Select(check =>
                context.Found(check.Printed.Place, ("item", check.Item), ("printed", Told(check.Printed)), ("other", check.Other))
                    with { Places = [check.Printed.Place, .. check.Places.Except([check.Printed.Place])], Printed = Told(check.Printed), Expected = check.Expected }));
    }

    /// <summary>A printed number and what it was held against.</summary>
    private sealed record Compared(string Item, PrintedNumber Printed, string Expected, string Other, bool Holds)
    {
        public IReadOnlyList<Place> Places { get; init; } = [];
    }

    private static IEnumerable<Compared> Checks(EvaluationSummary summary, List<PerformanceSheet> sheets)
    {
        foreach (var of in (Func<EvaluationForm, PrintedNumber?>[])[form => form.Count, form => form.Amount])
        {
            var parts = summary.Forms.Select(of).OfType<PrintedNumber>().ToList();

            // A project may be evaluated in two forms; then one of them counts all projects, and nothing adds up.
            if (of(new EvaluationForm("", null) { Count = summary.Count, Amount = summary.Amount }) is { } total && summary.Forms.Count > 1 && parts.Count == summary.Forms.Count
                && !parts.Exists(part => part.Figure.Interval.Meets(total.Figure.Interval)))
            {
                yield return Of(string.Join('、', summary.Forms.Select(form => form.Label)), new PrintedSum(parts, total));
            }
        }

        foreach (var form in summary.Forms)
        {
            if (form.Count is { } count && form.Bands.Count > 1 && new PrintedSum([.. form.Bands.Select(band => band.Count)], count) is var sum && (sum.Difference.Low > 0 || IsComplete(form.Bands)))
            {
                yield return Of(form.Label, sum);
            }

            if (Counted(sheets, form.Kind, form.Count) is { } counted)
            {
                foreach (var check in AgainstSheets(form, counted))
                {
                    yield return check;
                }
            }
        }

        if (summary.Forms.Count != 1 && summary.Amount is { } amount && CountedProjects(sheets, summary.Count) is { } all && Amounts(RuleText.Quote(amount.Place.Sentence ?? "", Math.Max(0, amount.Place.Sentence?.IndexOf(amount.Printed, StringComparison.Ordinal) ?? 0), amount.Printed.Length), amount, all) is { } whole)
        {
            yield return whole;
        }
    }

    private static Compared Of(string item, PrintedSum sum) =>
        new(item, sum.Total, $"{sum.Added}{sum.Total.Figure.Measure.Name}", sum.Told, !sum.IsViolated) { Places = [.. sum.Parts.Select(part => part.Place)] };

    // A list that goes down to nothing, or to the lowest grade, leaves no project out.
    private static bool IsComplete(IReadOnlyList<ScoreBand> bands) =>
        bands.Any(band => band.From == 0 || band.Label is "差" or "较差" or "不合格" or "不及格") && bands.Any(band => band.To == 100 || band.Label is "优" or "优秀");

    private static List<PerformanceSheet>? Counted(List<PerformanceSheet> sheets, SheetKind? kind, PrintedNumber? count)
    {
        var counted = sheets.FindAll(sheet => sheet.Kind == kind);
        return counted.Count > 0 && counted.Count == count?.Number ? counted : null;
    }

    private static List<PerformanceSheet>? CountedProjects(List<PerformanceSheet> sheets, PrintedNumber? count)
    {
        var counted = sheets.FindAll(sheet => !sheet.IsDepartment);
        return counted.Count > 0 && counted.Count == count?.Number ? counted : null;
    }

    private static IEnumerable<Compared> AgainstSheets(EvaluationForm form, List<PerformanceSheet> sheets)
    {
        if (form.Amount is { } amount && Amounts(form.Label, amount, sheets) is { } amounts)
        {
            yield return amounts;
        }

        var scores = sheets.ConvertAll(sheet => sheet.ScoreTotal);
        if (scores.Contains(null))
        {
            yield break;
        }

        if (Scored(form, [.. scores.OfType<PrintedNumber>()]) is { } scored)
        {
            yield return scored;
        }

        if (form.Average is { } average && !new Interval(scores.Sum(score => score!.Figure.Interval.Low) / scores.Count, scores.Sum(score => score!.Figure.Interval.High) / scores.Count).Meets(Rounded(average)))
        {
            var should = new Figure(scores.Average(score => score!.Number), 2, PrintedNumber.Points).Digits;
            yield return new(form.Label, average, should, should, Holds: false);
        }
    }

    /// <summary>All bands of a form in one comparison: a project counted in the wrong one is in two bands wrong.</summary>
    private static Compared? Scored(EvaluationForm form, List<PrintedNumber> scores)
    {
        var bands = form.Bands.Where(band => band is { From: not null, To: not null })
            .Select(band => (Band: band, Within: scores.FindAll(score => score.Number >= band.From && (score.Number < band.To || (band.To == 100 && score.Number == 100))))).ToList();
        if (bands.Count == 0)
        {
            return null;
        }

        var wrong = bands.FindAll(band => band.Within.Count != band.Band.Count.Number);
        var first = wrong.Count > 0 ? wrong[0] : bands[0];
        return new($"{form.Label} {first.Band.Label}", first.Band.Count, $"{first.Within.Count}个", string.Join("，", wrong.Select(Should)), wrong.Count == 0)
        {
            Places = [.. wrong.Select(band => band.Band.Count.Place).Distinct(), .. wrong.SelectMany(band => band.Within).Select(score => score.Place)],
        };
    }

    private static string Should((ScoreBand Band, List<PrintedNumber> Within) band) =>
        $"{band.Band.Label} {band.Within.Count}个{(band.Within.Count is > 0 and <= 6 ? $"（{string.Join("、", band.Within.Select(score => score.Printed))}）" : "")}";

    // Points are printed as they are; an average is rounded.
    private static Interval Rounded(PrintedNumber average)
    {
        var half = Figure.PowerOfTenth(average.Figure.Decimals) / 2;
        return new(average.Number - half, average.Number + half);
    }

    /// <summary>An amount against the sheets' budgets; those of another column (initial, executed, fiscal alone) are right as well. Null where
    /// a sheet has no amount.</summary>
    private static Compared? Amounts(string item, PrintedNumber amount, List<PerformanceSheet> sheets)
    {
        var columns = ((Func<PerformanceSheet, PrintedNumber?>[])
            [
                sheet => sheet.Fund(FundSource.Total)?.Adjusted, sheet => sheet.Fund(FundSource.Total)?.Initial, sheet => sheet.Fund(FundSource.Total)?.Executed,
                sheet => sheet.Fund(FundSource.Fiscal)?.Adjusted, sheet => sheet.Fund(FundSource.Fiscal)?.Initial,
            ])
            .Select(of => sheets.ConvertAll(sheet => of(sheet)))
            .Where(column => !column.Contains(null))
            .Select(column => new PrintedSum([.. column.OfType<PrintedNumber>()], amount))
            .Where(sum => sum.IsComparable)
            .ToList();
        return columns.Count == 0 ? null : Of(item, columns[0]) with { Holds = columns.Exists(sum => !sum.IsViolated) };
    }

    private static string Told(PrintedNumber number) => number.Printed.EndsWith(number.Figure.Measure.Name, StringComparison.Ordinal) ? number.Printed : $"{number.Printed}{number.Figure.Measure.Name}";
}
