using System.Text.RegularExpressions;

namespace Mingzhang.Architecture;

/// <summary>docs/security.md promises a test for each control: the tests that it names have to be there.</summary>
public partial class SecurityDocumentTests
{
    private static readonly Lazy<HashSet<string>> Methods = new(() => [.. Repository.Files("tests").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(file => Method().Matches(Repository.Text(file)).Select(match => match.Groups[1].Value))]);

    [Fact]
    public void Every_test_that_the_page_on_security_names_exists()
    {
        var named = Named(Repository.Text("docs/security.md"));
        named.Count.ShouldBeGreaterThan(60);
        named.Where(name => !Methods.Value.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_is_no_test_is_found_out()
    {
        var name = Named("| x | y | `This_test_was_never_there` `written_small` `ShortName` |").ShouldHaveSingleItem();
        Methods.Value.ShouldNotContain(name);
        Methods.Value.ShouldContain(nameof(Every_test_that_the_page_on_security_names_exists));
    }

    private static HashSet<string> Named(string text) => [.. Name().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,})`")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:Task|void) ([A-Z]\w+)\(")]
    private static partial Regex Method();
}
