using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>The nine tables of Shanghai: 元 in the first eight, 万元 in the last; 类, 款 and 项 in columns of their own.</summary>
internal sealed class ShanghaiBudget : TableSet
{
    public override string Name => "shanghai";

    public override BookScope Scope { get; } =
        new()
        {
            IsFinalAccounts = false,
            HasOpening = false,
            HasSpecialAccount = false,
            HasSuperior = false,
            HasOperating = false,
            Years = (2024, 2026),
        };

    public override Style Style(Chance chance) =>
        new()
        {
            TableUnit = MoneyUnit.Yuan,
            Decimals = chance.Pick(0, 2),
            Thousands = chance.Happens(60),
        };

    public override string Title(Book book) => $"{book.Organisation}{book.Year}年单位预算";

    protected override IEnumerable<Element> Elements(Book book, Style style, Chance chance)
    {
        if (style.HasNarrative)
        {
            foreach (var element in new BudgetNarrative(book, style, chance, BudgetManner.Shanghai).Tell())
            {
                yield return element;
            }
        }

        foreach (var spec in Specs(book, style))
        {
            yield return TablePrinter.Print(book, style, spec);
        }
    }

    private static IEnumerable<TableSpec> Specs(Book book, Style style)
    {
        var now = Budgeted(book);
        var spent = now with { Flow = Flow.Expenditure };
        yield return Balance(book, now);
        yield return Revenue(book, now);
        yield return ByFunction("支出预算总表", book, spent, isMerged: true);
        yield return FiscalBalance(book, now);
        yield return ByFunction("一般公共预算支出功能分类预算表", book, spent with { Fund = Fund.General });
        yield return ByFunction("政府性基金预算支出功能分类预算表", book, spent with { Fund = Fund.GovernmentFund });
        yield return ByFunction("国有资本经营预算支出功能分类预算表", book, spent with { Fund = Fund.StateCapital });
        yield return Basic(book, spent);
        yield return ThreePublic(book, spent, style);
    }

    private static TableSpec Table(Book book, string title, Coordinates at, params IReadOnlyList<SideSpec> sides) =>
        new()
        {
            Title = $"{book.Year}年单位{title}",
            At = at,
            Above =
            [
                new($"{book.Year}年单位{title}", Alignment.Centre, IsTitle: true),
                new($"编制单位：{book.Organisation}"),
                new("单位：元", Alignment.Right),
            ],
            Sides = sides,
        };

    /// <summary>The classes that have money, without the others: Shanghai prints only these.</summary>
    private static List<RowSpec> Classes(Book book, Coordinates scope) =>
        [.. Rows.Classes([.. book.Functions(scope).Select(code => code.Parent.Parent.Value).Distinct().Order()])];

    private static TableSpec Balance(Book book, Coordinates now)
    {
        var right = Classes(book, now with { Flow = Flow.Expenditure });
        RowSpec[] kinds =
        [
            Rows.Source("一、财政拨款收入", Fund.Fiscal),
            Rows.Source("1.一般公共预算资金", Fund.General),
            Rows.Source("2.政府性基金", Fund.GovernmentFund),
            Rows.Source("3.国有资本经营预算", Fund.StateCapital),
            Rows.Source("二、事业收入", Fund.Business),
            Rows.Source("三、事业单位经营收入", Fund.Operating),
            Rows.Source("四、其他收入", Fund.Other),
        ];
        var length = Math.Max(kinds.Length, right.Count) + 1;
        var left = Rows.Padded(kinds, [Rows.Total(point => point with { Flow = Flow.GrandTotal }, "收入总计")], length);
        ColumnSpec Of(Nature nature, params string[] head) => ColumnSpec.Amount(point => point with { Nature = nature }, head);
        return Table(
            book,
            "财务收支预算总表",
            now,
            new([ColumnSpec.Words(0, "本年收入", "项目"), ColumnSpec.Amount("本年收入", "预算数")], left),
            new(
                [
                    ColumnSpec.Words(0, "本年支出", "项目"),
                    Of(Nature.All, "本年支出", "预算数", "合计"),
                    Of(Nature.Personnel, "本年支出", "预算数", "基本支出", "人员经费"),
                    Of(Nature.Running, "本年支出", "预算数", "基本支出", "公用经费"),
                    Of(Nature.Project, "本年支出", "预算数", "项目支出"),
                ],
                Rows.Padded(right, [Rows.Total(point => point with { Flow = Flow.GrandTotal }, "支出总计")], length)
            )
        );
    }

    private static ColumnSpec[] Codes() =>
        [
            ColumnSpec.Words(0, "项目", "功能分类科目编码", "类"),
            ColumnSpec.Words(1, "项目", "功能分类科目编码", "款"),
            ColumnSpec.Words(2, "项目", "功能分类科目编码", "项"),
            ColumnSpec.Words(3, "项目", "功能分类科目名称"),
        ];

    private static TableSpec Revenue(Book book, Coordinates now)
    {
        var scope = now with { Flow = Flow.Revenue };
        ColumnSpec Of(string head, Fund fund) => ColumnSpec.Amount(point => point with { Fund = fund }, "收入预算", head);
        ColumnSpec[] columns =
        [
            .. Codes(),
            Of("合计", Fund.All),
            Of("财政拨款收入", Fund.Fiscal),
            Of("事业收入", Fund.Business),
            Of("事业单位经营收入", Fund.Operating),
            Of("其他收入", Fund.Other),
        ];
        return Table(
            book,
            "收入预算总表",
            scope,
            new SideSpec(columns, [.. Rows.FunctionParts(book.FunctionLevels(scope)), Rows.Total(point => point, "", "", "", "合计")])
        );
    }

    private static TableSpec ByFunction(string title, Book book, Coordinates scope, bool isMerged = false)
    {
        ColumnSpec[] columns = isMerged
            ?
            [
                .. Codes(),
                .. Rows.BasicAndProject("支出预算"),
                ColumnSpec.Amount(point => point with { Nature = Nature.Operating }, "支出预算", "经营支出"),
            ]
            :
            [
                .. Codes(),
                .. Rows.BasicAndProject(
                    scope.Fund == Fund.General ? "一般公共预算支出"
                    : scope.Fund == Fund.GovernmentFund ? "政府性基金预算支出"
                    : "国有资本经营预算支出"
                ),
            ];
        var codes = book.FunctionLevels(scope);
        return Table(
            book,
            title,
            scope,
            new SideSpec(columns, [.. Rows.FunctionParts(codes), Rows.Total(point => point, "", "", "", "合计")])
        ) with
        {
            Notes = codes.Count == 0 ? ["注：本单位本年度无此项预算，本表为空表。"] : [],
        };
    }

    private static TableSpec FiscalBalance(Book book, Coordinates now)
    {
        var right = Classes(book, now with { Flow = Flow.Expenditure, Fund = Fund.Fiscal });
        RowSpec[] kinds =
        [
            Rows.Source("一、一般公共预算资金", Fund.General),
            Rows.Source("二、政府性基金", Fund.GovernmentFund),
            Rows.Source("三、国有资本经营预算", Fund.StateCapital),
        ];
        var length = Math.Max(kinds.Length, right.Count) + 1;
        ColumnSpec Of(string head, Fund fund) => ColumnSpec.Amount(point => point with { Fund = fund }, "财政拨款支出", head);
        return Table(
            book,
            "财政拨款收支预算总表",
            now with
            {
                Fund = Fund.Fiscal,
            },
            new(
                [ColumnSpec.Words(0, "财政拨款收入", "项目"), ColumnSpec.Amount("财政拨款收入", "预算数")],
                Rows.Padded(kinds, [Rows.Total(point => point with { Flow = Flow.GrandTotal }, "收入总计")], length)
            ),
            new(
                [
                    ColumnSpec.Words(0, "财政拨款支出", "项目"),
                    Of("合计", Fund.Fiscal),
                    Of("一般公共预算", Fund.General),
                    Of("政府性基金", Fund.GovernmentFund),
                    Of("国有资本经营预算", Fund.StateCapital),
                ],
                Rows.Padded(right, [Rows.Total(point => point with { Flow = Flow.GrandTotal }, "支出总计")], length)
            )
        );
    }

    private static TableSpec Basic(Book book, Coordinates spent)
    {
        var scope = spent with { Fund = Fund.General, Nature = Nature.Basic };
        var rows = book.EconomyLevels(scope)
            .Select(code =>
                RowSpec.Of(
                    [code.ToString()[..3], code.Level == 2 ? code.ToString()[3..] : "", Names.Of(code)],
                    point => point with { Economy = code }
                )
            );
        return Table(
            book,
            "一般公共预算基本支出部门预算经济分类预算表",
            scope,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "项目", "部门预算经济分类科目编码", "类"),
                    ColumnSpec.Words(1, "项目", "部门预算经济分类科目编码", "款"),
                    ColumnSpec.Words(2, "项目", "部门预算经济分类科目名称"),
                    ColumnSpec.Amount("一般公共预算基本支出", "合计"),
                    ColumnSpec.Amount(point => point with { Nature = Nature.Personnel }, "一般公共预算基本支出", "人员经费"),
                    ColumnSpec.Amount(point => point with { Nature = Nature.Running }, "一般公共预算基本支出", "公用经费"),
                ],
                [.. rows, Rows.Total(point => point, "", "", "合计")]
            )
        );
    }

    private static TableSpec ThreePublic(Book book, Coordinates spent, Style style)
    {
        ColumnSpec Of(Theme theme, params string[] head) => ColumnSpec.Amount(point => point with { Theme = theme }, head);
        const string above = "“三公”经费预算数";
        const string vehicles = "公务用车购置及运行费";
        return Table(
            book,
            "“三公”经费和机关运行经费预算表",
            spent with
            {
                Fund = Fund.Fiscal,
                Theme = Theme.ThreePublic,
            },
            new SideSpec(
                [
                    Of(Theme.ThreePublic, above, "合计"),
                    Of(Theme.Abroad, above, "因公出国（境）费"),
                    Of(Theme.Receptions, above, "公务接待费"),
                    Of(Theme.Vehicles, above, vehicles, "小计"),
                    Of(Theme.VehiclePurchase, above, vehicles, "购置费"),
                    Of(Theme.VehicleRunning, above, vehicles, "运行费"),
                    ColumnSpec.Amount("机关运行经费预算数") with
                    {
                        Value = _ => (null, spent),
                    },
                ],
                [RowSpec.Of([], point => point)]
            )
        ) with
        {
            Above =
            [
                new($"{book.Year}年单位“三公”经费和机关运行经费预算表", Alignment.Centre, IsTitle: true),
                new($"编制单位：{book.Organisation}"),
                new("单位：万元", Alignment.Right),
            ],
            Style = style with { TableUnit = MoneyUnit.Wan, Decimals = 2, Zero = ZeroStyle.Decimals },
        };
    }
}
