using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model.Performance;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>What holds for every list of projects, wherever its cells slipped.</summary>
public class SheetLaws
{
    private static readonly (string First, string Second)[] Levels = [("成本指标", "经济成本指标"), ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标")];

    /// <summary>A row: whether it begins a project, its level, how many columns it slipped.</summary>
    private sealed record Row(bool BeginsProject, int Level, int Slipped);

    private static readonly Gen<Row[]> Rows =
        (from begins in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
         from level in Gen.Choose(0, Levels.Length - 1)
         from slipped in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-6, 6)))
         select new Row(begins, level, begins ? Math.Clamp(slipped, -1, 6) : slipped)).ListOf().Select(rows => rows.ToArray());

    [Fact]
    public void Every_row_with_a_value_becomes_an_indicator_in_its_order_or_is_told() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Rows.ToArbitrary(), rows => Holds(rows)));

    private static void Holds(Row[] rows)
    {
        var document = Told.Read(Table(rows));
        var read = document.Performance.Sheets.SelectMany(sheet => sheet.Indicators).ToList();
        var left = document.NotUnderstood.Where(missed => missed.Reason == "indicator").ToList();

        (read.Count + left.Count).ShouldBe(rows.Length);
        left.Count.ShouldBe(rows.TakeWhile(row => !row.BeginsProject).Count());
        read.Select(indicator => indicator.Name.Text).ShouldBe(rows.Select((_, index) => $"名称{index}").Skip(left.Count));
        read.Select(indicator => indicator.SecondPrinted).ShouldBe(rows.Skip(left.Count).Select(row => Levels[row.Level].Second));
        document.Performance.Sheets.Select(sheet => sheet.Code!.Text).ShouldBe(rows.Select((row, index) => (row, index)).Where(pair => pair.row.BeginsProject).Select(pair => Code(pair.index)));
    }

    private static string Table(Row[] rows)
    {
        var text = new StringBuilder("年度项目支出绩效表\n\n金额单位：万元\n\n| 单位名称 | 项目名称 | 项目总额 | 其中：财政资金 | 其他资金 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位 | | | | | | |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = Enumerable.Repeat("", 18).ToArray();
            string[] printed = ["", rows[i].BeginsProject ? $"{Code(i)}-项目" : "", rows[i].BeginsProject ? "5.00" : "", rows[i].BeginsProject ? "5.00" : "", "", rows[i].BeginsProject ? "目标" : "", Levels[rows[i].Level].First, Levels[rows[i].Level].Second, $"名称{i}", "≥", "1", "项"];
            for (var c = 0; c < printed.Length; c++)
            {
                if (c + rows[i].Slipped is >= 0 and < 18 and var at)
                {
                    cells[at] = printed[c];
                }
            }

            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private static string Code(int index) => $"11010526T{index:000000000000}";
}
