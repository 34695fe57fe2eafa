using System.Text;
using Mingzhang.Cli;
using Mingzhang.Cli.Files;
using Mingzhang.Packs;

namespace Mingzhang.Acceptance;

/// <summary>From the sample's entries to a package that anybody can verify, as a user does it.</summary>
public sealed class WriteTests : IDisposable
{
    private static readonly string Entries = Path.Combine(Samples(), "填报", "示例县融媒体中心2026年填报.json");

    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang-write-").FullName;
    private readonly StringWriter error = new();
    private string output = "";

    private string Package => Path.Combine(folder, "公开");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Workbook_and_JSON_of_one_book_give_the_same_bytes()
    {
        Run("write", Entries, "--out", Package, "--formats", "docx,xlsx,site,data").ShouldBe(0, output + error);
        Run("write", Path.ChangeExtension(Entries, ".xlsx"), "--out", Package + "2", "--formats", "docx,xlsx,site,data").ShouldBe(0, output + error);
        File.ReadAllBytes(Path.Combine(Package, "manifest.json")).ShouldBe(File.ReadAllBytes(Path.Combine(Package + "2", "manifest.json")));
        Run("verify", Package).ShouldBe(0);
    }

    [Fact]
    public void A_changed_byte_is_named()
    {
        Run("write", Entries, "--out", Package, "--formats", "docx,data").ShouldBe(0, output + error);
        var file = Path.Combine(Package, "data", "figures.csv");
        var bytes = File.ReadAllBytes(file);
        bytes[^3] ^= 1;
        File.WriteAllBytes(file, bytes);
        Run("verify", Package).ShouldBe(1);
        output.ShouldContain("改过：data/figures.csv");
        Run("write", Entries, "--out", Package, "--formats", "docx,data").ShouldBe(2);
        output.ShouldContain("在公开之后被改过");
    }

    [Fact]
    public void The_same_entries_make_no_new_edition_and_changed_ones_keep_the_old()
    {
        Run("write", Entries, "--out", Package, "--formats", "data").ShouldBe(0, output + error);
        var first = File.ReadAllBytes(Path.Combine(Package, "manifest.json"));
        Run("write", Entries, "--out", Package, "--formats", "data").ShouldBe(0);
        File.ReadAllBytes(Path.Combine(Package, "manifest.json")).ShouldBe(first);

        Run("write", Changed(("\"35368.98\"", "\"35468.98\""), ("\"25869.79\"", "\"25769.79\"")), "--out", Package, "--formats", "data").ShouldBe(0, output + error);
        output.ShouldContain("这是第 2 期");
        output.ShouldContain("3.536898万元 → 3.546898万元");
        File.ReadAllBytes(Path.Combine(Package, "editions", "1", "manifest.json")).ShouldBe(first);
        Run("verify", Path.Combine(Package, "editions", "1")).ShouldBe(0);
        Run("verify", Package).ShouldBe(0);
    }

    [Fact]
    public void An_error_that_nobody_explained_writes_nothing_but_a_draft()
    {
        var broken = Changed(("\"57873.29\"", "\"97873.29\""));
        Run("write", broken, "--out", Package, "--formats", "docx").ShouldBe(1);
        output.ShouldContain("没有说明的错误");
        Directory.Exists(Package).ShouldBeFalse();
        Run("write", broken, "--out", Package, "--formats", "docx", "--draft").ShouldBe(0);
        output.ShouldContain("写的是草稿");
        Run("verify", Package).ShouldBe(0);
        output.ShouldContain("这是草稿");
    }

    [Fact]
    public void Many_units_get_a_folder_each_and_a_wrong_one_does_not_stop_the_rest()
    {
        var all = Directory.CreateDirectory(Path.Combine(folder, "各单位")).FullName;
        File.Copy(Entries, Path.Combine(all, "甲.json"));
        File.Copy(Changed(("\"57873.29\"", "\"97873.29\"")), Path.Combine(all, "乙.json"));
        File.WriteAllText(Path.Combine(all, "别的.json"), "{}");
        Run("write", all, "--out", Package, "--formats", "data").ShouldBe(1);
        output.ShouldContain("共 2 个填报文件：写出 1 个，没有写 1 个");
        Directory.EnumerateDirectories(Package).Select(Path.GetFileName).ShouldBe(["甲"]);
        Run("verify", Path.Combine(Package, "甲")).ShouldBe(0);
    }

    [Fact]
    public void Entries_are_checked_as_documents_are()
    {
        Run("check", Entries).ShouldBe(0, output);
        output.ShouldContain("没有发现不一致");
    }

    [Fact]
    public void A_folder_with_other_files_is_not_touched()
    {
        Directory.CreateDirectory(Package);
        File.WriteAllText(Path.Combine(Package, "照片.txt"), "别删");
        Run("write", Entries, "--out", Package, "--formats", "data").ShouldBe(2);
        Directory.EnumerateFileSystemEntries(Package).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"format\":\"mingzhang-entries\"}")]
    [InlineData("PK\u0003\u0004 not a workbook")]
    [InlineData("not entries at all")]
    public void What_is_no_entries_is_told_in_a_line(string content)
    {
        var file = Path.Combine(folder, "坏.json");
        File.WriteAllText(file, content);
        Run("write", file, "--out", Package).ShouldBe(2);
        (output + error).ShouldContain("坏.json");
        (output + error).ShouldNotContain("   at ");
        Directory.Exists(Package).ShouldBeFalse();
    }

    private string Changed(params (string Old, string New)[] amounts)
    {
        var json = File.ReadAllText(Entries);
        foreach (var (old, now) in amounts)
        {
            json = json.Replace(old, now, StringComparison.Ordinal);
        }

        var file = Path.Combine(folder, "改.json");
        File.WriteAllText(file, json);
        return file;
    }

    private int Run(params string[] arguments)
    {
        using var stream = new MemoryStream();
        var code = new Application(new()
        {
            Output = stream,
            Error = error,
            Variable = _ => null,
            IsTerminal = false,
            Open = packs => new Workshop(packs is null ? PackLoader.Embedded : PackLoader.Load(packs)),
        }).Run(arguments);
        output = Encoding.UTF8.GetString(stream.ToArray());
        return code;
    }

    private static string Samples()
    {
        var up = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(up!.FullName, "Mingzhang.slnx")))
        {
            up = up.Parent;
        }

        return Path.Combine(up.FullName, "samples");
    }
}
