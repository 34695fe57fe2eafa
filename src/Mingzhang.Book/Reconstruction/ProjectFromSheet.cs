using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction;

/// <summary>A printed sheet of targets or results becomes an entry: what the sheet says, and nothing else.</summary>
public static partial class ProjectFromSheet
{
    /// <summary>The entry of a sheet.</summary>
    /// <param name="sheet">As read.</param>
    /// <param name="year">Year of its money, where the sheet names none itself.</param>
    /// <returns>The entry. Its money stands in <see cref="ProjectEntry.Funds"/>: a book whose lines name the project needs none of it.</returns>
    public static ProjectEntry Of(PerformanceSheet sheet, int year)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var name = sheet.Name?.Text ?? sheet.Code?.Text ?? sheet.Title;
        return new()
        {
            Code = sheet.Code?.Text ?? name,
            Name = name,
            IsDepartment = sheet.IsDepartment,
            UnitCode = sheet.UnitCode ?? "",
            UnitName = sheet.Unit?.Text ?? "",
            Department = sheet.IsDepartment ? "" : sheet.Department?.Text ?? "",
            Purpose = sheet.Purpose?.Text ?? "",
            Goal = sheet.Goal?.Text ?? "",
            Outcome = sheet.Outcome?.Text ?? "",
            Funds = [.. sheet.Funds.SelectMany(row => Funds(row, sheet.Year ?? year))],
            Plan = [.. sheet.Plan.Where(step => step.Planned is not null).Select(step => new PlannedShare(step.Month, step.Planned!.Number))],
            Indicators = [.. sheet.Indicators.Select(Of)],
            ExecutionWeight = sheet.Fund(FundSource.Total)?.Weight?.Number,
            Grade = sheet.Grade?.Text,
            Source = Read(sheet.Place),
        };
    }

    /// <summary>The entry of a row.</summary>
    public static IndicatorEntry Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var target = Parted(indicator.Target);
        return new()
        {
            First = indicator.First,
            Second = indicator.Second,
            Name = indicator.Name.Text,
            Description = indicator.Description?.Text ?? "",
            Comparison = target.Comparison,
            Target = target.Value,
            MeasureUnit = target.Unit,
            Basis = indicator.Basis?.Text ?? "",
            Activity = ActivityNumber().Replace(indicator.Activity, ""),
            ActivityGoal = indicator.ActivityGoal?.Text ?? "",
            Weight = indicator.Weight?.Number,
            Actual = indicator.Actual is { } actual ? ActualOf(actual, target.Unit) : "",
            Score = indicator.Score?.Number,
            Reason = indicator.Reason?.Text ?? "",
            Source = Read(indicator.Place),
        };
    }

    /// <summary>Sign, value and unit of a printed value. Words that the three do not hold stay with the value, as printed.</summary>
    public static (Comparison Comparison, string Value, string Unit) Parted(IndicatorValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var own = Normal.Of(value.Printed);
        var unit = value.Unit?.Printed ?? "";
        if (NumberOf(own, value) is { } number)
        {
            var sign = SignOf(value.Comparison);
            string[] plain = [number, number + unit, sign + number, sign + number + unit];
            if (plain.Contains(own, StringComparer.Ordinal))
            {
                return (value.Comparison, Digits(number), unit);
            }
        }

        // What the value's own cell says is not said beside it.
        var comparison = value.ComparisonPrinted.Length > 0 && own.Contains(value.ComparisonPrinted, StringComparison.Ordinal) ? Comparison.None : value.Comparison;
        return (comparison, value.Printed, unit.Length > 0 && own.Contains(unit, StringComparison.Ordinal) ? "" : unit);
    }

    // The unit of the target is not told again; another one stays with the result.
    private static string ActualOf(IndicatorValue actual, string unit)
    {
        var own = Normal.Of(actual.Printed);
        return NumberOf(own, actual) is { } number && (own == number || (unit.Length > 0 && own == number + Normal.Of(unit))) ? Digits(number) : actual.Printed;
    }

    private static string? NumberOf(string own, IndicatorValue value) =>
        value is { Figure: not null, Upper: null } && Number().Match(own) is { Success: true } match ? match.Value : null;

    private static string Digits(string number) => number.Replace('，', ',');

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.Equal => "=",
        Comparison.MoreThan => ">",
        Comparison.LessThan => "<",
        _ => "",
    };

    private static IEnumerable<ProjectFund> Funds(FundRow row, int year)
    {
        if (row.Source != FundSource.Unknown)
        {
            (Stage Stage, PrintedNumber? Amount)[] amounts = [(Stage.Initial, row.Initial), (Stage.Adjusted, row.Adjusted), (Stage.Executed, row.Executed)];
            foreach (var (stage, amount) in amounts)
            {
                if (amount is { Figure: { Measure.Kind: MeasureKind.Money } figure })
                {
                    yield return new(row.Source, year, stage, Money.OfFen((long)decimal.Round(figure.Number * figure.Measure.Scale, MidpointRounding.AwayFromZero)));
                }
            }
        }
    }

    private static EntrySource Read(Place place) => new(EntryOrigin.Read, place);

    [GeneratedRegex(@"-?\d[\d，]*(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d))\s*")]
    private static partial Regex ActivityNumber();
}
