using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>The national frame of final accounts, 公开01 to 公开09, with 行次 beside each list and 栏次 under each head.</summary>
internal class NationalAccounts : TableSet
{
    public override string Name => "national";

    public override BookScope Scope { get; } =
        new()
        {
            IsFinalAccounts = true,
            HasSpecialAccount = false,
            Years = (2021, 2025),
        };

    public override Style Style(Chance chance) =>
        new()
        {
            NumbersColumns = true,
            Zero = chance.Happens(35) ? ZeroStyle.Decimals : ZeroStyle.Blank,
            Thousands = chance.Happens(60),
        };

    public override string Title(Book book) => $"{book.Organisation}{book.Year}年度{Body}决算";

    /// <summary>Whose accounts the document says that they are: 部门 or 单位.</summary>
    protected virtual string Body => "部门";

    protected override IEnumerable<Element> Elements(Book book, Style style, Chance chance)
    {
        foreach (var table in Tables(book, style))
        {
            yield return table;
        }

        if (style.HasNarrative)
        {
            foreach (var element in new AccountsNarrative(book, style, chance, Body).Tell())
            {
                yield return element;
            }
        }
    }

    protected virtual IEnumerable<PrintedTable> Tables(Book book, Style style)
    {
        var now = Accounted(book);
        var spent = now with { Flow = Flow.Expenditure };
        yield return TablePrinter.Print(book, style, Balance(book, now));
        yield return TablePrinter.Print(book, style, Revenue(book, now));
        yield return TablePrinter.Print(book, style, Expenditure(book, spent));
        yield return TablePrinter.Print(book, style, FiscalBalance(book, now));
        yield return TablePrinter.Print(book, style, General(book, spent with { Fund = Fund.General }));
        yield return BasicByEconomy(book, style, spent with { Fund = Fund.General, Nature = Nature.Basic });
        yield return TablePrinter.Print(book, style, ThreePublic(book, spent with { Fund = Fund.Fiscal, Theme = Theme.ThreePublic }));
        yield return TablePrinter.Print(
            book,
            style,
            FundTable(book, 8, "政府性基金预算财政拨款收入支出决算表", now with { Fund = Fund.GovernmentFund })
        );
        yield return TablePrinter.Print(
            book,
            style,
            FundTable(book, 9, "国有资本经营预算财政拨款收入支出决算表", now with { Fund = Fund.StateCapital })
        );
    }

    protected virtual TableSpec Table(Book book, int number, string title, Coordinates at, params IReadOnlyList<SideSpec> sides) =>
        new()
        {
            Title = title,
            At = at,
            Above =
            [
                new(title, Alignment.Centre, IsTitle: true),
                new($"公开{number:00}表", Alignment.Right),
                new($"部门：{book.Organisation}"),
                new("金额单位：万元", Alignment.Right),
            ],
            Sides = sides,
        };

    protected virtual IReadOnlyList<int> Classes => Rows.ClassesOf26;

    protected TableSpec Balance(Book book, Coordinates now)
    {
        var right = Rows.Padded(
            Rows.Classes(Classes),
            [
                Rows.Total(point => point with { Flow = Flow.Expenditure }, "本年支出合计"),
                RowSpec.Of("结余分配", point => point with { Flow = Flow.SurplusDistributed }),
                RowSpec.Of("年末结转和结余", point => point with { Flow = Flow.ClosingBalance }),
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "总计"),
            ],
            0
        );
        var left = Rows.Padded(
            [
                Rows.Source("一、一般公共预算财政拨款收入", Fund.General),
                Rows.Source("二、政府性基金预算财政拨款收入", Fund.GovernmentFund),
                Rows.Source("三、国有资本经营预算财政拨款收入", Fund.StateCapital),
                Rows.Source("四、上级补助收入", Fund.Superior),
                Rows.Source("五、事业收入", Fund.Business),
                Rows.Source("六、经营收入", Fund.Operating),
                Rows.Source("七、附属单位上缴收入", Fund.Affiliate),
                Rows.Source("八、其他收入", Fund.Other),
            ],
            [
                Rows.Total(point => point with { Flow = Flow.Revenue }, "本年收入合计"),
                RowSpec.Of("使用非财政拨款结余（含专用结余）", point => point with { Flow = Flow.SurplusUsed }),
                RowSpec.Of("年初结转和结余", point => point with { Flow = Flow.OpeningBalance }),
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "总计"),
            ],
            right.Count
        );
        return Table(
            book,
            1,
            "收入支出决算总表",
            now,
            new(
                [ColumnSpec.Words(0, "收入", "项目"), ColumnSpec.Words(1, "收入", "行次"), ColumnSpec.Amount("收入", "金额")],
                Rows.Numbered(left, 1)
            ),
            new(
                [ColumnSpec.Words(0, "支出", "项目"), ColumnSpec.Words(1, "支出", "行次"), ColumnSpec.Amount("支出", "金额")],
                Rows.Numbered(right, left.Count + 1)
            )
        ) with
        {
            Notes = ["注：1.本表反映部门本年度的总收支和年末结转结余情况。", "2.本套报表金额单位转换时可能存在尾数误差。"],
        };
    }

    protected static ColumnSpec[] Codes() => [ColumnSpec.Words(0, "项目", "科目代码"), ColumnSpec.Words(1, "项目", "科目名称")];

    protected TableSpec Revenue(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Revenue };
        ColumnSpec Of(string head, Fund fund) => ColumnSpec.Amount(point => point with { Fund = fund }, head);
        return Table(
            book,
            2,
            "收入决算表",
            scope,
            new SideSpec(
                [
                    .. Codes(),
                    Of("本年收入合计", Fund.All),
                    Of("财政拨款收入", Fund.Fiscal),
                    Of("上级补助收入", Fund.Superior),
                    Of("事业收入", Fund.Business),
                    Of("经营收入", Fund.Operating),
                    Of("附属单位上缴收入", Fund.Affiliate),
                    Of("其他收入", Fund.Other),
                ],
                [Rows.Total(point => point, "", "合计"), .. Rows.Functions(book.FunctionLevels(scope))]
            )
        ) with
        {
            Notes = ["注：本表反映部门本年度取得的各项收入情况。"],
        };
    }

    protected TableSpec Expenditure(Book book, Coordinates spent)
    {
        ColumnSpec Of(string head, Nature nature) => ColumnSpec.Amount(point => point with { Nature = nature }, head);
        return Table(
            book,
            3,
            "支出决算表",
            spent,
            new SideSpec(
                [
                    .. Codes(),
                    Of("本年支出合计", Nature.All),
                    Of("基本支出", Nature.Basic),
                    Of("项目支出", Nature.Project),
                    Of("上缴上级支出", Nature.RemittedUp),
                    Of("经营支出", Nature.Operating),
                    Of("对附属单位补助支出", Nature.SubsidyDown),
                ],
                [Rows.Total(point => point, "", "合计"), .. Rows.Functions(book.FunctionLevels(spent))]
            )
        ) with
        {
            Notes = ["注：本表反映部门本年度各项支出情况。"],
        };
    }

    protected TableSpec FiscalBalance(Book book, Coordinates now)
    {
        RowSpec Opening(string label, Fund fund) => Rows.Source(label, fund, Flow.OpeningBalance);
        var right = Rows.Padded(
            Rows.Classes(Classes),
            [
                Rows.Total(point => point with { Flow = Flow.Expenditure }, "本年支出合计"),
                RowSpec.Of("年末财政拨款结转和结余", point => point with { Flow = Flow.ClosingBalance }),
                RowSpec.Blank,
                RowSpec.Blank,
                RowSpec.Blank,
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "总计"),
            ],
            0
        );
        var left = Rows.Padded(
            [
                Rows.Source("一、一般公共预算财政拨款", Fund.General),
                Rows.Source("二、政府性基金预算财政拨款", Fund.GovernmentFund),
                Rows.Source("三、国有资本经营预算财政拨款", Fund.StateCapital),
            ],
            [
                Rows.Total(point => point with { Flow = Flow.Revenue }, "本年收入合计"),
                RowSpec.Of("年初财政拨款结转和结余", point => point with { Flow = Flow.OpeningBalance }),
                Opening("一般公共预算财政拨款", Fund.General),
                Opening("政府性基金预算财政拨款", Fund.GovernmentFund),
                Opening("国有资本经营预算财政拨款", Fund.StateCapital),
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "总计"),
            ],
            right.Count
        );
        ColumnSpec Of(string head, Fund fund) => ColumnSpec.Amount(point => point with { Fund = fund }, "支出", head);
        return Table(
            book,
            4,
            "财政拨款收入支出决算总表",
            now with
            {
                Fund = Fund.Fiscal,
            },
            new(
                [ColumnSpec.Words(0, "收入", "项目"), ColumnSpec.Words(1, "收入", "行次"), ColumnSpec.Amount("收入", "金额")],
                Rows.Numbered(left, 1)
            ),
            new(
                [
                    ColumnSpec.Words(0, "支出", "项目"),
                    ColumnSpec.Words(1, "支出", "行次"),
                    Of("合计", Fund.Fiscal),
                    Of("一般公共预算财政拨款", Fund.General),
                    Of("政府性基金预算财政拨款", Fund.GovernmentFund),
                    Of("国有资本经营预算财政拨款", Fund.StateCapital),
                ],
                Rows.Numbered(right, left.Count + 1)
            )
        ) with
        {
            Notes =
            [
                "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。",
            ],
        };
    }

    protected TableSpec General(Book book, Coordinates scope) =>
        Table(
            book,
            5,
            "一般公共预算财政拨款支出决算表",
            scope,
            new SideSpec(
                [.. Codes(), .. Rows.BasicAndProject("本年支出")],
                [Rows.Total(point => point, "", "合计"), .. Rows.Functions(book.FunctionLevels(scope))]
            )
        ) with
        {
            Notes = ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"],
        };

    /// <summary>Three lists side by side, all items printed; below them the totals of personnel and running costs.</summary>
    protected PrintedTable BasicByEconomy(Book book, Style style, Coordinates scope)
    {
        int[] personnel =
        [
            301,
            30101,
            30102,
            30103,
            30106,
            30107,
            30108,
            30109,
            30110,
            30111,
            30112,
            30113,
            30114,
            30199,
            303,
            30301,
            30302,
            30303,
            30304,
            30305,
            30306,
            30307,
            30308,
            30309,
            30310,
            30311,
            30399,
        ];
        int[] goods =
        [
            302,
            30201,
            30202,
            30203,
            30204,
            30205,
            30206,
            30207,
            30208,
            30209,
            30211,
            30212,
            30213,
            30214,
            30215,
            30216,
            30217,
            30218,
            30224,
            30225,
            30226,
            30227,
            30228,
            30229,
            30231,
            30239,
            30240,
            30299,
        ];
        int[] capital = [307, 310, 31001, 31002, 31003, 31007, 31013, 31019, 31021, 31022, 31099, 399];
        ColumnSpec[] Group(string above, Nature nature) =>
            [
                ColumnSpec.Words(0, above, "科目代码"),
                ColumnSpec.Words(1, above, "科目名称"),
                ColumnSpec.Amount(point => point with { Nature = nature }, above, "决算数"),
            ];
        List<RowSpec> Of(int[] codes, params RowSpec[] last) =>
            Rows.Padded(Rows.Economies(codes.Select(code => new EconomyCode(code))), last, goods.Length + 1);
        var spec = Table(
            book,
            6,
            "一般公共预算财政拨款基本支出决算表",
            scope,
            new SideSpec(Group("人员经费", Nature.Personnel), Of(personnel, Rows.Total(point => point, "人员经费合计"))),
            new SideSpec(Group("公用经费", Nature.Running), Of(goods, new RowSpec(["公用经费合计"], null) { IsBold = true })),
            new SideSpec(Group("公用经费", Nature.Running), Of(capital, Rows.Total(point => point, "", "")))
        ) with
        {
            Style = style with { NumbersColumns = false },
            Notes = ["注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。"],
        };
        var table = TablePrinter.Print(book, style, spec);
        var cells = table.Rows[^1].Cells.ToList();
        cells[0] = cells[0] with { ColumnSpan = 2 };
        cells[1] = PrintedCell.Covered;
        cells[3] = cells[3] with { ColumnSpan = 5 };
        for (var covered = 4; covered < 8; covered++)
        {
            cells[covered] = PrintedCell.Covered;
        }

        return table with
        {
            Rows = [.. table.Rows.SkipLast(1), new PrintedRow(cells)],
        };
    }

    protected TableSpec ThreePublic(Book book, Coordinates scope)
    {
        const string vehicles = "公务用车购置及运行维护费";
        ColumnSpec Of(string above, Stage stage, Theme theme, params string[] head) =>
            ColumnSpec.Amount(point => point with { Stage = stage, Theme = theme }, [above, .. head]);
        ColumnSpec[] Six(string above, Stage stage) =>
            [
                Of(above, stage, Theme.ThreePublic, "合计"),
                Of(above, stage, Theme.Abroad, "因公出国（境）费"),
                Of(above, stage, Theme.Vehicles, vehicles, "小计"),
                Of(above, stage, Theme.VehiclePurchase, vehicles, "公务用车购置费"),
                Of(above, stage, Theme.VehicleRunning, vehicles, "公务用车运行维护费"),
                Of(above, stage, Theme.Receptions, "公务接待费"),
            ];
        return Table(
            book,
            7,
            "财政拨款“三公”经费支出决算表",
            scope,
            new SideSpec([.. Six("预算数", Stage.Initial), .. Six("决算数", Stage.Final)], [RowSpec.Of([], point => point)])
        ) with
        {
            Notes =
            [
                "注：本表反映部门本年度“三公”经费支出预决算情况，其中预算数为年初预算数，决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。",
            ],
        };
    }

    protected TableSpec FundTable(Book book, int number, string title, Coordinates scope)
    {
        ColumnSpec Spent(string head, Nature nature) =>
            ColumnSpec.Amount(point => point with { Flow = Flow.Expenditure, Nature = nature }, "本年支出", head);
        var codes = book.FunctionLevels(scope with { Flow = Flow.GrandTotal });
        return Table(
            book,
            number,
            title,
            scope,
            new SideSpec(
                [
                    .. Codes(),
                    ColumnSpec.Amount(point => point with { Flow = Flow.OpeningBalance }, "年初结转和结余"),
                    ColumnSpec.Amount(point => point with { Flow = Flow.Revenue }, "本年收入"),
                    Spent("小计", Nature.All),
                    Spent("基本支出", Nature.Basic),
                    Spent("项目支出", Nature.Project),
                    ColumnSpec.Amount(point => point with { Flow = Flow.ClosingBalance }, "年末结转和结余"),
                ],
                [Rows.Total(point => point, "", "合计"), .. Rows.Functions(codes)]
            )
        ) with
        {
            Notes =
            [
                codes.Count == 0
                    ? $"注：本{Body}本年度没有{title[..^7]}收入支出，本表为空表。"
                    : $"注：本表反映部门本年度{title[..^7]}收入支出及结转和结余情况。",
            ],
        };
    }
}
