using System.IO.Compression;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Reading.Source;

namespace Mingzhang.Cli.Tests.Batch;

public sealed class BatchTests : IDisposable
{
    private readonly Bench bench = new();

    public BatchTests() => bench.Reads = name => Named(name, $"第{name[0]}县融媒体中心");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Documents_of_many_units_come_to_one_list_a_page_and_a_report_a_unit()
    {
        bench.Checks = documents => Given.Report(documents, Given.WrongSum());
        Files("a.docx", "b.docx", "c.docx");
        Run().ShouldBe(1);
        bench.Output.ShouldContain("文件 3 个：已核对 3，没有可核对的 0，没有读成 0");
        bench.Output.ShouldContain("发现 3 个问题：严重 0，错误 3，疑问 0");
        Lines().Count.ShouldBe(3);
        Directory.GetFiles(Out("报告")).Length.ShouldBe(3);
        using var list = ZipFile.OpenRead(Out("清单.xlsx"));
        using var sheet = new StreamReader(list.GetEntry("xl/findings.xml")!.Open());
        sheet.ReadToEnd().Split("审核").Length.ShouldBe(1);
        var page = File.ReadAllText(Out("汇总.html"));
        foreach (var line in Lines())
        {
            File.Exists(Out(line.GetProperty("report").GetString()!)).ShouldBeTrue();
            page.ShouldContain(line.GetProperty("name").GetString()!);
        }
    }

    [Fact]
    public void Documents_of_one_unit_are_checked_together_and_those_of_others_are_not()
    {
        var bodies = new List<string>();
        bench.Checks = documents =>
        {
            lock (bodies)
            {
                bodies.Add(string.Join('+', documents.Select(document => document.Name)));
            }

            return Given.Report(documents);
        };
        Files("a1.docx", "a2.docx", "a3.docx", "b1.docx");
        Run("--jobs", "1").ShouldBe(0);
        bodies.ShouldBe(["a1.docx", "b1.docx", "a1.docx+a2.docx+a3.docx"]);
        Lines().Select(line => line.GetProperty("together").GetInt32()).Order().ShouldBe([1, 3, 3, 3]);
        Directory.GetFiles(Out("报告")).Length.ShouldBe(2);
    }

    [Fact]
    public void A_document_that_does_not_say_whose_it_is_is_checked_alone()
    {
        bench.Reads = name => Named(name, null);
        Files("a1.docx", "a2.docx");
        Run();
        Lines().ShouldAllBe(line => line.GetProperty("together").GetInt32() == 1);
    }

    [Fact]
    public void A_second_run_takes_over_what_has_not_changed()
    {
        Files("a1.docx", "a2.docx", "b1.docx");
        Run();
        bench.FilesRead.Clear();
        Run().ShouldBe(0);
        bench.FilesRead.ShouldBeEmpty();
        bench.Output.ShouldContain("其中 3 个文件没有变，接用上次的结果");

        // One of a unit changes: the unit is checked again, another unit is not.
        bench.File("in/a2.docx", "changed");
        Run();
        bench.FilesRead.Distinct().Order().ShouldBe(["a1.docx", "a2.docx"]);
        bench.FilesRead.Clear();
        Run("--again");
        bench.FilesRead.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Another_profile_an_explanation_or_a_lost_report_is_a_reason_to_check_again()
    {
        Files("a.docx");
        Run();
        foreach (var change in new Action[] { () => bench.File("in/a.docx.说明.txt", "A0-0000 = 原因"), () => Array.ForEach(Directory.GetFiles(Out("报告")), File.Delete) })
        {
            bench.FilesRead.Clear();
            change();
            Run();
            bench.FilesRead.ShouldBe(["a.docx"]);
        }

        bench.FilesRead.Clear();
        Run("--profile", "beijing-district");
        bench.FilesRead.ShouldBe(["a.docx"]);
        Lines()[0].GetProperty("remarks")[0].GetString()!.ShouldContain("说明已不再对应任何问题");
    }

    [Fact]
    public void Files_that_are_gone_leave_the_list()
    {
        Files("a1.docx", "a2.docx");
        Run();
        File.Delete(Path.Combine(bench.Folder, "in", "a2.docx"));
        Run();
        var line = Lines().ShouldHaveSingleItem();
        line.GetProperty("name").GetString().ShouldBe("a1.docx");
        line.GetProperty("together").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_bad_file_never_stops_the_rest()
    {
        bench.Reads = name =>
            name[0] switch
            {
                'b' => throw new UnreadableException(Unreadable.PasswordProtected, ""),
                'c' => throw new InvalidCastException("secret detail"),
                _ => Named(name, $"第{name[0]}县融媒体中心"),
            };
        bench.Checks = documents => documents[0].Name == "d.docx" ? throw new InvalidOperationException() : Given.Report(documents);
        Files("a.docx", "b.docx", "c.docx", "d.docx", "e.docx");
        Run().ShouldBe(2);
        bench.Output.ShouldContain("文件 5 个：已核对 2，没有可核对的 0，没有读成 3");
        bench.Output.ShouldContain("b.docx：文件设了密码");
        bench.Output.ShouldContain("InvalidCastException");
        (bench.Output + bench.Error).ShouldNotContain("secret detail");
        Lines().Count.ShouldBe(5);
    }

    [Fact]
    public void A_file_that_hangs_is_left_after_its_time_and_tried_again_in_the_next_run()
    {
        using var end = new ManualResetEventSlim();
        bench.Reads = name =>
        {
            if (name == "b.docx")
            {
                end.Wait();
            }

            return Named(name, $"第{name[0]}县融媒体中心");
        };
        Files("a.docx", "b.docx", "c.docx");
        Run("--limit", "1").ShouldBe(2);
        bench.Output.ShouldContain("b.docx: 1 秒内没有读完");
        end.Set();
        Run("--limit", "1").ShouldBe(0);
    }

    [Fact]
    public void An_interrupted_run_goes_on_where_it_ended()
    {
        using var interruption = new CancellationTokenSource();
        bench.Reads = name =>
        {
            if (name == "c.docx")
            {
                interruption.Cancel();
                interruption.Token.ThrowIfCancellationRequested();
            }

            return Named(name, $"第{name[0]}县融媒体中心");
        };
        Files("a.docx", "b.docx", "c.docx", "d.docx");
        bench.Run(interruption.Token, "batch", Path.Combine(bench.Folder, "in"), "--out", Out(), "--jobs", "1").ShouldBe(130);
        bench.Error.ShouldContain("已中断。已核对的都已存下");
        bench.FilesRead.Clear();
        bench.Reads = name => Named(name, $"第{name[0]}县融媒体中心");
        Run().ShouldBe(0);
        bench.FilesRead.Order().ShouldBe(["c.docx", "d.docx"]);
        Lines().Count.ShouldBe(4);
    }

    [Fact]
    public void A_file_at_which_the_program_ended_twice_is_left()
    {
        Files("a.docx", "b.docx");
        Run();
        var log = Out("结果.jsonl");
        var started = File.ReadAllLines(log)[0].Replace("\"state\":\"checked\",\"attempts\":0", "\"state\":\"started\",\"attempts\":2", StringComparison.Ordinal);
        File.AppendAllText(log, started + "\n" + started[..20]);
        bench.FilesRead.Clear();
        Run().ShouldBe(2);
        bench.Output.ShouldContain("程序两次在处理这个文件时异常结束");
        bench.FilesRead.ShouldBeEmpty();
        Run("--again").ShouldBe(0);
    }

    [Fact]
    public void Results_inside_the_folder_that_is_checked_are_no_documents()
    {
        Files("a.docx");
        bench.Run("batch", bench.Folder, "--out", Out()).ShouldBe(0);
        bench.Run("batch", bench.Folder, "--out", Out()).ShouldBe(0);
        bench.FilesRead.ShouldBe(["a.docx"]);
    }

    [Fact]
    public void No_file_of_others_is_written_over()
    {
        Files("a.docx");
        var list = bench.File("out/清单.xlsx", "precious");
        Run().ShouldBe(2);
        bench.Error.ShouldContain("不是明账写的");
        File.ReadAllText(list).ShouldBe("precious");
        bench.FilesRead.ShouldBeEmpty();
    }

    [Fact]
    public void Two_runs_do_not_write_into_one_folder_at_once()
    {
        Files("a.docx");
        Run();
        using (new FileStream(Out("结果.jsonl"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Run("--again").ShouldBe(2);
            bench.Error.ShouldContain("或等另一次批量核对结束");
        }

        Lines().Count.ShouldBe(1);
    }

    [Fact]
    public void A_page_of_ones_own_among_the_reports_stays()
    {
        Files("a.docx");
        Run();
        var mine = bench.File("out/报告/我的.html");
        Run();
        File.Exists(mine).ShouldBeTrue();
    }

    [Theory]
    [InlineData("没有写结果放在哪个文件夹", "batch", "in")]
    [InlineData("没有写要核对的文件夹", "batch", "--out", "x")]
    [InlineData("选项 --jobs 后面要写 1 以上的整数", "batch", "in", "--out", "x", "--jobs", "0")]
    [InlineData("选项 --limit 后面要写", "batch", "in", "--out", "x", "--limit", "-3")]
    [InlineData("没有这个文件或文件夹", "batch", "no-such-folder", "--out", "x")]
    [InlineData("不认识的选项：--nonsense", "batch", "in", "--out", "x", "--nonsense")]
    [InlineData("选项 --out 的值", "batch", "in", "--out")]
    public void A_wrong_command_says_what_is_wrong(string message, params string[] arguments)
    {
        bench.Run(arguments).ShouldBe(2);
        bench.Error.ShouldContain(message);
        bench.Error.TrimEnd().ShouldNotContain('\n');
        Directory.Exists("x").ShouldBeFalse();
    }

    [Fact]
    public void The_folder_of_results_is_none_that_is_checked()
    {
        Files("a.docx");
        bench.Run("batch", Path.Combine(bench.Folder, "in"), "--out", bench.Folder).ShouldBe(2);
        bench.Error.ShouldContain("请另选一个文件夹");
    }

    private static ReadDocument Named(string name, string? organisation)
    {
        var budget = Given.Budget(name);
        return new()
        {
            Name = name,
            Format = "docx",
            Kind = budget.Kind,
            Year = budget.Year,
            Organisation = organisation is null ? null : new(organisation, new Place { Document = name }),
            Facts = budget.Facts,
        };
    }

    private int Run(params string[] more) => bench.Run(["batch", Path.Combine(bench.Folder, "in"), "--out", Out(), .. more]);

    private string Out(string name = "") => Path.Combine(bench.Folder, "out", name).TrimEnd('/');

    private void Files(params string[] names) => Array.ForEach(names, name => bench.File("in/" + name, "content of " + name));

    private List<JsonElement> Lines() =>
        [
            .. File.ReadLines(Out("结果.jsonl")).Select(line =>
            {
                using var document = JsonDocument.Parse(line);
                return document.RootElement.Clone();
            }),
        ];
}
