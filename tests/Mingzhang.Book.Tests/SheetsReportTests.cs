using Mingzhang.Book.Publishing;
using Mingzhang.Book.Reconstruction;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Tests;

/// <summary>Scores, grades, goals in paragraphs and the evaluation report.</summary>
public sealed class SheetsReportTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;

    // As the form of a real evaluation prints it: 290.88 of 322.06, 90.32 %.
    private static readonly ProjectEntry Paper = new()
    {
        Code = "11010620T000000000001",
        Name = "区报出版",
        Goal = "全年出版57期。",
        Outcome = "全年出版67期。",
        Funds = [Fund(Stage.Initial, 322_060_000), Fund(Stage.Adjusted, 322_060_000), Fund(Stage.Executed, 290_880_000)],
        Indicators =
        [
            new() { First = FirstLevel.Output, Second = SecondLevel.Quantity, Name = "出版期数", Comparison = Comparison.AtLeast, Target = "57", MeasureUnit = "期", Actual = "57", Weight = 40 },
            new() { First = FirstLevel.Benefit, Second = SecondLevel.SocialBenefit, Name = "社会影响", Target = "有效提升", Actual = "有效提升", Weight = 40, Score = 38.5m },
            new() { First = FirstLevel.Satisfaction, Second = SecondLevel.ServedSatisfaction, Name = "读者满意度", Comparison = Comparison.AtLeast, Target = "90", MeasureUnit = "%", Actual = "81", Weight = 10, Reason = "投递不够及时，已调整线路。" },
        ],
    };

    private static readonly AccountBook Book = SampleBook.Of() with
    {
        Profile = "beijing-district",
        Projects = [Paper, Paper with { Code = "11010620T000000000002", Name = "客户端推广", Indicators = [.. Paper.Indicators.Select(indicator => indicator with { Score = 30 })] }],
        Texts = [new("绩效评价/11010620T000000000001/项目背景", "项目背景一。\n项目背景二。")],
    };

    [Fact]
    public void The_execution_rate_and_its_score_come_from_the_amounts()
    {
        var table = Filled(Book, "project-self-evaluation")[0];
        Texts(table, "年度资金总额").ShouldBe(["年度资金总额", "322.06", "322.06", "290.88", "10", "90.32%", "9.03"]);
        Texts(table, "其中：当年财政拨款").ShouldBe(["其中：当年财政拨款", "322.06", "322.06", "290.88", "—", "90.32%", "—"]);
        Texts(table, "总分").ShouldBe(["总分", "100", "96.53"]);
        table.Figures.Where(figure => figure.Role == "rate.total").ShouldAllBe(figure => figure.Exact == 29088m * 100 / 32206m);
    }

    [Fact]
    public void A_score_that_cannot_be_told_leaves_the_total_blank()
    {
        var book = Book with { Projects = [Paper with { Indicators = [Paper.Indicators[0] with { Actual = "", Score = null }] }] };
        Texts(Filled(book, "project-self-evaluation")[0], "总分").ShouldBe(["总分", "50"]);
    }

    [Fact]
    public void Persons_are_left_out_unless_the_form_demands_them()
    {
        var named = Book with { Projects = [Paper with { Person = "某人", Phone = "电话一" }] };
        Filled(named, "project-self-evaluation").SelectMany(table => table.Rows).SelectMany(row => row.Cells).ShouldAllBe(cell => !cell.Text.Contains("某人", StringComparison.Ordinal) && !cell.Text.Contains("电话一", StringComparison.Ordinal));
    }

    [Fact]
    public void The_report_counts_projects_and_grades_and_says_which_texts_are_missing()
    {
        var set = Packs.Sheets["self-evaluation"];
        var report = new ReportFiller(Book, set, Filler(Book)).Fill(set.Reports[0]);
        var text = string.Join('\n', report.Blocks.OfType<WrittenParagraph>().Select(paragraph => paragraph.Text));
        text.ShouldContain("评价项目2个，涉及金额644.12万元。");
        text.ShouldContain("部门评价项目1个，涉及金额322.06万元。");
        text.ShouldContain("综合得分96.53分，评价等级为优。");
        report.Blocks.OfType<WrittenTable>().Select(table => table.Id).ShouldBe(["grades", "project-scores", "execution-11010620T000000000001", "project-evaluation-11010620T000000000001"]);
        Texts(report.Blocks.OfType<WrittenTable>().First(), "优").ShouldBe(["优", "90（含）-100分", "2", "100.00%", "644.12"]);
        report.Missing.ShouldContain("绩效评价/11010620T000000000001/有关建议");
        report.Missing.ShouldNotContain("绩效评价/11010620T000000000001/项目背景");
    }

    [Fact]
    public void Goals_in_paragraphs_are_read_back()
    {
        List<string> differences = [];
        for (var seed = 0; seed < 25; seed++)
        {
            var book = new ProjectInventor(seed).Book();
            var set = Packs.Sheets["hebei-targets"];
            var report = new ReportFiller(book, set, Filler(book)).Fill(set.Reports[0]);
            var (bytes, name) = SheetsTests.Markdown(SheetsTests.Document(book, report.Blocks));
            var read = ProjectFromSheet.Of(new DocumentReader(Packs).Read(bytes, name).Performance.Sheets.ShouldHaveSingleItem(), book.Year);
            var department = book.Projects.First(project => project.IsDepartment);
            differences.AddRange(Lines(department).Except(Lines(read)).Select(line => $"{seed} written {line}"));
            differences.AddRange(Lines(read).Except(Lines(department)).Select(line => $"{seed} read {line}"));
        }

        differences.Take(8).ShouldBeEmpty();
    }

    private static IEnumerable<string> Lines(ProjectEntry project) =>
        project.Indicators.Select((indicator, index) => $"{index} {indicator.Activity}/{indicator.ActivityGoal}/{indicator.Name}/{IndicatorWords.Value(indicator)}").Prepend(project.Goal.Replace("\n", "", StringComparison.Ordinal));

    private static SheetFiller Filler(AccountBook book)
    {
        var ledger = new Ledger(book, Packs.Entries, organOperationIsRunning: false);
        return new(ledger, new SchemeScores(ledger, Packs));
    }

    private static IReadOnlyList<WrittenTable> Filled(AccountBook book, string sheet) => Filler(book).Fill(Packs.Sheets["self-evaluation"].Sheets.First(known => known.Id == sheet));

    // The filled cells of the row that begins with a label.
    private static List<string> Texts(WrittenTable table, string label) =>
        [.. table.Rows.Select(row => row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0).ToList()).First(texts => texts.Contains(label)).SkipWhile(text => text != label)];

    private static ProjectFund Fund(Stage stage, long fen) => new(FundSource.Fiscal, 2026, stage, Money.OfFen(fen));
}
