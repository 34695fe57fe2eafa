using System.Text;
using Mingzhang.Writing.Package;

namespace Mingzhang.Writing.Tests.Package;

public sealed class PackageVerifierTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_package_as_it_was_published_is_whole()
    {
        Publish(("预算.docx", "一"), ("site/index.html", "二"));
        PackageVerifier.Verify(folder).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Each_kind_of_change_is_named()
    {
        Publish(("a.txt", "一"), ("b.txt", "二"), ("c/d.txt", "三"));
        File.WriteAllText(Path.Combine(folder, "a.txt"), "乙");
        File.Delete(Path.Combine(folder, "b.txt"));
        File.WriteAllText(Path.Combine(folder, "e.txt"), "");
        Told().ShouldBe(["a.txt Changed", "b.txt Missing", "e.txt Added"]);
    }

    [Fact]
    public void A_link_in_the_place_of_a_file_is_a_change()
    {
        Publish(("a.txt", "一"), ("b.txt", "一"));
        File.Delete(Path.Combine(folder, "b.txt"));
        File.CreateSymbolicLink(Path.Combine(folder, "b.txt"), "a.txt");
        Told().ShouldBe(["b.txt Changed"]);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("a/../../b")]
    [InlineData("..\\b")]
    [InlineData("")]
    public void A_path_that_leads_out_of_the_package_is_never_opened(string path)
    {
        Publish();
        var manifest = Manifest.Parse(File.ReadAllBytes(Path.Combine(folder, Manifest.FileName)))!;
        File.WriteAllBytes(Path.Combine(folder, Manifest.FileName), (manifest with { Files = [ManifestFile.Of(path, [])] }).ToBytes());
        Told().ShouldBe([$"{path} Outside"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"files\":null}")]
    [InlineData("""{"form":1,"organisation":"x","year":2026,"profile":"x","program":"x","packs":"x","files":[{"path":null}]}""")]
    public void What_is_no_manifest_is_said_to_be_none(string text)
    {
        File.WriteAllText(Path.Combine(folder, Manifest.FileName), text);
        var verification = PackageVerifier.Verify(folder);
        verification.Manifest.ShouldBeNull();
        verification.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void A_manifest_is_read_as_it_was_written()
    {
        var manifest = Of([ManifestFile.Of("a", "一"u8)]) with
        {
            Edition = 2,
            Before = "0f",
            Corrections = [new("预算", "收支总表 收入总计", "1.00", "2.00")],
            Findings = [new("K3", "三公经费有差异", "口径不同", "财务")],
        };
        Manifest.Parse(manifest.ToBytes())!.ToBytes().ShouldBe(manifest.ToBytes());
    }

    private List<string> Told() => [.. PackageVerifier.Verify(folder).Findings.Select(finding => $"{finding.Path} {finding.Fault}")];

    private void Publish(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        var listed = files.Select(file => ManifestFile.Of(file.Path, Encoding.UTF8.GetBytes(file.Text)));
        File.WriteAllBytes(Path.Combine(folder, Manifest.FileName), Of([.. listed]).ToBytes());
    }

    private static Manifest Of(IReadOnlyList<ManifestFile> files) => new()
    {
        Organisation = "示例县融媒体中心",
        Year = 2026,
        Profile = "beijing-district",
        Program = "0.1.0",
        Packs = "0a",
        Files = files,
    };
}
