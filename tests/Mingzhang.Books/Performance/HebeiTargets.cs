using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>The form of Hebei: a sheet a project, with a plan of payments and the basis of each value (TG-12, TG-13).</summary>
internal sealed class HebeiTargets : SheetManner
{
    public override string Name => "hebei";

    public override bool IsResult => false;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        foreach (var (number, project) in book.Projects.Index())
        {
            var form = new FormBuilder(7)
                .Row(Words("项目编码"), Words(project.Code, across: 2), Words("项目名称"), Words(project.Name, across: 3))
                .Row(Words("预算规模及资金用途", down: 2), Words("预算数"), Number(Money(project.Initial.Total, book)), Words("其中：财政资金"), Number(Money(project.Initial.Fiscal, book)), Words("其他资金"), Number(Money(project.Initial.Other, book)))
                .Row(Words(project.Purpose, across: 6))
                .Row([Words("资金支出计划（%）", down: 2), .. project.Plan.Select((step, at) => Words($"{step.Month}月底", across: at >= 2 ? 2 : 1))])
                .Row([.. project.Plan.Select((step, at) => Words(step.Percent == 0 ? "" : $"{step.Percent}%", across: at >= 2 ? 2 : 1))])
                .Row(Words("绩效目标"), Words($"1.{project.Goal}", across: 6))
                .Row(Head("一级指标"), Head("二级指标"), Head("三级指标"), Head("绩效指标描述"), Head("指标值"), Head("指标值确定依据", across: 2));
            foreach (var row in Levelled(project))
            {
                form.Row([.. LevelCells(row), Words(row.Indicator.Name), Words(row.Indicator.Description), Words(Whole(row.Indicator)), Words(row.Indicator.Basis, across: 2)]);
            }

            yield return Table($"{project.Name}绩效目标表", [TitleLine($"{number + 1}.{project.Name}绩效目标表"), new($"{book.UnitCode}{book.Organisation}"), new("单位：万元", Alignment.Right)], form, 0);
        }
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Targets(book, project);
        return sheet with
        {
            Unit = null,
            Goal = SheetTruth.Text($"1.{project.Goal}"),
            Plan = [.. sheet.Plan.Select(step => step.Planned!.Number == 0 ? step with { Planned = null } : step)],
            Indicators = [.. sheet.Indicators.Select(WithoutSignOfGrade)],
        };
    }

    /// <summary>A cell that holds a grade alone says nothing of a sign.</summary>
    internal static Indicator WithoutSignOfGrade(Indicator indicator) =>
        indicator.Target.Kind == ValueKind.Grade ? indicator with { Target = indicator.Target with { Comparison = Comparison.None } } : indicator;
}
