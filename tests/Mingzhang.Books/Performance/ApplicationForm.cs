using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>项目支出绩效目标申报表: a sheet a project, its money as lines that end in a colon.</summary>
internal sealed class ApplicationForm : SheetManner
{
    public override string Name => "application";

    public override bool IsResult => false;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        foreach (var project in book.Projects)
        {
            var form = new FormBuilder(5)
                .Row(Words("项目名称"), Words(project.Name, across: 4))
                .Row(Words("主管部门及代码"), Words(book.Department, across: 2), Words("实施单位"), Words(book.Organisation))
                .Row(Words("项目资金\n（万元）", down: 3), Words("年度资金总额：", across: 2), Number(Money(project.Initial.Total, book), across: 2))
                .Row(Words("其中：财政拨款", across: 2), Number(Money(project.Initial.Fiscal, book), across: 2))
                .Row(Words("其他资金", across: 2), Number(Money(project.Initial.Other, book), across: 2))
                .Row(Words("总体目标", down: 2), Words("年度目标", across: 4))
                .Row(Words(project.Goal, across: 4))
                .Row(Words("绩效指标", down: project.Indicators.Count + 1), Head("一级指标"), Head("二级指标"), Head("三级指标"), Head("指标值"));
            foreach (var row in Levelled(project))
            {
                form.Row([.. LevelCells(row), Words(row.Indicator.Name), Words(Whole(row.Indicator))]);
            }

            yield return Table("项目支出绩效目标申报表", [TitleLine("项目支出绩效目标申报表"), new($"（{book.Year}年度）", Alignment.Centre)], form, 0);
        }
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Targets(book, project);
        return sheet with
        {
            Code = null,
            Department = SheetTruth.Text(book.Department),
            Plan = [],
            Purpose = null,
            Indicators = [.. sheet.Indicators.Select(indicator => HebeiTargets.WithoutSignOfGrade(indicator) with { Description = null, Basis = null })],
        };
    }
}
