using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Performance;

namespace Mingzhang.Notation;

/// <summary>Sheets of targets and results written as short lines, values typed by the real reader.</summary>
/// <remarks>
/// <code>
/// 项目 摄像机购置 | 编码 110105… | 预算 30 | 财政 20 | 其他 10      a sheet of targets; 自评 … of results; 评价, 部门, 部门自评
/// 目标 购置摄像机5台。
/// 计划 3:30 6:60 12:100
/// 数量 | 购置数量 | ≥5台 | 描述 … | 依据 … | 活动 …
/// 自评 摄像机购置 | 年初 30 | 全年 30 | 执行 28 | 分值 10 | 执行率 93.33 | 得分 9.33
/// 数量 | 购置数量 | ≥5台 | 实际 4台 | 分值 10 | 得分 8 | 原因 到货晚
/// 完成 购置4台。
/// 总分 100 | 91.5
/// </code>
/// The word before the first bar names the second level. 性质 ≥ and 单位 台 give sign and unit in cells of their own.
/// Amounts are in 万元.
/// </remarks>
internal static class SheetNotation
{
    public static readonly IReadOnlyDictionary<string, SecondLevel> Levels = new Dictionary<string, SecondLevel>
    {
        ["数量"] = SecondLevel.Quantity,
        ["质量"] = SecondLevel.Quality,
        ["时效"] = SecondLevel.Timeliness,
        ["成本"] = SecondLevel.OutputCost,
        ["经济成本"] = SecondLevel.EconomicCost,
        ["社会成本"] = SecondLevel.SocialCost,
        ["生态环境成本"] = SecondLevel.EcologicalCost,
        ["经济效益"] = SecondLevel.EconomicBenefit,
        ["社会效益"] = SecondLevel.SocialBenefit,
        ["生态效益"] = SecondLevel.EcologicalBenefit,
        ["可持续影响"] = SecondLevel.Sustainability,
        ["服务对象满意度"] = SecondLevel.ServedSatisfaction,
        ["满意度"] = SecondLevel.ServedSatisfaction,
    };

    private static readonly Dictionary<string, SheetKind> Kinds = new()
    {
        ["项目"] = SheetKind.ProjectTargets,
        ["自评"] = SheetKind.ProjectSelfEvaluation,
        ["评价"] = SheetKind.ProjectEvaluation,
        ["部门"] = SheetKind.DepartmentTargets,
        ["部门自评"] = SheetKind.DepartmentSelfEvaluation,
    };

    private static readonly Dictionary<string, FundSource> Sources = new()
    {
        ["预算"] = FundSource.Total, ["财政"] = FundSource.Fiscal, ["结转"] = FundSource.CarriedOver, ["其他"] = FundSource.Other,
    };

    private static readonly IndicatorValueReader Values = new(PackLoader.Embedded.Performance);

    /// <summary>A document that holds the sheets.</summary>
    public static ReadDocument Document(string text, int year = 2026, DocumentKind kind = DocumentKind.PerformanceTargets, string name = "绩效.md")
    {
        var sheets = Sheets(text, name);
        var place = new Place { Document = name };
        return new ReadDocument
        {
            Name = name,
            Format = "markdown",
            Kind = new(kind, place),
            Organisation = new("示例县融媒体中心", place),
            Year = new(year, place),
            Performance = new PerformancePart { Sheets = sheets },
            Tables = [.. sheets.Select((sheet, index) => new FactTable { Number = index + 1, Title = sheet.Title, Kind = TableKind.Performance, Place = sheet.Place, Measure = sheet.Measure })],
        };
    }

    /// <summary>The one sheet of a text.</summary>
    public static PerformanceSheet Sheet(string text) => Sheets(text).Single();

    public static IReadOnlyList<PerformanceSheet> Sheets(string text, string name = "绩效.md")
    {
        var sheets = new List<PerformanceSheet>();
        var line = 0;
        foreach (var printed in text.Split('\n'))
        {
            line++;
            var fields = printed.Split('|', StringSplitOptions.TrimEntries);
            if (fields[0].Length == 0 && fields.Length == 1)
            {
                continue;
            }

            var (key, rest) = Parted(fields[0]);
            var place = new Place { Document = name, Line = line, Table = Math.Max(1, sheets.Count), Row = line };
            if (Kinds.TryGetValue(key, out var kind))
            {
                sheets.Add(Begun(kind, rest, fields[1..], place with { Table = sheets.Count + 1 }));
                continue;
            }

            var sheet = sheets[^1];
            sheets[^1] = key switch
            {
                "目标" => sheet with { Goal = new(rest, place) },
                "用途" => sheet with { Purpose = new(rest, place) },
                "完成" => sheet with { Outcome = new(rest, place) },
                "等级" => sheet with { Grade = new(rest, place) },
                "总分" => sheet with { WeightTotal = Points(rest, place), ScoreTotal = fields.Length > 1 ? Points(fields[1], place) : null },
                "计划" => sheet with { Plan = [.. rest.Split(' ').Select(step => Step(step, place))] },
                _ => sheet with { Indicators = [.. sheet.Indicators, Row(fields, place)] },
            };
        }

        return sheets;
    }

    private static PerformanceSheet Begun(SheetKind kind, string name, string[] fields, Place place)
    {
        var sheet = new PerformanceSheet { Kind = kind, Place = place, Title = $"{name}绩效表", Name = new(name, place), Measure = Measure.Money(MoneyUnit.Wan) };
        var total = new FundRow(FundSource.Total, "年度资金总额", place);
        foreach (var (key, value) in fields.Select(Parted))
        {
            switch (key)
            {
                case "编码": sheet = sheet with { Code = new(value, place) }; break;
                case "年度": sheet = sheet with { Year = int.Parse(value, CultureInfo.InvariantCulture) }; break;
                case "年初": total = total with { Initial = Money(value, place) }; break;
                case "全年": total = total with { Adjusted = Money(value, place) }; break;
                case "执行": total = total with { Executed = Money(value, place) }; break;
                case "分值": total = total with { Weight = Points(value, place) }; break;
                case "执行率": total = total with { Rate = Number(value, Measure.Percent, place) }; break;
                case "得分": total = total with { Score = Points(value, place) }; break;
                case "预算": total = total with { Initial = Money(value, place) }; break;
                default: sheet = sheet with { Funds = [.. sheet.Funds, new FundRow(Sources[key], key, place) { Initial = Money(value, place) }] }; break;
            }
        }

        return total is { Initial: null, Adjusted: null, Executed: null } ? sheet : sheet with { Funds = [total, .. sheet.Funds] };
    }

    private static Indicator Row(string[] fields, Place place)
    {
        var named = fields[3..].Select(Parted).ToDictionary(field => field.Key, field => field.Value);
        PrintedText? Text(string key) => named.TryGetValue(key, out var text) ? new(text, place) : null;
        PrintedNumber? Given(string key) => named.TryGetValue(key, out var number) ? Points(number, place) : null;
        var second = Levels[fields[0]];
        return new Indicator
        {
            Place = place,
            First = second.First(),
            Second = second,
            FirstPrinted = second.First() switch { FirstLevel.Cost => "成本指标", FirstLevel.Output => "产出指标", FirstLevel.Satisfaction => "满意度指标", _ => "效益指标" },
            SecondPrinted = $"{fields[0]}指标",
            Name = new(fields[1], place with { Column = 3 }),
            Target = Values.Read(fields[2], named.GetValueOrDefault("性质"), named.GetValueOrDefault("单位")),
            TargetPlace = place with { Column = 4 },
            Actual = named.TryGetValue("实际", out var actual) ? Values.Read(actual) : null,
            ActualPlace = named.ContainsKey("实际") ? place with { Column = 5 } : null,
            Description = Text("描述"),
            Basis = Text("依据"),
            Reason = Text("原因"),
            Weight = Given("分值"),
            Score = Given("得分"),
            Coefficient = named.TryGetValue("系数", out var coefficient) ? Number(coefficient, Measure.Percent, place) : null,
            Activity = named.GetValueOrDefault("活动") ?? "",
        };
    }

    private static PlanStep Step(string step, Place place)
    {
        var colon = step.IndexOf(':', StringComparison.Ordinal);
        var planned = step[(colon + 1)..];
        return new(int.Parse(step[..colon], CultureInfo.InvariantCulture), planned == "-" ? null : Number(planned, Measure.Percent, place), place);
    }

    private static PrintedNumber Money(string printed, Place place) => Number(printed, Measure.Money(MoneyUnit.Wan), place);

    private static PrintedNumber Points(string printed, Place place) => Number(printed, PrintedNumber.Points, place);

    private static PrintedNumber Number(string printed, Measure measure, Place place)
    {
        var digits = printed.TrimEnd('%');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new(new Figure(decimal.Parse(digits, CultureInfo.InvariantCulture), point < 0 ? 0 : digits.Length - point - 1, measure), printed, place);
    }

    private static (string Key, string Value) Parted(string field)
    {
        var blank = field.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (field, "") : (field[..blank], field[(blank + 1)..].Trim());
    }
}
