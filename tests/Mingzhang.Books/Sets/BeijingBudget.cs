using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>The thirteen tables of a Beijing district: six decimals of 万元, so every figure is exact.</summary>
internal sealed class BeijingBudget : TableSet
{
    public override string Name => "beijing";

    public override BookScope Scope { get; } = new() { IsFinalAccounts = false, Years = (2024, 2026) };

    public override Style Style(Chance chance) =>
        new()
        {
            Decimals = 6,
            Thousands = chance.Happens(70),
            SentenceDecimals = chance.Happens(40) ? 6 : 2,
            TrimsSentences = chance.Happens(30),
        };

    public override string Title(Book book) => $"{book.Organisation}{book.Year}年部门预算";

    protected override IEnumerable<Element> Elements(Book book, Style style, Chance chance)
    {
        if (style.HasNarrative)
        {
            foreach (var element in new BudgetNarrative(book, style, chance, BudgetManner.Beijing).Tell())
            {
                yield return element;
            }
        }

        foreach (var spec in Specs(book))
        {
            yield return TablePrinter.Print(book, style, spec);
        }

        yield return PerformanceTables.OfProjects(book, style);
        yield return PerformanceTables.OfDepartment(book, style);
    }

    internal static IEnumerable<TableSpec> Specs(Book book)
    {
        var now = Budgeted(book);
        yield return Balance(now);
        yield return Revenue(book, now);
        yield return Expenditure(book, now);
        yield return Procurement(book, now);
        yield return FiscalBalance(now);
        yield return General(book, now);
        yield return Basic(book, now);
        yield return ByEconomies(
            "预算08表",
            "政府性基金预算财政拨款支出表",
            book,
            now with
            {
                Flow = Flow.Expenditure,
                Fund = Fund.GovernmentFund,
            },
            "预算数"
        );
        yield return ByEconomies(
            "预算09表",
            "国有资本经营预算财政拨款支出表",
            book,
            now with
            {
                Flow = Flow.Expenditure,
                Fund = Fund.StateCapital,
            },
            "国有资本经营预算支出"
        );
        yield return ThreePublic(now);
        yield return PurchasedServices(now);
    }

    private static TableSpec Table(string number, string title, Coordinates at, params IReadOnlyList<SideSpec> sides) =>
        new()
        {
            Title = title,
            At = at,
            Above = [new($"{number} {title}", Alignment.Centre, IsTitle: true), new("金额单位：万元", Alignment.Right)],
            Sides = sides,
        };

    private static TableSpec Balance(Coordinates now)
    {
        RowSpec[] ends =
        [
            Rows.Total(point => point with { Flow = Flow.Expenditure }, "本年支出合计"),
            RowSpec.Of("年终结转结余", point => point with { Flow = Flow.ClosingBalance }),
            Rows.Total(point => point with { Flow = Flow.GrandTotal }, "支出总计"),
        ];
        var right = Rows.Padded(Rows.Classes(Rows.ClassesOf26), ends, 0);
        RowSpec[] kinds =
        [
            Rows.Source("一、一般公共预算拨款收入", Fund.General),
            Rows.Source("二、政府性基金预算拨款收入", Fund.GovernmentFund),
            Rows.Source("三、国有资本经营预算拨款收入", Fund.StateCapital),
            Rows.Source("四、财政专户管理资金收入", Fund.SpecialAccount),
            Rows.Source("五、事业收入", Fund.Business),
            Rows.Source("六、上级补助收入", Fund.Superior),
            Rows.Source("七、附属单位上缴收入", Fund.Affiliate),
            Rows.Source("八、事业单位经营收入", Fund.Operating),
            Rows.Source("九、其他收入", Fund.Other),
        ];
        var left = Rows.Padded(
            kinds,
            [
                Rows.Total(point => point with { Flow = Flow.Revenue }, "本年收入合计"),
                RowSpec.Of("上年结转结余", point => point with { Flow = Flow.OpeningBalance }),
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "收入总计"),
            ],
            right.Count
        );
        return Table(
            "预算01表",
            "收支总表",
            now,
            new([ColumnSpec.Words(0, "收 入", "项 目"), ColumnSpec.Amount("收 入", "预算数")], left),
            new([ColumnSpec.Words(0, "支 出", "项 目"), ColumnSpec.Amount("支 出", "预算数")], right)
        );
    }

    private static TableSpec Revenue(Book book, Coordinates now)
    {
        ColumnSpec Of(string above, string head, Flow flow, Fund fund) =>
            ColumnSpec.Amount(point => point with { Flow = flow, Fund = fund }, above, head);
        const string thisYear = "本年收入";
        const string before = "上年结转结余";
        ColumnSpec[] columns =
        [
            ColumnSpec.Words(0, "部门(单位)代码"),
            ColumnSpec.Words(1, "部门(单位)名称"),
            ColumnSpec.Amount(point => point with { Flow = Flow.GrandTotal }, "合计"),
            Of(thisYear, "小计", Flow.Revenue, Fund.All),
            Of(thisYear, "一般公共预算资金", Flow.Revenue, Fund.General),
            Of(thisYear, "政府性基金预算资金", Flow.Revenue, Fund.GovernmentFund),
            Of(thisYear, "国有资本经营预算资金", Flow.Revenue, Fund.StateCapital),
            Of(thisYear, "财政专户管理资金", Flow.Revenue, Fund.SpecialAccount),
            Of(thisYear, "事业收入", Flow.Revenue, Fund.Business),
            Of(thisYear, "事业单位经营收入", Flow.Revenue, Fund.Operating),
            Of(thisYear, "上级补助收入", Flow.Revenue, Fund.Superior),
            Of(thisYear, "附属单位上缴收入", Flow.Revenue, Fund.Affiliate),
            Of(thisYear, "其他收入", Flow.Revenue, Fund.Other),
            Of(before, "小计", Flow.OpeningBalance, Fund.All),
            Of(before, "一般公共预算资金", Flow.OpeningBalance, Fund.General),
            Of(before, "政府性基金预算资金", Flow.OpeningBalance, Fund.GovernmentFund),
            Of(before, "国有资本经营预算资金", Flow.OpeningBalance, Fund.StateCapital),
            Of(before, "财政专户管理资金", Flow.OpeningBalance, Fund.SpecialAccount),
            Of(before, "单位资金", Flow.OpeningBalance, Fund.UnitFunds),
        ];
        return Table(
            "预算02表",
            "收入总表",
            now,
            new SideSpec(
                columns,
                [Units.Row(book.Code, book.Organisation), Units.Row(book.UnitCode, book.UnitName), Rows.Total(point => point, "", "合 计")]
            )
        );
    }

    private static TableSpec Expenditure(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Expenditure };
        ColumnSpec Other(string head, Nature nature) => ColumnSpec.Amount(point => point with { Nature = nature }, "其中", head);
        ColumnSpec[] columns =
        [
            ColumnSpec.Words(0, "支出功能分类科目"),
            ColumnSpec.Words(1, "政府支出经济分类科目"),
            ColumnSpec.Words(2, "部门支出经济分类科目"),
            .. Rows.BasicAndProject(),
            Other("事业单位经营支出", Nature.Operating),
            Other("上缴上级支出", Nature.RemittedUp),
            Other("对附属单位补助支出", Nature.SubsidyDown),
        ];
        return Table(
            "预算03表",
            "支出预算总表",
            scope,
            new SideSpec(columns, [.. EconomyRows(book, scope), Rows.Total(point => point, "合 计")])
        );
    }

    private static TableSpec ByEconomies(string number, string title, Book book, Coordinates scope, string head)
    {
        List<RowSpec> rows = [.. EconomyRows(book, scope)];
        if (rows.Count == 0)
        {
            rows.Add(RowSpec.Blank);
        }

        rows.Add(Rows.Total(point => point, "", "", "合 计"));
        return Table(
            number,
            title,
            scope,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "支出功能分类科目"),
                    ColumnSpec.Words(1, "政府支出经济分类科目"),
                    ColumnSpec.Words(2, "部门支出经济分类科目"),
                    .. Rows.BasicAndProject(head),
                ],
                rows
            )
        );
    }

    private static IEnumerable<RowSpec> EconomyRows(Book book, Coordinates scope) =>
        book.Leaves(scope)
            .Select(posting => (posting.At.Function, posting.At.GovernmentEconomy, posting.At.Economy))
            .Distinct()
            .OrderBy(row => row.Function.Value)
            .ThenBy(row => row.Economy.Value)
            .Select(row =>
                RowSpec.Of(
                    [Rows.Joined(row.Function), Rows.Joined(row.GovernmentEconomy), Rows.Joined(row.Economy)],
                    point => point with { Function = row.Function, GovernmentEconomy = row.GovernmentEconomy, Economy = row.Economy }
                )
            );

    private static TableSpec Procurement(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Expenditure, Theme = Theme.Procurement };
        List<RowSpec> rows = [];
        foreach (
            var (label, theme) in new[]
            {
                ("A-货物", Theme.ProcuredGoods),
                ("B-工程", Theme.ProcuredWorks),
                ("C-服务", Theme.ProcuredServices),
            }
        )
        {
            if (Purchases.Sum(book, theme) > 0)
            {
                rows.Add(RowSpec.Of(label, point => point with { Theme = theme }) with { Subject = theme });
            }
        }

        rows.Add(Rows.Total(point => point, "合 计") with { Subject = Theme.Procurement });
        var amount = ColumnSpec.Amount("金额") with
        {
            Value = row =>
            {
                var theme = (Theme)row.Subject!;
                var fen = Purchases.Sum(book, theme);
                return (fen == 0 ? null : Books.Style.Print(fen, MoneyUnit.Wan, 6), scope with { Theme = theme });
            },
        };
        return Table("预算04表", "政府采购预算明细表", scope, new SideSpec([ColumnSpec.Words(0, "采购类别"), amount], rows));
    }

    private static TableSpec FiscalBalance(Coordinates now)
    {
        RowSpec Opening(string label, Fund fund) => Rows.Source(label, fund, Flow.OpeningBalance);
        var right = Rows.Padded(
            Rows.Classes(Rows.ClassesOf26),
            [
                Rows.Total(point => point with { Flow = Flow.Expenditure }, "本年支出合计"),
                RowSpec.Of("年终结转结余", point => point with { Flow = Flow.ClosingBalance }),
                RowSpec.Blank,
                RowSpec.Blank,
                RowSpec.Blank,
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "支出总计"),
            ],
            0
        );
        var left = Rows.Padded(
            [
                Rows.Source("一、一般公共预算资金", Fund.General),
                Rows.Source("二、政府性基金预算资金", Fund.GovernmentFund),
                Rows.Source("三、国有资本经营预算资金", Fund.StateCapital),
            ],
            [
                Rows.Total(point => point with { Flow = Flow.Revenue }, "本年收入合计"),
                RowSpec.Of("上年结转结余", point => point with { Flow = Flow.OpeningBalance }),
                Opening("一、一般公共预算拨款", Fund.General),
                Opening("二、政府性基金预算拨款", Fund.GovernmentFund),
                Opening("三、国有资本经营预算拨款", Fund.StateCapital),
                Rows.Total(point => point with { Flow = Flow.GrandTotal }, "收入总计"),
            ],
            right.Count
        );
        return Table(
            "预算05表",
            "财政拨款收支预算总表",
            now with
            {
                Fund = Fund.Fiscal,
            },
            new([ColumnSpec.Words(0, "收 入", "项 目"), ColumnSpec.Amount("收 入", "预算数")], left),
            new([ColumnSpec.Words(0, "支 出", "项 目"), ColumnSpec.Amount("支 出", "预算数")], right)
        );
    }

    private static TableSpec General(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Expenditure, Fund = Fund.General };
        ColumnSpec Of(Nature nature, params string[] head) => ColumnSpec.Amount(point => point with { Nature = nature }, head);
        ColumnSpec[] columns =
        [
            ColumnSpec.Words(0, "单位名称"),
            ColumnSpec.Words(1, "功能分类科目", "科目编码"),
            ColumnSpec.Words(2, "功能分类科目", "科目名称"),
            Of(Nature.All, "预算数", "合计"),
            Of(Nature.Basic, "预算数", "基本支出", "小计"),
            Of(Nature.Personnel, "预算数", "基本支出", "人员经费"),
            Of(Nature.Running, "预算数", "基本支出", "公用经费"),
            Of(Nature.Project, "预算数", "项目支出", "项目支出总数"),
            Of(Nature.ProjectWithoutConstruction, "预算数", "项目支出", "扣除基建项目后预算数"),
        ];
        var rows = book.Functions(scope)
            .Select(code =>
                RowSpec.Of(
                    [$"{book.UnitCode}-{book.UnitName}", code.ToString(), Names.Of(code)],
                    point => point with { Unit = book.UnitCode, Function = code }
                )
            );
        return Table(
            "预算06表",
            "一般公共预算财政拨款支出表",
            scope,
            new SideSpec(columns, [.. rows, Rows.Total(point => point, "", "", "合 计")])
        );
    }

    private static TableSpec Basic(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Expenditure, Fund = Fund.General, Nature = Nature.Basic };
        ColumnSpec[] columns =
        [
            ColumnSpec.Words(0, "政府支出经济分类科目"),
            ColumnSpec.Words(1, "部门支出经济分类科目"),
            ColumnSpec.Amount("预算数", "合计"),
            ColumnSpec.Amount(point => point with { Nature = Nature.Personnel }, "预算数", "人员经费"),
            ColumnSpec.Amount(point => point with { Nature = Nature.Running }, "预算数", "公用经费"),
        ];
        var rows = book.Economies(scope)
            .Select(code =>
                RowSpec.Of(
                    [Rows.Joined(Names.Governmental(code.Value)), Rows.Joined(code)],
                    point => point with { GovernmentEconomy = Names.Governmental(code.Value), Economy = code }
                )
            );
        return Table(
            "预算07表",
            "一般公共预算财政拨款基本支出表",
            scope,
            new SideSpec(columns, [.. rows, Rows.Total(point => point, "", "合 计")])
        );
    }

    private static TableSpec ThreePublic(Coordinates now)
    {
        ColumnSpec Of(Theme theme, params string[] head) => ColumnSpec.Amount(point => point with { Theme = theme }, head);
        const string vehicles = "公务用车购置及运行维护费";
        return Table(
            "预算10表",
            "财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表",
            now with
            {
                Flow = Flow.Expenditure,
                Fund = Fund.Fiscal,
                Theme = Theme.ThreePublic,
            },
            new SideSpec(
                [
                    Of(Theme.ThreePublic, "“三公”经费财政拨款预算总额"),
                    Of(Theme.Abroad, "因公出国（境）费用"),
                    Of(Theme.Receptions, "公务接待费"),
                    Of(Theme.Vehicles, vehicles, "小计"),
                    Of(Theme.VehiclePurchase, vehicles, "公务用车购置费"),
                    Of(Theme.VehicleRunning, vehicles, "公务用车运行维护费"),
                ],
                [RowSpec.Of([], point => point)]
            )
        );
    }

    private static TableSpec PurchasedServices(Coordinates now) =>
        Table(
            "预算11表",
            "政府购买服务预算财政拨款明细表",
            now with
            {
                Flow = Flow.Expenditure,
                Fund = Fund.Fiscal,
                Theme = Theme.PurchasedServices,
            },
            new SideSpec(
                [
                    ColumnSpec.Words(0, "项目名称"),
                    ColumnSpec.Words(1, "指导性目录", "一级"),
                    ColumnSpec.Words(2, "指导性目录", "二级"),
                    ColumnSpec.Words(3, "指导性目录", "三级"),
                    ColumnSpec.Words(4, "服务领域"),
                    ColumnSpec.Amount("预算金额"),
                ],
                [new RowSpec(["合 计"], null), RowSpec.Blank]
            )
        ) with
        {
            Notes = ["注：本单位未安排政府购买服务预算，空表列示。"],
        };
}
