using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>A self-evaluation as eastern and southern provinces print it: a rate of completion beside the values.</summary>
internal sealed class CompletionList : SheetManner
{
    public override string Name => "completion";

    public override bool IsResult => true;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        foreach (var project in book.Projects)
        {
            var form = new FormBuilder(9)
                .Row(Words("项目名称"), Words(project.Name, across: 3), Words("主管部门"), Words(book.Department, across: 4))
                .Row(Words("项目资金（万元）", down: 2), Words("年初预算数"), Words("全年预算数", across: 2), Words("全年执行数"), Words("预算执行率", across: 2), Words("分值"), Words("得分"))
                .Row(Number(Money(project.Initial.Total, book)), Number(Money(project.Adjusted.Total, book), across: 2), Number(Money(project.Executed.Total, book)), Words($"{Digits(project.Rate, 2)}%", across: 2), Words(Points(project.ExecutionWeight)), Words(Points(project.ExecutionScore)))
                .Row(Head("一级指标"), Head("二级指标"), Head("指标名称"), Head("年初目标值"), Head("实际完成值"), Head("完成率"), Head("分值"), Head("自评得分"), Head("未完成原因分析"));
            foreach (var row in Levelled(project))
            {
                form.Row([.. LevelCells(row), Words(row.Indicator.Name), Words(Whole(row.Indicator)), Words(Actual(row.Indicator)), Words(Completion(row.Indicator)), Words(Points(row.Indicator.Weight)), Words(Points(row.Indicator.Score)), Words(row.Indicator.Reason)]);
            }

            form.Row(Words("合计", across: 6), Words(Points(project.WeightTotal)), Words(Points(project.ScoreTotal)), Words(""));
            yield return Table("项目绩效自评表", [TitleLine($"{book.Year}年度项目绩效自评表"), new($"填报单位：{book.Organisation}")], form, 0);
        }
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Results(book, project);
        return sheet with
        {
            Code = null,
            Unit = null,
            NamesPerson = false,
            GivesPhone = false,
            Goal = null,
            Outcome = null,
            Funds = [sheet.Funds[0]],
            Indicators = [.. sheet.Indicators.Select(indicator => HebeiTargets.WithoutSignOfGrade(indicator) with { Description = null, Basis = null })],
        };
    }

    private static string Completion(PlannedIndicator indicator) =>
        indicator is { Actual: { } actual, Number: { } number } ? $"{Points(indicator.IsLimit ? 100 : actual / number * 100)}%" : indicator.Reach == Reach.Full ? "100%" : "70%";
}
