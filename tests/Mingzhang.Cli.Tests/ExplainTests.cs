using System.Text;
using Mingzhang.Cli.Files;
using Mingzhang.Packs;

namespace Mingzhang.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly string number = GivenFindings.OfRule().Number;

    public ExplainTests() => bench.Checks = _ => GivenFindings.Report(GivenFindings.OfRule());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_finding_that_is_explained_is_shown_with_its_reason_and_does_not_count()
    {
        var document = bench.File(Given.Document);
        bench.Run("check", document).ShouldBe(1);
        bench.Output.ShouldContain($"（编号 {number}）");
        bench.Run("explain", document, number.ToLowerInvariant(), "范本", "就是这样", "--by", "张三").ShouldBe(0);
        bench.Output.ShouldContain("已写入");
        bench.Run("check", document).ShouldBe(0);
        bench.Output.ShouldContain("没有未说明的问题；已说明 1 个。");
        bench.Output.ShouldContain("1. [疑问·已说明]");
        bench.Output.ShouldContain("已说明：范本就是这样（张三、");
        bench.Output.ShouldNotContain("没有发现不一致");
    }

    [Fact]
    public void Other_findings_still_count_and_come_first()
    {
        bench.Checks = _ => GivenFindings.Report(GivenFindings.OfRule(), GivenFindings.Unexplained());
        var document = bench.File(Given.Document);
        bench.Run("explain", document, GivenFindings.Unexplained().Number, "已查明");
        bench.Run("check", document).ShouldBe(1);
        bench.Output.ShouldContain("发现 1 个问题：疑问 1");
        bench.Output.IndexOf("[疑问]", StringComparison.Ordinal).ShouldBeLessThan(bench.Output.IndexOf("[错误·已说明]", StringComparison.Ordinal));
        bench.Output.ShouldContain("单位已说明的问题 1 个");
    }

    [Fact]
    public void An_explanation_of_nothing_and_a_line_that_is_not_understood_are_told()
    {
        var document = bench.File(Given.Document);
        File.WriteAllText(ExplanationFiles.PathOf(document), "A0-0000 = 早就改了\n没有编号\n");
        bench.Run("check", document).ShouldBe(1);
        bench.Output.ShouldContain("说明已不再对应任何问题：A0-0000 = 早就改了");
        bench.Output.ShouldContain("第 2 行：没有看懂");
    }

    [Fact]
    public void The_file_is_changed_in_one_line_and_keeps_the_rest_even_from_GBK()
    {
        var document = bench.File(Given.Document);
        var path = ExplanationFiles.PathOf(document);
        File.WriteAllBytes(path, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes($"# 财务科备注\r\n{number} = 旧的原因\r\n"));
        bench.Run("explain", document, number, "新的原因").ShouldBe(0);
        bench.Output.ShouldContain("已改写");
        File.ReadAllBytes(path)[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        File.ReadAllText(path).ShouldStartWith($"# 财务科备注\r\n{number} = 新的原因 | ");
    }

    [Fact]
    public void Explanations_are_no_documents()
    {
        bench.File(Given.Document);
        var explanations = bench.File(Given.Document + ".说明.txt", $"{number} = 原因");
        bench.Run("check", bench.Folder).ShouldBe(0);
        bench.Run("check", Path.Combine(bench.Folder, Given.Document), explanations).ShouldBe(0);
        bench.FilesRead.ShouldAllBe(name => name == Given.Document);
    }

    [Fact]
    public void What_cannot_be_read_is_not_written_over()
    {
        var document = bench.File(Given.Document);
        byte[] bytes = [0, 1, 2, 3, 0xFF];
        File.WriteAllBytes(ExplanationFiles.PathOf(document), bytes);
        bench.Run("explain", document, number, "原因").ShouldBe(2);
        bench.Error.ShouldContain("原有的内容读不了");
        File.ReadAllBytes(ExplanationFiles.PathOf(document)).ShouldBe(bytes);
    }

    [Theory]
    [InlineData("没有写原因", "K7-3QF9")]
    [InlineData("没有写原因", "K7-3QF9", " ，。 ")]
    [InlineData("不是问题编号", "3", "原因")]
    [InlineData("explain 要写三样")]
    [InlineData("选项 --by 的值", "K7-3QF9", "原因", "--by")]
    public void A_wrong_explanation_is_refused_in_one_line(string message, params string[] arguments)
    {
        var document = bench.File("a.docx");
        bench.Run(["explain", document, .. arguments]).ShouldBe(2);
        bench.Error.ShouldContain(message);
        bench.Error.TrimEnd().ShouldNotContain('\n');
        File.Exists(ExplanationFiles.PathOf(document)).ShouldBeFalse();
    }

    [Fact]
    public void A_document_that_is_not_there_is_told()
    {
        bench.Run("explain", "none.docx", "K7-3QF9", "原因").ShouldBe(2);
        bench.Error.ShouldContain("没有文件“none.docx”");
    }
}
