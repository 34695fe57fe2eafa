using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Mingzhang.Architecture;

/// <summary>What no file of the repository may hold.</summary>
public partial class HouseTests
{
    private static readonly HashSet<string> TextExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "",
        ".cs",
        ".csproj",
        ".props",
        ".targets",
        ".slnx",
        ".json",
        ".yaml",
        ".yml",
        ".md",
        ".txt",
        ".html",
        ".htm",
        ".sh",
        ".css",
        ".ts",
        ".csv",
        ".razor",
        ".editorconfig",
        ".gitignore",
        ".svg",
        ".xml",
    };

    [Fact]
    public void No_file_names_a_path_or_a_registry_of_one_machine() => Offenders(Repository.Files(), MachinePath()).ShouldBeEmpty();

    [Fact]
    public void No_sample_and_no_test_holds_a_mobile_number_or_an_identity_number() =>
        Offenders(Repository.Files("samples", "tests"), PersonalNumber()).ShouldBeEmpty();

    [Fact]
    public void No_office_document_among_samples_and_tests_holds_one_either() =>
        Repository
            .Files("samples", "tests")
            .Where(file => Path.GetExtension(file) is ".docx" or ".xlsx")
            .Where(file => Parts(file).Any(part => PersonalNumber().IsMatch(part)))
            .ShouldBeEmpty();

    [Fact]
    public void The_search_sees_the_files_of_the_house()
    {
        Repository.Files().ShouldContain("Directory.Packages.props");
        Repository.Files("tests").Count(IsText).ShouldBeGreaterThan(10);
    }

    // The examples are put together at run time, or this very file would be an offender.
    [Theory]
    [InlineData("see /", "work/notes.md", true)]
    [InlineData("\"/", "root/.nuget", true)]
    [InlineData("https://registry", ".npmjs.org/x", true)]
    [InlineData("https://api.nuget", ".org/v3/index.json", true)]
    [InlineData("a/", "work/b and /workers", false)]
    [InlineData("framework", "/rootless", false)]
    public void A_path_of_a_machine_is_recognised(string start, string end, bool isFound) =>
        MachinePath().IsMatch(start + end).ShouldBe(isFound);

    [Theory]
    [InlineData("电话139", "12345678。", true)]
    [InlineData("11010119", "900101123X", true)]
    [InlineData("110101199", "001011234", true)]
    [InlineData("20226", "3.75", false)]
    [InlineData("11010525T0000", "00340150", false)]
    [InlineData("13020822P00908", "510007Y", false)]
    [InlineData("1391234", "567890", false)]
    public void A_personal_number_is_recognised_and_a_project_code_is_none(string start, string end, bool isFound) =>
        PersonalNumber().IsMatch(start + end).ShouldBe(isFound);

    private static IEnumerable<string> Offenders(IEnumerable<string> files, Regex pattern) =>
        files
            .Where(IsText)
            .SelectMany(file =>
                Repository
                    .Text(file)
                    .Split('\n')
                    .Select((line, index) => (line, index))
                    .Where(found => pattern.IsMatch(found.line))
                    .Select(found => $"{file}:{found.index + 1}")
            );

    private static IEnumerable<string> Parts(string file)
    {
        // A broken archive is a sample of its own kind: readers have to say so, and there is nothing in it to find.
        try
        {
            using var archive = ZipFile.OpenRead(Path.Combine(Repository.Folder, file));
            return
            [
                .. archive
                    .Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && entry.Length < 50_000_000)
                    .Select(Text),
            ];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    // A word may be cut into several runs: the text counts, not the elements between.
    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return Element()
            .Replace(
                reader.ReadToEnd(),
                match => match.Value.StartsWith("</w:p>", StringComparison.Ordinal) || match.Value is "</t>" or "</v>" ? "\n" : ""
            );
    }

    private static bool IsText(string file)
    {
        if (!TextExtensions.Contains(Path.GetExtension(file)))
        {
            return false;
        }

        Span<byte> start = stackalloc byte[512];
        using var stream = File.OpenRead(Path.Combine(Repository.Folder, file));
        return start[..stream.Read(start)].IndexOf((byte)0) < 0;
    }

    // An absolute path into a home or a working folder, or the host of a package registry.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9_.*)\]}/-])/(?:work|root|home/\w+|Users/\w+)/|registry\.npmjs|api\.nuget\.org|\bnexus\b|\bartifactory\b|pkgs\.dev\.azure",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex MachinePath();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Element();

    // Eleven digits of a mobile number; seventeen and a check character of an identity number, with a date inside.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9_.])1[3-9][0-9]{9}(?![A-Za-z0-9_]|\.[0-9])|(?<![A-Za-z0-9_.])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![A-Za-z0-9_]|\.[0-9])",
        RegexOptions.None,
        1000
    )]
    private static partial Regex PersonalNumber();
}
