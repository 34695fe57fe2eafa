using System.Globalization;
using Mingzhang.Model.Performance;

namespace Mingzhang.Sheets;

/// <summary>The fields of sheets and indicators as texts that can be compared.</summary>
internal static class SheetFields
{
    /// <summary>Each field that the form prints: its name, what it should be, what was read; null where nothing was found to compare.</summary>
    public static IEnumerable<(string Field, string Should, string? Was)> Of(PerformanceSheet should, PerformanceSheet? was)
    {
        yield return ("类别", $"{should.Kind}", was is null ? null : $"{was.Kind}");
        foreach (var (field, of) in ((string, Func<PerformanceSheet, string?>)[])
            [
                ("编码", sheet => sheet.Code?.Text), ("单位", sheet => sheet.Unit?.Text), ("主管部门", sheet => sheet.Department?.Text), ("用途", sheet => sheet.Purpose?.Text),
                ("目标", sheet => sheet.Goal?.Text), ("完成情况", sheet => sheet.Outcome?.Text), ("总分值", sheet => Told(sheet.WeightTotal)), ("总得分", sheet => Told(sheet.ScoreTotal)),
            ])
        {
            if (of(should) is { Length: > 0 } text)
            {
                yield return (field, text, was is null ? null : of(was) ?? "");
            }
        }

        foreach (var row in should.Funds)
        {
            foreach (var (field, of) in ((string, Func<FundRow, PrintedNumber?>)[])
                [("年初", fund => fund.Initial), ("全年", fund => fund.Adjusted), ("执行", fund => fund.Executed), ("分值", fund => fund.Weight), ("执行率", fund => fund.Rate), ("得分", fund => fund.Score)])
            {
                if (of(row) is { } number)
                {
                    yield return ($"{row.Source}·{field}", Told(number), was is null ? null : was.Fund(row.Source) is { } fund ? Told(of(fund)) : "");
                }
            }
        }

        if (should.Plan.Count > 0)
        {
            yield return ("计划", Plan(should), was is null ? null : Plan(was));
        }

        if (should.HasResults)
        {
            yield return ("负责人和电话", $"{should.NamesPerson} {should.GivesPhone}", was is null ? null : $"{was.NamesPerson} {was.GivesPhone}");
        }
    }

    public static IEnumerable<(string Field, string Should, string? Was)> Of(Indicator should, Indicator? was)
    {
        yield return ("目标值", Told(should.Target), was is null ? null : Told(was.Target));
        foreach (var (field, of) in ((string, Func<Indicator, string?>)[])
            [
                ("一级", indicator => indicator.First?.ToString()), ("二级", indicator => indicator.Second?.ToString()), ("描述", indicator => indicator.Description?.Text), ("依据", indicator => indicator.Basis?.Text),
                ("分值", indicator => Told(indicator.Weight)), ("得分", indicator => Told(indicator.Score)), ("系数", indicator => Told(indicator.Coefficient)), ("原因", indicator => indicator.Reason?.Text),
                ("实际值", indicator => indicator.Actual is { } actual ? Told(actual) : null),
            ])
        {
            if (of(should) is { Length: > 0 } text)
            {
                yield return (field, text, was is null ? null : of(was) ?? "");
            }
        }
    }

    public static string Told(EvaluationSummary summary) =>
        $"{Told(summary.Count)}个 {Told(summary.Share)}% {Told(summary.Amount)} {string.Join("；", summary.Forms.Select(form => $"{form.Kind} {Told(form.Count)} {Told(form.Amount)} {string.Join(' ', form.Bands.Select(band => $"{band.From}~{band.To}{(band.From is null ? band.Label : "")}:{Told(band.Count)}"))}"))}";

    private static string Plan(PerformanceSheet sheet) => string.Join(' ', sheet.Plan.Select(step => $"{step.Month}:{Told(step.Planned)}"));

    private static string Told(PrintedNumber? number) => number is null ? "" : (number.Number + 0.000000m).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Told(IndicatorValue value) => value.Kind switch
    {
        ValueKind.Number => $"{value.Comparison} {value.Number?.ToString("0.######", CultureInfo.InvariantCulture)} {value.Unit?.Name}",
        ValueKind.Date => $"Date {value.Deadline?.Month}",
        ValueKind.Grade => $"{value.Comparison} {value.Grade}",
        ValueKind.Reached => $"{value.Reach}",
        _ => $"{value.Kind} {value.Printed}",
    };
}
