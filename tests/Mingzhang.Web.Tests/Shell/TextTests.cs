using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Reports.Texts;
using Mingzhang.Web.Components.Layout;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>The texts of the pages.</summary>
public partial class TextTests
{
    private static readonly TextBook Chinese = new WordBooks().In(Language.Chinese);
    private static readonly TextBook English = new WordBooks().In(Language.English);

    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        Chinese.Keys.Except(English.Keys, StringComparer.Ordinal).ShouldBeEmpty("only in Chinese");
        English.Keys.Except(Chinese.Keys, StringComparer.Ordinal).ShouldBeEmpty("only in English");
        Chinese.Keys.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void Both_languages_fill_in_the_same_names() =>
        Chinese.Keys.Where(key => !Names(Chinese[key]).SetEquals(Names(English[key]))).ShouldBeEmpty();

    [Fact]
    public void No_text_is_empty() =>
        Chinese.Keys.Where(key => string.IsNullOrEmpty(Chinese[key]) || string.IsNullOrEmpty(English[key])).ShouldBeEmpty();

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there()
    {
        var asked = Sources()
            .SelectMany(file =>
                Asked()
                    .Matches(File.ReadAllText(file))
                    .Select(match => (File: file, Key: match.Groups["key"].Value, IsStart: match.Groups["start"].Success))
            )
            .ToList();
        asked.Count.ShouldBeGreaterThan(60);
        asked
            .Where(one => one.IsStart ? !Chinese.Keys.Any(key => key.StartsWith(one.Key, StringComparison.Ordinal)) : !Chinese.Has(one.Key))
            .Select(one => $"{Path.GetFileName(one.File)}: {one.Key}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("@T[\"a.b\"]", "a.b")]
    [InlineData("T.Format(\"a.b\", x)", "a.b")]
    [InlineData("T[$\"a.b.{state}\"]", "a.b.")]
    [InlineData("words[\"a.b\"]", null)]
    public void What_a_page_asks_for_is_recognised(string code, string? key) =>
        (Asked().Match(code) is { Success: true } match ? match.Groups["key"].Value : null).ShouldBe(key);

    [Fact]
    public void Every_entry_of_the_navigation_has_its_texts() =>
        NavigationEntry
            .All.SelectMany(entry => new[] { entry.Key, entry.Key + ".short", entry.Group })
            .Where(key => key is not null && !Chinese.Has(key))
            .ShouldBeEmpty();

    private static HashSet<string> Names(string text) => [.. Name().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> Sources([CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Mingzhang.Web"));
        return new[] { "*.razor", "*.cs" }
            .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Where(file =>
                !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin", "node_modules"]).Any()
            );
    }

    [GeneratedRegex(@"\bT(?:\[|\.Format\(|\.Or\()(?:""(?<key>[^""]+)""|(?<start>\$)""(?<key>[^""{]+)\{)", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{[a-z-]+\}", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
