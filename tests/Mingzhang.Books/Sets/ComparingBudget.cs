using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>Eight tables by the minimum of the national procedure, this year's budget beside last year's with the change.</summary>
internal sealed class ComparingBudget : TableSet
{
    public override string Name => "comparing";

    public override BookScope Scope { get; } =
        new()
        {
            IsFinalAccounts = false,
            HasSpecialAccount = false,
            Years = (2023, 2026),
        };

    public override Style Style(Chance chance) =>
        new() { Thousands = chance.Happens(50), Zero = chance.Happens(40) ? ZeroStyle.Decimals : ZeroStyle.Blank };

    public override string Title(Book book) => $"{book.Organisation}{book.Year}年部门预算公开";

    protected override IEnumerable<Element> Elements(Book book, Style style, Chance chance)
    {
        foreach (var spec in Specs(book))
        {
            yield return TablePrinter.Print(book, style, spec);
        }

        if (style.HasNarrative)
        {
            foreach (var element in new BudgetNarrative(book, style, chance, BudgetManner.Comparing).Tell())
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<TableSpec> Specs(Book book)
    {
        var now = Budgeted(book);
        var spent = now with { Flow = Flow.Expenditure };
        yield return Balance(book, now);
        yield return Revenue(book, now);
        yield return Expenditure(book, spent);
        yield return FiscalBalance(book, now);
        yield return General(book, spent with { Fund = Fund.General });
        yield return Basic(book, spent with { Fund = Fund.General, Nature = Nature.Basic });
        yield return ThreePublic(book, spent with { Fund = Fund.Fiscal, Theme = Theme.ThreePublic });
        yield return GovernmentFund(book, spent with { Fund = Fund.GovernmentFund });
    }

    private static TableSpec Table(Book book, int number, string title, Coordinates at, params IReadOnlyList<SideSpec> sides) =>
        new()
        {
            Title = title,
            At = at,
            Above =
            [
                new($"表{number}", Alignment.Left),
                new(title, Alignment.Centre, IsTitle: true),
                new($"部门名称：{book.Organisation}"),
                new("单位：万元", Alignment.Right),
            ],
            Sides = sides,
        };

    /// <summary>上年预算数, 本年预算数, 增减额, 增减%.</summary>
    private static ColumnSpec[] Compared(Book book, Coordinates scope, string above)
    {
        Coordinates Now(RowSpec row) => row.At!(scope);
        ColumnSpec Changed(string head, Func<long, long, Figure?> figure) =>
            ColumnSpec.Amount(above, head) with
            {
                IsOptional = true,
                Value = row =>
                    row.At is null ? (null, scope) : (figure(book[Now(row)], book[Now(row) with { Year = book.Year - 1 }]), Now(row)),
            };
        return
        [
            ColumnSpec.Amount(point => point with { Year = book.Year - 1 }, above, "上年预算数"),
            ColumnSpec.Amount(above, "本年预算数"),
            Changed("增减额", (now, last) => now == last ? null : Books.Style.Print(now - last, MoneyUnit.Wan, 2)),
            Changed("增减%", (now, last) => last == 0 || now == last ? null : Books.Style.Percent(now - last, last)),
        ];
    }

    private static TableSpec Balance(Book book, Coordinates now)
    {
        RowSpec[] kinds =
        [
            Rows.Source("一、一般公共预算拨款收入", Fund.General),
            Rows.Source("二、政府性基金预算拨款收入", Fund.GovernmentFund),
            Rows.Source("三、国有资本经营预算拨款收入", Fund.StateCapital),
            Rows.Source("四、事业收入", Fund.Business),
            Rows.Source("五、事业单位经营收入", Fund.Operating),
            Rows.Source("六、上级补助收入", Fund.Superior),
            Rows.Source("七、其他收入", Fund.Other),
        ];
        var left = Rows.Padded(
            kinds,
            [
                Rows.Total(point => point with { Flow = Flow.Revenue }, "本年收入合计"),
                RowSpec.Of("上年结转", point => point with { Flow = Flow.OpeningBalance }),
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "收入总计"),
            ],
            0
        );
        var right = Rows.Padded(
            Rows.Classes([
                .. book.Functions(now with { Flow = Flow.Expenditure }, now with { Year = now.Year - 1, Flow = Flow.Expenditure })
                    .Select(code => code.Parent.Parent.Value)
                    .Distinct()
                    .Order(),
            ]),
            [
                Rows.Total(point => point with { Flow = Flow.Expenditure }, "本年支出合计"),
                RowSpec.Of("结转下年", point => point with { Flow = Flow.ClosingBalance }),
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "支出总计"),
            ],
            left.Count
        );
        ColumnSpec[] Two(string above) =>
            [
                ColumnSpec.Words(0, above, "项目"),
                ColumnSpec.Amount(point => point with { Year = now.Year - 1 }, above, "上年预算数"),
                ColumnSpec.Amount(above, "本年预算数"),
            ];
        return Table(book, 1, "部门收支总体情况表", now, new(Two("收入"), left), new(Two("支出"), right));
    }

    private static TableSpec Revenue(Book book, Coordinates now)
    {
        ColumnSpec Of(string head, Flow flow, Fund fund) => ColumnSpec.Amount(point => point with { Flow = flow, Fund = fund }, head);
        return Table(
            book,
            2,
            "部门收入总体情况表",
            now,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "科目", "科目编码"),
                    ColumnSpec.Words(1, "科目", "科目名称"),
                    Of("合计", Flow.GrandTotal, Fund.All),
                    Of("上年结转", Flow.OpeningBalance, Fund.All),
                    Of("一般公共预算拨款收入", Flow.Revenue, Fund.General),
                    Of("政府性基金预算拨款收入", Flow.Revenue, Fund.GovernmentFund),
                    Of("国有资本经营预算拨款收入", Flow.Revenue, Fund.StateCapital),
                    Of("事业收入", Flow.Revenue, Fund.Business),
                    Of("事业单位经营收入", Flow.Revenue, Fund.Operating),
                    Of("上级补助收入", Flow.Revenue, Fund.Superior),
                    Of("其他收入", Flow.Revenue, Fund.Other),
                ],
                [
                    Rows.Total(point => point, "", "合计"),
                    .. Rows.Functions(book.FunctionLevels(now with { Flow = Flow.Revenue }, now with { Flow = Flow.OpeningBalance })),
                ]
            )
        );
    }

    private static TableSpec Expenditure(Book book, Coordinates spent) =>
        Table(
            book,
            3,
            "部门支出总体情况表",
            spent,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "科目", "科目编码"),
                    ColumnSpec.Words(1, "科目", "科目名称"),
                    .. Rows.BasicAndProject(),
                    ColumnSpec.Amount(point => point with { Nature = Nature.Operating }, "事业单位经营支出"),
                    ColumnSpec.Amount(point => point with { Nature = Nature.RemittedUp }, "上缴上级支出"),
                    ColumnSpec.Amount(point => point with { Nature = Nature.SubsidyDown }, "对下级单位补助支出"),
                ],
                [Rows.Total(point => point, "", "合计"), .. Rows.Functions(book.FunctionLevels(spent))]
            )
        );

    private static TableSpec FiscalBalance(Book book, Coordinates now)
    {
        RowSpec Opening(string label, Fund fund) => Rows.Source(label, fund, Flow.OpeningBalance);
        RowSpec[] left =
        [
            RowSpec.Of("一、本年收入", point => point with { Flow = Flow.Revenue }),
            Rows.Source("（一）一般公共预算拨款", Fund.General),
            Rows.Source("（二）政府性基金预算拨款", Fund.GovernmentFund),
            Rows.Source("（三）国有资本经营预算拨款", Fund.StateCapital),
            RowSpec.Of("二、上年结转", point => point with { Flow = Flow.OpeningBalance }),
            Opening("（一）一般公共预算拨款", Fund.General),
            Opening("（二）政府性基金预算拨款", Fund.GovernmentFund),
            Opening("（三）国有资本经营预算拨款", Fund.StateCapital),
        ];
        List<RowSpec> right =
        [
            RowSpec.Of("一、本年支出", point => point with { Flow = Flow.Expenditure }),
            .. book.Functions(now with { Flow = Flow.Expenditure, Fund = Fund.Fiscal })
                .Select(code => code.Parent.Parent)
                .Distinct()
                .Select(
                    (code, index) =>
                        RowSpec.Of(
                            $"（{Names.Numeral(index + 1)}）{Names.Of(code)}",
                            point => point with { Flow = Flow.Expenditure, Function = code }
                        )
                ),
            RowSpec.Of("二、结转下年", point => point with { Flow = Flow.ClosingBalance }),
        ];
        var length = Math.Max(left.Length, right.Count) + 1;
        ColumnSpec Of(string head, Fund fund) => ColumnSpec.Amount(point => point with { Fund = fund }, "支出", head);
        return Table(
            book,
            4,
            "财政拨款收支总体情况表",
            now with
            {
                Fund = Fund.Fiscal,
            },
            new(
                [ColumnSpec.Words(0, "收入", "项目"), ColumnSpec.Amount("收入", "预算数")],
                Rows.Padded(left, [Rows.Total(point => point with { Flow = Flow.GrandTotal }, "收入总计")], length)
            ),
            new(
                [
                    ColumnSpec.Words(0, "支出", "项目"),
                    Of("合计", Fund.Fiscal),
                    Of("一般公共预算", Fund.General),
                    Of("政府性基金预算", Fund.GovernmentFund),
                    Of("国有资本经营预算", Fund.StateCapital),
                ],
                Rows.Padded(right, [Rows.Total(point => point with { Flow = Flow.GrandTotal }, "支出总计")], length)
            )
        );
    }

    private static TableSpec General(Book book, Coordinates scope)
    {
        ColumnSpec Of(string head, Nature nature) =>
            ColumnSpec.Amount(point => point with { Nature = nature }, $"{book.Year}年预算数", head);
        var compared = Compared(book, scope, "与上年比较");
        return Table(
            book,
            5,
            "一般公共预算支出情况表",
            scope,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "功能分类科目", "科目编码"),
                    ColumnSpec.Words(1, "功能分类科目", "科目名称"),
                    ColumnSpec.Amount(point => point with { Year = scope.Year - 1 }, $"{book.Year - 1}年预算数"),
                    Of("合计", Nature.All),
                    Of("基本支出", Nature.Basic),
                    Of("项目支出", Nature.Project),
                    compared[2],
                    compared[3],
                ],
                [
                    Rows.Total(point => point, "", "合计"),
                    .. Rows.Functions(book.FunctionLevels(scope, scope with { Year = scope.Year - 1 })),
                ]
            )
        );
    }

    private static TableSpec Basic(Book book, Coordinates scope) =>
        Table(
            book,
            6,
            "一般公共预算基本支出情况表",
            scope,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "部门预算支出经济分类科目", "科目编码"),
                    ColumnSpec.Words(1, "部门预算支出经济分类科目", "科目名称"),
                    ColumnSpec.Amount("本年一般公共预算基本支出", "合计"),
                    ColumnSpec.Amount(point => point with { Nature = Nature.Personnel }, "本年一般公共预算基本支出", "人员经费"),
                    ColumnSpec.Amount(point => point with { Nature = Nature.Running }, "本年一般公共预算基本支出", "公用经费"),
                ],
                [Rows.Total(point => point, "", "合计"), .. Rows.Economies(book.EconomyLevels(scope))]
            )
        );

    private static TableSpec ThreePublic(Book book, Coordinates scope)
    {
        RowSpec Row(string label, Theme theme) => RowSpec.Of(label, point => point with { Theme = theme });
        return Table(
            book,
            7,
            "财政拨款“三公”经费预算情况表",
            scope,
            new SideSpec(
                [ColumnSpec.Words(0, "项目"), .. Compared(book, scope, "预算情况")],
                [
                    Row("合计", Theme.ThreePublic),
                    Row("1.因公出国（境）费", Theme.Abroad),
                    Row("2.公务接待费", Theme.Receptions),
                    Row("3.公务用车费", Theme.Vehicles),
                    Row("其中：（1）公务用车运行维护费", Theme.VehicleRunning),
                    Row("（2）公务用车购置费", Theme.VehiclePurchase),
                ]
            )
        );
    }

    private static TableSpec GovernmentFund(Book book, Coordinates scope)
    {
        var codes = book.FunctionLevels(scope);
        return Table(
            book,
            8,
            "政府性基金预算支出情况表",
            scope,
            new SideSpec(
                [ColumnSpec.Words(0, "科目编码"), ColumnSpec.Words(1, "科目名称"), .. Rows.BasicAndProject("本年政府性基金预算支出")],
                [.. Rows.Functions(codes), Rows.Total(point => point, "", "合计")]
            )
        ) with
        {
            Notes = codes.Count == 0 ? ["说明：本部门没有使用政府性基金预算拨款安排的支出，本表为空。"] : [],
        };
    }
}
