using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using static Mingzhang.Model.Performance.Comparison;
using static Mingzhang.Model.Performance.SecondLevel;

namespace Mingzhang.Load.Filling;

/// <summary>Gives the projects of an invented book targets, a plan, and results where the year is over.</summary>
internal sealed class Targets(int seed)
{
    private static readonly (SecondLevel Level, string Name, Comparison Sign, int Least, int Most, string Unit, decimal Weight)[] Rows =
    [
        (EconomicCost, "单位制作成本", AtMost, 800, 20_000, "元", 20),
        (Quantity, "完成数量", AtLeast, 12, 900, "条", 15),
        (Quantity, "播出期数", AtLeast, 24, 300, "期", 10),
        (Quality, "验收合格率", AtLeast, 92, 100, "%", 10),
        (Timeliness, "按时完成率", AtLeast, 90, 100, "%", 10),
        (SocialBenefit, "受众人次", AtLeast, 20, 4_000, "万人次", 15),
        (ServedSatisfaction, "受众满意度", AtLeast, 85, 98, "%", 10),
    ];

    private readonly Random random = new(seed);

    /// <param name="project">As it was invented.</param>
    /// <param name="isOver">Whether its year is over, so that results are there.</param>
    public ProjectEntry Of(ProjectEntry project, bool isOver) => project with
    {
        Purpose = $"用于{project.Name}的采购、制作和运行维护",
        Goal = $"按计划完成{project.Name}各项任务，质量达到要求，群众满意。",
        Outcome = isOver ? "年初计划的任务基本完成。" : "",
        Plan = [new(3, 20), new(6, 45), new(9, 75), new(12, 100)],
        ExecutionWeight = 10,
        Indicators = [.. Rows.Select(row => Indicator(project, row, isOver))],
    };

    private IndicatorEntry Indicator(ProjectEntry project, (SecondLevel Level, string Name, Comparison Sign, int Least, int Most, string Unit, decimal Weight) row, bool isOver)
    {
        var target = random.Next(row.Least, row.Most + 1);
        var reached = Math.Min(row.Unit == "%" ? 100 : int.MaxValue, target * random.Next(85, 112) / 100);
        return new()
        {
            First = row.Level.First(),
            Second = row.Level,
            Name = row.Level == Quantity ? project.Name + row.Name : row.Name,
            Comparison = row.Sign,
            Target = target.ToString(CultureInfo.InvariantCulture),
            MeasureUnit = row.Unit,
            Basis = "年度计划",
            Weight = row.Weight,
            Actual = isOver ? reached.ToString(CultureInfo.InvariantCulture) : "",
            Reason = isOver && reached < target ? "部分任务跨年实施，已调整排期。" : "",
        };
    }
}
