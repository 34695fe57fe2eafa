using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Tests;

public partial class TextTests
{
    private static readonly TextBook Chinese = TextBook.Of(Language.Chinese);
    private static readonly TextBook English = TextBook.Of(Language.English);

    public static TheoryData<string, Type> NamedEnums =>
        new()
        {
            { "stage", typeof(Stage) },
            { "flow", typeof(Flow) },
            { "fund", typeof(Fund) },
            { "nature", typeof(Nature) },
            { "theme", typeof(Theme) },
            { "dimension", typeof(Dimension) },
            { "document-kind", typeof(DocumentKind) },
            { "table-kind", typeof(TableKind) },
            { "outcome", typeof(Outcome) },
            { "severity", typeof(Severity) },
            { "relation", typeof(Relation) },
            { "broken", typeof(Relation) },
            { "cause", typeof(CauseKind) },
            { "direction", typeof(Direction) },
            { "cause-kind", typeof(CauseKind) },
            { "unreadable", typeof(Unreadable) },
            { "comments.refused", typeof(Mingzhang.Reports.Annotations.Refusal) },
            { "sheet-kind", typeof(Mingzhang.Model.Performance.SheetKind) },
            { "first-level", typeof(Mingzhang.Model.Performance.FirstLevel) },
            { "second-level", typeof(Mingzhang.Model.Performance.SecondLevel) },
            { "fund-source", typeof(Mingzhang.Model.Performance.FundSource) },
            { "confidence", typeof(Mingzhang.Packs.Confidence) },
        };

    [Fact]
    public void Both_languages_have_the_same_keys() => English.Keys.Order().ShouldBe(Chinese.Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_names_under_every_key()
    {
        foreach (var key in Chinese.Keys)
        {
            Names(English[key]).ShouldBe(Names(Chinese[key]), key);
        }
    }

    [Theory]
    [MemberData(nameof(NamedEnums))]
    public void Every_member_that_is_shown_has_a_text(string prefix, Type type)
    {
        foreach (var name in Enum.GetNames(type))
        {
            Chinese.Has($"{prefix}.{name}").ShouldBeTrue($"{prefix}.{name}");
        }
    }

    [Fact]
    public void Every_key_that_the_code_names_has_a_text()
    {
        var keys = CodeFiles()
            .SelectMany(file => KeyInCode().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToList();
        keys.Count.ShouldBeGreaterThan(40);
        keys.Where(key => !Chinese.Has(key)).ShouldBeEmpty();
    }

    [Fact]
    public void No_code_holds_a_Chinese_text()
    {
        var offenders = CodeFiles()
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (file, line: Comment().Replace(line, ""), index)))
            .Where(found => found.line.Any(character => character is >= '\u4E00' and <= '\u9FFF'))
            .Select(found => $"{Path.GetFileName(found.file)}:{found.index + 1}");
        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_pretty_screen_names_the_library_of_colours() =>
        CodeFiles()
            .Where(file => File.ReadAllText(file).Contains("Spectre", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .ShouldBe(["PrettyScreen.cs"]);

    [Fact]
    public void A_brace_in_a_value_is_not_filled_in_again() =>
        Chinese.Format("place.document", ("document", "{place}"), ("place", "表 1")).ShouldBe("{place} 表 1");

    [Theory]
    [InlineData("zh_CN.UTF-8", Language.Chinese)]
    [InlineData("EN", Language.English)]
    [InlineData("zhh", null)]
    [InlineData("fr", null)]
    [InlineData("", null)]
    public void A_language_is_known_by_its_first_two_letters(string name, Language? language) => TextBook.Named(name).ShouldBe(language);

    private static IEnumerable<string> Names(string text) => NameInText().Matches(text).Select(match => match.Value).Distinct().Order();

    private static IEnumerable<string> CodeFiles() =>
        new[] { "src/Mingzhang.Cli", "src/Mingzhang.Reports" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal));

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex NameInText();

    [GeneratedRegex("""texts(?:\[|\.Format\(\s*)"([a-z][A-Za-z.-]*)"[\],)]""", RegexOptions.None, 1000)]
    private static partial Regex KeyInCode();

    [GeneratedRegex("//.*", RegexOptions.None, 1000)]
    private static partial Regex Comment();
}
