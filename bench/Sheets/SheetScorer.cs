using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Sheets;

/// <summary>Counts of what was read right, over documents of one manner and format.</summary>
internal sealed class SheetTally
{
    public int Documents { get; set; }

    public int Failures { get; set; }

    public int Sheets { get; set; }

    public int SheetsFound { get; set; }

    /// <summary>Sheets of which every field is right.</summary>
    public int SheetsExact { get; set; }

    public int Indicators { get; set; }

    public int IndicatorsFound { get; set; }

    public int Fields { get; set; }

    public int FieldsRight { get; set; }

    /// <summary>Sheets and indicators that the document does not have.</summary>
    public int Invented { get; set; }

    public int Summaries { get; set; }

    public int SummariesRight { get; set; }

    public int Complaints { get; set; }

    public void Add(SheetTally other)
    {
        Documents += other.Documents;
        Failures += other.Failures;
        Sheets += other.Sheets;
        SheetsFound += other.SheetsFound;
        SheetsExact += other.SheetsExact;
        Indicators += other.Indicators;
        IndicatorsFound += other.IndicatorsFound;
        Fields += other.Fields;
        FieldsRight += other.FieldsRight;
        Invented += other.Invented;
        Summaries += other.Summaries;
        SummariesRight += other.SummariesRight;
        Complaints += other.Complaints;
    }
}

/// <summary>Compares what was read with what was intended, field by field.</summary>
internal static class SheetScorer
{
    public static SheetTally Score(string name, PerformancePart truth, PerformancePart read, List<string> misses)
    {
        SheetTally tally = new() { Documents = 1 };
        var left = read.Sheets.ToList();
        foreach (var expected in truth.Sheets)
        {
            var found = left.Find(sheet => sheet.Name is { } title && Bare(title.Text) == Bare(expected.Name!.Text));
            tally.Sheets++;
            tally.SheetsFound += found is null ? 0 : 1;
            if (found is not null)
            {
                left.Remove(found);
            }

            var before = misses.Count;
            foreach (var (field, should, was) in SheetFields.Of(expected, found))
            {
                Count(tally, misses, $"{name} {expected.Name} {field}", should, was);
            }

            Indicators(name, expected, found, tally, misses);
            tally.SheetsExact += misses.Count == before && found is not null ? 1 : 0;
        }

        tally.Invented += left.Count;
        misses.AddRange(left.Select(sheet => $"{name} 多读一个项目“{sheet.Name}”，{sheet.Indicators.Count} 个指标"));
        foreach (var summary in truth.Summaries)
        {
            tally.Summaries++;
            var was = read.Summaries.Select(SheetFields.Told).ToList();
            if (was is [{ } one] && one == SheetFields.Told(summary))
            {
                tally.SummariesRight++;
            }
            else
            {
                misses.Add($"{name} 概述 应为 {SheetFields.Told(summary)}，读成 {string.Join(" / ", was)}");
            }
        }

        return tally;
    }

    private static void Indicators(string name, PerformanceSheet expected, PerformanceSheet? found, SheetTally tally, List<string> misses)
    {
        var left = found?.Indicators.ToList() ?? [];
        foreach (var indicator in expected.Indicators)
        {
            var match = left.Find(other => Bare(other.Name.Text) == Bare(indicator.Name.Text));
            tally.Indicators++;
            tally.IndicatorsFound += match is null ? 0 : 1;
            if (match is not null)
            {
                left.Remove(match);
            }
            else
            {
                misses.Add($"{name} {expected.Name} 没有读到指标“{indicator.Name}”");
            }

            foreach (var (field, should, was) in SheetFields.Of(indicator, match))
            {
                Count(tally, misses, $"{name} {expected.Name} {indicator.Name} {field}", should, was);
            }
        }

        tally.Invented += left.Count;
        misses.AddRange(left.Select(indicator => $"{name} {expected.Name} 多读指标“{indicator.Name}”"));
    }

    private static void Count(SheetTally tally, List<string> misses, string what, string should, string? was)
    {
        tally.Fields++;
        if (was is not null && Bare(was) == Bare(should))
        {
            tally.FieldsRight++;
        }
        else if (was is not null)
        {
            misses.Add($"{what}：应为“{should}”，读成“{was}”");
        }
    }

    public static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character))).Replace('，', ',').Replace('：', ':').Replace('（', '(').Replace('）', ')');
}
