using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;

namespace Mingzhang.Entries;

/// <summary>Invents projects with money, plan, targets and results; some of their words look for trouble.</summary>
internal sealed class ProjectInventor(int seed)
{
    private static readonly string[] Things = ["短视频", "广播节目", "电视专题片", "报纸", "直播活动", "应急广播终端", "宣传手册", "演播室设备"];
    private static readonly string[] Deeds = ["制作", "运维", "购置", "租赁", "推广"];
    private static readonly string[] Units = ["条", "期", "分钟", "台", "人次", "万元", "次/年", "个", "平方米", "台（套）", "小时"];
    private static readonly string[] Reasons = ["", "设备到货较晚，已改为分批验收。", "受天气影响，少办两场；下一步提前排期。"];

    // Bars, tags, formulas, markup, entities, braces, blanks, brackets: all of them are only words.
    private static readonly string[] Hostile =
        ["=1+1", "A|B", "<b>粗</b>", "&lt;script&gt;", "**星**", "反斜杠\\|尾\\", "$金额$", "[链接](http://x)", "{fund.total.initial}", "`码`", "# 井", "<br>", "@SUM(A1)", "~删~", "_下划_线", "!图", "%00", "[[方]]"];

    private static readonly (FirstLevel First, SecondLevel Second)[] OldFrame =
    [
        (FirstLevel.Output, SecondLevel.Quantity), (FirstLevel.Output, SecondLevel.Quality), (FirstLevel.Output, SecondLevel.Timeliness), (FirstLevel.Output, SecondLevel.OutputCost),
        (FirstLevel.Benefit, SecondLevel.EconomicBenefit), (FirstLevel.Benefit, SecondLevel.SocialBenefit), (FirstLevel.Benefit, SecondLevel.EcologicalBenefit), (FirstLevel.Benefit, SecondLevel.Sustainability),
        (FirstLevel.Satisfaction, SecondLevel.ServedSatisfaction),
    ];

    private static readonly (FirstLevel First, SecondLevel Second)[] NewFrame =
        [(FirstLevel.Cost, SecondLevel.EconomicCost), (FirstLevel.Cost, SecondLevel.SocialCost), (FirstLevel.Cost, SecondLevel.EcologicalCost), .. OldFrame.Where(level => level.Second != SecondLevel.OutputCost)];

    private readonly Random random = new(seed);

    /// <summary>A book with some projects, their money partly in lines, and the department.</summary>
    public AccountBook Book()
    {
        var projects = Enumerable.Range(1, random.Next(1, 7)).Select(Project).ToList();
        var lines = projects.Where(_ => random.Next(2) == 0).SelectMany(LinesOf).ToList();
        return SampleBook.Of(lines) with
        {
            Unit = SampleBook.Of().Unit with { Supervisor = "示例县委宣传部" },
            Projects = [.. projects, Department()],
        };
    }

    private ProjectEntry Project(int number)
    {
        var frame = random.Next(2) == 0 ? OldFrame : NewFrame;
        var name = Pick(Things) + Pick(Deeds) + number.ToString(CultureInfo.InvariantCulture) + "号" + Trouble();
        return new()
        {
            Code = random.Next(6) == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"11010526T{number:000000000000}"),
            Name = name,
            Purpose = $"用于{Pick(Things)}{Pick(Deeds)}" + Trouble(),
            Goal = Goal(),
            Outcome = random.Next(4) == 0 ? "" : Goal(),
            Funds = [.. Funds()],
            Plan = [.. Plan()],
            Indicators = [.. Enumerable.Range(1, random.Next(1, 9)).Select(index => Indicator(index, Pick(frame), ""))],
            ExecutionWeight = random.Next(3) == 0 ? null : 10,
        };
    }

    private ProjectEntry Department() => new()
    {
        Code = "示例县融媒体中心",
        Name = "示例县融媒体中心",
        IsDepartment = true,
        Goal = Goal(),
        Outcome = Goal(),
        Funds = [.. Funds()],
        Indicators = [.. Enumerable.Range(1, random.Next(1, 4)).SelectMany(Activity)],
        ExecutionWeight = 10,
    };

    private IEnumerable<IndicatorEntry> Activity(int number) =>
        Enumerable.Range(1, random.Next(1, 4)).Select(index => Indicator(index, Pick(NewFrame), string.Create(CultureInfo.InvariantCulture, $"{Pick(Things)}宣传{number}组")) with
        {
            ActivityGoal = $"办好{Pick(Things)}之{number.ToString(CultureInfo.InvariantCulture)}、{index.ToString(CultureInfo.InvariantCulture)}",
        });

    private IndicatorEntry Indicator(int number, (FirstLevel First, SecondLevel Second) level, string activity)
    {
        var entry = new IndicatorEntry
        {
            First = level.First,
            Second = level.Second,
            Name = $"{Pick(Things)}{Pick(Deeds)}情况{number.ToString(CultureInfo.InvariantCulture)}" + Trouble(),
            Description = random.Next(3) == 0 ? "" : $"{Pick(Deeds)}的{Pick(Things)}" + Trouble(),
            Target = "",
            Basis = random.Next(3) == 0 ? "" : "年初工作计划" + Trouble(),
            Activity = activity,
            Weight = random.Next(1, 40) / 2m,
            Score = random.Next(4) == 0 ? null : random.Next(0, 2000) / 100m,
            Reason = Pick(Reasons),
        };
        return random.Next(4) switch
        {
            0 => entry with { Comparison = Comparison.Qualitative, Target = Pick(["良", "优", "达成预期目标"]), Actual = Pick(["良", "达成预期目标", ""]) },
            1 => entry with { Target = Pick(["12月底前", "比上年提升", "有效提升"]), Actual = Pick(["12月", "有效提升", "基本完成"]) },
            2 => entry with { Comparison = Comparison.AtLeast, Target = random.Next(1, 101).ToString(CultureInfo.InvariantCulture), MeasureUnit = "%", Actual = (random.Next(100, 10_001) / 100m).ToString("0.##", CultureInfo.InvariantCulture) },
            _ => entry with
            {
                Comparison = Pick([Comparison.AtLeast, Comparison.AtMost, Comparison.Equal, Comparison.MoreThan, Comparison.LessThan]),
                Target = (random.Next(1, 200_000) / 100m).ToString(random.Next(2) == 0 ? "0.##" : "#,0.##", CultureInfo.InvariantCulture),
                MeasureUnit = Pick(Units),
                Actual = random.Next(5) == 0 ? "" : random.Next(1, 3000).ToString(CultureInfo.InvariantCulture),
            },
        };
    }

    private string Goal() => random.Next(5) switch
    {
        0 => $"办好{Pick(Things)}，服务群众" + Trouble(),
        1 => $"1.{Pick(Deeds)}{Pick(Things)}{random.Next(1, 500)}条。\n2.保障安全播出{Trouble()}。\n3.群众满意。",
        2 => $"（1）{Pick(Deeds)}{Pick(Things)}；\n（2）做好{Pick(Things)}" + Trouble(),
        3 => $"①{Pick(Things)}按期完成，②{Pick(Things)}按质完成。",
        _ => $"完成{Pick(Things)}{Pick(Deeds)}，投入5000.5元，惠及3个乡镇。",
    };

    private IEnumerable<ProjectFund> Funds()
    {
        foreach (var stage in (Stage[])[Stage.Initial, Stage.Adjusted, Stage.Executed])
        {
            var (fiscal, carried, other) = (random.Next(1, 900_000_000), random.Next(2) * random.Next(9_000_000), random.Next(2) * random.Next(90_000_000));
            yield return new(FundSource.Total, 2026, stage, Money.OfFen(fiscal + carried + other));
            yield return new(FundSource.Fiscal, 2026, stage, Money.OfFen(fiscal));
            yield return new(FundSource.CarriedOver, 2026, stage, Money.OfFen(carried));
            yield return new(FundSource.Other, 2026, stage, Money.OfFen(other));
        }
    }

    private IEnumerable<BudgetLine> LinesOf(ProjectEntry project)
    {
        foreach (var stage in (Stage[])[Stage.Initial, Stage.Adjusted, Stage.Final])
        {
            yield return Line(Fund.General, false);
            yield return Line(Fund.General, true);
            yield return Line(Fund.Other, random.Next(2) == 0);

            BudgetLine Line(Fund fund, bool isCarriedOver)
            {
                var line = SampleBook.Spent(2070899, 50502, 30227, Nature.Project, random.Next(1, 300_000_000), fund, project.Code);
                return line with { At = line.At with { Stage = stage }, IsCarriedOver = isCarriedOver };
            }
        }
    }

    private IEnumerable<PlannedShare> Plan()
    {
        var percent = 0;
        foreach (var month in (int[])[3, 6, 10, 12])
        {
            percent = month == 12 ? 100 : Math.Min(100, percent + random.Next(0, 50));
            if (percent > 0 && random.Next(5) > 0)
            {
                yield return new(month, percent);
            }
        }
    }

    private string Trouble() => random.Next(4) == 0 ? Pick(Hostile) : "";

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
