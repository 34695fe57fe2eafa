using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Sentences;

namespace Mingzhang.Writing.Tests.Sentences;

/// <summary>Headings, texts, forms, sheets, charts and terms of a plan.</summary>
public sealed class DocumentComposerTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;

    [Fact]
    public void A_section_with_nothing_to_say_takes_no_number()
    {
        var composed = Compose(SampleBook.Budget, Section("收入", new SentencesPart(["budget-total"])), Section("其他", new TextPart("其他说明", IsRequired: false)), Section("采购", new SentencesPart(["budget-procurement"])));
        Headings(composed).ShouldBe(["一、收入", "二、采购"]);
    }

    [Fact]
    public void A_text_that_must_be_there_is_missed_under_its_heading()
    {
        var composed = Compose(SampleBook.Budget, Section("主要职责", new TextPart("职责", IsRequired: true)));
        composed.Missing.ShouldBe([new(MissingKind.Text, "职责", "主要职责")]);
        Headings(composed).ShouldBe(["一、主要职责"]);
    }

    [Fact]
    public void Each_line_of_a_text_is_a_paragraph() =>
        Compose(SampleBook.Budget with { Texts = [new("职责", "宣传。\r\n\r\n  服务。 ")] }, Section("主要职责", new TextPart("职责", IsRequired: true)))
            .Paragraphs().Select(paragraph => paragraph.Text).ShouldBe(["宣传。", "服务。"]);

    [Fact]
    public void Forms_stand_where_the_plan_puts_them_and_unknown_ones_are_told()
    {
        var composed = Compose(SampleBook.Budget, Section("报表", new FormsPart("beijing-district-budget", "balance"), new FormsPart("beijing-district-budget", "none"), new SheetsPart("targets")));
        composed.Document.Tables.Select(table => table.Id).ShouldBe(["balance"]);
        composed.Missing.Select(entry => (entry.Kind, entry.Key)).ShouldBe([(MissingKind.Form, "beijing-district-budget/none"), (MissingKind.Form, "targets")]);
    }

    [Fact]
    public void Sheets_come_from_who_fills_them()
    {
        var supplies = new ComposerSupplies { Sheets = name => name == "targets" ? [WrittenParagraph.Of(ParagraphKind.Note, "目标表")] : null };
        var composed = DocumentComposer.Compose(SampleBook.Budget, Packs, Plan(Section("绩效", new SheetsPart("targets"))), supplies);
        composed.Missing.ShouldBeEmpty();
        composed.Document.Blocks.OfType<WrittenParagraph>().Last().Text.ShouldBe("目标表");
    }

    [Fact]
    public void A_chart_shows_the_figures_of_its_list_for_both_years()
    {
        var book = SampleBook.Of(
            SampleBook.Spent(2070808, 50501, 30101, Nature.Personnel, 2_000_000_00),
            SampleBook.Spent(2080505, 50501, 30108, Nature.Personnel, 1_000_000_00),
            Given.LastYear(SampleBook.Spent(2070808, 50501, 30101, Nature.Personnel, 1_500_000_00)));
        var chart = Compose(book, Section("图", new ChartPart("c", Pattern("{年}年支出"), PlannedChart.Bars, [], "支出大类", "上年"))).Document.Blocks.OfType<WrittenChart>().ShouldHaveSingleItem();
        (chart.Title, chart.Kind).ShouldBe(("2026年支出", ChartKind.Bars));
        chart.Series.Select(series => $"{series.Name}: {string.Join(' ', series.Points.Select(point => point.Label + point.Figure.Figure.Digits))}")
            .ShouldBe(["2025年: 文化旅游体育与传媒支出150.00 社会保障和就业支出0.00", "2026年: 文化旅游体育与传媒支出200.00 社会保障和就业支出100.00"]);
    }

    [Fact]
    public void A_picture_of_one_figure_is_not_drawn() =>
        Compose(Given.Spending(100, 100), Section("图", new ChartPart("c", Pattern("支出"), PlannedChart.Pie, [], "支出大类", ""))).Document.Blocks.OfType<WrittenChart>().ShouldBeEmpty();

    [Fact]
    public void Terms_are_those_that_the_document_uses()
    {
        var composed = Compose(SampleBook.Budget, Section("基本支出", new SentencesPart(["budget-basic"])), Section("名词解释", new TermsPart()));
        composed.Paragraphs().Skip(1).Select(paragraph => paragraph.Text[..paragraph.Text.IndexOf('：', StringComparison.Ordinal)]).ShouldBe(["1.财政拨款收入", "2.一般公共预算", "3.基本支出", "4.人员经费", "5.公用经费"]);
    }

    [Fact]
    public void Procurement_tells_what_is_reserved_only_where_the_entries_say_it()
    {
        SampleBook.Budget.Compose("budget-procurement-small").Body().ShouldBeEmpty();
        var book = SampleBook.Budget with { Purchases = [.. SampleBook.Budget.Purchases.Select(purchase => purchase with { ReservedForSmall = Money.OfFen(10_000_000) })] };
        book.Compose("budget-procurement-small").Body().ShouldBe("预留中小企业份额20.00万元，占政府采购预算总额的12.60%。");
    }

    [Theory]
    [InlineData("beijing-district-budget", false, "示例县融媒体中心2026年单位预算")]
    [InlineData("beijing-district-budget", true, "示例县融媒体中心2026年部门预算")]
    public void A_title_says_whether_it_is_a_department_or_a_unit(string plan, bool isDepartment, string title) =>
        DocumentComposer.Compose(SampleBook.Budget with { Unit = new("示例县融媒体中心") { IsDepartment = isDepartment } }, Packs, Packs.Disclosures[plan]).Document.Title.ShouldBe(title);

    private static IEnumerable<string> Headings(Composition composed) => composed.Document.Blocks.OfType<WrittenParagraph>().Where(paragraph => paragraph.Kind == ParagraphKind.Section).Select(paragraph => paragraph.Text);

    private static Composition Compose(AccountBook book, params PlanSection[] sections) => DocumentComposer.Compose(book, Packs, Plan(sections));

    private static DisclosurePlan Plan(params PlanSection[] sections) => new("test", DocumentKind.Budget, Stage.Initial, Pattern("预算")) { Sections = sections };

    private static PlanSection Section(string heading, params PlanPart[] parts) => new(Pattern(heading), parts, []);

    private static SentencePattern Pattern(string text) => SentencePattern.Parse(text, out _);
}
