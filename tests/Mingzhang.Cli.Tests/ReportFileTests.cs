namespace Mingzhang.Cli.Tests;

public sealed class ReportFileTests : IDisposable
{
    private readonly Bench bench = new();

    public ReportFileTests() => bench.Checks = _ => GivenFindings.Everything();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void All_reports_are_written_beside_the_screen_and_each_is_named()
    {
        var (html, excel, sarif) = (In("r.html"), In("r.xlsx"), In("r.sarif"));
        bench.Run("check", bench.File("a.docx"), "--html", html, "--excel", excel, "--sarif", sarif).ShouldBe(1);
        File.ReadAllText(html).ShouldStartWith("<!DOCTYPE html>");
        File.ReadAllBytes(excel)[..2].ShouldBe("PK"u8.ToArray());
        File.ReadAllText(sarif).ShouldContain("\"2.1.0\"");
        bench.Output.ShouldContain($"网页报告已写到 {html}");
        bench.Output.ShouldContain($"问题清单已写到 {excel}");
        bench.Output.ShouldContain($"SARIF 结果已写到 {sarif}");
    }

    [Fact]
    public void The_language_asked_for_is_that_of_the_report_too()
    {
        bench.Run("check", bench.File("a.docx"), "--html", In("r.html"), "--lang", "en");
        File.ReadAllText(In("r.html")).ShouldContain("<html lang=\"en\">");
    }

    [Fact]
    public void What_is_piped_as_JSON_stays_JSON()
    {
        bench.Run("check", bench.File("a.docx"), "--json", "--html", In("r.html")).ShouldBe(1);
        bench.Output.TrimEnd().ShouldEndWith("}");
        bench.Error.ShouldContain("网页报告已写到");
    }

    [Fact]
    public void A_document_is_never_written_over()
    {
        var document = bench.File("a.docx", "precious");
        bench.Run("check", bench.Folder, "--excel", Path.Combine(bench.Folder, ".", "a.docx")).ShouldBe(2);
        bench.Error.ShouldContain("这是要核对的文件");
        File.ReadAllText(document).ShouldBe("precious");
        bench.FilesRead.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_to_a_document_is_that_document()
    {
        var document = bench.File("a.docx", "precious");
        File.CreateSymbolicLink(In("link.html"), document);
        bench.Run("check", document, "--html", In("link.html")).ShouldBe(2);
        File.ReadAllText(document).ShouldBe("precious");
    }

    [Fact]
    public void Two_reports_do_not_share_a_file()
    {
        bench.Run("check", bench.File("a.docx"), "--html", In("r"), "--sarif", In("r")).ShouldBe(2);
        bench.Error.ShouldContain("同一个文件");
    }

    [Fact]
    public void A_folder_that_is_missing_or_is_meant_as_a_file_is_told_before_any_work()
    {
        var document = bench.File("a.docx");
        bench.Run("check", document, "--html", Path.Combine(bench.Folder, "none", "r.html")).ShouldBe(2);
        bench.Error.ShouldContain("没有这个文件夹");
        bench.Run("check", document, "--html", bench.Folder).ShouldBe(2);
        bench.Error.ShouldContain("这是文件夹");
        bench.FilesRead.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_one_line_and_gives_2_while_the_others_are_written()
    {
        // A name longer than any file system takes.
        var impossible = In(new string('长', 200) + ".html");
        bench.Run("check", bench.File("a.docx"), "--html", impossible, "--sarif", In("r.sarif")).ShouldBe(2);
        bench.Error.ShouldStartWith("报告没有写成：");
        bench.Error.TrimEnd().ShouldNotContain('\n');
        bench.Output.ShouldContain("SARIF 结果已写到");
    }

    [Theory]
    [InlineData("选项 --html 的值", "check", "a.docx", "--html")]
    [InlineData("不认识的选项：--html", "read", "a.docx", "--html", "r.html")]
    public void A_wrong_use_of_the_options_says_what_is_wrong(string message, params string[] arguments)
    {
        bench.Run(arguments).ShouldBe(2);
        bench.Error.ShouldContain(message);
    }

    private string In(string name) => Path.Combine(bench.Folder, name);
}
