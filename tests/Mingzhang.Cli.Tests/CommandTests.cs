using Mingzhang.Reports.Words;
using Mingzhang.Cli.Files;
using Mingzhang.Reports.Texts;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reports;

namespace Mingzhang.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_clean_document_gives_0_and_a_clear_line()
    {
        bench.Run("check", bench.File("a.docx")).ShouldBe(0);
        bench.Output.ShouldContain("没有发现不一致。");
        bench.Output.ShouldContain("读出 2 个数（表 1 个，文字 1 个），核对 7 个关系：成立 7，不成立 0，资料不足 2");
    }

    [Fact]
    public void A_finding_gives_1()
    {
        bench.Checks = documents => Given.Report(documents, Given.WrongSum());
        bench.Run("check", bench.File("a.docx")).ShouldBe(1);
        bench.Output.ShouldContain("1. [错误] 《部门预算支出总表》第 12 行");
        bench.Output.ShouldNotContain("没有发现不一致");
    }

    [Fact]
    public void An_unreadable_file_gives_2_even_beside_findings_and_the_others_are_still_checked()
    {
        bench.Checks = documents => Given.Report(documents, Given.WrongSum());
        bench.Reads = name => name == "b.pdf" ? throw new UnreadableException(Unreadable.ScannedWithoutText, "12 页") : Given.Budget(name);

        bench.Run("check", bench.File("a.docx"), bench.File("b.pdf"), bench.File("c.docx")).ShouldBe(2);

        bench.FilesRead.ShouldBe(["a.docx", "b.pdf", "c.docx"]);
        bench.Output.ShouldContain("1. [错误]");
        bench.Output.ShouldContain("b.pdf：是扫描的图片，里面没有文字。请找原来的电子文档，或先做文字识别再读。（12 页）");
    }

    [Fact]
    public void A_clean_result_beside_an_unreadable_file_is_not_called_clean()
    {
        bench.Run("check", bench.File("a.docx"), "none.docx").ShouldBe(2);
        bench.Output.ShouldNotContain("\n没有发现不一致。");
        bench.Output.ShouldContain("还有 1 个文件没有读成，没有核对");
    }

    [Fact]
    public void Nothing_checked_is_not_called_clean()
    {
        bench.Checks = documents =>
            new()
            {
                Documents = documents,
                Findings = [],
                Counts = new Dictionary<(Checking.Relation, Checking.Outcome), int>(),
            };
        bench.Run("check", bench.File("a.docx")).ShouldBe(0);
        bench.Output.ShouldContain("没有核对，不等于没有问题");
        bench.Output.ShouldNotContain("没有发现不一致");
    }

    [Fact]
    public void A_reader_that_breaks_is_owned_up_to_without_a_stack_trace()
    {
        bench.Reads = _ => throw new InvalidCastException("secret detail");
        bench.Run("check", bench.File("a.docx")).ShouldBe(2);
        bench.Output.ShouldContain("a.docx”时程序出错（InvalidCastException）");
        (bench.Output + bench.Error).ShouldNotContain("   at ");
        (bench.Output + bench.Error).ShouldNotContain("secret detail");
    }

    [Fact]
    public void A_checker_that_breaks_is_owned_up_to_without_a_stack_trace()
    {
        bench.Checks = _ => throw new InvalidCastException("secret detail");
        bench.Run("check", bench.File("a.docx")).ShouldBe(2);
        bench.Error.ShouldContain("程序出错（InvalidCastException）");
        bench.Error.ShouldNotContain("secret detail");
    }

    [Fact]
    public void An_empty_file_is_told_before_any_reader_sees_it()
    {
        bench.Run("read", bench.File("a.docx", "")).ShouldBe(2);
        bench.FilesRead.ShouldBeEmpty();
        bench.Output.ShouldContain("a.docx：文件是空的");
    }

    [Fact]
    public void Broken_packs_are_told_with_file_line_and_remedy()
    {
        bench.Reads = _ => throw new PackException("lexicon.yaml", 12, "“基本支出”写了两次。", "删去一处。");
        bench.Run("read", bench.File("a.docx")).ShouldBe(2);
        bench.Error.ShouldBe("规则数据有错：lexicon.yaml 第 12 行：“基本支出”写了两次。 删去一处。" + Environment.NewLine);
    }

    [Fact]
    public void An_interruption_ends_with_one_line_and_130()
    {
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        bench.Run(interrupted.Token, "check", bench.File("a.docx")).ShouldBe(130);
        bench.Error.ShouldBe("已中断。" + Environment.NewLine);
        bench.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-option", "check", "a.docx", "--no-such-option")]
    [InlineData("不认识的命令：chek", "chek", "a.docx")]
    [InlineData("没有写命令")]
    [InlineData("没有写要读的文件", "check")]
    [InlineData("选项 --packs 的值", "check", "a.docx", "--packs")]
    [InlineData("不认识的语言：fr", "check", "a.docx", "--lang", "fr")]
    [InlineData("没有规则数据的文件夹“nowhere”", "check", "a.docx", "--packs", "nowhere")]
    [InlineData("There is no folder of rule data “nowhere”", "check", "a.docx", "--packs", "nowhere", "--lang", "en")]
    public void A_wrong_command_says_what_is_wrong_and_gives_2(string message, params string[] arguments)
    {
        bench.Run(arguments).ShouldBe(2);
        bench.Error.ShouldContain(message);
        bench.Output.ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_profile_lists_the_known_ones()
    {
        bench.Run("check", bench.File("a.docx"), "--profile", "mars").ShouldBe(2);
        bench.Error.ShouldContain("没有名为“mars”的口径。可用的有：beijing-district (北京市区级)。");
        bench.Run("check", bench.File("a.docx"), "--profile", "beijing-district").ShouldBe(0);
    }

    [Theory]
    [InlineData("用法：", "--help")]
    [InlineData("Usage:", "--help", "--lang", "en")]
    [InlineData("核对：读入文件", "check", "--help")]
    [InlineData("只读：读入文件", "read", "-h")]
    [InlineData("明账 0.", "--version")]
    [InlineData("mingzhang 0.", "--lang=en", "--version")]
    public void Help_and_version_speak_the_language_asked_for(string expected, params string[] arguments)
    {
        bench.Run(arguments).ShouldBe(0);
        bench.Output.ShouldContain(expected);
        bench.Error.ShouldBeEmpty();
    }

    [Fact]
    public void The_language_can_come_from_the_environment_and_the_option_outweighs_it()
    {
        bench.Variables["MINGZHANG_LANG"] = "en_GB.UTF-8";
        bench.Run("check", bench.File("a.docx"));
        bench.Output.ShouldContain("No inconsistency found.");
        bench.Run("check", bench.File("a.docx"), "--lang", "zh");
        bench.Output.ShouldContain("没有发现不一致。");
    }

    [Fact]
    public void Each_reason_names_the_file_and_shows_the_detail()
    {
        var texts = TextBook.Of(Language.Chinese);
        foreach (var reason in Enum.GetValues<Unreadable>())
        {
            var message = UnreadableWords.Of(new("某表.xlsx", reason, "细节"), texts);
            message.ShouldStartWith("某表.xlsx：");
            message.ShouldEndWith("（细节）");
        }
    }

    [Fact]
    public void A_reader_that_tells_the_whole_matter_is_quoted_in_Chinese_and_added_in_English()
    {
        var file = new UnreadableFile("某表.xlsx", Unreadable.Truncated, "文件不完整。请重新下载。");
        UnreadableWords.Of(file, TextBook.Of(Language.Chinese)).ShouldBe("某表.xlsx：文件不完整。请重新下载。");
        UnreadableWords.Of(file, TextBook.Of(Language.English)).ShouldEndWith("(文件不完整。请重新下载。)");
    }

    [Fact]
    public void Output_is_UTF_8_without_a_byte_order_mark()
    {
        bench.Run("check", bench.File("示例.docx"));
        bench.Bytes[..3].ShouldBe("示"u8.ToArray());
    }
}
