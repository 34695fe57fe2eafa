using Mingzhang.Book.Reconstruction;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Notation;
using Mingzhang.Packs;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Acceptance;

/// <summary>The real documents become books whose figures are those of their tables.</summary>
public sealed class WritingFromDocumentsTests
{
    [Theory]
    [InlineData("000", "beijing-district", 190)]
    [InlineData("001", "hebei", 200)]
    public void Every_table_figure_is_given_by_the_book(string seed, string profile, int atLeast)
    {
        var document = Seeds.Read(seed);
        var packs = ReadingNotation.Packs;
        var rebuilt = BookFromDocuments.Of([document], packs, profile);
        rebuilt.Notes.ShouldBeEmpty();
        var ledger = new Ledger(rebuilt.Book, packs.Entries, packs.Profiles[profile].Says("organOperationEqualsRunning"));
        var asked = document.Facts.Where(IsAmount).ToList();
        asked.Count.ShouldBeGreaterThan(atLeast);
        asked.Where(fact => ledger[fact.Coordinates] is not { } amount || !fact.Interval.Contains(amount.Fen)).Select(fact => $"{fact}: {ledger[fact.Coordinates]}").ShouldBeEmpty();
    }

    [Fact]
    public void Each_table_figure_of_Chaoyang_is_printed_again_digit_for_digit()
    {
        var document = Seeds.Read("000");
        var packs = ReadingNotation.Packs;
        var book = BookFromDocuments.Of([document], packs, "beijing-district").Book;
        var filler = new FormFiller(new Ledger(book, packs.Entries, organOperationIsRunning: false), new CodeNames(packs));
        var printed = packs.Forms["beijing-district-budget"].Forms
            .SelectMany(form => filler.Fill(form, new() { Year = book.Year }).Figures)
            .Select(figure => (figure.At, figure.Figure.Digits))
            .ToHashSet();
        printed.Count.ShouldBeGreaterThan(100);
        document.Facts.Where(IsAmount).Where(fact => !printed.Contains((fact.Coordinates, fact.Figure.Digits))).Select(fact => fact.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("000", 21)]
    [InlineData("001", 22)]
    [InlineData("002", 14)]
    [InlineData("003", 7)]
    public void Each_sheet_of_targets_or_results_is_a_project_that_keeps_its_money(string seed, int sheets)
    {
        var document = Seeds.Read(seed);
        var book = BookFromDocuments.Of([document], ReadingNotation.Packs).Book;
        book.Projects.Count.ShouldBe(sheets);
        book.Projects.Sum(project => project.Indicators.Count).ShouldBe(document.Performance.Sheets.Sum(sheet => sheet.Indicators.Count));

        // Some sheets print no money.
        var paid = document.Performance.Sheets.Where(sheet => !sheet.IsDepartment && sheet.Budget is { Number: > 0 }).Select(sheet => sheet.Code?.Text ?? sheet.Name!.Text);
        paid.Where(code => !book.Lines.Any(line => line.At.Project == code) && !book.Projects.Any(project => project.Code == code && project.Funds.Count > 0)).ShouldBeEmpty();
    }

    [Fact]
    public void Purchases_of_Qinhuangdao_name_the_projects_of_their_sheets()
    {
        var book = BookFromDocuments.Of([Seeds.Read("001")], ReadingNotation.Packs, "hebei").Book;
        book.Purchases.Count.ShouldBe(5);
        book.Purchases.ShouldAllBe(purchase => purchase.Kind == Theme.ProcuredServices && book.Projects.Any(project => project.Code == purchase.Project));
        book.Projects.Count(project => project.Funds.Count == 1).ShouldBe(4);
    }

    [Fact]
    public void Texts_of_Qinhuangdao_are_those_of_its_own_parts()
    {
        var book = BookFromDocuments.Of([Seeds.Read("001")], ReadingNotation.Packs, "hebei").Book;
        book.Text("职责")!.Split('\n').Length.ShouldBe(5);
        book.Text("机构设置")!.Split('\n').ShouldHaveSingleItem().ShouldEndWith("正科级，财政性资金基本保证");
        book.Text("原因/基本支出").ShouldBe("人员经费增加");
        book.Text("原因/项目支出").ShouldBe("项目增加");
        book.Text("专项说明/政府采购").ShouldBeNull();

        // 1206.65 after an increase of 188.36; 772.32 after 121.48; 434.33 after 66.88.
        book.Stated.Where(figure => figure.Source.Origin == EntryOrigin.Derived).Select(figure => figure.Figure.Digits).ShouldBe(["1018.29", "650.84", "367.45"]);
    }

    [Fact]
    public void What_the_retired_of_Qinhuangdao_get_stands_under_their_function()
    {
        var retired = BookFromDocuments.Of([Seeds.Read("001")], ReadingNotation.Packs, "hebei").Book.Lines.Where(line => line.At.Function == new FunctionCode(2080502) && line.At.Flow == Flow.Expenditure).ToList();
        retired.Single(line => line.At.Economy == new EconomyCode(30302)).Amount.ShouldBe(Money.OfFen(44_010_000));
        retired.ShouldAllBe(line => line.Source.Origin == EntryOrigin.Assumed);
    }

    [Fact]
    public void Sentences_of_Fengtai_tell_its_counts_and_reasons()
    {
        var book = BookFromDocuments.Of([Seeds.Read("002")], ReadingNotation.Packs).Book;
        book.Stated.Where(figure => figure.Figure.Measure.Kind == MeasureKind.Count).Select(figure => (figure.Key, figure.Figure.Number)).ShouldBe(
            [
                ("行政编制人数", 0m), ("行政实有人数", 0m), ("编制人数", 77m), ("实有人数", 69m), ("离退休人数", 32m), ("公务用车保有量", 3m), ("车辆数", 3m),
                ("单价50万元以上通用设备", 4m), ("单价100万元以上专用设备", 0m),
            ],
            ignoreOrder: true);
        book.Texts.Select(text => text.Key).ShouldBe(["职责", "专项说明/机关运行经费", "专项说明/绩效", "名词解释", "原因/财政拨款收支总计", "原因/公务接待费/年初预算", "原因/公务用车运行维护费/年初预算"]);
        book.Text("职责")!.Split('\n').Length.ShouldBe(4);
    }

    [Fact]
    public void Final_accounts_without_tables_are_kept_as_their_sentences_state_them()
    {
        var book = BookFromDocuments.Of([Seeds.Read("002")], ReadingNotation.Packs).Book;
        book.Lines.ShouldBeEmpty();
        book.Stated.Single(figure => figure.At == new Coordinates { Year = 2020, Stage = Stage.Final, Flow = Flow.Revenue, Fund = Fund.Fiscal }).Figure.Digits.ShouldBe("4850.47");
    }

    private static bool IsAmount(Fact fact) =>
        fact.Place is { Sentence: null, Table: not null } && fact.Figure.Measure.Kind == MeasureKind.Money && !fact.IsOneOfSeveral && fact.Coordinates.Item is null
        && fact.Coordinates.Theme is not (Theme.ProjectBudget or Theme.ProcurementForSmall or Theme.ProcurementForMicro);
}
