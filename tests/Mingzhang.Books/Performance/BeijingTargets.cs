using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>预算12表 of Beijing: one long list, the projects' cells tall, cost a first level of its own.</summary>
internal sealed class BeijingTargets : SheetManner
{
    public override string Name => "beijing";

    public override bool IsResult => false;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        var form = new FormBuilder(12)
            .Row(Head("单位名称", down: 2), Head("项目名称", down: 2), Head("项目总额", down: 2), Head("其中：", across: 2), Head("绩效目标", down: 2), Head("一级指标", down: 2), Head("二级指标", down: 2), Head("三级指标", down: 2), Head("绩效指标性质", down: 2), Head("本年绩效指标值", down: 2), Head("绩效度量单位", down: 2))
            .Row(Head("财政资金"), Head("其他资金"));
        foreach (var project in book.Projects)
        {
            foreach (var (at, indicator) in project.Indicators.Index())
            {
                var down = project.Indicators.Count;
                form.Row(
                [
                    .. at > 0 ? (PrintedCell[])[] :
                    [
                        Words($"{book.UnitCode}-{book.Organisation}", down: down), Words($"{project.Code}-{project.Name}", down: down), Number(Money(project.Initial.Total, book)) with { RowSpan = down },
                        Number(Money(project.Initial.Fiscal, book)) with { RowSpan = down }, Number(Money(project.Initial.Other, book)) with { RowSpan = down }, Words(project.Goal, down: down),
                    ],
                    Words(IsCost(indicator) ? "成本指标" : First(indicator)), Words(IsCost(indicator) ? "经济成本指标" : Second(indicator)), Words(indicator.Name), Words(Sign(indicator)), Words(Bare(indicator)), Words(indicator.Unit),
                ]);
            }
        }

        yield return Table("项目支出绩效目标表", [TitleLine("预算12表 项目支出绩效目标表"), new($"（{book.Year}年度）", Alignment.Centre), new("金额单位：万元", Alignment.Right)], form, 2);
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Targets(book, project);
        return sheet with
        {
            Plan = [],
            Purpose = null,
            Indicators = [.. sheet.Indicators.Select(indicator => (indicator.Second == SecondLevel.OutputCost ? indicator with { First = FirstLevel.Cost, Second = SecondLevel.EconomicCost } : indicator) with { Description = null, Basis = null })],
        };
    }

    private static bool IsCost(PlannedIndicator indicator) => indicator.Level == SecondLevel.OutputCost;
}
