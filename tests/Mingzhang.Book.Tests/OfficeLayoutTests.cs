using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Book.Tests;

/// <summary>Pages look right: room by the texts, what belongs together on one page, contents that tell forms apart.</summary>
public sealed class OfficeLayoutTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Goal = "保障节目按期制作和播出，提高节目质量，满足群众收听收看的需要。";

    [Fact]
    public void Long_texts_have_most_of_the_width_and_no_code_breaks()
    {
        var columns = Columns(Word(Projects(20, 4)));
        columns[2].ShouldBeGreaterThan(2 * columns[1]);
        columns[3].ShouldBeGreaterThan(2 * columns[1]);
        // Eighteen digits and letters at 7.5 points and more.
        columns[0].ShouldBeGreaterThan(18 * 75);
    }

    [Fact]
    public void A_form_of_one_page_is_kept_on_one_page()
    {
        var rows = KeepsNext(Word(Projects(1, 3)));
        rows[..^1].ShouldAllBe(keeps => keeps);
        rows[^1].ShouldBeFalse();
    }

    [Fact]
    public void A_list_over_pages_keeps_each_project_whole()
    {
        const int indicators = 4;
        var rows = KeepsNext(Word(Projects(20, indicators)));
        for (var project = 0; project < 20; project++)
        {
            rows.Skip(1 + (project * indicators)).Take(indicators).ShouldBe([.. Enumerable.Repeat(true, indicators - 1), false], $"project {project}");
        }
    }

    [Fact]
    public void A_row_taller_than_half_a_page_may_be_cut_and_no_other()
    {
        var table = Projects(2, 2);
        var tall = table with { Rows = [.. table.Rows, new WrittenRow([new("P9"), new("项目"), new(string.Concat(Enumerable.Repeat(Goal, 120))), new("")])] };
        var cut = Word(tall).Descendants(W + "trPr").Select(row => row.Element(W + "cantSplit") is null).ToList();
        cut[..^1].ShouldAllBe(isCut => !isCut);
        cut[^1].ShouldBeTrue();
    }

    [Fact]
    public void Rows_of_a_sheet_are_as_high_as_the_text_of_their_merged_cell()
    {
        var table = Projects(1, 2);
        var longGoal = table.Rows[1].Cells[2] with { Text = string.Concat(Enumerable.Repeat(Goal, 40)) };
        var file = OfficeFiles.Xlsx(Document([table with { Rows = [table.Rows[0], new([.. table.Rows[1].Cells.Take(2), longGoal, table.Rows[1].Cells[3]]), table.Rows[2]] }]));
        var sheet = OfficeFiles.Part(file, "xl/worksheets/sheet2.xml");
        var widths = sheet.Descendants(S + "col").Select(column => int.Parse(column.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
        var height = sheet.Descendants(S + "row").Sum(row => int.Parse(row.Attribute("ht")!.Value, CultureInfo.InvariantCulture));
        // Two widths to a letter, fourteen points to a line.
        height.ShouldBeGreaterThan(longGoal.Text.Length * 2 / widths[2] * 14);
    }

    [Fact]
    public void Forms_of_one_title_are_listed_by_their_projects()
    {
        var forms = new[] { "新闻节目制作", "设备\"更新\\ 购置" }.Select((name, i) => Projects(1, 2) with { Id = $"form-{i}", Subject = name, Above = [new("项目支出绩效自评表", TextSide.Centre) { IsTitle = true }] });
        var body = OfficeFiles.Part(OfficeFiles.Docx(Document([new WrittenContents(), WrittenParagraph.Of(ParagraphKind.Section, "一、项目支出绩效自评表"), .. forms]), [1, 1, 2]), "word/document.xml");
        body.Descendants(W + "hyperlink").Select(link => string.Concat(link.Elements(W + "r").Elements(W + "t").Select(text => text.Value))).ShouldBe(["一、项目支出绩效自评表1", "新闻节目制作1", "设备\"更新\\ 购置2"]);
        body.Descendants(W + "instrText").Select(field => field.Value).Where(field => field.Contains("TC", StringComparison.Ordinal)).ShouldBe([" TC \"新闻节目制作\" \\f t \\l 3 ", " TC \"设备＂更新＼ 购置\" \\f t \\l 3 "]);
    }

    [Fact]
    public void Each_chapter_begins_a_page()
    {
        foreach (var plan in PackLoader.Embedded.Disclosures.Values.Where(plan => plan.HasChapters))
        {
            var blocks = DocumentComposer.Compose(SampleBook.Budget, PackLoader.Embedded, plan).Document.Blocks;
            var chapters = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is WrittenParagraph { Kind: ParagraphKind.Chapter }).ToList();
            chapters.Count.ShouldBeGreaterThan(1, plan.Id);
            chapters.ShouldAllBe(i => blocks[i - 1] is WrittenPageBreak, plan.Id);
        }
    }

    [Fact]
    public void No_pie_has_a_slice_that_cannot_be_seen()
    {
        var plan = PackLoader.Embedded.Disclosures["beijing-district-budget"];
        var shares = Enumerable.Range(1, 60).Select(other => IncomeChart(other)).ToList();
        shares.ShouldAllBe(chart => (chart.Kind == ChartKind.Pie) == chart.Series[0].Points.All(point => point.Figure.Exact * 50 >= chart.Series[0].Points.Sum(each => each.Figure.Exact)));
        shares.Select(chart => chart.Kind).Distinct().Order().ShouldBe([ChartKind.Bars, ChartKind.Pie]);

        WrittenChart IncomeChart(int other) => DocumentComposer
            .Compose(SampleBook.Of([SampleBook.Revenue(Fund.General, 100_000_000), SampleBook.Revenue(Fund.Other, other * 100_000)]), PackLoader.Embedded, plan)
            .Document.Blocks.OfType<WrittenChart>().Single(chart => chart.Id == "income");
    }

    [Fact]
    public void Bars_begin_at_nothing()
    {
        XNamespace charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        var file = OfficeFiles.Docx(OfficeSample.Document(SampleBook.Budget));
        foreach (var part in OfficeFiles.Parts(file).Where(path => path.StartsWith("word/charts/chart", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var axes = OfficeFiles.Part(file, part).Descendants(charts + "valAx").ToList();
            axes.ShouldAllBe(axis => axis.Element(charts + "scaling")!.Element(charts + "min")!.Attribute("val")!.Value == "0", part);
        }
    }

    private static XDocument Word(WrittenTable table) => OfficeFiles.Part(OfficeFiles.Docx(Document([table])), "word/document.xml");

    private static List<int> Columns(XDocument body) => [.. body.Descendants(W + "gridCol").Select(column => int.Parse(column.Attribute(W + "w")!.Value, CultureInfo.InvariantCulture))];

    private static List<bool> KeepsNext(XDocument body) => [.. body.Descendants(W + "tr").Select(row => row.Descendants(W + "keepNext").Any())];

    // A list of projects: code, name and goal stand in cells merged over the indicators.
    private static WrittenTable Projects(int projects, int indicators) => new()
    {
        Id = "projects",
        Title = "项目支出绩效自评表",
        Page = PageSide.Landscape,
        Widths = [1, 1, 1, 1],
        HeadRows = 1,
        Rows =
        [
            new([new("项目编码"), new("级别"), new("绩效目标"), new("三级指标")]),
            .. Enumerable.Range(1, projects).SelectMany(project => Enumerable.Range(0, indicators).Select(indicator => new WrittenRow(
            [
                Merged($"401001T000000{project:00000}", indicator, indicators),
                new("数量"),
                Merged(Goal + Goal, indicator, indicators),
                new(Goal + Goal + Goal),
            ]))),
        ],
    };

    private static WrittenCell Merged(string text, int row, int rows) => row == 0 ? new(text) { RowSpan = rows } : WrittenCell.Blank with { IsCovered = true };

    private static WrittenDocument Document(IReadOnlyList<WrittenBlock> blocks) => new()
    {
        Id = "budget",
        Title = "示例县融媒体中心2026年部门预算",
        Organisation = "示例县融媒体中心",
        Year = 2026,
        Kind = DocumentKind.Budget,
        Blocks = blocks,
    };
}
