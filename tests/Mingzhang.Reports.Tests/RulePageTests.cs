using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Tests;

/// <summary>A written rule is a pack file, code, a test and a page: none without the others.</summary>
public partial class RulePageTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;

    public static TheoryData<string> Rules => [.. Packs.Rules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_test_of_its_name(string id) =>
        File.Exists(Repository.PathOf($"tests/Mingzhang.Checking.Tests/Rules/{Pascal(id)}Tests.cs")).ShouldBeTrue($"tests/Mingzhang.Checking.Tests/Rules/{Pascal(id)}Tests.cs");

    [Fact]
    public void The_pages_are_those_of_the_packs() =>
        Directory.EnumerateFiles(Repository.PathOf("docs/rules")).Select(Path.GetFileName).ShouldBe(Packs.Rules.Keys.Select(id => $"{id}.md").Append("README.md"), ignoreOrder: true);

    [Fact]
    public void No_page_is_stale()
    {
        foreach (var (file, text) in RulePages.All(Packs))
        {
            var path = Repository.PathOf($"docs/rules/{file}");
            (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text).ShouldBeTrue($"docs/rules/{file}: run mingzhang rules --pages docs/rules");
        }
    }

    [Fact]
    public void Every_rule_of_the_packs_has_code() => WrittenRules.Check([], profile: null, Packs).Findings.ShouldBeEmpty();

    [Fact]
    public void A_rule_of_the_packs_without_code_is_a_mistake_of_the_packs()
    {
        var rule = Packs.Rules.Values.First() with { Id = "no-such-rule", Form = null };
        Should.Throw<PackException>(() => WrittenRules.Check([], profile: null, Packs with { Rules = new Dictionary<string, WrittenRule> { [rule.Id] = rule } })).Problem.ShouldContain("no-such-rule");
    }

    [Theory]
    [InlineData(Language.Chinese, "甲 {b}")]
    [InlineData(Language.English, "A {b}")]
    public void A_message_is_told_in_the_language_and_a_value_is_not_filled_in_again(Language language, string told)
    {
        var rule = Packs.Rules.Values.First() with { Message = new("甲 {a}", "A {a}") };
        var finding = new RuleFinding { Written = rule, Severity = Severity.Error, Places = [new Place { Document = "x" }], Values = new Dictionary<string, string> { ["a"] = "{b}", ["b"] = "c" } };
        new RuleWords(TextBook.Of(language)).Message(finding).ShouldBe(told);
    }

    [Fact]
    public void A_word_of_the_document_cannot_steer_the_screen()
    {
        var rule = Packs.Rules.Values.First() with { Message = new("{a}", "{a}") };
        var finding = new RuleFinding { Written = rule, Severity = Severity.Error, Places = [new Place { Document = "x" }], Values = new Dictionary<string, string> { ["a"] = "x\u001b[31my" } };
        new RuleWords(TextBook.Of(Language.Chinese)).Message(finding).ShouldBe("x[31my");
    }

    [Fact]
    public void A_cell_shown_beside_a_finding_never_shows_the_number_of_a_person()
    {
        var cell = new PrintedCell("139" + "12345678");
        var table = new FactTable { Number = 1, Title = "", Kind = TableKind.Words, Place = new Place { Document = "x" }, Measure = default, Printed = [new PrintedRow([cell], null, null, null)] };
        PrintedTables.CellAt(table, 1, 1).ShouldNotBeNull().Text.ShouldBe("139******78");
    }

    [Fact]
    public void A_page_never_shows_the_number_of_a_person()
    {
        using var page = new StringWriter();
        new Markup(page).Element("td", "139" + "12345678");
        page.ToString().ShouldBe("<td>139******78</td>");
    }

    private static string Pascal(string id) => WordStart().Replace(id, match => match.Groups[1].Value.ToUpperInvariant());

    [GeneratedRegex("(?:^|-)([a-z0-9])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
