using System.IO.Compression;
using Mingzhang.Checking;
using Mingzhang.Model;

namespace Mingzhang.Cli.Tests;

public sealed class CommentTests : IDisposable
{
    private readonly Bench bench = new();

    public CommentTests() => bench.Checks = documents => Given.Report(documents, Wrong(Given.Document), Wrong("b.docx"));

    private string Target => Path.Combine(bench.Folder, "批注 夹", "里");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_copy_with_comments_is_written_and_the_file_stays()
    {
        var file = Docx(Given.Document);
        var before = File.ReadAllBytes(file);
        bench.Run("check", file, "--comments", Target).ShouldBe(1);
        var copy = Path.Combine(Target, "示例预算.批注.docx");
        bench.Output.ShouldEndWith($"示例预算.docx：写了 1 条批注，见 {copy}\n");
        Part(copy, "word/comments.xml").ShouldContain(">[错误] 合计（");
        Part(copy, "word/comments.xml").ShouldContain("印为 5.00 万元");
        Part(copy, "word/document.xml").ShouldContain("<w:t>共</w:t></w:r><w:commentRangeStart w:id=\"0\"/>");
        File.ReadAllBytes(file).ShouldBe(before);
    }

    [Fact]
    public void A_copy_never_takes_the_place_of_another()
    {
        var file = Docx(Given.Document);
        bench.Run("check", file, "--comments", Target).ShouldBe(1);
        bench.Run("check", file, "--comments", Target).ShouldBe(1);
        bench.Output.ShouldContain("示例预算.批注2.docx");
        Directory.GetFiles(Target).Length.ShouldBe(2);
    }

    [Fact]
    public void Each_file_has_its_line_whatever_becomes_of_it()
    {
        bench.Reads = name => new ReadDocument { Name = name, Format = Path.GetExtension(name)[1..] };
        bench.Checks = documents => Given.Report(documents, Wrong("a.docx"), Wrong("b.xls"), Wrong("d.docx", block: 9));
        bench.Run("check", Docx("a.docx"), bench.File("b.xls"), Docx("c.docx"), Docx("d.docx"), "--comments", Target).ShouldBe(1);
        bench.Output.ShouldContain("a.docx：写了 1 条批注");
        bench.Output.ShouldContain("b.xls：旧版 .xls 不能写批注。请另存为 .xlsx 后再核对");
        bench.Output.ShouldContain("c.docx：没有发现，不写批注");
        bench.Output.ShouldContain("d.docx：1 条批注在文件里都找不到位置，没有写");
        Directory.GetFiles(Target).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told_and_gives_2()
    {
        bench.Run("check", Docx(Given.Document), "--comments", bench.File("file")).ShouldBe(2);
        bench.Output.ShouldContain("批注没有写成");
        bench.Output.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_file_that_is_no_longer_what_was_read_is_told_and_gives_2()
    {
        bench.Run("check", bench.File(Given.Document, "PK\u0003\u0004"), "--comments", Target).ShouldBe(2);
        bench.Output.ShouldContain("文件不完整");
    }

    [Fact]
    public void Beside_JSON_the_lines_go_to_the_other_output()
    {
        bench.Run("check", Docx(Given.Document), "--json", "--comments", Target).ShouldBe(1);
        bench.Output.ShouldNotContain("条批注");
        bench.Error.ShouldContain("写了 1 条批注");
    }

    [Fact]
    public void English_names_the_copy_in_English()
    {
        bench.Run("check", Docx(Given.Document), "--lang", "en", "--comments", Target).ShouldBe(1);
        bench.Output.ShouldContain("1 comments written, see " + Path.Combine(Target, "示例预算.comments.docx"));
    }

    [Fact]
    public void Comments_need_a_folder_and_belong_to_check()
    {
        var file = Docx(Given.Document);
        bench.Run("check", file, "--comments").ShouldBe(2);
        bench.Error.ShouldContain("--comments");
        bench.Run("read", file, "--comments", Target).ShouldBe(2);
        bench.Error.ShouldContain("--comments");
    }

    private static BrokenRelation Wrong(string document, int block = 1) =>
        Given.Broken(
            Relation.Sum,
            "5.00",
            "4.00",
            "1.00",
            (Given.Fact("5.00", Given.Cell(12, "合计", document: document) with { Origin = new Origin(block) }), 0),
            (Given.Fact("4.00", Given.Cell(13, "甲", document: document)), 1)
        );

    private string Docx(string name)
    {
        var path = Path.Combine(bench.Folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        Add(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>共5.00万元</w:t></w:r></w:p></w:body></w:document>");
        return path;
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }

    private static string Part(string file, string part)
    {
        using var zip = ZipFile.OpenRead(file);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
