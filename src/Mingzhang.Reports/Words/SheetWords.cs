using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells what a sheet of targets or results says: whose it is, its money, its plan, how many indicators of which level.</summary>
public sealed class SheetWords(TextBook texts)
{
    /// <summary>The project's or department's name; where none is printed, what kind of sheet it is.</summary>
    public string Name(PerformanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return SafeText.OneLine(sheet.Name?.Text ?? "") is { Length: > 0 } name ? name : texts.Format("sheet.no-name", ("kind", texts.Name("sheet-kind", sheet.Kind)));
    }

    /// <summary>The name with the project's code behind it, where one is printed.</summary>
    public string NameWithCode(PerformanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Code is { Text.Length: > 0 } code ? texts.Format("sheet.name-code", ("name", Name(sheet)), ("code", SafeText.OneLine(code.Text))) : Name(sheet);
    }

    /// <summary>All amounts by fund; that none is printed, where that is so.</summary>
    public string Money(PerformanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var total = sheet.Fund(FundSource.Total);
        var parts = sheet.Funds.Where(fund => fund.Source != FundSource.Total).Select(Part).OfType<string>().ToList();
        var whole = total is null ? null : Amounts(total, withUnit: true);
        return (whole, parts.Count) switch
        {
            (null, 0) => texts["sheet.no-money"],
            (null, _) => texts.Format("sheet.money-parts", ("parts", string.Join(texts["list-separator"], parts))),
            ({ } known, 0) => known,
            ({ } known, _) => texts.Format("sheet.money", ("total", known), ("parts", string.Join(texts["list-separator"], parts))),
        };
    }

    /// <summary>The budget alone, with its unit; empty where none is printed.</summary>
    public static string Budget(PerformanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Budget is { } budget ? budget.ToString() : "";
    }

    /// <summary>How much is to be spent by when; null where no step is printed.</summary>
    public string? Plan(PerformanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var steps = sheet.Plan.Where(step => step.Planned is not null).Select(step => texts.Format("sheet.plan-step", ("month", Number(step.Month)), ("share", step.Planned!.Figure.ToString()))).ToList();
        return steps.Count == 0 ? null : texts.Format("sheet.plan", ("steps", string.Join(texts["list-separator"], steps)));
    }

    /// <summary>How many indicators there are, and of which levels.</summary>
    public string Counts(PerformanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (sheet.Indicators.Count == 0)
        {
            return texts["sheet.no-indicators"];
        }

        var levels = sheet.Indicators.GroupBy(Level).Select(level => texts.Format("check.outcome", ("outcome", level.Key), ("count", Number(level.Count()))));
        var told = texts.Format("sheet.indicators", ("count", Number(sheet.Indicators.Count)), ("levels", string.Join(texts["list-separator"], levels)));
        var activities = sheet.Indicators.Select(indicator => indicator.Activity).Where(activity => activity.Length > 0).Distinct(StringComparer.Ordinal).Count();
        return activities == 0 ? told : texts.Format("sheet.activities", ("indicators", told), ("count", Number(activities)));
    }

    /// <summary>That some indicators were put to the project by inference; null where the paper shows it of all.</summary>
    public string? Inferred(PerformanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var count = sheet.Indicators.Count(indicator => indicator.IsInferred);
        return count == 0 ? null : texts.Format("sheet.inferred", ("count", Number(count)));
    }

    /// <summary>Where findings between this sheet and others are told; null where there are none.</summary>
    public string? SeeAlso(IReadOnlyList<Checking.Finding> shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        return shared.Count == 0 ? null : texts.Format("sheet.see-also", ("count", Number(shared.Count)), ("numbers", string.Join(texts["list-separator"], shared.Select(finding => finding.Number))));
    }

    /// <summary>The lowest level that is known or printed.</summary>
    public string Level(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Second is { } second ? texts.Name("second-level", second)
            : SafeText.OneLine(indicator.SecondPrinted) is { Length: > 0 } printed ? printed
            : indicator.First is { } first ? texts.Name("first-level", first)
            : SafeText.OneLine(indicator.FirstPrinted) is { Length: > 0 } firstPrinted ? firstPrinted
            : texts["sheet.no-level"];
    }

    /// <summary>A target or actual value with its sign and unit; a dash for a blank. That it is told in words, the words say themselves.</summary>
    public static string Value(IndicatorValue? value) =>
        value is null or { IsBlank: true } ? "—" : SafeText.OneLine(value.Comparison == Comparison.Qualitative ? value.Printed : value.ToString());

    private string? Part(FundRow fund) => Amounts(fund, withUnit: false) is { } amounts ? $"{Source(fund)} {amounts}" : null;

    private string Source(FundRow fund) => fund.Source == FundSource.Unknown ? SafeText.OneLine(fund.Label) : texts.Name("fund-source", fund.Source);

    // A sheet of targets has one amount; one of results the budget of the year, what became of it, and what was spent.
    private string? Amounts(FundRow fund, bool withUnit)
    {
        string Of(PrintedNumber number) => withUnit ? AmountWords.WithUnit(number.Printed, number.Figure.Measure) : SafeText.OneLine(number.Printed);
        (string Key, PrintedNumber? Number)[] amounts = [("sheet.initial", fund.Initial), ("sheet.adjusted", fund.Adjusted), ("sheet.executed", fund.Executed), ("sheet.rate", fund.Rate)];
        var printed = amounts.Where(amount => amount.Number is not null).ToList();
        return printed switch
        {
            [] => null,
            [("sheet.initial", { } only)] => withUnit ? texts.Format("sheet.budget", ("amount", Of(only))) : Of(only),
            _ => string.Join(' ', printed.Select(amount => texts.Format(amount.Key, ("amount", amount.Key == "sheet.rate" ? AmountWords.WithUnit(amount.Number!.Printed, amount.Number.Figure.Measure) : Of(amount.Number!))))),
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
