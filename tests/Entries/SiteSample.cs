using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;
using Mingzhang.Writing.Site;

namespace Mingzhang.Entries;

/// <summary>An invented centre as citizens would see it: three years, several projects with targets and results, a narrative, questions.</summary>
internal static class SiteSample
{
    public static AccountBook Book => SampleBook.Budget with
    {
        Lines =
        [
            .. SampleBook.Budget.Lines,
            Spent(2070899, 50502, 30213, Nature.Project, 96_000_000, "P2"),
            Spent(2070899, 50601, 31002, Nature.Project, 49_888_000, "P2"),
            Spent(2070805, 50502, 30227, Nature.Project, 62_500_000, "应急广播-2026"),
            Spent(2101102, 50501, 30110, Nature.Personnel, 88_412_300),
            Spent(2210201, 50501, 30113, Nature.Personnel, 104_233_100),
            SampleBook.Revenue(Fund.General, 401_033_400),
            .. Year(2025, Stage.Initial, 97),
            .. Year(2025, Stage.Final, 93),
            .. Year(2024, Stage.Final, 88),
        ],
        Projects =
        [
            new()
            {
                Code = "P1",
                Name = "新闻节目制作",
                Purpose = "采编、制作和播出本县新闻与专题节目。",
                Goal = "1.全年播出《示例新闻》不少于300期。\n2.制作专题片不少于12部，群众满意。",
                Outcome = "全年播出新闻312期，专题片11部。",
                Plan = [new(3, 20), new(6, 50), new(10, 85), new(12, 100)],
                Indicators =
                [
                    Indicator(FirstLevel.Output, SecondLevel.Quantity, "新闻播出期数", Comparison.AtLeast, "300", "期", "312", 20, 20),
                    Indicator(FirstLevel.Output, SecondLevel.Quantity, "专题片数量", Comparison.AtLeast, "12", "部", "11", 10, 9.17m) with { Reason = "一部专题片因拍摄对象停产推迟到下一年。", Evidence = ["专题片台账.xlsx"] },
                    Indicator(FirstLevel.Output, SecondLevel.Quality, "安全播出率", Comparison.AtLeast, "99.9", "%", "99.98", 20, 20),
                    Indicator(FirstLevel.Benefit, SecondLevel.SocialBenefit, "本县新闻知晓度", Comparison.Qualitative, "明显提高", "", "明显提高", 20, 18),
                    Indicator(FirstLevel.Satisfaction, SecondLevel.ServedSatisfaction, "观众满意度", Comparison.AtLeast, "90", "%", "92.4", 10, 10),
                ],
            },
            new()
            {
                Code = "P2",
                Name = "高清播出设备更新",
                Purpose = "更换使用超过十年的播出设备。",
                Goal = "完成高清播出系统改造，12月底前投入使用。",
                Indicators = [Indicator(FirstLevel.Output, SecondLevel.Timeliness, "投入使用时间", Comparison.Qualitative, "12月底前", "", "", 20, null), Indicator(FirstLevel.Cost, SecondLevel.EconomicCost, "设备采购成本", Comparison.AtMost, "49.888", "万元", "", 10, null)],
            },
            new() { Code = "应急广播-2026", Name = "应急广播村村响", Goal = "", Indicators = [] },
        ],
        Stated = [],
    };

    public static WrittenDocument Document(AccountBook book)
    {
        var packs = PackLoader.Embedded;
        var ledger = LedgerOf(book);
        var filler = new FormFiller(ledger, new CodeNames(packs));
        return new()
        {
            Id = "budget",
            Title = $"{book.Unit.Name}{book.Year}年部门预算",
            Organisation = book.Unit.Name,
            Year = book.Year,
            Kind = DocumentKind.Budget,
            Blocks =
            [
                WrittenParagraph.Of(ParagraphKind.Title, $"{book.Unit.Name}{book.Year}年部门预算"),
                new WrittenContents(),
                WrittenParagraph.Of(ParagraphKind.Chapter, "第一部分 预算情况说明"),
                WrittenParagraph.Of(ParagraphKind.Section, "一、收支总体情况"),
                Sentence(ledger, book, "本年收入", Flow.Revenue, Fund.All),
                Sentence(ledger, book, "本年支出", Flow.Expenditure, Fund.All),
                WrittenParagraph.Of(ParagraphKind.Note, "注：以上金额单位为万元。"),
                new WrittenChart("natures", "支出按性质", ChartKind.Bars, [new("2026年", [Point(ledger, book, "基本支出", Nature.Basic), Point(ledger, book, "项目支出", Nature.Project)])]),
                WrittenParagraph.Of(ParagraphKind.Chapter, "第二部分 预算表"),
                .. packs.Forms["beijing-district-budget"].Forms.Select(form => filler.Fill(form, new() { Year = book.Year })),
            ],
        };
    }

    public static Ledger LedgerOf(AccountBook book) => new(book, PackLoader.Embedded.Entries, organOperationIsRunning: false);

    public static SiteInput Input(AccountBook book) => new()
    {
        Documents = [Document(book)],
        Ledger = LedgerOf(book),
        Packs = PackLoader.Embedded,
        Version = "0.1.0",
        Questions =
        [
            new("专题片比目标少一部，原因是否充分？", "目标12部，实际11部。") { Project = "P1", Answer = "拍摄对象停产，已列入下一年计划。" },
            new("公务接待费没有说明比上年增减的原因。", "") { Document = "budget", Table = "three-public" },
        ],
        Attachments = [new("budget", "budget.xlsx", new byte[] { 80, 75 })],
    };

    private static BudgetLine Spent(int function, int government, int economy, Nature nature, long fen, string? project = null) => SampleBook.Spent(function, government, economy, nature, fen, project: project);

    // A year before: the same kinds of money, in percent of this year's.
    private static IEnumerable<BudgetLine> Year(int year, Stage stage, long percent) => SampleBook.Budget.Lines.Select(line => line with
    {
        At = line.At with { Year = year, Stage = stage },
        Amount = Money.OfFen(line.Amount.Fen * percent / 100),
    });

    private static WrittenParagraph Sentence(Ledger ledger, AccountBook book, string word, Flow flow, Fund fund)
    {
        var figure = FigurePrinter.Of(new() { Year = book.Year, Stage = Stage.Initial, Flow = flow, Fund = fund }, ledger[new() { Year = book.Year, Stage = Stage.Initial, Flow = flow, Fund = fund }] ?? Money.Zero, MoneyUnit.Wan, 2);
        return new(ParagraphKind.Body, [new($"{book.Year}年{word}预算"), new($"{FigurePrinter.Digits(figure.Figure, hasThousands: false)}万元") { Figure = figure }, new("。")]);
    }

    private static ChartPoint Point(Ledger ledger, AccountBook book, string label, Nature nature)
    {
        var at = new Coordinates { Year = book.Year, Stage = Stage.Initial, Flow = Flow.Expenditure, Nature = nature };
        return new(label, FigurePrinter.Of(at, ledger[at] ?? Money.Zero, MoneyUnit.Wan, 2));
    }

    private static IndicatorEntry Indicator(FirstLevel first, SecondLevel second, string name, Comparison comparison, string target, string unit, string actual, decimal weight, decimal? score) => new()
    {
        First = first,
        Second = second,
        Name = name,
        Comparison = comparison,
        Target = target,
        MeasureUnit = unit,
        Actual = actual,
        Weight = weight,
        Score = score,
    };
}
