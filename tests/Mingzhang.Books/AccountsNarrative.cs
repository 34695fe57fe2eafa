using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>The explanation of final accounts: several wordings, chosen at random, all true to the book (FN-01 to FN-17).</summary>
internal sealed class AccountsNarrative
{
    private readonly Book book;
    private readonly Chance chance;
    private readonly Teller teller;
    private readonly Coordinates now;
    private readonly Coordinates spent;
    private readonly bool listsNothing;
    private readonly string body;

    /// <param name="book">The book.</param>
    /// <param name="style">How figures are printed.</param>
    /// <param name="chance">Chooses the wording.</param>
    /// <param name="body">Whose accounts the title says that they are: 部门 or 单位.</param>
    public AccountsNarrative(Book book, Style style, Chance chance, string body)
    {
        this.book = book;
        this.body = body;
        this.chance = chance;
        teller = new(book, style, chance);
        now = new() { Year = book.Year, Stage = Stage.Final };
        spent = now with { Flow = Flow.Expenditure };
        listsNothing = chance.Happens(50);
    }

    public IEnumerable<Element> Tell()
    {
        yield return new Heading("主要职责和机构设置情况", 3);
        yield return Plain("负责本地新闻宣传和信息服务，运营广播、电视、报纸、客户端和新媒体账号，保障安全播出。");
        yield return Plain($"内设机构按批复的方案设置，事业编制{book.Staff + 8}人，实有在职人员{book.Staff}人，退休人员{book.Retired}人。");
        yield return new Heading($"{book.Year}年度{body}决算情况说明", 2);
        yield return new Heading("一、收入支出决算总体情况说明", 3);
        yield return Totals(now with { Flow = Flow.GrandTotal }, "收、支总计", "收入支出总计");
        yield return new Heading("二、收入决算情况说明", 3);
        yield return Revenue();
        yield return new Heading("三、支出决算情况说明", 3);
        yield return Expenditure();
        yield return new Heading("四、财政拨款收入支出决算总体情况说明", 3);
        yield return Totals(now with { Flow = Flow.GrandTotal, Fund = Fund.Fiscal }, "财政拨款收、支总计", "财政拨款收入支出总计");
        yield return new Heading("五、一般公共预算财政拨款支出决算情况说明", 3);
        foreach (var paragraph in General())
        {
            yield return paragraph;
        }

        yield return new Heading("六、一般公共预算财政拨款基本支出决算情况说明", 3);
        yield return Basic();
        yield return new Heading("七、财政拨款“三公”经费支出决算情况说明", 3);
        foreach (var paragraph in ThreePublic())
        {
            yield return paragraph;
        }

        yield return new Heading("八、政府性基金预算和国有资本经营预算财政拨款情况说明", 3);
        yield return OtherFund(Fund.GovernmentFund, "政府性基金预算");
        yield return OtherFund(Fund.StateCapital, "国有资本经营预算");
        yield return new Heading("九、其他重要事项的情况说明", 3);
        yield return new TextParagraph("机关运行经费：本单位为事业单位，不在机关运行经费统计范围之内。", []);
        yield return Procurement();
        yield return teller
            .Say($"国有资产占用情况：截至{book.Year}年12月31日，共有车辆")
            .Count(book.Vehicles, "辆", new() { Theme = Theme.AssetVehicles })
            .Say("。")
            .End();
        yield return Plain("预算绩效管理情况：对项目支出开展了绩效自评，自评结果与决算同时公开。");
        yield return new Heading("十、名词解释", 3);
        yield return Plain("1.基本支出：单位维持日常运转要花的钱，分为人员和公用两类。");
        yield return Plain("2.项目支出：指在基本支出之外为完成特定任务和事业发展目标所发生的支出。");
    }

    private static TextParagraph Plain(string words) => new(words, []);

    private static Coordinates LastYear(Coordinates point) => point with { Year = point.Year - 1 };

    private static Coordinates Planned(Coordinates point) => point with { Stage = Stage.Initial };

    private TextParagraph Totals(Coordinates at, params string[] names) =>
        teller
            .Say($"{book.Year}年度")
            .Pick(names)
            .Amount(at)
            .Change(at, LastYear(at), chance.Pick("上年", $"{book.Year - 1}年"), reason: chance.Happens(50) ? "人员和项目变化" : "")
            .Say("。")
            .End();

    private TextParagraph Revenue()
    {
        var revenue = now with { Flow = Flow.Revenue };
        teller.Say($"{book.Year}年度本年收入合计").Amount(revenue).Change(revenue, LastYear(revenue)).Say("，其中：");
        Listed(
            revenue,
            "收入合计",
            [
                ("财政拨款收入", revenue with { Fund = Fund.Fiscal }),
                ("上级补助收入", revenue with { Fund = Fund.Superior }),
                ("事业收入", revenue with { Fund = Fund.Business }),
                ("经营收入", revenue with { Fund = Fund.Operating }),
                ("附属单位上缴收入", revenue with { Fund = Fund.Affiliate }),
                ("其他收入", revenue with { Fund = Fund.Other }),
            ]
        );
        return teller.Say("。").End();
    }

    private TextParagraph Expenditure()
    {
        teller.Say($"{book.Year}年度本年支出合计").Amount(spent).Change(spent, LastYear(spent)).Say("，其中：");
        Listed(
            spent,
            "支出合计",
            [
                ("基本支出", spent with { Nature = Nature.Basic }),
                ("项目支出", spent with { Nature = Nature.Project }),
                ("上缴上级支出", spent with { Nature = Nature.RemittedUp }),
                ("经营支出", spent with { Nature = Nature.Operating }),
                ("对附属单位补助支出", spent with { Nature = Nature.SubsidyDown }),
            ]
        );
        return teller.Say("。").End();
    }

    private void Listed(Coordinates whole, string wholeName, IReadOnlyList<(string Name, Coordinates At)> parts)
    {
        var isFirst = true;
        foreach (var (name, at) in parts.Where(part => listsNothing || book[part.At] != 0))
        {
            teller.Say(isFirst ? "" : "；").Say(name).Amount(at).Share(at, whole, wholeName);
            isFirst = false;
        }
    }

    private IEnumerable<Element> General()
    {
        var general = spent with { Fund = Fund.General };
        yield return new Heading("（一）支出决算总体情况", 4);
        yield return teller
            .Say($"{book.Year}年度一般公共预算财政拨款支出")
            .Amount(general)
            .Share(general, spent, "本年支出合计")
            .Change(general, LastYear(general))
            .Say("。")
            .End();
        yield return new Heading("（二）支出决算结构情况", 4);
        teller.Say($"{book.Year}年度一般公共预算财政拨款支出").Amount(general).Say("，主要用于以下方面：");
        Listed(
            general,
            chance.Pick("一般公共预算财政拨款支出", "本年一般公共预算财政拨款支出"),
            [
                .. book.Functions(general)
                    .Select(code => code.Parent.Parent)
                    .Distinct()
                    .Select(code => ($"{Names.Of(code)}（类）", general with { Function = code })),
            ]
        );
        yield return teller.Say("。").End();
        yield return new Heading("（三）支出决算具体情况", 4);
        yield return teller
            .Say($"{book.Year}年度一般公共预算财政拨款支出年初预算为")
            .Amount(Planned(general))
            .Say("，支出决算为")
            .Amount(general)
            .Completion(general, Planned(general), "年初预算")
            .Say("。其中：")
            .End();
        var index = 0;
        foreach (var code in book.Functions(general))
        {
            var at = general with { Function = code };
            teller
                .Say($"{++index}.{Names.Of(code.Parent.Parent)}（类）{Names.Of(code.Parent)}（款）{Names.Of(code)}（项）。年初预算为")
                .Amount(Planned(at))
                .Say("，支出决算为")
                .Amount(at)
                .Completion(at, Planned(at), "年初预算");
            yield return (
                book[at] == book[Planned(at)] ? teller.Say("。") : teller.Say($"。决算数与年初预算数存在差异的主要原因是年中调整了{Names.Of(code)}的安排。")
            ).End();
        }
    }

    private TextParagraph Basic()
    {
        var basic = spent with { Fund = Fund.General, Nature = Nature.Basic };
        string ItemsOf(Nature nature) => string.Join('、', book.Economies(basic with { Nature = nature }).Select(Names.Of));
        return teller
            .Say($"{book.Year}年度一般公共预算财政拨款基本支出")
            .Amount(basic)
            .Say("。其中：人员经费")
            .Amount(basic with { Nature = Nature.Personnel })
            .Say($"，主要包括{ItemsOf(Nature.Personnel)}；公用经费")
            .Amount(basic with { Nature = Nature.Running })
            .Say($"，主要包括{ItemsOf(Nature.Running)}。")
            .End();
    }

    private IEnumerable<Element> ThreePublic()
    {
        var all = spent with { Fund = Fund.Fiscal, Theme = Theme.ThreePublic };
        yield return teller
            .Say($"{book.Year}年度“三公”经费财政拨款支出年初预算为")
            .Amount(Planned(all))
            .Say("，支出决算为")
            .Amount(all)
            .Completion(all, Planned(all), "年初预算")
            .Say("。")
            .End();
        foreach (
            var (number, name, theme) in new[]
            {
                (1, "因公出国（境）费", Theme.Abroad),
                (2, "公务用车购置及运行维护费", Theme.Vehicles),
                (3, "公务接待费", Theme.Receptions),
            }
        )
        {
            var at = all with { Theme = theme };
            if (book[at] == 0 && book[Planned(at)] == 0)
            {
                yield return new TextParagraph($"{number}.{name}：本年度未发生。", []);
                continue;
            }

            teller
                .Say($"{number}.{name}年初预算为")
                .Amount(Planned(at))
                .Say("，支出决算为")
                .Amount(at)
                .Completion(at, Planned(at), "年初预算")
                .Change(at, LastYear(at));
            if (theme == Theme.Vehicles)
            {
                teller
                    .Say("。其中：公务用车购置费支出")
                    .Amount(at with { Theme = Theme.VehiclePurchase })
                    .Say("，公务用车运行维护费支出")
                    .Amount(at with { Theme = Theme.VehicleRunning });
            }

            yield return teller.Say("。").Say(Counted(theme, book[at])).End();
        }
    }

    /// <summary>What stands beside the money of an item: groups, receptions, vehicles (FN-10, DE-19).</summary>
    private string Counted(Theme theme, long fen)
    {
        var number = (book.Seed % 7) + 1;
        return theme switch
        {
            _ when fen == 0 => "",
            Theme.Abroad => $"全年因公出国（境）团组{number}个，累计{number * 2}人次。",
            Theme.Receptions => $"全年国内公务接待{number}批次，共{number * 8}人次。",
            _ => $"年末公务用车保有量{book.Vehicles}辆。",
        };
    }

    private TextParagraph OtherFund(Fund fund, string name)
    {
        var of = now with { Fund = fund };
        return book[of with { Flow = Flow.GrandTotal }] == 0
            ? new(
                chance.Pick(
                    $"本年度无{name}财政拨款收入支出。",
                    $"本单位{book.Year}年度没有{name}财政拨款收入，也没有使用{name}财政拨款安排的支出。"
                ),
                []
            )
            : teller
                .Say($"{book.Year}年度{name}财政拨款年初结转和结余")
                .Amount(of with { Flow = Flow.OpeningBalance })
                .Say("，本年收入")
                .Amount(of with { Flow = Flow.Revenue })
                .Say("，本年支出")
                .Amount(of with { Flow = Flow.Expenditure })
                .Say("，年末结转和结余")
                .Amount(of with { Flow = Flow.ClosingBalance })
                .Say("。")
                .End();
    }

    private TextParagraph Procurement()
    {
        var at = spent with { Theme = Theme.Procurement };
        long Sum(Theme theme) => Sets.Purchases.Sum(book, theme);
        if (Sum(Theme.Procurement) == 0)
        {
            return new($"政府采购支出情况：{book.Year}年度未发生政府采购支出。", []);
        }

        teller
            .Say($"政府采购支出情况：{book.Year}年度政府采购支出总额")
            .Amount(Sum(Theme.Procurement), at)
            .Say("，其中：政府采购货物支出")
            .Amount(Sum(Theme.ProcuredGoods), at with { Theme = Theme.ProcuredGoods })
            .Say("、政府采购工程支出")
            .Amount(Sum(Theme.ProcuredWorks), at with { Theme = Theme.ProcuredWorks })
            .Say("、政府采购服务支出")
            .Amount(Sum(Theme.ProcuredServices), at with { Theme = Theme.ProcuredServices });
        var small = book.Purchases.Sum(purchase => purchase.ForSmall);
        var micro = book.Purchases.Sum(purchase => purchase.ForMicro);
        teller
            .Say("。授予中小企业合同金额")
            .Amount(small, at with { Theme = Theme.ProcurementForSmall })
            .Say("，占政府采购支出总额的")
            .Rate(small, Sum(Theme.Procurement), at)
            .Say("，其中：授予小微企业合同金额")
            .Amount(micro, at with { Theme = Theme.ProcurementForMicro })
            .Say("，占政府采购支出总额的")
            .Rate(micro, Sum(Theme.Procurement), at);
        return teller.Say("。").End();
    }
}
