using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>The nine tables of Hebei with procurement and assets among the words; row and column numbers, two decimals.</summary>
internal sealed class HebeiBudget : TableSet
{
    public override string Name => "hebei";

    public override BookScope Scope { get; } = new() { IsFinalAccounts = false, Years = (2022, 2026) };

    public override Style Style(Chance chance) =>
        new()
        {
            NumbersColumns = true,
            NumbersRows = true,
            TrimsSentences = chance.Happens(50),
            Thousands = chance.Happens(15),
        };

    public override string Title(Book book) => $"{book.Organisation}{book.Year}年部门预算信息公开";

    protected override IEnumerable<Element> Elements(Book book, Style style, Chance chance)
    {
        foreach (var spec in Specs(book))
        {
            yield return TablePrinter.Print(book, style, spec);
        }

        var procurement = WithCodes(TablePrinter.Print(book, style, Procurement(book)), book);
        var assets = AssetTables.Listed(book, style);
        if (!style.HasNarrative)
        {
            yield return procurement;
            yield return assets;
            yield break;
        }

        foreach (
            var element in new BudgetNarrative(book, style, chance, BudgetManner.Hebei)
            {
                AfterProcurement = procurement,
                AfterAssets = assets,
            }.Tell()
        )
        {
            yield return element;
        }
    }

    internal static IEnumerable<TableSpec> Specs(Book book)
    {
        var now = Budgeted(book);
        yield return Balance(book, now);
        yield return Revenue(book, now);
        yield return Expenditure(book, now);
        yield return FiscalBalance(book, now);
        yield return ByFunction("部门预算一般公共预算财政拨款支出表", book, now with { Fund = Fund.General }, "一般公共预算财政拨款");
        yield return Basic(book, now);
        yield return ByFunction(
            "部门预算政府基金预算财政拨款支出表",
            book,
            now with
            {
                Fund = Fund.GovernmentFund,
            },
            "政府基金预算财政拨款"
        );
        yield return ByFunction(
            "部门预算国有资本经营预算财政拨款支出表",
            book,
            now with
            {
                Fund = Fund.StateCapital,
            },
            "国有资本经营预算财政拨款"
        );
        yield return ThreePublic(book, now);
    }

    private static TableSpec Table(Book book, string title, Coordinates at, params IReadOnlyList<SideSpec> sides) =>
        new()
        {
            Title = title,
            At = at,
            Above =
            [
                new(title, Alignment.Centre, IsTitle: true),
                new($"{book.Code} {book.Organisation}"),
                new($"预算年度：{book.Year}", Alignment.Centre),
                new("单位：万元", Alignment.Right),
            ],
            Sides = sides,
        };

    private static IEnumerable<RowSpec> Classes() => Rows.Classes(Rows.ClassesOf30).Append(new RowSpec(["三十一、人行科目"], null));

    private static TableSpec Balance(Book book, Coordinates now)
    {
        var right = Rows.Padded(
            Classes(),
            [
                RowSpec.Of("本年支出合计", point => point with { Flow = Flow.Expenditure }),
                RowSpec.Of("年终结转结余", point => point with { Flow = Flow.ClosingBalance }),
                RowSpec.Of("支出总计", point => point with { Flow = Flow.GrandTotal }),
            ],
            0
        );
        var left = Rows.Padded(
            [
                Rows.Source("一、一般公共预算拨款收入", Fund.General),
                Rows.Source("二、政府性基金预算拨款收入", Fund.GovernmentFund),
                Rows.Source("三、国有资本经营预算拨款收入", Fund.StateCapital),
                Rows.Source("四、财政专户管理资金收入", Fund.SpecialAccount),
                Rows.Source("五、事业收入", Fund.Business),
                Rows.Source("六、事业单位经营收入", Fund.Operating),
                Rows.Source("七、上级补助收入", Fund.Superior),
                Rows.Source("八、附属单位上缴收入", Fund.Affiliate),
                Rows.Source("九、其他收入", Fund.Other),
            ],
            [
                RowSpec.Of("本年收入合计", point => point with { Flow = Flow.Revenue }),
                RowSpec.Of("上年结转结余", point => point with { Flow = Flow.OpeningBalance }),
                RowSpec.Of("收入总计", point => point with { Flow = Flow.GrandTotal }),
            ],
            right.Count
        );
        return Table(
            book,
            "部门预算收支总表",
            now,
            new([ColumnSpec.Words(0, "收入", "项目"), ColumnSpec.Amount("收入", "预算数")], left),
            new([ColumnSpec.Words(0, "支出", "项目"), ColumnSpec.Amount("支出", "预算数")], right)
        );
    }

    private static TableSpec Revenue(Book book, Coordinates now)
    {
        ColumnSpec Of(string head, Fund fund) =>
            ColumnSpec.Amount(point => point with { Flow = Flow.Revenue, Fund = fund }, "本年收入", head);
        ColumnSpec[] columns =
        [
            ColumnSpec.Words(0, "功能分类科目", "科目编码"),
            ColumnSpec.Words(1, "功能分类科目", "科目名称"),
            ColumnSpec.Amount(point => point with { Flow = Flow.GrandTotal }, "合计"),
            Of("小计", Fund.All),
            Of("财政拨款收入", Fund.Fiscal),
            Of("财政专户收入", Fund.SpecialAccount),
            Of("事业收入", Fund.Business),
            Of("经营收入", Fund.Operating),
            Of("上级补助收入", Fund.Superior),
            Of("附属单位上缴收入", Fund.Affiliate),
            Of("其他收入", Fund.Other),
            ColumnSpec.Amount(point => point with { Flow = Flow.OpeningBalance }, "上年结转"),
        ];
        var codes = book.FunctionLevels(now with { Flow = Flow.Revenue }, now with { Flow = Flow.OpeningBalance });
        return Table(
            book,
            "部门预算收入总表",
            now,
            new SideSpec(columns, [RowSpec.Of(["", "合计"], point => point), .. Rows.Functions(codes)])
        );
    }

    private static TableSpec Expenditure(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Expenditure };
        ColumnSpec[] columns =
        [
            ColumnSpec.Words(0, "功能分类科目", "科目编码"),
            ColumnSpec.Words(1, "功能分类科目", "科目名称"),
            .. Rows.BasicAndProject(),
            ColumnSpec.Amount(point => point with { Nature = Nature.Operating }, "经营支出"),
            ColumnSpec.Amount(point => point with { Nature = Nature.RemittedUp }, "上解上级支出"),
            ColumnSpec.Amount(point => point with { Nature = Nature.SubsidyDown }, "对附属单位补助支出"),
        ];
        return Table(
            book,
            "部门预算支出总表",
            scope,
            new SideSpec(columns, [RowSpec.Of(["", "合计"], point => point), .. Rows.Functions(book.FunctionLevels(scope))])
        );
    }

    private static TableSpec FiscalBalance(Book book, Coordinates now)
    {
        RowSpec Opening(string label, Fund fund) => Rows.Source(label, fund, Flow.OpeningBalance);
        var right = Rows.Padded(
            Classes(),
            [
                RowSpec.Of("本年支出合计", point => point with { Flow = Flow.Expenditure }),
                RowSpec.Of("年末财政拨款结转和结余", point => point with { Flow = Flow.ClosingBalance }),
                RowSpec.Blank,
                RowSpec.Blank,
                RowSpec.Blank,
                RowSpec.Of("支出总计", point => point with { Flow = Flow.GrandTotal }),
            ],
            0
        );
        var left = Rows.Padded(
            [
                Rows.Source("一、一般公共预算拨款", Fund.General),
                Rows.Source("二、政府性基金预算拨款", Fund.GovernmentFund),
                Rows.Source("三、国有资本经营预算拨款", Fund.StateCapital),
            ],
            [
                RowSpec.Of("本年收入合计", point => point with { Flow = Flow.Revenue }),
                RowSpec.Of("年初财政拨款结转和结余", point => point with { Flow = Flow.OpeningBalance }),
                Opening("一、一般公共预算拨款", Fund.General),
                Opening("二、政府性基金预算拨款", Fund.GovernmentFund),
                Opening("三、国有资本经营预算拨款", Fund.StateCapital),
                RowSpec.Of("收入总计", point => point with { Flow = Flow.GrandTotal }),
            ],
            right.Count
        );
        ColumnSpec Of(string head, Fund fund) => ColumnSpec.Amount(point => point with { Fund = fund }, "支出", head);
        return Table(
            book,
            "部门预算财政拨款收支总表",
            now with
            {
                Fund = Fund.Fiscal,
            },
            new([ColumnSpec.Words(0, "收入", "项目"), ColumnSpec.Amount("收入", "金额")], left),
            new(
                [
                    ColumnSpec.Words(0, "支出", "项目"),
                    Of("合计", Fund.Fiscal),
                    Of("一般公共预算财政拨款", Fund.General),
                    Of("政府性基金预算财政拨款", Fund.GovernmentFund),
                    Of("国有资本经营预算财政拨款", Fund.StateCapital),
                ],
                right
            )
        );
    }

    private static TableSpec ByFunction(string title, Book book, Coordinates at, string fundName)
    {
        var scope = at with { Flow = Flow.Expenditure };
        var codes = book.FunctionLevels(scope);
        List<RowSpec> rows = codes.Count == 0 ? [] : [RowSpec.Of(["", "合计"], point => point), .. Rows.Functions(codes)];
        return Table(
            book,
            title,
            scope,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "功能分类科目", "科目编码"),
                    ColumnSpec.Words(1, "功能分类科目", "科目名称"),
                    .. Rows.BasicAndProject(),
                ],
                rows
            )
        ) with
        {
            Notes = codes.Count == 0 ? [$"注：无{fundName}预算，空表列示。"] : [],
        };
    }

    private static TableSpec Basic(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Expenditure, Fund = Fund.General, Nature = Nature.Basic };
        ColumnSpec Of(string head, Nature nature) =>
            ColumnSpec.Amount(point => point with { Nature = nature }, "一般公共预算基本支出", head);
        return Table(
            book,
            "部门预算一般公共预算财政拨款基本支出表",
            scope,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "支出部门经济分类科目", "科目编码"),
                    ColumnSpec.Words(1, "支出部门经济分类科目", "科目名称"),
                    Of("合计", Nature.Basic),
                    Of("人员经费", Nature.Personnel),
                    Of("公用经费", Nature.Running),
                ],
                [RowSpec.Of(["", "合计"], point => point), .. Rows.Economies(book.EconomyLevels(scope))]
            )
        );
    }

    private static TableSpec ThreePublic(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Expenditure, Fund = Fund.Fiscal, Theme = Theme.ThreePublic };
        ColumnSpec Of(string head, Fund fund) => ColumnSpec.Amount(point => point with { Fund = fund }, "资 金 性 质", head);
        RowSpec Row(string label, Theme theme) => RowSpec.Of(label, point => point with { Theme = theme });
        return Table(
            book,
            "部门预算财政拨款“三公”经费支出表",
            scope,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "项 目"),
                    Of("合 计", Fund.Fiscal),
                    Of("一般公共预算财政拨款", Fund.General),
                    Of("政府性基金预算拨款", Fund.GovernmentFund),
                    Of("国有资本经营预算财政拨款", Fund.StateCapital),
                ],
                [
                    Row("合计", Theme.ThreePublic),
                    Row("“三公”经费小计", Theme.ThreePublic),
                    Row("一、因公出国（境）费", Theme.Abroad),
                    Row("其中：教学科研人员因公出国（境）费", Theme.AbroadForTeaching),
                    Row("其他因公出国（境）费", Theme.AbroadOther),
                    Row("二、公务用车购置及运维费", Theme.Vehicles),
                    Row("其中：公务用车购置费", Theme.VehiclePurchase),
                    Row("公务用车运行维护费", Theme.VehicleRunning),
                    Row("三、公务接待费", Theme.Receptions),
                ]
            )
        );
    }

    private static TableSpec Procurement(Book book)
    {
        var scope = Budgeted(book) with { Flow = Flow.Expenditure, Theme = Theme.Procurement };
        // A row for one purchase has its project and thing; the row of the total has neither.
        ColumnSpec Of(Func<Purchase[], Figure?> figure, Func<Coordinates, Coordinates> at, params string[] head) =>
            ColumnSpec.Amount(head) with
            {
                Value = row =>
                {
                    var listed = (Purchase[])row.Subject!;
                    var one = row.At is null ? null : listed[0];
                    return (figure(listed), at(scope with { Project = one?.Project, Item = one?.Item }));
                },
            };
        ColumnSpec Money(Func<Purchase, long> fen, Func<Coordinates, Coordinates> at, params string[] head) =>
            Of(listed => listed.Sum(fen) is var sum && sum == 0 ? null : Books.Style.Print(sum, MoneyUnit.Wan, 2), at, head);
        const string paid = "政府采购金额（当年部门预算安排资金）";
        ColumnSpec[] columns =
        [
            ColumnSpec.Words(0, "政府采购项目来源", "项目名称"),
            Of(
                listed => listed is [var one] ? ProjectBudget(book, one) : null,
                point => point with { Theme = Theme.ProjectBudget, Item = null },
                "政府采购项目来源",
                "预算资金"
            ),
            ColumnSpec.Words(1, "采购物品名称"),
            ColumnSpec.Words(2, "政府采购目录序号"),
            ColumnSpec.Words(3, "计量单位"),
            Of(
                listed => listed is [var one] ? new Figure(one.Quantity, 0, Measure.Count(one.CountedIn)) : null,
                point => point,
                "数量"
            ) with
            {
                IsOptional = true,
            },
            Of(listed => listed is [var one] ? Books.Style.Print(one.UnitPriceFen, MoneyUnit.Wan, 2) : null, point => point, "单价") with
            {
                IsOptional = true,
            },
            Money(purchase => purchase.Fen, point => point, paid, "合计"),
            Money(purchase => purchase.Fen, point => point with { Fund = Fund.General }, paid, "一般公共预算拨款"),
            Money(_ => 0, point => point with { Fund = Fund.GovernmentFund }, paid, "基金预算拨款"),
            Money(_ => 0, point => point with { Fund = Fund.StateCapital }, paid, "国有资本经营预算拨款"),
            Money(_ => 0, point => point with { Fund = Fund.SpecialAccount }, paid, "财政专户核拨"),
            Money(_ => 0, point => point with { Fund = Fund.UnitFunds }, paid, "单位资金"),
            Money(
                purchase => purchase.ForSmall,
                point => point with { Theme = Theme.ProcurementForSmall },
                $"{book.Year}年预留中小微企业份额"
            ),
        ];
        var all = book.Purchases.ToArray();
        return Table(
            book,
            "部门政府采购预算",
            scope,
            new SideSpec(
                columns,
                [
                    new RowSpec(["合计"], null) { Subject = all },
                    .. book.Purchases.Select(purchase =>
                        RowSpec.Of([purchase.Project, purchase.Item, purchase.CatalogueCode, purchase.CountedIn], point => point) with
                        {
                            Subject = new[] { purchase },
                        }
                    ),
                ]
            )
        ) with
        {
            Above =
            [
                new("部门政府采购预算", Alignment.Centre, IsTitle: true),
                new($"{book.Code} {book.Organisation}"),
                new("单位：万元", Alignment.Right),
            ],
            Style = new() { NumbersColumns = false, NumbersRows = false },
        };
    }

    private static Figure ProjectBudget(Book book, Purchase purchase)
    {
        var code = book.Projects.First(project => project.Name == purchase.Project).Code;
        return Books.Style.Print(book[Budgeted(book) with { Flow = Flow.Expenditure, Project = code }], MoneyUnit.Wan, 2);
    }

    /// <summary>A reader may name a thing by its name alone or with its code in the catalogue.</summary>
    private static PrintedTable WithCodes(PrintedTable table, Book book) =>
        table with
        {
            Rows =
            [
                .. table.Rows.Select(row => new PrintedRow([
                    .. row.Cells.Select(cell =>
                        cell.Fact is { Coordinates.Project: not null } fact ? cell with { Fact = WithCode(fact, book) } : cell
                    ),
                ])),
            ],
        };

    private static ExpectedFact WithCode(ExpectedFact fact, Book book) =>
        fact with
        {
            OrElse =
            [
                .. from purchase in book.Purchases
                where purchase.Project == fact.Coordinates.Project
                from item in new[] { purchase.Item, $"{purchase.Item} {purchase.CatalogueCode}" }
                select fact.Coordinates with
                {
                    Item = item,
                },
            ],
        };
}
