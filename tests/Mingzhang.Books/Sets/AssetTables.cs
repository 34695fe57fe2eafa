using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>What a unit owns: stocks, so without flow or fund.</summary>
internal static class AssetTables
{
    /// <summary>部门固定资产占用情况表: a row a kind, count and value.</summary>
    public static PrintedTable Listed(Book book, Style style)
    {
        var labels = new Dictionary<Theme, string>
        {
            [Theme.Buildings] = "1、房屋（平方米）",
            [Theme.AssetVehicles] = "2、车辆（台、辆）",
            [Theme.Equipment] = "3、单价在20万元以上的设备",
            [Theme.OtherAssets] = "4、其他固定资产",
        };
        return
            TablePrinter.Print(
                book,
                style,
                new TableSpec
                {
                    Title = "部门固定资产占用情况表",
                    At = default,
                    Above =
                    [
                        new("部门固定资产占用情况表", Alignment.Centre, IsTitle: true),
                        new($"{book.Code} {book.Organisation}"),
                        new($"截止时间：{book.Year - 1}-12-31", Alignment.Right),
                    ],
                    Style = style with { NumbersColumns = false, NumbersRows = false, Thousands = false },
                    Sides =
                    [
                        new(
                            [
                                ColumnSpec.Words(0, "项目"),
                                ColumnSpec.Amount("数量") with
                                {
                                    Value = Count,
                                },
                                ColumnSpec.Amount("价值（金额单位：万元）") with
                                {
                                    Value = Value,
                                },
                            ],
                            [
                                new RowSpec(["资产总额"], null) { Subject = book.Assets.ToArray() },
                                .. book.Assets.Select(asset => new RowSpec([labels[asset.Theme]], null) { Subject = new[] { asset } }),
                            ]
                        ),
                    ],
                }
            )
                is var table
            ? WithPoints(table, book)
            : table;
    }

    private static (Figure? Figure, Coordinates At) Count(RowSpec row)
    {
        var assets = (Asset[])row.Subject!;
        var one = assets is [var single] ? single : null;
        return (
            one?.Count is { } count ? new Figure(count, 0, Measure.Count(one.CountedIn)) : null,
            new() { Theme = one?.Theme ?? Theme.Assets }
        );
    }

    private static (Figure? Figure, Coordinates At) Value(RowSpec row)
    {
        var assets = (Asset[])row.Subject!;
        return (
            Style.Print(assets.Sum(asset => asset.Fen), MoneyUnit.Wan, 2),
            new() { Theme = assets is [var single] ? single.Theme : Theme.Assets }
        );
    }

    /// <summary>A stock at the end of last year in this year's budget: a reader may date it either way, or not.</summary>
    private static PrintedTable WithPoints(PrintedTable table, Book book) =>
        table with
        {
            Rows =
            [
                .. table.Rows.Select(row => new PrintedRow([
                    .. row.Cells.Select(cell => cell.Fact is null ? cell : cell with { Fact = Dated(cell.Fact, book.Year) }),
                ])),
            ],
        };

    public static ExpectedFact Dated(ExpectedFact fact, int year) =>
        fact with
        {
            OrElse =
            [
                .. from of in new[] { year - 1, year, 0 }
                from stage in new[] { Stage.Unknown, Stage.Initial, Stage.Final }
                select fact.Coordinates with
                {
                    Year = of,
                    Stage = stage,
                },
            ],
        };
}
