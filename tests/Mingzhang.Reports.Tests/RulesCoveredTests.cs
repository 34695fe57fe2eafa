using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Packs;

namespace Mingzhang.Reports.Tests;

/// <summary>docs/rules-covered.md says of every number of the field's rules how it is checked, or why not.</summary>
public partial class RulesCoveredTests
{
    /// <summary>The numbers: first and last of each run.</summary>
    private static readonly (string Prefix, int First, int Last)[] Runs =
    [
        ("DE", 10, 23), ("DE", 30, 46), ("DE", 50, 62), ("DE", 70, 86), ("DE", 90, 97),
        ("TB", 1, 9), ("BK", 1, 24), ("BX", 1, 23), ("BX", 30, 36), ("BT", 1, 11),
        ("FK", 1, 15), ("FX", 1, 13), ("FX", 20, 30), ("FN", 1, 17), ("XD", 1, 13),
        ("TG", 1, 6), ("TG", 10, 25), ("TG", 30, 39),
    ];

    private static readonly List<string> Rows = [.. File.ReadLines(Repository.PathOf("docs/rules-covered.md")).Where(line => Number().IsMatch(line))];

    [Fact]
    public void Every_number_stands_in_the_table_once() =>
        Rows.Select(row => Number().Match(row).Groups[1].Value).ShouldBe(
            Runs.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1).Select(number => $"{run.Prefix}-{number.ToString("00", CultureInfo.InvariantCulture)}")));

    [Fact]
    public void Every_rule_that_the_table_names_is_there() =>
        Rows.SelectMany(row => RuleId().Matches(row).Select(match => match.Groups[1].Value)).Distinct().Except(PackLoader.Embedded.Rules.Keys).ShouldBeEmpty();

    [Fact]
    public void A_row_says_how_and_explains_it_in_both_languages() =>
        Rows.ShouldAllBe(row => row.Split('|', StringSplitOptions.None).Length == 6 && Ways.Contains(row.Split('|')[2].Trim()) && row.Split('|')[4].Trim().Length > 0);

    private static readonly string[] Ways = ["坐标", "规则", "读入", "绩效部分，以后", "仅凭文件看不出", "还没有"];

    [GeneratedRegex(@"^\| ([A-Z]{2}-\d{2}) \|", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("`([a-z0-9-]+)`", RegexOptions.None, 1000)]
    private static partial Regex RuleId();
}
