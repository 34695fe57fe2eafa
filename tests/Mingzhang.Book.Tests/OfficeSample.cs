using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Book.Tests;

/// <summary>A document with everything that a paper has: cover, contents, chapters, sentences, charts, notes and all forms of Beijing.</summary>
internal static class OfficeSample
{
    public static WrittenDocument Document(AccountBook book, string? watermark = null)
    {
        var ledger = new Ledger(book, PackLoader.Embedded.Entries, organOperationIsRunning: false);
        var title = $"{book.Unit.Name}{book.Year}年部门预算";
        return new()
        {
            Id = "budget",
            Title = title,
            Organisation = book.Unit.Name,
            Year = book.Year,
            Kind = DocumentKind.Budget,
            Watermark = watermark,
            Blocks =
            [
                Said(ParagraphKind.Title, title),
                Said(ParagraphKind.CoverLine, book.Unit.Name),
                Said(ParagraphKind.CoverLine, $"{book.Year}年2月"),
                new WrittenContents(),
                Said(ParagraphKind.Chapter, "第一部分　部门概况"),
                Said(ParagraphKind.Section, "一、主要职责"),
                Said(ParagraphKind.Body, "负责本地新闻宣传和舆论引导，建设、管理和运行广播、电视、报刊、网站与移动客户端，开展媒体服务、党建服务、政务服务和公共服务，并承办主管部门交办的其他事项。"),
                Said(ParagraphKind.Subsection, "（一）机构设置"),
                Said(ParagraphKind.Body, "内设总编室、采访部、编辑部、技术部和办公室。"),
                Said(ParagraphKind.Note, "注：本文件的数字以万元为单位，取自本部门账册。"),
                Said(ParagraphKind.Section, "二、收支构成"),
                Chart("funds", "收入按资金性质（万元）", ChartKind.Pie, ledger, "本年收入", Points(Fund.General, Fund.Other, Fund.Business)),
                Chart("natures", "支出按性质（万元）", ChartKind.Bars, ledger, "本年支出", ("人员经费", Spending with { Nature = Nature.Personnel }), ("公用经费", Spending with { Nature = Nature.Running }), ("项目支出", Spending with { Nature = Nature.Project })),
                Chart("both", "一般公共预算与全部资金（万元）", ChartKind.Columns, ledger, "全部资金", ("基本支出", Spending with { Nature = Nature.Basic }), ("项目支出", Spending with { Nature = Nature.Project })),
                new WrittenPageBreak(),
                Said(ParagraphKind.Chapter, "第二部分　部门预算表"),
                .. Forms(ledger, "beijing-district-budget", book.Year),
                new WrittenPageBreak(),
                Said(ParagraphKind.Chapter, "第三部分　名词解释"),
                Said(ParagraphKind.Body, "基本支出：养人和日常运转要花的钱，包括人员经费和公用经费。"),
            ],
        };
    }

    public static IEnumerable<WrittenTable> Forms(Ledger ledger, string set, int year)
    {
        var filler = new FormFiller(ledger, new CodeNames(PackLoader.Embedded));
        return PackLoader.Embedded.Forms[set].Forms.Select(form => filler.Fill(form, new() { Year = year }));
    }

    private static Coordinates Spending => SampleBook.Now with { Flow = Flow.Expenditure };

    private static (string, Coordinates)[] Points(params Fund[] funds) => [.. funds.Select(fund => (fund switch { Fund.General => "一般公共预算", Fund.Other => "其他收入", _ => "事业收入" }, SampleBook.Now with { Flow = Flow.Revenue, Fund = fund }))];

    private static WrittenChart Chart(string id, string title, ChartKind kind, Ledger ledger, string name, params (string Label, Coordinates At)[] points) => new(id, title, kind,
    [
        Series(name, ledger, points),
        .. kind == ChartKind.Columns ? [Series("一般公共预算", ledger, [.. points.Select(point => (point.Label, point.At with { Fund = Fund.General }))])] : (ChartSeries[])[],
    ]);

    private static ChartSeries Series(string name, Ledger ledger, (string Label, Coordinates At)[] points) =>
        new(name, [.. points.Select(point => new ChartPoint(point.Label, FigurePrinter.Of(point.At, ledger[point.At] ?? Money.Zero, MoneyUnit.Wan, 2)))]);

    private static WrittenParagraph Said(ParagraphKind kind, string text) => WrittenParagraph.Of(kind, text);
}
