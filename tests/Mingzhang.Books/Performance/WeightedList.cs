using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>A list of all projects as provinces of the south west print it: sign, value, unit and weight in cells of their own.</summary>
internal sealed class WeightedList : SheetManner
{
    public override string Name => "weighted-list";

    public override bool IsResult => false;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        var form = new FormBuilder(10)
            .Row(Head("项目名称"), Head("预算数（万元）"), Head("年度目标"), Head("一级指标"), Head("二级指标"), Head("三级指标"), Head("指标性质"), Head("指标值"), Head("度量单位"), Head("权重"));
        foreach (var project in book.Projects)
        {
            foreach (var (at, row) in Levelled(project).Index())
            {
                var down = project.Indicators.Count;
                form.Row(
                [
                    .. at > 0 ? (PrintedCell[])[] : [Words(project.Name, down: down), Number(Money(project.Initial.Total, book)) with { RowSpan = down }, Words(project.Goal, down: down)],
                    .. LevelCells(row), Words(row.Indicator.Name), Words(Sign(row.Indicator)), Words(Bare(row.Indicator)), Words(row.Indicator.Unit), Words(Points(row.Indicator.Weight)),
                ]);
            }
        }

        yield return Table("部门预算项目绩效目标表", [TitleLine($"{book.Year}年部门预算项目绩效目标表"), new($"部门：{book.Organisation}"), new("金额单位：万元", Alignment.Right)], form, 1);
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Results(book, project);
        return SheetTruth.Targets(book, project) with
        {
            Code = null,
            Unit = null,
            Funds = [SheetTruth.Row(FundSource.Total, project.Initial.Total, book)],
            Plan = [],
            Purpose = null,
            Indicators = [.. sheet.Indicators.Select(indicator => indicator with { Description = null, Basis = null, Actual = null, Score = null, Reason = null })],
        };
    }
}
