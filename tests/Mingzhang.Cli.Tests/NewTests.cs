using Mingzhang.Book.Entries;
using Mingzhang.Packs;

namespace Mingzhang.Cli.Tests;

public sealed class NewTests : IDisposable
{
    private readonly Bench bench = new() { Packs = PackLoader.Embedded };

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("填报.xlsx")]
    [InlineData("填报.json")]
    public void A_new_book_is_written_and_read_back_empty(string name)
    {
        var path = Path.Combine(bench.Folder, name);
        bench.Run("new", "--profile", "beijing-district", "--year", "2026", "--kind", "budget", "--name", "示例县融媒体中心", "--out", path).ShouldBe(0);
        bench.Output.ShouldContain("已写成");
        var reading = EntryFile.Read(File.ReadAllBytes(path), name, PackLoader.Embedded);
        reading.Faults.ShouldBeEmpty();
        (reading.Book!.Profile, reading.Book.Year, reading.Book.Unit.Name, reading.Book.Lines.Count).ShouldBe(("beijing-district", 2026, "示例县融媒体中心", 0));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_by_force()
    {
        var path = bench.File("填报.xlsx", "a year's work");
        bench.Run("new", "--profile", "beijing-district", "--year", "2026", "--out", path).ShouldBe(2);
        bench.Error.ShouldContain("没有改写");
        File.ReadAllText(path).ShouldBe("a year's work");
        bench.Run("new", "--profile", "beijing-district", "--year", "2026", "--out", path, "--force").ShouldBe(0);
        EntryFile.IsEntries(File.ReadAllBytes(path), PackLoader.Embedded).ShouldBeTrue();
    }

    [Theory]
    [InlineData("没有写口径", "new", "--year", "2026")]
    [InlineData("没有写年度", "new", "--profile", "beijing-district")]
    [InlineData("没有写年度", "new", "--profile", "beijing-district", "--year", "26")]
    [InlineData("可用的有", "new", "--profile", "beijin", "--year", "2026")]
    [InlineData("不认识的类别", "new", "--profile", "beijing-district", "--year", "2026", "--kind", "other")]
    [InlineData("不能写成", "new", "--profile", "beijing-district", "--year", "2026", "--out", "填报.docx")]
    [InlineData("不认识的选项", "new", "--profile", "beijing-district", "--year", "2026", "--form", "a.docx")]
    [InlineData("没有写，或写了不止一个", "new", "--profile", "beijing-district", "--year")]
    [InlineData("写不进", "new", "--profile", "beijing-district", "--year", "2026", "--out", "没有这个文件夹/填报.xlsx")]
    public void A_wrong_command_is_told(string told, params string[] arguments)
    {
        bench.Run(arguments).ShouldBe(2);
        bench.Error.ShouldContain(told);
    }
}
