using System.Text.RegularExpressions;
using Mingzhang.Packs;

namespace Mingzhang.Reports.Tests;

/// <summary>What a rule speaks of is what its code looks at: `mingzhang targets` leaves out the findings of other rules.</summary>
public partial class RuleSubjectTests
{
    public static TheoryData<string> Rules => [.. PackLoader.Embedded.Rules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_whose_code_looks_at_targets_or_results_is_about_performance(string id)
    {
        var rule = PackLoader.Embedded.Rules[id];
        var code = Repository.PathOf($"src/Mingzhang.Checking/Rules/{Pascal(rule.Form ?? id)}.cs");
        if (LooksAtSheets().IsMatch(File.ReadAllText(code)))
        {
            rule.About.ShouldBe(RuleSubject.Performance, $"packs/rules/{id}.yaml: about: performance");
        }
    }

    private static string Pascal(string id) => string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex(@"using Mingzhang\.Model\.Performance|\.Performance\.", RegexOptions.None, 1000)]
    private static partial Regex LooksAtSheets();
}
