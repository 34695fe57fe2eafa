using Mingzhang.Model;

namespace Mingzhang.Packs.Tests;

public class RuleFilesTests
{
    private const string Rule = """
        id: old-words
        title: { zh: 旧词, en: Old words }
        severity: error
        basis: { source: 某通知, rules: [DE-83], sure: O }
        documents: budget
        from: 2019
        message: { zh: "用了“{word}”。", en: "“{word}” is used." }
        remedy: { zh: 改掉。, en: Change it. }
        lists:
          words: [甲, 乙]
        """;

    private const string General = "name: general\ntitle: 通用\nbasis: { source: x, sure: G }\nparameters: { disclosureDays: 20 }";

    [Fact]
    public void A_rule_is_read_with_all_that_it_says()
    {
        var rule = Given.Packs(("rules/old-words.yaml", Rule)).Rules.ShouldHaveSingleItem().Value;

        (rule.Id, rule.Severity, rule.Source, rule.Sure, rule.FromYear, rule.ToYear).ShouldBe(("old-words", Severity.Error, "某通知", Confidence.Official, 2019, null));
        rule.Message.ShouldBe(new Said("用了“{word}”。", "“{word}” is used."));
        rule.Documents.ShouldBe([DocumentKind.Budget]);
        rule.Numbers.ShouldBe(["DE-83"]);
        rule.Lists["words"].ShouldBe(["甲", "乙"]);
        rule.Form.ShouldBeNull();
        rule.About.ShouldBe(RuleSubject.Accounts);
    }

    [Theory]
    [InlineData("severity: error", "severity: errors", 3, "“severity”没有“errors”这个取值。")]
    [InlineData("severity: error", "severity: error\nabout: money", 4, "“about”没有“money”这个取值。")]
    [InlineData("severity: error\n", "", 1, "缺少“severity”。")]
    [InlineData("title: { zh: 旧词, en: Old words }", "title: 旧词", 2, "“title”下应是若干行“名称: 内容”。")]
    [InlineData("{ zh: 旧词, en: Old words }", "{ zh: 旧词 }", 2, "缺少“en”。")]
    [InlineData("“{word}” is used.", "It is used.", 7, "“message”的中文和英文里，花括号中的名字不一样。")]
    [InlineData("from: 2019", "from: 2019\nto: 2018", 7, "止年 2018 早于起年 2019。")]
    [InlineData("documents: budget", "documents: [budget, budgets]", 5, "“documents”没有“budgets”这个取值。")]
    [InlineData("id: old-words", "id: new-words", 1, "规则“new-words”写在名为“old-words.yaml”的文件里。")]
    [InlineData("from: 2019", "profiles: nowhere", 6, "没有名为“nowhere”的地区方案。")]
    [InlineData("words: [甲, 乙]", "words: { 甲: 乙 }", 10, "“words”应是一段文字，这里是若干栏目。")]
    public void What_is_wrong_in_a_rule_is_told_with_its_line(string right, string wrong, int line, string problem)
    {
        var found = Given.ProblemOf(() => Given.Packs(("rules/old-words.yaml", Rule.Replace(right, wrong, StringComparison.Ordinal))));

        (found.File, found.Line, found.Problem).ShouldBe(("packs/rules/old-words.yaml", line, problem));
        found.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_rule_about_targets_and_results_says_so() =>
        Given.Packs(("rules/old-words.yaml", Rule + "\nabout: performance")).Rules["old-words"].About.ShouldBe(RuleSubject.Performance);

    [Fact]
    public void A_profile_switches_a_rule_off_with_a_reason() =>
        Given.Packs(("profiles/general.yaml", General + "\nrulesOff: { old-words: 本地统一用旧词 }"), ("rules/old-words.yaml", Rule)).Profiles["general"].RulesOff.ShouldBe(new Dictionary<string, string> { ["old-words"] = "本地统一用旧词" });

    [Theory]
    [InlineData("rulesOff: { old-word: 统一用旧词 }", "“rulesOff”中没有名为“old-word”的规则。", "是不是“old-words”？")]
    [InlineData("rulesOff: { old-words: }", "“old-words”后面没有内容。", "写上文字，或删去这一行。")]
    [InlineData("rulesOff: old-words", "“rulesOff”下应是若干行“名称: 内容”。", "另起一行，缩进两格，逐行写；或写成 { 名称: 内容 }。")]
    public void A_rule_that_is_switched_off_wrongly_is_told(string off, string problem, string remedy)
    {
        var found = Given.ProblemOf(() => Given.Packs(("profiles/general.yaml", General + "\n" + off), ("rules/old-words.yaml", Rule)));

        (found.File, found.Line, found.Problem, found.Remedy).ShouldBe(("packs/profiles/general.yaml", 5, problem, remedy));
    }
}
