using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>Final accounts as in Sichuan and Yunnan: a table of fiscal spending by economic item and one of assets more.</summary>
internal sealed class SouthwestAccounts : NationalAccounts
{
    public override string Name => "southwest";

    public override Style Style(Chance chance) =>
        new()
        {
            NumbersColumns = chance.Happens(50),
            Zero = chance.Pick(ZeroStyle.Blank, ZeroStyle.Decimals, ZeroStyle.Bare),
            Thousands = chance.Happens(40),
            TableUnit = chance.Happens(20) ? MoneyUnit.Yuan : MoneyUnit.Wan,
        };

    public override string Title(Book book) => $"{book.Organisation}{book.Year}年度{Body}决算公开";

    protected override string Body => "单位";

    protected override TableSpec Table(Book book, int number, string title, Coordinates at, params IReadOnlyList<SideSpec> sides) =>
        new()
        {
            Title = title,
            At = at,
            Above =
            [
                new(title, Alignment.Centre, IsTitle: true),
                new($"编制单位：{book.Organisation}　　　{book.Year}年度　　　公开{number:00}表"),
                new("单位：{unit}", Alignment.Right),
            ],
            Sides = sides,
        };

    protected override IEnumerable<PrintedTable> Tables(Book book, Style style)
    {
        var now = Accounted(book);
        var spent = now with { Flow = Flow.Expenditure };
        yield return TablePrinter.Print(book, style, Balance(book, now));
        yield return TablePrinter.Print(book, style, Revenue(book, now));
        yield return TablePrinter.Print(book, style, Expenditure(book, spent));
        yield return TablePrinter.Print(book, style, FiscalBalance(book, now));
        yield return TablePrinter.Print(book, style, FiscalByEconomy(book, spent with { Fund = Fund.Fiscal }));
        yield return TablePrinter.Print(book, style, General(book, spent with { Fund = Fund.General }));
        yield return BasicByEconomy(book, style, spent with { Fund = Fund.General, Nature = Nature.Basic });
        yield return TablePrinter.Print(book, style, ThreePublic(book, spent with { Fund = Fund.Fiscal, Theme = Theme.ThreePublic }));
        yield return TablePrinter.Print(
            book,
            style,
            FundTable(book, 9, "政府性基金预算财政拨款收入支出决算表", now with { Fund = Fund.GovernmentFund })
        );
        yield return TablePrinter.Print(
            book,
            style,
            FundTable(book, 10, "国有资本经营预算财政拨款收入支出决算表", now with { Fund = Fund.StateCapital })
        );
    }

    private TableSpec FiscalByEconomy(Book book, Coordinates scope)
    {
        ColumnSpec Of(string above, Fund fund, string head, Nature nature) =>
            ColumnSpec.Amount(point => point with { Fund = fund, Nature = nature }, above, head);
        ColumnSpec[] Three(string above, Fund fund) =>
            [Of(above, fund, "小计", Nature.All), Of(above, fund, "基本支出", Nature.Basic), Of(above, fund, "项目支出", Nature.Project)];
        return Table(
            book,
            5,
            "财政拨款支出决算明细表",
            scope,
            new SideSpec(
                [
                    ColumnSpec.Words(0, "项目", "经济分类科目编码"),
                    ColumnSpec.Words(1, "项目", "科目名称"),
                    ColumnSpec.Amount("合计"),
                    .. Three("一般公共预算财政拨款", Fund.General),
                    .. Three("政府性基金预算财政拨款", Fund.GovernmentFund),
                    .. Three("国有资本经营预算财政拨款", Fund.StateCapital),
                ],
                [Rows.Total(point => point, "", "合计"), .. Rows.Economies(book.EconomyLevels(scope))]
            )
        );
    }
}
