using Mingzhang.Model;
using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>A self-evaluation in which the execution rate is an indicator like the others and cost a first level of its own, with values and
/// units in cells of their own (SC-54, SC-62).</summary>
internal sealed class ExecutionAmongIndicators : SheetManner
{
    public override string Name => "execution-row";

    public override bool IsResult => true;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        foreach (var project in book.Projects)
        {
            var form = new FormBuilder(10)
                .Row(Words("项目名称", across: 2), Words(project.Name, across: 3), Words("实施单位", across: 2), Words(book.Organisation, across: 3))
                .Row(Words("年初预算数（万元）", across: 2), Number(Money(project.Initial.Total, book)), Words("全年预算数（万元）"), Number(Money(project.Adjusted.Total, book), across: 2), Words("全年执行数（万元）", across: 2), Number(Money(project.Executed.Total, book), across: 2))
                .Row(Words("年度绩效目标", across: 2), Words(project.Goal, across: 8))
                .Row(Head("一级指标"), Head("二级指标"), Head("三级指标"), Head("指标符号"), Head("指标值"), Head("计量单位"), Head("完成值"), Head("分值"), Head("得分"), Head("偏差原因分析"))
                .Row(Words("预算执行"), Words("预算执行率"), Words("预算执行率"), Words("="), Words("100"), Words("%"), Words(Digits(project.Rate, 2)), Words(Points(project.ExecutionWeight)), Words(Points(project.ExecutionScore)), Words(Reason(project)));
            foreach (var indicator in project.Indicators)
            {
                form.Row(
                    Words(IsCost(indicator) ? "成本指标" : First(indicator)), Words(IsCost(indicator) ? "经济成本指标" : Second(indicator)), Words(indicator.Name), Words(Sign(indicator)), Words(Bare(indicator)), Words(indicator.Unit),
                    Words(indicator.Actual is { } actual ? Digits(actual, indicator.Decimals) : Actual(indicator)), Words(Points(indicator.Weight)), Words(Points(indicator.Score)), Words(indicator.Reason)
                );
            }

            form.Row(Words("总分", across: 7), Words(Points(project.WeightTotal)), Words(Points(project.ScoreTotal)), Words(""));
            yield return Table("项目支出绩效自评表", [TitleLine($"{project.Name}绩效自评表"), new($"（{book.Year}年度）", Alignment.Centre)], form, 0);
        }
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Results(book, project);
        return sheet with
        {
            Code = null,
            Department = null,
            NamesPerson = false,
            GivesPhone = false,
            Outcome = null,
            Funds = [sheet.Funds[0] with { Weight = null, Rate = null, Score = null }],
            Indicators =
            [
                Execution(project),
                .. sheet.Indicators.Select(indicator => (indicator.Second == SecondLevel.OutputCost ? indicator with { First = FirstLevel.Cost, Second = SecondLevel.EconomicCost } : indicator) with { Description = null, Basis = null }),
            ],
        };
    }

    private static Indicator Execution(PlannedProject project)
    {
        var place = new Place { Document = "" };
        var unit = new IndicatorUnit("%", UnitKind.Percent, "%");
        IndicatorValue Of(decimal number, int decimals) => new() { Printed = Digits(number, decimals), Kind = ValueKind.Number, Figure = new Figure(number, decimals, Measure.Percent), Unit = unit };
        return new Indicator
        {
            Place = place,
            First = FirstLevel.Execution,
            Name = SheetTruth.Text("预算执行率"),
            Target = Of(100, 0) with { Comparison = Comparison.Equal },
            TargetPlace = place,
            Actual = Of(project.Rate, 2),
            Weight = SheetTruth.Points(project.ExecutionWeight),
            Score = SheetTruth.Points(project.ExecutionScore),
            Reason = SheetTruth.Text(Reason(project)),
        };
    }

    private static string Reason(PlannedProject project) => project.Rate < 100 ? "部分合同尾款按约定结转下年支付。" : "";

    private static bool IsCost(PlannedIndicator indicator) => indicator.Level == SecondLevel.OutputCost;
}
