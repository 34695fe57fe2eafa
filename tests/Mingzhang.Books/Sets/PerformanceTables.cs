using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>Tables of targets. Their money may be read or left: they are kept whole by a reader.</summary>
internal static class PerformanceTables
{
    private static readonly string[][] Indicators =
    [
        ["产出指标", "数量指标", "工作完成数量", "≥", "12", "项"],
        ["产出指标", "质量指标", "验收合格率", "=", "100", "%"],
        ["产出指标", "时效指标", "年度内完成相应工作", "=", "100", "%"],
        ["成本指标", "经济成本指标", "项目预算控制数", "≤", "100", "%"],
        ["效益指标", "社会效益指标", "扩大宣传影响", "定性", "良", ""],
        ["满意度指标", "服务对象满意度指标", "受众满意度", "≥", "90", "%"],
    ];

    // What is counted is the project's own.
    private static string[] OfProject(int index, string project) => index > 0 ? Indicators[index] : [.. Indicators[0].Select(text => text.Replace("工作", project, StringComparison.Ordinal))];

    public static PrintedTable OfProjects(Book book, Style style)
    {
        var scope = new Coordinates
        {
            Year = book.Year,
            Stage = Stage.Initial,
            Flow = Flow.Expenditure,
            Nature = Nature.Project,
        };
        List<RowSpec> rows = [];
        foreach (var project in book.ProjectsIn(scope))
        {
            for (var index = 0; index < Indicators.Length; index++)
            {
                rows.Add(
                    new RowSpec(
                        [$"{book.UnitCode}-{book.UnitName}", $"{project.Code}-{project.Name}", project.Purpose, .. OfProject(index, project.Name)],
                        null
                    )
                    {
                        Subject = index == 0 ? project : null,
                    }
                );
            }
        }

        ColumnSpec Money(Fund fund, params string[] head) =>
            ColumnSpec.Amount(head) with
            {
                Value = row => Value(book, style, scope, row, fund),
            };
        return TablePrinter.Print(
            book,
            style,
            new TableSpec
            {
                Title = "年度项目支出绩效表",
                At = scope,
                Above = [new("预算12表 年度项目支出绩效表", Alignment.Centre, IsTitle: true), new("金额单位：万元", Alignment.Right)],
                IsOptional = true,
                MergesLabels = true,
                Sides =
                [
                    new(
                        [
                            ColumnSpec.Words(0, "单位名称"),
                            ColumnSpec.Words(1, "项目名称"),
                            Money(Fund.All, "项目总额"),
                            Money(Fund.Fiscal, "其中：", "财政资金"),
                            Money(Fund.UnitFunds, "其中：", "其他资金"),
                            ColumnSpec.Words(2, "绩效目标"),
                            ColumnSpec.Words(3, "一级指标"),
                            ColumnSpec.Words(4, "二级指标"),
                            ColumnSpec.Words(5, "三级指标"),
                            ColumnSpec.Words(6, "绩效指标性质"),
                            ColumnSpec.Words(7, "本年绩效指标值"),
                            ColumnSpec.Words(8, "绩效度量单位"),
                        ],
                        rows
                    ),
                ],
            }
        );
    }

    public static PrintedTable OfDepartment(Book book, Style style)
    {
        var scope = new Coordinates
        {
            Year = book.Year,
            Stage = Stage.Initial,
            Flow = Flow.Expenditure,
        };
        ColumnSpec Of(string above, string head, Fund fund, Nature nature) =>
            ColumnSpec.Amount(point => point with { Fund = fund, Nature = nature }, above, head);
        return TablePrinter.Print(
            book,
            style,
            new TableSpec
            {
                Title = "部门整体支出绩效目标表",
                At = scope,
                Above =
                [
                    new("预算13表 部门整体支出绩效目标表", Alignment.Centre, IsTitle: true),
                    new($"（{book.Year}年度）", Alignment.Centre),
                    new("金额单位：万元", Alignment.Right),
                ],
                IsOptional = true,
                Sides =
                [
                    new(
                        [
                            ColumnSpec.Words(0, "部门名称"),
                            ColumnSpec.Words(1, "整体绩效目标"),
                            ColumnSpec.Amount("预算支出总额"),
                            Of("财政拨款", "合计", Fund.Fiscal, Nature.All),
                            Of("财政拨款", "基本支出", Fund.Fiscal, Nature.Basic),
                            Of("财政拨款", "项目支出", Fund.Fiscal, Nature.Project),
                        ],
                        [RowSpec.Of([book.Organisation, "做好主流舆论宣传，保障安全播出。"], point => point)]
                    ),
                ],
            }
        );
    }

    private static (Figure? Figure, Coordinates At) Value(Book book, Style style, Coordinates scope, RowSpec row, Fund fund)
    {
        var at = scope with { Project = (row.Subject as BookProject)?.Code, Fund = fund };
        var fen = row.Subject is null ? 0 : book[at];
        return (fen == 0 ? null : Style.Print(fen, style.TableUnit, style.Decimals), at);
    }
}
