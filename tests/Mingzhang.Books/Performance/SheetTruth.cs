using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>What a reader should make of a project's sheet. A manner leaves out what its form does not print.</summary>
internal static class SheetTruth
{
    private static readonly Place Nowhere = new() { Document = "" };

    /// <summary>A sheet of targets with all that any form prints.</summary>
    public static PerformanceSheet Targets(PerformanceBook book, PlannedProject project) => new()
    {
        Kind = SheetKind.ProjectTargets,
        Place = Nowhere,
        Code = Text(project.Code),
        Name = Text(project.Name),
        Unit = Text(book.Organisation),
        Measure = Measure.Money(MoneyUnit.Wan),
        Funds =
        [
            Row(FundSource.Total, project.Initial.Total, book),
            Row(FundSource.Fiscal, project.Initial.Fiscal, book),
            Row(FundSource.Other, project.Initial.Other, book),
        ],
        Plan = [.. project.Plan.Select(step => new PlanStep(step.Month, Number(step.Percent, 0, Measure.Percent), Nowhere))],
        Purpose = Text(project.Purpose),
        Goal = Text(project.Goal),
        Indicators = [.. project.Indicators.Select(indicator => Of(indicator))],
    };

    /// <summary>A sheet of results with all that any form prints.</summary>
    public static PerformanceSheet Results(PerformanceBook book, PlannedProject project) => Targets(book, project) with
    {
        Kind = SheetKind.ProjectSelfEvaluation,
        Department = Text(book.Department),
        NamesPerson = true,
        GivesPhone = true,
        Year = book.Year,
        Funds =
        [
            Row(FundSource.Total, project, money => money.Total, book) with { Weight = Points(project.ExecutionWeight), Rate = Number(project.Rate, 2, Measure.Percent), Score = Points(project.ExecutionScore) },
            Row(FundSource.Fiscal, project, money => money.Fiscal, book),
            Row(FundSource.CarriedOver, project, money => money.CarriedOver, book),
            Row(FundSource.Other, project, money => money.Other, book),
        ],
        Plan = [],
        Purpose = null,
        Outcome = Text(project.Outcome),
        Indicators = [.. project.Indicators.Select(indicator => Of(indicator) with
        {
            Weight = Points(indicator.Weight),
            Score = Points(indicator.Score),
            Actual = Actual(indicator),
            Reason = Text(indicator.Reason),
        })],
        WeightTotal = Points(project.WeightTotal),
        ScoreTotal = Points(project.ScoreTotal),
    };

    private static UnitKind KindOf(string unit) => unit switch
    {
        "%" => UnitKind.Percent,
        "元" or "万元" or "元/人" => UnitKind.Money,
        "小时" => UnitKind.Duration,
        "平方米" or "公里" => UnitKind.Physical,
        _ => UnitKind.Count,
    };

    /// <summary>The sheet with places of its own, told apart by table and row.</summary>
    public static PerformanceSheet Placed(PerformanceSheet sheet, string document, int number)
    {
        var place = new Place { Document = document, Table = number, Row = 1 };
        return sheet with
        {
            Place = place,
            Indicators = [.. sheet.Indicators.Select((indicator, at) => indicator with { Place = place with { Row = at + 20 }, Name = indicator.Name with { Place = place with { Row = at + 20, Column = 3 } }, TargetPlace = place with { Row = at + 20, Column = 4 } })],
        };
    }

    public static PrintedText Text(string text) => new(text, Nowhere);

    public static PrintedNumber Points(decimal number) => Number(number, 0, PrintedNumber.Points);

    public static PrintedNumber Number(decimal number, int decimals, Measure measure) => new(new Figure(number, decimals, measure), number.ToString("0.######", CultureInfo.InvariantCulture), Nowhere);

    public static FundRow Row(FundSource source, long fen, PerformanceBook book) => new(source, "", Nowhere) { Initial = Money(fen, book) };

    private static FundRow Row(FundSource source, PlannedProject project, Func<ProjectMoney, long> of, PerformanceBook book) => new(source, "", Nowhere)
    {
        Initial = Money(of(project.Initial), book),
        Adjusted = Money(of(project.Adjusted), book),
        Executed = Money(of(project.Executed), book),
    };

    // A source without money is a blank cell.
    private static PrintedNumber? Money(long fen, PerformanceBook book) => fen == 0 ? null : Number(Style.Print(fen, MoneyUnit.Wan, book.Decimals).Number, book.Decimals, Measure.Money(MoneyUnit.Wan));

    private static Indicator Of(PlannedIndicator indicator) => new()
    {
        Place = Nowhere,
        First = indicator.Level.First(),
        Second = indicator.Level,
        Name = Text(indicator.Name),
        Description = Text(indicator.Description),
        Basis = Text(indicator.Basis),
        Target = Target(indicator),
        TargetPlace = Nowhere,
    };

    private static IndicatorValue Target(PlannedIndicator indicator) =>
        indicator.Month is { } month ? new IndicatorValue { Printed = $"{month}月底前", Kind = ValueKind.Date, Deadline = new Deadline(null, month, null) }
        : indicator.Grade is { Length: > 2 } change ? new IndicatorValue { Printed = change, Kind = ValueKind.Change }
        : indicator.Grade is { } grade ? new IndicatorValue { Printed = grade, Kind = ValueKind.Grade, Comparison = Comparison.Qualitative, Grade = grade }
        : Value(indicator.Number!.Value, indicator) with { Comparison = indicator.Sign };

    private static IndicatorValue Actual(PlannedIndicator indicator) =>
        indicator.Actual is { } actual ? Value(actual, indicator) : new IndicatorValue { Printed = indicator.Reach == Reach.Full ? "达成预期指标" : "部分达成", Kind = ValueKind.Reached, Reach = indicator.Reach };

    private static IndicatorValue Value(decimal number, PlannedIndicator indicator)
    {
        var unit = indicator.Unit.Length == 0 ? null : new IndicatorUnit(indicator.Unit, KindOf(indicator.Unit), indicator.Unit.Split('/')[0]);
        var figure = new Figure(number, indicator.Decimals, unit?.Measure ?? Measure.Unstated);
        return new IndicatorValue { Printed = figure.Digits, Kind = ValueKind.Number, Figure = figure, Unit = unit };
    }
}
