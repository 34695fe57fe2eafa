using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Sentences;
using Mingzhang.Writing.Text;

namespace Mingzhang.Writing.Tests.Sentences;

/// <summary>What people type: references become figures, figures are matched, and what no entry says is told.</summary>
public sealed class TypedTextTests
{
    private static AccountBook Book => Given.Spending(1_200_000_00, 1_000_000_00) with
    {
        Stated = [new("实有人数", new() { Year = 2026 }, new(76, 0, Measure.Count("人")))],
        Purchases = [new() { Id = "1", Name = "摄像机", Kind = Theme.ProcuredGoods, Year = 2026, Stage = Stage.Initial, Fund = Fund.General, Amount = Money.OfFen(30_000_00), Quantity = 2, MeasureUnit = "台" }],
    };

    [Theory]
    [InlineData("全年安排{项目支出}。", "全年安排120.00万元。")]
    [InlineData("全年安排{项目支出:元}。", "全年安排1200000.00元。")]
    [InlineData("{年}年在岗{实有人数}，{增减 项目支出}。", "2026年在岗76人，比2025年增加20.00万元，增长20.00%。")]
    public void A_reference_is_replaced_by_its_figure(string text, string expected)
    {
        var composed = Book.Saying(text).Compose();
        composed.Body().ShouldBe(expected);
        composed.Faults.ShouldBeEmpty();
        composed.Figures().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("安排资金120万元，其中设备3.0万元。", "120万元", "3.0万元")]
    [InlineData("安排资金1,200,000元，比上年增加20万元，增长20%。", "1,200,000元", "20万元", "20%")]
    [InlineData("共有职工７６名，添置摄像机2台。", "７６名", "2台")]
    public void A_typed_figure_of_the_book_is_one_of_its_figures(string text, params string[] figures)
    {
        var composed = Book.Saying(text).Compose();
        composed.Faults.ShouldBeEmpty();
        composed.Body().ShouldBe(text);
        composed.Paragraphs().SelectMany(paragraph => paragraph.Runs).Where(run => run.Figure is not null).Select(run => run.Text).ShouldBe(figures);
    }

    [Theory]
    [InlineData("安排资金121万元。", "121万元")]
    [InlineData("安排资金120万元，惠及35户。", "35户")]
    [InlineData("安排资金12元。", "12元")]
    [InlineData("完成率99.5%。", "99.5%")]
    [InlineData("拍摄短片300。", "300")]
    public void A_typed_figure_that_no_entry_says_is_told_and_stays_as_typed(string text, string printed)
    {
        var composed = Book.Saying(text).Compose();
        var fault = composed.Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Key, fault.Printed).ShouldBe((TextFaultKind.UnmatchedFigure, "其他说明", printed));
        composed.Body().ShouldBe(text);
    }

    [Theory]
    [InlineData("依据县办〔2025〕12号文件和《2026年宣传工作要点》，截至2025年12月31日完成第3次改版。")]
    [InlineData("1.开通“12345”专线，推进5G、4K制作和H5产品。")]
    [InlineData("2024—2026年分三年实施，6月底前完成。")]
    public void Years_dates_documents_ordinals_and_names_are_no_figures(string text) => Book.Saying(text).Compose().Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("安排{项目之出}。", TextFaultKind.UnknownName)]
    [InlineData("安排{原因 项目支出}。", TextFaultKind.UnknownName)]
    [InlineData("安排{上年}年{编制人数}。", TextFaultKind.UnknownValue)]
    public void A_reference_to_nothing_is_told(string text, TextFaultKind kind) => Book.Saying(text).Compose().Faults.ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void A_fault_leads_to_the_place_of_the_entry()
    {
        var place = new Place { Document = "填报.xlsx", Sheet = "文字", Cell = "B7" };
        var book = Book with { Texts = [new("其他说明", "共9户。") { Source = new(EntryOrigin.Entered, place) }] };
        book.Compose().Faults.ShouldHaveSingleItem().Place.ShouldBe(place);
    }

    [Fact]
    public void A_reason_that_asks_for_itself_ends() =>
        (Book with { Texts = [new("原因/项目支出", "见{原因 项目支出}{列表 一般公共预算各项}")] }).Compose("budget-project-change").Faults.Count.ShouldBe(2);

    [Theory]
    [InlineData("=HYPERLINK(“x”) <script>alert</script> | { [x] } {{ {收入总计")]
    [InlineData("]]> {}{ } \u202E文字 \u0001")]
    public void Hostile_words_stay_words(string text)
    {
        var composed = Book.Saying(text).Compose();
        composed.Paragraphs().ShouldHaveSingleItem().Text.ShouldBe(text);
        MarkdownWriter.Write(composed.Document).ShouldNotContain("<script>");
    }

    [Fact]
    public void A_very_long_text_is_read_in_a_moment()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Book.Saying(string.Concat(Enumerable.Range(0, 10_000).Select(number => $"第{number}条3户，2026年{number}元"))).Compose().Faults.Count.ShouldBeGreaterThan(10_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }
}
