using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Views;
using Mingzhang.Model;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Spectre.Console;

namespace Mingzhang.Cli.Tests;

public sealed class ViewTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_document_is_headed_by_what_it_proves_and_by_what_it_does_not()
    {
        bench.Run("check", bench.File("示例预算.docx"));
        bench.Output.ShouldStartWith(
            """
            示例预算.docx
               类别 预算；单位 示例县融媒体中心；单位代码 没有写明；年度 2026 年；阶段 年初预算；金额单位 万元
            """.ReplaceLineEndings(Environment.NewLine)
        );
    }

    [Fact]
    public void Only_tables_in_another_unit_are_named()
    {
        bench.Reads = name =>
            new()
            {
                Name = name,
                Format = "docx",
                Tables = [Table(1, Given.Wan), Table(2, Given.Wan), Table(3, Measure.Money(MoneyUnit.Yuan)), Table(4, Measure.Unstated)],
            };
        bench.Run("check", bench.File("a.docx"));
        bench.Output.ShouldContain("金额单位 万元（表 3 为元、表 4 为没有写明）");
    }

    [Fact]
    public void A_finding_shows_where_it_stands_and_the_figures_that_take_part()
    {
        bench.Checks = documents => Given.Report(documents, Given.WrongSum());
        bench.Run("check", bench.File("a.docx"));
        bench.Output.ShouldContain(
            $"""
               位置：示例预算.docx，第 3 页，文本第 92 行（编号 {Given.Alone(Given.WrongSum()).Number}）
               参加的数：
                  第 13 行“2070605 出版发行”·“合计”　1,000.00 万元（第 3 页，文本第 93 行）
                  第 14 行“2070607 电影”·“合计”　15.00 万元（第 3 页，文本第 94 行）
            """.ReplaceLineEndings(Environment.NewLine)
        );
    }

    [Fact]
    public void A_cause_comes_with_the_table_around_it_what_does_not_hold_and_what_to_do()
    {
        bench.Checks = _ => GivenFindings.Report(GivenFindings.Of(GivenFindings.Cause(Checking.CauseKind.Digit)));
        bench.Run("check", bench.File("a.docx"));
        bench.Output.ShouldContain("发现 1 个问题：严重 1");
        bench.Output.ShouldContain(
            """
                行  行名                合计  支出·基本支出  支出·项目支出
                 3  207 文化旅游      732.42         500.00         232.42
               > 4  208 社会保障  【281.11】         160.00         124.11
                 5  合计            1,016.53         660.00         356.53
               由此不成立的关系 2 个：
            """.ReplaceLineEndings(Environment.NewLine)
        );
        bench.Output.ShouldContain("   怎么改：对照原始资料核实");
    }

    [Fact]
    public void Broken_relations_beyond_three_are_folded_unless_all_are_asked_for()
    {
        var broken = Enumerable.Range(1, 5).Select(row => GivenFindings.Sum with { Printed = $"{row}.11" }).ToList();
        bench.Checks = _ => GivenFindings.Report(GivenFindings.Of(GivenFindings.Cause(Checking.CauseKind.Digit)) with { Broken = broken });
        var file = bench.File("a.docx");

        bench.Run("check", file);
        bench.Output.ShouldContain("由此不成立的关系 5 个：");
        bench.Output.ShouldContain("印为 3.11 万元");
        bench.Output.ShouldNotContain("印为 4.11 万元");
        bench.Output.ShouldContain("…还有 2 条，加 --verbose 全部列出。");

        bench.Run("check", file, "--verbose");
        bench.Output.ShouldContain("印为 5.11 万元");
    }

    [Fact]
    public void A_sentence_is_quoted_with_the_wrong_figure_marked()
    {
        bench.Checks = _ => GivenFindings.Report(GivenFindings.Of(GivenFindings.Typical(Checking.CauseKind.RateComplement)));
        bench.Run("check", bench.File("a.docx"));
        bench.Output.ShouldContain("基本支出160.00万元，占【57%】");
    }

    [Fact]
    public void Several_candidates_are_listed_one_a_line()
    {
        bench.Checks = _ => GivenFindings.Report(GivenFindings.TwoCandidates());
        bench.Run("check", bench.File("a.docx"));
        bench.Output.Split(Environment.NewLine).Count(line => line.StartsWith("   可能：", StringComparison.Ordinal)).ShouldBe(2);
        bench.Output.ShouldContain("可能的原因太多");
        bench.Output.ShouldContain("【281.11】     【160.00】");
    }

    [Fact]
    public void An_excerpt_of_a_wide_table_fits_a_hundred_columns()
    {
        var columns = Enumerable.Range(1, 30).ToList();
        var facts = columns
            .Select(column =>
                Given.Fact("1,234,567.89", Given.Cell(2, "一个名称很长的科目一个名称很长的科目", $"很长的栏名{column}", column + 1))
            )
            .ToList();
        var table = new FactTable
        {
            Number = 5,
            Title = "",
            Kind = TableKind.Amounts,
            Place = new() { Document = Given.Document },
            Measure = Given.Wan,
            HeadRows = 1,
            Printed =
            [
                new([.. columns.Prepend(0).Select(column => new PrintedCell($"很长的栏名{column}"))], null, null, null),
                new([.. columns.Prepend(0).Select(column => new PrintedCell(column == 0 ? "科目" : "1,234,567.89"))], null, null, null),
            ],
        };
        var document = new ReadDocument
        {
            Name = Given.Document,
            Format = "docx",
            Tables = [table],
            Facts = facts,
        };
        bench.Checks = _ => Given.Report([document], Given.WrongSum() with { Terms = [new(facts[14], 0), new(facts[20], 1)] });
        bench.Run("check", bench.File("a.docx"));
        var lines = bench
            .Output.Split(Environment.NewLine)
            .SkipWhile(line => !line.Contains("行名", StringComparison.Ordinal))
            .Take(2)
            .ToList();
        lines.ShouldAllBe(line => DisplayWidth.Of(line) <= 100);
        lines[1].ShouldContain("【1,234,567.89】");
        lines[0].ShouldContain("很长的栏名14");
        lines[0].ShouldContain("很长的栏名16");
    }

    [Fact]
    public void Many_terms_are_cut_after_eight_and_counted_unless_all_are_asked_for()
    {
        bench.Checks = documents =>
            Given.Report(
                documents,
                Given.WrongSum() with
                {
                    Terms =
                    [
                        new(Given.Fact("12.00", Given.Cell(1, "合计")), 0),
                        .. Enumerable.Range(2, 12).Select(row => new Checking.Term(Given.Fact("1.00", Given.Cell(row, $"行{row}")), 1)),
                    ],
                }
            );
        var file = bench.File("a.docx");

        bench.Run("check", file);
        bench.Output.ShouldContain("行9”");
        bench.Output.ShouldNotContain("行10”");
        bench.Output.ShouldContain("…等 12 项");

        bench.Run("check", file, "--verbose");
        bench.Output.ShouldContain("行13”");
        bench.Output.ShouldNotContain("…等 12 项");
    }

    [Fact]
    public void What_was_not_understood_is_counted_and_cut_after_ten()
    {
        bench.Reads = name =>
            new()
            {
                Name = name,
                Format = "docx",
                NotUnderstood =
                [
                    .. Enumerable
                        .Range(1, 12)
                        .Select(row => new NotUnderstood(Given.Cell(row, $"事项{row}。"), "1.00", "unknown-row", $"事项{row}。")),
                ],
            };
        bench.Run("check", bench.File("a.docx"));
        bench.Output.ShouldContain("没有读懂的（12 处）：");
        bench.Output.ShouldContain("行名“事项10。”没有读懂");
        bench.Output.ShouldNotContain("行名“事项11。”没有读懂");
        bench.Output.ShouldContain("…还有 2 条");
    }

    [Fact]
    public void A_note_or_reason_without_a_text_is_still_shown()
    {
        bench.Reads = name =>
            new()
            {
                Name = name,
                Format = "docx",
                NotUnderstood = [new(Given.Cell(2, "某行"), "1.00", "new-reason", "某行")],
                Notes = [new("new-note", Given.Cell(3, "某行"), "甲", "乙")],
            };
        bench.Run("check", bench.File("a.docx"));
        bench.Output.ShouldContain("new-note（甲、乙）");
        bench.Output.ShouldContain("没有读入（new-reason）");
    }

    [Fact]
    public void Reading_lists_tables_and_on_request_every_figure_with_its_coordinates()
    {
        var file = bench.File("a.docx");
        bench.Run("read", file).ShouldBe(0);
        bench.Output.ShouldContain("部门预算支出总表");
        bench.Output.ShouldContain("金额表");
        bench.Output.ShouldNotContain("年初预算 · 本年支出");

        bench.Run("read", file, "--verbose");
        bench.Output.ShouldContain("单位 401001 · 2026 年 · 年初预算 · 本年支出");
        bench.Output.ShouldContain("：1,016.53 万元");
        bench.Output.ShouldContain("《部门预算支出总表》第 12 行“20706 新闻出版电影”·“合计”（第 3 页，文本第 92 行）");
    }

    [Fact]
    public void Control_characters_of_a_document_do_not_come_through_any_view()
    {
        bench.Reads = name =>
            new()
            {
                Name = name + "\u001B[1m",
                Format = "docx",
                Organisation = new("甲\u001B[31m", new Place { Document = name }),
                NotUnderstood = [new(Given.Cell(2, "\u001B]0;x\u0007"), "\u009B", "unknown-row", "\u001Bc")],
            };
        foreach (var form in new[] { "--verbose", "--json" })
        {
            bench.Run("check", bench.File("a.docx"), form);
            bench.Output.Where(character => char.IsControl(character) && character is not ('\n' or '\r')).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(120)]
    public void A_narrow_terminal_wraps_findings_and_loses_nothing(int width)
    {
        var body = new FilesRead([Given.Budget()], []);
        var report = Given.Report(body.Documents, Given.WrongSum());
        using var plain = new StringWriter();
        using var pretty = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(pretty) });
        console.Profile.Width = width;

        new CheckView(TextBook.Of(Language.Chinese), Given.Packs, new PlainScreen(plain), verbose: true).Show(report, body);
        new CheckView(TextBook.Of(Language.Chinese), Given.Packs, new PrettyScreen(console), verbose: true).Show(report, body);

        Words(pretty).ShouldBe(Words(plain));
        pretty.ToString().ShouldContain("\n\n");
        pretty.ToString().Split('\n').ShouldAllBe(line => DisplayWidth.Of(line) <= width);
    }

    // A wrapped line may break anywhere; the characters count.
    private static string Words(StringWriter text) => string.Concat(text.ToString().Where(character => !char.IsWhiteSpace(character)));

    private static FactTable Table(int number, Measure measure) =>
        new()
        {
            Number = number,
            Title = "",
            Kind = TableKind.Amounts,
            Place = new() { Document = "a.docx" },
            Measure = measure,
        };
}
