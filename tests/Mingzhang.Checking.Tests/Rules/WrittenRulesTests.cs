using Mingzhang.Checking.Rules;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Tests.Rules;

public class WrittenRulesTests
{
    private static readonly ReadDocument Budget = ReadingNotation.Budget("2026年收入预算XX万元。");
    private static readonly WrittenRule Placeholder = ReadingNotation.Packs.Rules["placeholder-left"];

    [Fact]
    public void Every_rule_says_of_every_document_what_came_of_it()
    {
        var accounts = ReadingNotation.Accounts("2025年度收入合计5.00万元。");
        var (_, outcomes) = WrittenRules.Check([Budget, accounts], profile: null, ReadingNotation.Packs);
        outcomes.Count.ShouldBe(ReadingNotation.Packs.Rules.Count * 2);
    }

    [Fact]
    public void A_rule_that_the_profile_switches_off_does_not_apply_and_says_why()
    {
        var profile = new Profile("here", "本地", new Dictionary<string, string>()) { RulesOff = new Dictionary<string, string> { [Placeholder.Id] = "本地模板自带" } };
        var (findings, outcomes) = WrittenRules.Check([Budget], profile, ReadingNotation.Packs);
        findings.ShouldNotContain(finding => finding.Rule == Placeholder.Id);
        outcomes.Single(outcome => outcome.Rule.Id == Placeholder.Id).ShouldBe(new RuleOutcome(Placeholder, Budget, Outcome.DoesNotApply) { OffBecause = "本地模板自带" });
    }

    [Theory]
    [InlineData(2027, null, Outcome.DoesNotApply)]
    [InlineData(null, 2025, Outcome.DoesNotApply)]
    [InlineData(2026, 2026, Outcome.Violated)]
    public void A_rule_holds_in_its_years(int? from, int? to, Outcome expected) => Came(Placeholder with { FromYear = from, ToYear = to }, Budget).ShouldBe(expected);

    [Fact]
    public void A_rule_of_some_years_is_not_applied_to_a_document_without_a_year() =>
        Came(Placeholder with { FromYear = 2020 }, ReadingNotation.Read("收入预算XX万元。\n", "说明.md")).ShouldBe(Outcome.NotEnoughData);

    [Fact]
    public void A_rule_of_some_kinds_is_not_applied_to_a_document_of_no_known_kind() =>
        Came(Placeholder with { Documents = [DocumentKind.Budget] }, ReadingNotation.Read("收入XX万元。\n", "说明.md")).ShouldBe(Outcome.NotEnoughData);

    [Fact]
    public void A_rule_of_some_profiles_holds_only_where_one_of_them_is_chosen() => Came(Placeholder with { Profiles = ["hebei"] }, Budget).ShouldBe(Outcome.DoesNotApply);

    [Fact]
    public void Findings_of_rules_stand_in_the_report_beside_the_others_the_worst_first()
    {
        var report = Checker.Check([ReadingNotation.Budget("2026年收入预算XX万元，，比上年增加。")], packs: ReadingNotation.Packs);
        report.Findings.OfType<RuleFinding>().Select(finding => finding.Rule).ShouldBe(["placeholder-left", "doubled-punctuation"]);
        report.Broken.ShouldBeEmpty();
    }

    private static Outcome Came(WrittenRule rule, ReadDocument document)
    {
        var packs = ReadingNotation.Packs with { Rules = new Dictionary<string, WrittenRule> { [rule.Id] = rule } };
        return WrittenRules.Check([document], profile: null, packs).Outcomes.ShouldHaveSingleItem().Outcome;
    }
}
