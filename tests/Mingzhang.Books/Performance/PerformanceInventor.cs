using System.Globalization;
using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>From a seed to a unit with projects whose targets, money and scores are all right.</summary>
public static class PerformanceInventor
{
    private static readonly Dictionary<string, SecondLevel> Levels = new()
    {
        ["数量"] = SecondLevel.Quantity,
        ["质量"] = SecondLevel.Quality,
        ["时效"] = SecondLevel.Timeliness,
        ["成本"] = SecondLevel.OutputCost,
        ["社会效益"] = SecondLevel.SocialBenefit,
        ["生态效益"] = SecondLevel.EcologicalBenefit,
        ["可持续影响"] = SecondLevel.Sustainability,
        ["满意度"] = SecondLevel.ServedSatisfaction,
    };

    /// <summary>A unit of a seed.</summary>
    /// <param name="seed">The same seed gives the same unit.</param>
    /// <param name="isResult">Its year is over: budgets were adjusted, money was spent.</param>
    public static PerformanceBook Invent(int seed, bool isResult)
    {
        Chance chance = new(seed, "performance");
        var unit = chance.Pick(ProjectKinds.ByUnit.Keys.ToArray());
        var place = $"示例{chance.Pick("县", "区", "市")}";
        var year = chance.Number(2021, 2026);
        var kinds = ProjectKinds.ByUnit[unit].Split("# ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var code = chance.Number(100_000, 999_999).ToString(CultureInfo.InvariantCulture);
        return new PerformanceBook
        {
            Seed = seed,
            Organisation = place + unit,
            Department = place + unit,
            UnitCode = $"{code}001",
            Year = year,
            Decimals = chance.Pick(2, 2, 6),
            Projects = [.. chance.Some(kinds, 2, kinds.Length).Select((kind, index) => Project(chance, kind, code, year, index, isResult))],
        };
    }

    private static PlannedProject Project(Chance chance, string kind, string code, int year, int index, bool isResult)
    {
        var lines = kind.Split('\n', StringSplitOptions.TrimEntries);
        var head = Fields(lines[0]);
        var initial = Money(chance, chance.Amount(Range(head[2]).Low * 10_000L, Range(head[2]).High * 10_000L) / 10_000 * 10_000);
        var adjusted = isResult && chance.Happens(30) ? Scaled(initial, chance.Number(80, 96)) : initial;
        var executed = chance.Happens(40) ? adjusted : Scaled(adjusted, chance.Number(70, 99));
        var indicators = lines.Skip(1).Select(line => Indicator(chance, Fields(line), adjusted.Total, executed.Total)).ToList();
        indicators = indicators.ConvertAll(indicator => IsPrice(indicator) ? Affordable(indicator, indicators, adjusted.Total) : indicator);
        return Scoring.Totalled(
            new PlannedProject
            {
                Code = $"{code}{year % 100:00}T{chance.Number(10_000_000, 99_999_999)}{index:00}",
                Name = head[0],
                Purpose = head[1],
                Goal = Goal(year, head[1], indicators, indicator => indicator.Number),
                Outcome = Goal(year, $"完成{head[0]}任务", indicators, indicator => indicator.Actual),
                Initial = initial,
                Adjusted = adjusted,
                Executed = executed,
                Plan = Plan(chance),
                Indicators = Weighed(chance, indicators),
            }
        );
    }

    private static PlannedIndicator Indicator(Chance chance, string[] fields, long budget, long executed)
    {
        var level = Levels[fields[0]];
        var planned = new PlannedIndicator { Level = level, Name = fields[1], Sign = Sign(fields[2]), Unit = fields[4], Description = fields[5], Basis = fields[6] };
        if (fields[3] == "月")
        {
            return planned with { Month = chance.Pick(9, 10, 11, 12) };
        }

        if (fields[2] == "定性")
        {
            return planned with { Grade = fields[3] };
        }

        // Money of a project is printed to the 分 at most, a limit to the same figure as the budget.
        if (fields[3] == "额")
        {
            return planned with { Number = budget / 1_000_000m, Decimals = 2, Actual = executed / 1_000_000m };
        }

        var (low, high) = Range(fields[3]);
        var number = chance.Number(low, high);
        number = number > 1000 ? number / 100 * 100 : number;
        return planned with { Number = number, Actual = Reached(chance, planned, number) };
    }

    private static bool IsPrice(PlannedIndicator indicator) => indicator is { Level: SecondLevel.OutputCost } && indicator.Name.AsSpan().IndexOfAny("每单均") >= 0;

    // A price times what it buys is no more than the project's money (TG-19).
    private static PlannedIndicator Affordable(PlannedIndicator price, List<PlannedIndicator> indicators, long budget)
    {
        var times = indicators.First(indicator => indicator.Level == SecondLevel.Quantity).Number!.Value * (price.Name.Contains('月', StringComparison.Ordinal) ? 12 : price.Name.Contains('餐', StringComparison.Ordinal) ? 200 : 1);
        var most = budget / (price.Unit == "万元" ? 1_000_000m : 100m) / times;
        var number = most >= 100 ? decimal.Floor(most / 10) * 10 : decimal.Floor(most * 10) / 10;
        return price with { Number = number, Decimals = number == decimal.Floor(number) ? 0 : 1, Actual = number };
    }

    private static decimal Reached(Chance chance, PlannedIndicator indicator, int number)
    {
        if (indicator.Unit == "%")
        {
            return number == 100 ? 100 : chance.Happens(80) ? chance.Number(number, 100) : number - chance.Number(1, 8);
        }

        var share = chance.Happens(80) ? chance.Number(100, 130) : chance.Number(70, 95);
        return indicator.Sign switch
        {
            Comparison.Equal => number,
            Comparison.AtMost => Math.Max(1, decimal.Floor(number * chance.Number(80, 100) / 100m)),
            _ => Math.Max(1, decimal.Floor(number * share / 100m)),
        };
    }

    // 50 points for outputs, 30 for benefits, 10 for satisfaction; whole and half points.
    private static IReadOnlyList<PlannedIndicator> Weighed(Chance chance, List<PlannedIndicator> indicators)
    {
        List<PlannedIndicator> weighed = [];
        foreach (var group in indicators.GroupBy(indicator => indicator.Level.First()))
        {
            var points = group.Key switch { FirstLevel.Output => 50m, FirstLevel.Satisfaction => 10m, _ => 30m };
            var left = points;
            var each = decimal.Floor(points / group.Count());
            foreach (var (at, indicator) in group.Index())
            {
                var weight = at == group.Count() - 1 ? left : each;
                left -= weight;
                weighed.Add(Scoring.Scored(chance, indicator with { Weight = weight }));
            }
        }

        return weighed;
    }

    private static string Goal(int year, string purpose, List<PlannedIndicator> indicators, Func<PlannedIndicator, decimal?> of)
    {
        var told = indicators.Where(indicator => indicator.Number is not null && indicator.Level is SecondLevel.Quantity or SecondLevel.Quality or SecondLevel.ServedSatisfaction)
            .Select(indicator => $"{indicator.Name}{(indicator.Level == SecondLevel.Quantity ? "" : "达到")}{of(indicator):0.##}{indicator.Unit}");
        return $"{year}年{purpose}，{string.Join("，", told)}。";
    }

    private static IReadOnlyList<(int, int)> Plan(Chance chance) =>
        chance.Pick<IReadOnlyList<(int, int)>>([(3, 30), (6, 60), (10, 90), (12, 100)], [(3, 25), (6, 50), (10, 80), (12, 100)], [(3, 0), (6, 45), (10, 80), (12, 100)], [(3, 40), (6, 70), (10, 100), (12, 100)]);

    private static ProjectMoney Money(Chance chance, long total)
    {
        var other = chance.Happens(20) ? total * chance.Number(5, 30) / 100 / 10_000 * 10_000 : 0;
        return new(total - other, 0, other);
    }

    private static ProjectMoney Scaled(ProjectMoney money, int percent) =>
        new(money.Fiscal * percent / 100 / 10_000 * 10_000, money.CarriedOver * percent / 100, money.Other * percent / 100 / 10_000 * 10_000);

    private static Comparison Sign(string sign) => sign switch
    {
        "≥" => Comparison.AtLeast,
        "≤" => Comparison.AtMost,
        "＝" => Comparison.Equal,
        "定性" => Comparison.Qualitative,
        _ => Comparison.None,
    };

    private static string[] Fields(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static (int Low, int High) Range(string printed)
    {
        var ends = printed.Split('-');
        var low = int.Parse(ends[0], CultureInfo.InvariantCulture);
        return (low, ends.Length > 1 ? int.Parse(ends[1], CultureInfo.InvariantCulture) : low);
    }
}
