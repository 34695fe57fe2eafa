using System.Globalization;
using Mingzhang.Model.Performance;
using static Mingzhang.Books.Performance.FormBuilder;

namespace Mingzhang.Books.Performance;

/// <summary>A list as a platform exports it: nothing is merged, each row says its unit, project and money again, columns of
/// no interest stand between.</summary>
internal sealed class RepeatedList : SheetManner
{
    public override string Name => "repeated-list";

    public override bool IsResult => false;

    protected override IEnumerable<Element> Elements(PerformanceBook book)
    {
        var form = new FormBuilder(13)
            .Row(Head("序号"), Head("单位编码"), Head("单位名称"), Head("项目编码"), Head("项目名称"), Head("预算金额（万元）"), Head("一级指标"), Head("二级指标"), Head("三级指标"), Head("指标性质"), Head("指标值"), Head("计量单位"), Head("指标说明"));
        var number = 0;
        foreach (var project in book.Projects)
        {
            foreach (var indicator in project.Indicators)
            {
                form.Row(
                    Words((++number).ToString(CultureInfo.InvariantCulture)), Words(book.UnitCode), Words(book.Organisation), Words(project.Code), Words(project.Name), Number(Money(project.Initial.Total, book)),
                    Words(First(indicator)), Words(Second(indicator)), Words(indicator.Name), Words(Sign(indicator)), Words(Bare(indicator)), Words(indicator.Unit), Words(indicator.Description)
                );
            }
        }

        yield return Table("项目绩效目标情况表", [TitleLine($"{book.Year}年项目绩效目标情况表"), new("单位：万元", Alignment.Right)], form, 1);
    }

    protected override PerformanceSheet Truth(PerformanceBook book, PlannedProject project)
    {
        var sheet = SheetTruth.Targets(book, project);
        return sheet with
        {
            Funds = [SheetTruth.Row(FundSource.Total, project.Initial.Total, book)],
            Plan = [],
            Purpose = null,
            Goal = null,
            Indicators = [.. sheet.Indicators.Select(indicator => indicator with { Basis = null })],
        };
    }
}
