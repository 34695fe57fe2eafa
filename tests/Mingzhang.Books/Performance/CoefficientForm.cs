using Mingzhang.Model;
using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>The form of Chongqing (SC-59): no levels, a coefficient in percent, the score is weight × coefficient.</summary>
internal sealed class CoefficientForm : SheetManner
{
    public override string Name => "coefficient";

    public override bool IsResult => true;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        foreach (var project in book.Projects)
        {
            var form = new FormBuilder(10)
                .Row(Words("项目名称"), Words(project.Name, across: 4), Words("项目编码", across: 2), Words(project.Code, across: 3))
                .Row(Words("主管部门"), Words(book.Department, across: 4), Words("实施单位", across: 2), Words(book.Organisation, across: 3))
                .Row(Words("项目资金（万元）", down: 2), Words("", across: 1), Words("年初预算数", across: 2), Words("全年预算数", across: 2), Words("全年执行数"), Words("执行率（%）"), Words("执行率权重"), Words("执行率得分"))
                .Row(Words("年度总金额"), Number(Money(project.Initial.Total, book), across: 2), Number(Money(project.Adjusted.Total, book), across: 2), Number(Money(project.Executed.Total, book)), Words(Digits(project.Rate, 2)), Words(Points(project.ExecutionWeight)), Words(Points(project.ExecutionScore)))
                .Row(Words("当年绩效目标", down: 2), Words("年初绩效目标", across: 5), Words("全年完成情况", across: 4))
                .Row(Words(project.Goal, across: 5), Words(project.Outcome, across: 4))
                .Row(Head("指标名称"), Head("计量单位"), Head("指标性质"), Head("年初指标值"), Head("调整指标值"), Head("全年完成值"), Head("得分系数（%）"), Head("指标权重"), Head("指标得分"), Head("是否核心指标"));
            foreach (var indicator in project.Indicators)
            {
                form.Row(Words(indicator.Name), Words(indicator.Unit), Words(Sign(indicator)), Words(Bare(indicator)), Words(""), Words(indicator.Actual is { } actual ? Digits(actual, indicator.Decimals) : indicator.Reach == Reach.Full ? "达成预期指标" : "部分达成"), Words(Points(Coefficient(indicator))), Words(Points(indicator.Weight)), Words(Points(indicator.Score)), Words("否"));
            }

            yield return Table("项目支出绩效自评表", [TitleLine("项目支出绩效自评表"), new($"（{book.Year}年度）", Alignment.Centre)], form, 0);
        }
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Results(book, project);
        return sheet with
        {
            NamesPerson = false,
            GivesPhone = false,
            WeightTotal = null,
            ScoreTotal = null,
            Funds = [sheet.Funds[0]],
            Indicators = [.. sheet.Indicators.Zip(project.Indicators, (indicator, planned) => indicator with
            {
                First = null,
                Second = null,
                Description = null,
                Basis = null,
                Reason = null,
                Coefficient = SheetTruth.Number(Coefficient(planned), 2, Measure.Percent),
            })],
        };
    }

    private static decimal Coefficient(PlannedIndicator indicator) => indicator.Weight == 0 ? 0 : decimal.Round(indicator.Score / indicator.Weight * 100, 2, MidpointRounding.AwayFromZero);
}
