using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>项目支出绩效自评表 of the national form (SC-60): a sheet a project.</summary>
internal sealed class NationalSelfEvaluation : SheetManner
{
    public override string Name => "national";

    public override bool IsResult => true;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        foreach (var project in book.Projects)
        {
            var form = new FormBuilder(9)
                .Row(Words("项目名称", across: 2), Words(project.Name, across: 7))
                .Row(Words("主管部门", across: 2), Words(book.Department, across: 3), Words("实施单位"), Words(book.Organisation, across: 3))
                .Row(Words("项目负责人", across: 2), Words("示例甲", across: 3), Words("联系电话"), Words("0000-1234567", across: 3))
                .Row(Words("项目资金\n（万元）", across: 2, down: 5), Words(""), Words("年初预算数"), Words("全年预算数"), Words("全年执行数"), Words("分值"), Words("执行率"), Words("得分"))
                .Row([Words("年度资金总额"), .. Amounts(project, money => money.Total, book), Words(Points(project.ExecutionWeight)), Words($"{Digits(project.Rate, 2)}%"), Words(Points(project.ExecutionScore))])
                .Row([Words("其中：当年财政拨款"), .. Amounts(project, money => money.Fiscal, book), Words("—"), Words("—"), Words("—")])
                .Row([Words("上年结转资金"), .. Amounts(project, money => money.CarriedOver, book), Words("—"), Words("—"), Words("—")])
                .Row([Words("其他资金"), .. Amounts(project, money => money.Other, book), Words("—"), Words("—"), Words("—")])
                .Row(Words("年度总体目标", down: 2), Words("预期目标", across: 4), Words("实际完成情况", across: 4))
                .Row(Words(project.Goal, across: 4), Words(project.Outcome, across: 4))
                .Row(Words("绩效指标", down: project.Indicators.Count + 1), Head("一级指标"), Head("二级指标"), Head("三级指标"), Head("年度指标值"), Head("实际完成值"), Head("分值"), Head("得分"), Head("偏差原因分析及改进措施"));
            foreach (var row in Levelled(project))
            {
                form.Row([.. LevelCells(row), Words(row.Indicator.Name), Words(Whole(row.Indicator)), Words(Actual(row.Indicator)), Words(Points(row.Indicator.Weight)), Words(Points(row.Indicator.Score)), Words(row.Indicator.Reason)]);
            }

            form.Row(Words("总分", across: 6), Words(Points(project.WeightTotal)), Words(Points(project.ScoreTotal)), Words(""));
            yield return Table("项目支出绩效自评表", [TitleLine("项目支出绩效自评表"), new($"（{book.Year}年度）", Alignment.Centre)], form, 0);
        }
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Results(book, project);
        return sheet with { Code = null, Indicators = [.. sheet.Indicators.Select(indicator => HebeiTargets.WithoutSignOfGrade(indicator) with { Description = null, Basis = null })] };
    }

    private static IEnumerable<PrintedCell> Amounts(PlannedProject project, Func<ProjectMoney, long> of, PerformanceBook book) =>
        ((ProjectMoney[])[project.Initial, project.Adjusted, project.Executed]).Select(money => Number(Money(of(money), book)));
}
