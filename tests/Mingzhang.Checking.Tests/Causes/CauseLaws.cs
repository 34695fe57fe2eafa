using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Causes;

/// <summary>What holds of causes whatever the mistake.</summary>
public partial class CauseLaws
{
    private static readonly string Clean = string.Concat(Given.Table(GivenMistake.Totals), Given.Table(GivenMistake.Spending), Given.Table(GivenMistake.General), GivenMistake.Text);

    [Fact]
    public void One_wrong_digit_is_at_most_one_finding_and_the_figure_that_was_there_is_among_its_causes() =>
        Prop.ForAll(Gen.Choose(0, 10_000).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (place, step) =>
        {
            var amounts = Amount().Matches(Clean);
            var amount = amounts[place % amounts.Count];
            var digits = Enumerable.Range(0, amount.Length).Where(at => char.IsAsciiDigit(amount.Value[at])).ToList();
            var at = digits[place % digits.Count];
            var wrong = $"{amount.Value[..at]}{(amount.Value[at] - '0' + step) % 10}{amount.Value[(at + 1)..]}";
            if (wrong[0] == '0')
            {
                return true;
            }

            var report = Given.Budget(string.Concat(Clean.AsSpan(0, amount.Index), wrong, Clean.AsSpan(amount.Index + amount.Length))).Report;
            var findings = report.Findings.OfType<CauseFinding>().ToList();

            // A change within rounding, or of a figure that only a bound speaks of, breaks nothing.
            return findings.Count == 0
                || (findings.Count == 1
                    && findings[0].Causes.SelectMany(cause => cause.Corrections).Any(correction => Bare(correction.Fact.Printed) == wrong));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_document_has_the_same_causes()
    {
        var wrong = Clean.Replace("365.50", "356.50", StringComparison.Ordinal);
        var first = GivenMistake.Told(Given.Budget(wrong).Report);
        first.ShouldNotBeEmpty();
        GivenMistake.Told(Given.Budget(wrong).Report).ShouldBe(first);
    }

    [Fact]
    public void Every_broken_relation_is_told_under_exactly_one_finding()
    {
        var report = Given.Budget(Clean.Replace("281.71", "218.71", StringComparison.Ordinal).Replace("41.20", "14.20", StringComparison.Ordinal)).Report;
        report.Broken.Count().ShouldBe(report.CountOf(Outcome.Violated));
        report.Broken.Distinct().Count().ShouldBe(report.Broken.Count());
    }

    [Fact]
    public void A_search_that_ends_before_all_is_looked_at_says_so_and_loses_no_relation()
    {
        // A column of three hundred rows with forty wrong figures: no exact search will do.
        var rows = Enumerable.Range(0, 300).Select(i => (Code: 400_000 + i, Basic: 100 + (i * 7 % 90), Project: 50 + (i * 13 % 70))).ToList();
        var lines = rows.Select((row, i) => $"{row.Code} | 样本单位{i} | {row.Basic + row.Project + (i % 7 == 0 ? 11 : 0)}.00 | {row.Basic}.00 | {row.Project}.00");
        var table = string.Join('\n', ["部门支出总表 | 万元", "单位代码 | 单位名称 | 合计 | 基本支出 | 项目支出", $" | 合计 | {rows.Sum(row => row.Basic + row.Project)}.00 | {rows.Sum(row => row.Basic)}.00 | {rows.Sum(row => row.Project)}.00", .. lines]);
        var report = Given.Documents(ReadingNotation.Budget(Given.Table(table))).Report;
        report.Broken.Count().ShouldBe(report.CountOf(Outcome.Violated));
        report.Findings.OfType<CauseFinding>().Count().ShouldBeGreaterThanOrEqualTo(43);
    }

    private static string Bare(string printed) => printed.Replace("万元", "", StringComparison.Ordinal).TrimEnd('%');

    [GeneratedRegex(@"\d+\.\d\d", RegexOptions.None, 1000)]
    private static partial Regex Amount();
}
