using System.Text;
using Mingzhang.Book.Monitoring;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reading.Source;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Excel;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;
using Mingzhang.Writing.Text;
using Mingzhang.Writing.Word;

namespace Mingzhang.Book.Tests.Monitoring;

/// <summary>The form of January to July fills itself from the book, the payments and what people answered (MN-04).</summary>
public class MonitoringFormTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;

    private static readonly AccountBook Book = SampleBook.Of() with
    {
        Year = 2026,
        Projects =
        [
            new()
            {
                Code = "13099926P00000010001X",
                Name = "新闻采编业务",
                Goal = "全年出版报纸240期，制作短视频1200条。",
                Funds = [new(FundSource.Total, 2026, Stage.Initial, Wan(120)), new(FundSource.Total, 2026, Stage.Adjusted, Wan(100)), new(FundSource.Fiscal, 2026, Stage.Initial, Wan(120)), new(FundSource.Fiscal, 2026, Stage.Adjusted, Wan(100))],
                Plan = [new(3, 25), new(6, 50), new(9, 75), new(12, 100)],
                Indicators =
                [
                    Indicator(SecondLevel.Quantity, "报纸出版期数", Comparison.AtLeast, "240", "期"),
                    Indicator(SecondLevel.Quality, "见报差错率", Comparison.AtMost, "1", "‰"),
                    Indicator(SecondLevel.SocialBenefit, "舆论引导力", Comparison.Qualitative, "有效提升", ""),
                    Indicator(SecondLevel.ServedSatisfaction, "读者满意度", Comparison.AtLeast, "90", "%"),
                ],
            },
            new() { Code = "13099926P00000010002X", Name = "直播设备购置", Funds = [new(FundSource.Total, 2026, Stage.Initial, Wan(50))] },
        ],
    };

    private static readonly Payment[] Payments =
    [
        Paid("13099926P00000010001X", 2, 10, Fund.General), Paid("13099926P00000010001X", 5, 30, Fund.General), Paid("13099926P00000010001X", 7, 5.5m, Fund.General),
        Paid("13099926P00000010001X", 8, 50, Fund.General), Paid("13099926P00000010002X", 6, 20, null), Paid("", 3, 7, Fund.General),
    ];

    private static readonly MonitoringRound Answers = new(7,
    [
        new("13099926P00000010001X")
        {
            Indicators =
            [
                new() { Actual = "119", Reasons = [DeviationReason.Staff, DeviationReason.Other], OtherReason = "高温停刊一周", Attainability = Attainability.Possible, Remedy = "第四季度增刊" },
                new() { Actual = "0.8" },
                new() { Actual = "部分达成预期目标" },
                new() { Actual = "93.5", Attainability = Attainability.Certain },
            ],
        },
    ]);

    [Fact]
    public void Money_completion_deviation_and_forecast_are_filled()
    {
        var project = Monitoring().Fill(7, Answers).Projects[0];
        project.Executed[FundSource.Total].ShouldBe(Wan(45.5m));
        project.Executed[FundSource.Fiscal].ShouldBe(Wan(45.5m));
        project.Planned.ShouldBe(Money.OfFen(58_333_333));
        (project.ForecastLeast, project.ForecastMost).ShouldBe((Wan(78), Money.OfFen(87_166_667)));
        project.Indicators.Select(row => (row.CompletionPercent, row.Deviation, row.Expected)).ShouldBe([(49.58m, -21m, "204"), (null, -0.2m, "0.8"), (null, null, ""), (103.89m, 3.5m, "93.5")]);
        project.Indicators[0].OtherReason.ShouldBe("高温停刊一周");
    }

    [Fact]
    public void A_source_is_not_told_where_a_payment_does_not_say_it()
    {
        var project = Monitoring().Fill(7).Projects[1];
        project.Executed.Keys.ShouldBe([FundSource.Total]);
        Monitoring().WithoutProject(7).ShouldBe(Wan(7));
    }

    [Fact]
    public void The_form_prints_what_was_filled_and_what_was_answered()
    {
        var form = Tables()[0];
        form.Above[1].Text.ShouldBe("（2026年1—7月）");
        Row(form, "年度资金总额").ShouldBe(["120.00", "100.00", "45.50", "45.50%", "78.00～87.17"]);
        Row(form, "其中：当年财政拨款").ShouldBe(["120.00", "100.00", "45.50", "45.50%", "—"]);
        Row(form, "报纸出版期数").ShouldBe(["≥240期", "119期", "49.58%", "-21", "204期", "", "", "√", "", "√", "高温停刊一周", "", "√", "", "第四季度增刊", ""]);
        Row(form, "舆论引导力").Take(2).ShouldBe(["有效提升", "部分达成预期目标"]);
    }

    [Fact]
    public void The_list_has_a_row_a_project_and_the_total_of_all()
    {
        var list = Tables()[^1];
        list.Rows.Select(row => string.Join('|', row.Cells.Where(cell => !cell.IsCovered).Select(cell => cell.Text))).Skip(1).ShouldBe([
            "1|新闻采编业务|120.00|100.00|58.33|45.50|-12.83|45.50%|78.00～87.17",
            "2|直播设备购置|50.00|50.00||20.00||40.00%|34.29",
            "合计|170.00|150.00||65.50||43.67%|"]);
    }

    [Fact]
    public void Without_a_round_the_cells_of_the_form_stay_blank() =>
        new SheetFiller(Ledger()).Fill(Packs.Sheets["monitoring"])[0].Rows.SelectMany(row => row.Cells).ShouldNotContain(cell => cell.Text.Contains("45.50", StringComparison.Ordinal) || cell.Text.Contains("{monitoring", StringComparison.Ordinal));

    [Fact]
    public void A_reader_leaves_the_form_and_takes_it_neither_for_targets_nor_for_results()
    {
        var read = new DocumentReader(Packs).Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(Document())), "监控.md");
        read.Performance.Sheets.ShouldBeEmpty();
        read.Facts.ShouldAllBe(fact => fact.Place.TableTitle != null && fact.Place.TableTitle.Contains("汇总表", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Each_format_holds_every_word_of_the_form(string format)
    {
        using var stream = new MemoryStream();
        if (format == "docx")
        {
            DocxWriter.Write(Document(), stream);
        }
        else
        {
            XlsxWriter.Write(Document(), stream, totalsAsFormulas: false);
        }

        var found = Formats.Read(stream.ToArray(), "监控." + format, CancellationToken.None).Blocks.OfType<FoundTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => Squeezed(cell.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in Tables().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0))
        {
            found.ShouldContain(Squeezed(cell.Text));
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static BookMonitoring Monitoring() => new(Ledger(), Packs, Payments);

    private static Ledger Ledger() => new(Book, Packs.Entries, organOperationIsRunning: false);

    private static IReadOnlyList<WrittenTable> Tables() => new SheetFiller(Ledger(), monitoring: Monitoring().Fill(7, Answers)).Fill(Packs.Sheets["monitoring"]);

    private static WrittenDocument Document() => SheetsTests.Document(Book, [.. Tables()]);

    // The cells right of a label.
    private static IEnumerable<string> Row(WrittenTable table, string label)
    {
        var row = table.Rows.Single(row => row.Cells.Any(cell => cell.Text == label));
        return row.Cells.SkipWhile(cell => cell.Text != label).Skip(1).Where(cell => !cell.IsCovered).Select(cell => cell.Text);
    }

    private static IndicatorEntry Indicator(SecondLevel level, string name, Comparison comparison, string target, string unit) =>
        new() { Second = level, Name = name, Comparison = comparison, Target = target, MeasureUnit = unit };

    private static Payment Paid(string project, int month, decimal wan, Fund? fund) =>
        new() { Key = $"{project}{month}", Date = new(2026, month, 9), Amount = Wan(wan), Project = project, Fund = fund };

    private static Money Wan(decimal wan) => Money.Of(wan, MoneyUnit.Wan);
}
