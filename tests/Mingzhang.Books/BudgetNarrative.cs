using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>Whose way of telling a budget.</summary>
internal enum BudgetManner
{
    Beijing,
    Hebei,
    Shanghai,
    Comparing,
}

/// <summary>The explanation of a budget: several wordings, chosen at random, all true to the book (BT-01 to BT-09).</summary>
internal sealed class BudgetNarrative
{
    private readonly Book book;
    private readonly Style style;
    private readonly Chance chance;
    private readonly BudgetManner manner;
    private readonly Teller teller;
    private readonly Coordinates now;

    public BudgetNarrative(Book book, Style style, Chance chance, BudgetManner manner)
    {
        this.book = book;
        this.style = style;
        this.chance = chance;
        this.manner = manner;
        teller = new(book, style, chance);
        now = new() { Year = book.Year, Stage = Stage.Initial };
    }

    /// <summary>Tables that stand among the words.</summary>
    public PrintedTable? AfterProcurement { get; init; }

    public PrintedTable? AfterAssets { get; init; }

    private string Body => manner == BudgetManner.Shanghai ? "本单位" : "本部门";

    public IEnumerable<Element> Tell()
    {
        yield return new Heading($"{book.Organisation}{book.Year}年{(manner == BudgetManner.Shanghai ? "单位" : "部门")}预算情况说明", 2);
        yield return new Heading("一、主要职责和机构设置", 3);
        yield return Plain("负责本地新闻宣传和信息服务，运营广播、电视、报纸、客户端和新媒体账号，保障安全播出。");
        yield return Staff();
        yield return new Heading("二、收入预算说明", 3);
        yield return Revenue();
        yield return new Heading("三、支出预算说明", 3);
        yield return Expenditure();
        foreach (var paragraph in Fiscal())
        {
            yield return paragraph;
        }

        yield return new Heading("四、机关运行经费安排情况", 3);
        yield return manner == BudgetManner.Hebei ? Running() : Plain($"{Body}为事业单位，不在机关运行经费统计范围之内。");
        yield return new Heading("五、财政拨款“三公”经费预算情况及增减变化原因", 3);
        foreach (var paragraph in ThreePublic())
        {
            yield return paragraph;
        }

        yield return new Heading("六、政府采购预算情况", 3);
        yield return Procurement();
        if (AfterProcurement is not null)
        {
            yield return AfterProcurement;
        }

        yield return new Heading("七、国有资产占用情况", 3);
        yield return Assets();
        if (AfterAssets is not null)
        {
            yield return AfterAssets;
        }

        yield return new Heading("八、绩效目标设置情况", 3);
        yield return Performance();
        yield return new Heading("九、名词解释", 3);
        yield return Plain("1.基本支出：单位维持日常运转要花的钱，分为人员和公用两类。");
        yield return Plain("2.项目支出：指在基本支出之外为完成特定任务和事业发展目标所发生的支出。");
    }

    private static TextParagraph Plain(string words) => new(words, []);

    private static Coordinates LastYear(Coordinates point) => point with { Year = point.Year - 1 };

    private TextParagraph Staff() =>
        teller.Say($"事业编制").Say($"{book.Staff + 8}人，实有在职人员{book.Staff}人，退休人员{book.Retired}人。").End();

    private bool HasOpening => book[now with { Flow = Flow.OpeningBalance }] != 0;

    private TextParagraph Revenue()
    {
        var total = now with { Flow = Flow.GrandTotal };
        var revenue = now with { Flow = Flow.Revenue };
        if (HasOpening)
        {
            teller.Say($"{book.Year}年").Pick("收入总计", "部门收入总计").Amount(total);
        }
        else
        {
            teller.Say($"{book.Year}年").Pick("收入预算", "预算收入", "收入总计").Amount(total, revenue);
        }

        teller.Change(
            total,
            LastYear(total),
            chance.Pick("上年", $"{book.Year - 1}年"),
            reason: chance.Happens(50) ? "项目和人员变化" : ""
        );
        teller.Say(HasOpening ? "。其中：本年收入合计" : "。其中：");
        if (HasOpening)
        {
            teller.Amount(revenue).Say("，上年结转结余").Amount(now with { Flow = Flow.OpeningBalance });
            teller.Say("。本年收入中，");
        }

        AddKinds(revenue);
        return teller.Say("。").End();
    }

    private void AddKinds(Coordinates revenue)
    {
        var kinds = new[]
        {
            ("一般公共预算拨款收入", Fund.General),
            ("政府性基金预算拨款收入", Fund.GovernmentFund),
            ("国有资本经营预算拨款收入", Fund.StateCapital),
            ("财政专户管理资金收入", Fund.SpecialAccount),
            ("事业收入", Fund.Business),
            ("上级补助收入", Fund.Superior),
            ("事业单位经营收入", Fund.Operating),
            ("其他收入", Fund.Other),
        };
        var listed = kinds.Where(kind => book[revenue with { Fund = kind.Item2 }] != 0).ToList();
        var withShares = chance.Happens(40);
        for (var index = 0; index < listed.Count; index++)
        {
            var at = revenue with { Fund = listed[index].Item2 };
            teller
                .Say(
                    index == 0 ? ""
                    : withShares ? "；"
                    : "，"
                )
                .Say(listed[index].Item1)
                .Amount(at);
            if (withShares)
            {
                teller.Share(at, revenue, "本年收入合计");
            }
        }
    }

    private TextParagraph Expenditure()
    {
        var spent = now with { Flow = Flow.Expenditure };
        var hasClosing = book[now with { Flow = Flow.ClosingBalance }] != 0;
        teller.Say($"{book.Year}年");
        if (hasClosing)
        {
            teller.Say("本年支出合计").Amount(spent);
        }
        else
        {
            teller.Pick("支出预算", "本年支出合计").Amount(spent, now with { Flow = Flow.GrandTotal });
        }

        teller.Change(spent, LastYear(spent), "上年");
        teller.Say("。其中：基本支出").Amount(spent with { Nature = Nature.Basic });
        if (chance.Happens(50))
        {
            teller.Share(spent with { Nature = Nature.Basic }, spent, "本年支出合计");
        }

        teller.Say("；项目支出").Amount(spent with { Nature = Nature.Project });
        if (chance.Happens(50))
        {
            teller.Change(spent with { Nature = Nature.Project }, LastYear(spent with { Nature = Nature.Project }), "上年");
        }

        if (book[spent with { Nature = Nature.Operating }] != 0)
        {
            teller.Say("；事业单位经营支出").Amount(spent with { Nature = Nature.Operating });
        }

        return teller.Say("。").End();
    }

    private IEnumerable<Element> Fiscal()
    {
        var general = now with { Flow = Flow.Expenditure, Fund = Fund.General };
        yield return teller
            .Say("一般公共预算财政拨款支出预算")
            .Amount(general)
            .Change(general, LastYear(general), "上年")
            .Say("。其中：基本支出")
            .Amount(general with { Nature = Nature.Basic })
            .Say("，项目支出")
            .Amount(general with { Nature = Nature.Project })
            .Say("。")
            .End();
        if (manner is BudgetManner.Shanghai or BudgetManner.Beijing)
        {
            yield return Items(general);
        }

        yield return teller
            .Say("一般公共预算基本支出")
            .Amount(general with { Nature = Nature.Basic })
            .Say("，其中：人员经费")
            .Amount(general with { Nature = Nature.Personnel })
            .Say("，公用经费")
            .Amount(general with { Nature = Nature.Running })
            .Say("。")
            .End();
        var fund = now with { Flow = Flow.Expenditure, Fund = Fund.GovernmentFund };
        yield return book[fund] == 0
            ? Plain(chance.Pick($"{Body}{book.Year}年没有使用政府性基金预算拨款安排的支出。", "政府性基金预算：本年度未发生。"))
            : teller.Say("政府性基金预算财政拨款支出预算").Amount(fund).Say("。").End();
        var capital = fund with { Fund = Fund.StateCapital };
        yield return book[capital] == 0
            ? Plain($"{Body}{book.Year}年没有使用国有资本经营预算拨款安排的支出。")
            : teller.Say("国有资本经营预算财政拨款支出预算").Amount(capital).Say("。").End();
    }

    private TextParagraph Items(Coordinates general)
    {
        teller.Say("一般公共预算财政拨款支出主要用于：");
        var codes = book.Functions(general);
        for (var index = 0; index < codes.Count; index++)
        {
            var code = codes[index];
            var at = general with { Function = code };
            if (manner == BudgetManner.Shanghai)
            {
                teller
                    .Say(index == 0 ? "" : "；")
                    .Say($"{index + 1}.“{Names.Of(code.Parent.Parent)}”（类）“{Names.Of(code.Parent)}”（款）“{Names.Of(code)}”（项）")
                    .Amount(at);
            }
            else
            {
                teller
                    .Say(index == 0 ? "" : "；")
                    .Say($"“{Names.Of(code)}”（项）")
                    .Amount(at)
                    .Change(at, LastYear(at), $"{book.Year - 1}年");
            }
        }

        return teller.Say("。").End();
    }

    private TextParagraph Running()
    {
        var running = now with { Flow = Flow.Expenditure, Fund = Fund.General, Nature = Nature.Running };
        teller
            .Say($"{book.Year}年机关运行经费共计安排")
            .Amount(
                running,
                running with
                {
                    Nature = Nature.All,
                    Fund = Fund.All,
                    Theme = Theme.OrganOperation,
                },
                running with
                {
                    Nature = Nature.All,
                    Theme = Theme.OrganOperation,
                },
                running with
                {
                    Nature = Nature.All,
                    Fund = Fund.Fiscal,
                    Theme = Theme.OrganOperation,
                }
            )
            .Say("。其中");
        var codes = book.Economies(running);
        for (var index = 0; index < codes.Count; index++)
        {
            var at = running with { Economy = codes[index] };
            teller
                .Say(index == 0 ? "" : "，")
                .Say(Names.Of(codes[index]))
                .Amount(
                    at,
                    at with
                    {
                        Nature = Nature.All,
                        Fund = Fund.All,
                        Theme = Theme.OrganOperation,
                    },
                    at with
                    {
                        Nature = Nature.All,
                        Theme = Theme.OrganOperation,
                    },
                    at with
                    {
                        Nature = Nature.All,
                        Fund = Fund.Fiscal,
                        Theme = Theme.OrganOperation,
                    }
                );
        }

        return teller.Say("。").End();
    }

    private IEnumerable<Element> ThreePublic()
    {
        var all = now with { Flow = Flow.Expenditure, Fund = Fund.Fiscal, Theme = Theme.ThreePublic };
        Coordinates Of(Theme theme) => all with { Theme = theme };
        if (manner == BudgetManner.Hebei)
        {
            yield return teller
                .Say($"{book.Year}年“三公”经费预算")
                .Amount(all)
                .Change(all, LastYear(all), "上年")
                .Say("。其中：因公出国（境）费")
                .Amount(Of(Theme.Abroad))
                .Say("；公务用车购置及运维费")
                .Amount(Of(Theme.Vehicles))
                .Say("（公务用车购置费")
                .Amount(Of(Theme.VehiclePurchase))
                .Say("，公务用车运行维护费")
                .Amount(Of(Theme.VehicleRunning))
                .Say("）；公务接待费")
                .Amount(Of(Theme.Receptions))
                .Say("。")
                .End();
            yield break;
        }

        yield return teller
            .Say($"{book.Year}年“三公”经费财政拨款预算总额")
            .Amount(all)
            .Change(all, LastYear(all), chance.Pick("上年", $"{book.Year - 1}年预算"))
            .Say("。其中：")
            .End();
        foreach (
            var (name, theme) in new[]
            {
                ("因公出国（境）费用", Theme.Abroad),
                ("公务接待费", Theme.Receptions),
                ("公务用车购置及运行维护费", Theme.Vehicles),
            }
        )
        {
            teller
                .Say($"{name}。{book.Year}年预算数")
                .Amount(Of(theme))
                .Change(Of(theme), LastYear(Of(theme)), $"{book.Year - 1}年预算数", reason: chance.Happens(50) ? $"按需要安排{name}" : "");
            if (theme == Theme.Vehicles)
            {
                teller
                    .Say("。其中，公务用车购置费")
                    .Amount(Of(Theme.VehiclePurchase))
                    .Say("；公务用车运行维护费")
                    .Amount(Of(Theme.VehicleRunning));
            }

            yield return teller.Say("。").End();
        }
    }

    private TextParagraph Procurement()
    {
        var at = now with { Flow = Flow.Expenditure, Theme = Theme.Procurement };
        var sum = Sets.Purchases.Sum(book, Theme.Procurement);
        if (sum == 0)
        {
            return Plain($"{book.Year}年{Body}未安排政府采购预算。");
        }

        teller.Say($"{book.Year}年政府采购预算").Pick("总额", "").Amount(sum, at);
        if (manner == BudgetManner.Hebei)
        {
            return teller.Say("。具体内容见下表。").End();
        }

        teller
            .Say("，其中：政府采购货物预算")
            .Amount(Sets.Purchases.Sum(book, Theme.ProcuredGoods), at with { Theme = Theme.ProcuredGoods })
            .Say("，政府采购工程预算")
            .Amount(Sets.Purchases.Sum(book, Theme.ProcuredWorks), at with { Theme = Theme.ProcuredWorks })
            .Say("，政府采购服务预算")
            .Amount(Sets.Purchases.Sum(book, Theme.ProcuredServices), at with { Theme = Theme.ProcuredServices });
        return teller.Say("。").End();
    }

    private TextParagraph Assets()
    {
        if (manner == BudgetManner.Hebei)
        {
            var at = new Coordinates { Theme = Theme.Assets };
            return teller
                .Say($"截至{book.Year - 1}年12月31日，固定资产金额为")
                .Amount(
                    book.Assets.Sum(asset => asset.Fen),
                    at,
                    at with
                    {
                        Year = book.Year - 1,
                    },
                    at with
                    {
                        Year = book.Year,
                    },
                    at with
                    {
                        Year = book.Year - 1,
                        Stage = Stage.Initial,
                    },
                    at with
                    {
                        Year = book.Year,
                        Stage = Stage.Initial,
                    }
                )
                .Say("（详见下表）。")
                .End();
        }

        return teller
            .Say($"截至{book.Year - 1}年底，")
            .Say($"{Body}固定资产中，共有车辆")
            .Count(book.Vehicles, "辆", new() { Theme = Theme.AssetVehicles })
            .Say("。")
            .End();
    }

    private TextParagraph Performance()
    {
        var project = now with { Flow = Flow.Expenditure, Nature = Nature.Project };
        var count = book.ProjectsIn(now).Count();
        return teller.Say($"{book.Year}年{Body}实行绩效目标管理的项目{count}个，涉及预算金额").Loosely(project).Say("。").End();
    }
}
