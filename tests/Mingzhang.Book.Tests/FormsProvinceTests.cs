using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests;

/// <summary>A province is files alone: those that docs/how-to/new-province.md tells people to write.</summary>
public sealed partial class FormsProvinceTests
{
    [Fact]
    public void The_files_of_the_guide_add_a_province_to_a_folder_of_packs()
    {
        var folder = Directory.CreateTempSubdirectory("packs-").FullName;
        try
        {
            Copy(Path.Combine(Root, "packs"), folder);
            var guide = File.ReadAllText(Path.Combine(Root, "docs", "how-to", "new-province.md")).ReplaceLineEndings("\n");
            var files = YamlFile().Matches(guide);
            files.Count.ShouldBe(2);
            foreach (Match file in files)
            {
                File.WriteAllText(Path.Combine(folder, file.Groups["path"].Value), file.Groups["text"].Value);
            }

            var packs = PackLoader.Load(folder);
            packs.Profiles["shili"].Title.ShouldBe("示例省");
            var reader = new DocumentReader(packs);
            for (var seed = 0; seed < 20; seed++)
            {
                var document = InventedForms.Filled(packs, "shili-budget", BookInventor.Invent(seed, BookShape.Hebei), Stage.Initial, isRunning: false);
                var read = reader.Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "预算.md");
                read.NotUnderstood.ShouldBeEmpty();
                ReadBack.Of(document, read).ShouldBeEmpty();
                document.Tables.Count().ShouldBe(2);
                document.Tables.ShouldAllBe(table => !table.IsEmpty);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Mingzhang.slnx")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Mingzhang.slnx");
            }

            return folder;
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex("^`(?<path>[a-z]+/[a-z-]+\\.yaml)`\n\n```yaml\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex YamlFile();
}
