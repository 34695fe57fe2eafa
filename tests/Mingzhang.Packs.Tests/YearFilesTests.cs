using Mingzhang.Packs.Monitoring;
using Mingzhang.Packs.Payments;

namespace Mingzhang.Packs.Tests;

/// <summary>Packs of what happens during the year: payments, monitoring, measures.</summary>
public class YearFilesTests
{
    private const string Basis = "basis: { source: 某处, sure: G }\n";

    [Theory]
    [InlineData("支付金额（元）", null)]
    [InlineData("支付金额", PaymentField.Amount)]
    [InlineData("收款人开户行账号", PaymentField.Private)]
    [InlineData("项目支付凭证号", PaymentField.Voucher)]
    [InlineData("部门经济分类", PaymentField.Economy)]
    [InlineData("可用金额", PaymentField.Aside)]
    [InlineData("无关", null)]
    public void Heads_of_payments_are_told_by_whole_words_and_by_their_ends(string head, PaymentField? field) =>
        (PackLoader.Embedded.Payments.FieldOf(head)?.Field).ShouldBe(field);

    [Theory]
    [InlineData("合 计", LeftOutKind.Total)]
    [InlineData("年末结转预算支出", LeftOutKind.Closing)]
    [InlineData("承前页", LeftOutKind.Opening)]
    [InlineData("支付上年结转项目款", null)]
    [InlineData("合计付款三笔", null)]
    public void Rows_that_are_no_payments_are_told_by_their_words(string text, LeftOutKind? kind) => PackLoader.Embedded.Payments.Excludes(text).ShouldBe(kind);

    [Theory]
    [InlineData("7201010101 事业支出", true)]
    [InlineData("事业支出-基本支出", true)]
    [InlineData("5001 业务活动费用", false)]
    [InlineData("资金结存", false)]
    public void Accounts_of_expenditure_are_told_by_code_or_name(string account, bool isExpenditure) => PackLoader.Embedded.Payments.IsExpenditure(account).ShouldBe(isExpenditure);

    [Fact]
    public void Each_profile_has_one_rule_of_monitoring_and_each_rule_its_source()
    {
        var packs = PackLoader.Embedded;
        packs.Monitoring.Keys.ShouldBe(["general", "shanxi", "sichuan-2025", "taiyuan"]);
        packs.Monitoring.Values.ShouldAllBe(rule => rule.Source.Length > 0 && rule.Numbers.Count > 0 && rule.Title.English.Length > 0);
        foreach (var profile in packs.Profiles.Keys)
        {
            packs.Monitoring.Values.Count(rule => rule.Profiles.Contains(profile)).ShouldBe(1, profile);
        }
    }

    [Fact]
    public void A_place_without_a_rule_has_neither_lamps_nor_warnings()
    {
        var general = PackLoader.Embedded.Monitoring[MonitoringRule.General];
        general.Lamps.ShouldBeNull();
        general.Execution.ShouldBeEmpty();
        (general.GapPoints, general.Recall).ShouldBe((null, null));
        general.Stages.ShouldBe([new(7, 8, 31)]);
    }

    [Fact]
    public void Each_measure_is_over_a_known_kind_and_cites_a_rule_and_its_words()
    {
        var book = PackLoader.Embedded.Measures;
        book.Measures.Values.ShouldAllBe(measure => book.Kinds.ContainsKey(measure.Of) && measure.Numbers.Count > 0 && measure.Fits.Count > 0);
        book.Kinds.Values.ShouldAllBe(kind => kind.Field(kind.When) != null && kind.Field(kind.When)!.IsRequired);
    }

    [Theory]
    [InlineData("payments/p.yaml", "title: 甲\n" + Basis + "columns:\n  - { field: date, words: [日期] }\n  - { field: amount, words: [日期] }\n", 5, "列名“日期”写了两次。")]
    [InlineData("payments/p.yaml", "title: 甲\n" + Basis + "columns:\n  - { field: money, words: [钱] }\n", 4, "“field”没有“money”这个取值。")]
    [InlineData("payments/p.yaml", "title: 甲\n" + Basis + "leftOut:\n  - { is: [合计] }\n", 4, "缺少“kind”。")]
    [InlineData("monitoring/general.yaml", "id: general\ntitle: { zh: 甲, en: a }\n" + Basis + "profiles: [nowhere]\n", 4, "没有名为“nowhere”的地区方案。")]
    [InlineData("monitoring/general.yaml", "id: general\ntitle: { zh: 甲, en: a }\n" + Basis + "execution:\n  - { month: 6, below: 40 }\n  - { month: 4, below: 25 }\n", 6, "“execution”没有从小到大排。")]
    [InlineData("monitoring/general.yaml", "id: general\ntitle: { zh: 甲, en: a }\n" + Basis + "stages:\n  - { months: 7, dueMonth: 2, dueDay: 30 }\n", 5, "上报的日期不完整或不存在。")]
    [InlineData("monitoring/general.yaml", "id: general\ntitle: { zh: 甲, en: a }\n" + Basis + "lamps: { banded: [everything] }\n", 4, "“banded”没有“everything”这个取值。")]
    [InlineData("monitoring/general.yaml", "id: local\ntitle: { zh: 甲, en: a }\n" + Basis, 1, "监控口径“local”写在名为“general.yaml”的文件里。")]
    [InlineData("monitoring/local.yaml", "id: local\ntitle: { zh: 甲, en: a }\n" + Basis, 1, "没有名为“general”的监控口径，没有规定的地方无处可取。")]
    [InlineData("measures/m.yaml", "title: 甲\n" + Basis + "measures:\n  - { id: a, zh: 甲, en: a, of: nothing, formula: count, unit: 个 }\n", 4, "没有名为“nothing”的记录。")]
    [InlineData("measures/m.yaml", "title: 甲\n" + Basis + "records:\n  - { id: r, zh: 甲, en: a, when: date, fields: [] }\n", 4, "记录“r”没有栏目“date”。")]
    public void What_is_wrong_is_told_with_its_line(string file, string text, int line, string problem)
    {
        var found = Should.Throw<PackException>(() => Given.Packs((file, text))).Problems;
        found.ShouldContain(one => one.Line == line && one.Problem == problem && one.Remedy.Length > 0, string.Join('\n', found.Select(one => $"{one.Line} {one.Problem}")));
    }

    [Theory]
    [InlineData("formula: sum", "测算方法“a”缺少“field”。")]
    [InlineData("formula: share", "测算方法“a”缺少“hit”。")]
    [InlineData("formula: shareWithin, time: { from: date, to: date }", "测算方法“a”缺少“time”。")]
    [InlineData("formula: sum, field: name", "栏目“name”的类型在这里不能用。")]
    [InlineData("formula: share, hit: { field: gone, is: [甲] }", "记录“r”没有栏目“gone”。")]
    public void A_measure_that_lacks_what_its_formula_needs_is_told(string says, string problem)
    {
        var text = $"title: 甲\n{Basis}records:\n  - id: r\n    zh: 甲\n    en: a\n    when: date\n    fields:\n      - {{ key: date, zh: 日期, en: d, type: date }}\n      - {{ key: name, zh: 名称, en: n }}\nmeasures:\n  - {{ id: a, zh: 甲, en: a, of: r, unit: 个, {says} }}\n";
        Should.Throw<PackException>(() => Given.Packs(("measures/m.yaml", text))).Problems.ShouldContain(one => one.Problem == problem);
    }

    [Fact]
    public void Suggestions_prefer_the_longest_word_and_keep_to_the_unit() =>
        PackLoader.Embedded.Measures.Suggest("综合满意度", "%").Select(measure => measure.Id).ShouldBe(["satisfaction-weighted", "satisfied"]);
}
