using Mingzhang.Cli.Files;

namespace Mingzhang.Cli.Tests;

public sealed class FileFinderTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_folder_gives_its_documents_in_a_stable_order_and_leaves_the_rest()
    {
        foreach (
            var name in new[]
            {
                "b.XLSX",
                "a.docx",
                "sub/c.pdf",
                ".hidden.docx",
                ".git/d.md",
                "~$a.docx",
                "picture.png",
                "d.html",
                "e.htm",
                "f.md",
                "g.txt",
                "h.xls",
            }
        )
        {
            bench.File(name);
        }

        var (files, unreadable) = FileFinder.Find([bench.Folder]);

        files.Select(file => file.Name).ShouldBe(["a.docx", "b.XLSX", "d.html", "e.htm", "f.md", "g.txt", "h.xls", "c.pdf"]);
        unreadable.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_named_is_read_whatever_its_extension() =>
        FileFinder.Find([bench.File("budget.data")]).Files.ShouldHaveSingleItem();

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        var file = bench.File("a.docx");
        FileFinder.Find([file, bench.Folder]).Files.ShouldHaveSingleItem();
    }

    [Fact]
    public void Files_of_one_name_are_told_apart_by_their_folders()
    {
        var names = FileFinder.Find([bench.File("2025/预算.docx"), bench.File("2026/预算.docx")]).Files.Select(file => file.Name).ToList();
        names[0].ShouldEndWith("2025/预算.docx");
        names[1].ShouldEndWith("2026/预算.docx");
    }

    [Fact]
    public void A_link_back_to_its_own_folder_does_not_lead_in_circles()
    {
        bench.File("a.docx");
        Directory.CreateSymbolicLink(Path.Combine(bench.Folder, "loop"), bench.Folder);
        FileFinder.Find([bench.Folder]).Files.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_folder_without_documents_and_a_missing_file_are_reported()
    {
        bench.File("picture.png");
        FileFinder
            .Find([bench.Folder, Path.Combine(bench.Folder, "none.pdf")])
            .Unreadable.Select(file => file.Reason)
            .ShouldBe(["no-documents", "NotFound"]);
    }
}
