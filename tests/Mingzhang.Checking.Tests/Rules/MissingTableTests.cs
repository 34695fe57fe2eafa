using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Tests.Rules;

public class MissingTableTests
{
    private const string Id = "missing-table";

    private static readonly string[] Hebei =
    [
        "部门预算收支总表", "部门预算收入总表", "部门预算支出总表", "部门预算财政拨款收支总表", "部门预算一般公共预算财政拨款支出表", "部门预算一般公共预算财政拨款基本支出表",
        "部门预算政府基金预算财政拨款支出表", "部门预算国有资本经营预算财政拨款支出表", "部门预算财政拨款“三公”经费支出表",
    ];

    private static readonly string[] Otherwise =
    [
        "表一 单位收入支出总表", "表二 收入预算总表", "表三 支出预算总表", "表四 财政拨款收入支出总表", "表五 一般公共预算支出功能分类表", "表六 一般公共预算基本支出表", "表七 政府性基金预算支出表",
        "表八 国有资本经营预算支出表", "表九 “三公”经费支出表",
    ];

    [Fact]
    public void A_complete_set_is_complete() => Rule.In(Id, "hebei", Document(Hebei)).ShouldHold();

    [Fact]
    public void Other_names_of_the_same_tables_are_as_good() => Rule.In(Id, "hebei", Document(Otherwise)).ShouldHold();

    [Theory]
    [InlineData("部门预算收入总表", "收入总表")]
    [InlineData("部门预算支出总表", "支出总表")]
    [InlineData("部门预算收支总表", "收支总表")]
    [InlineData("部门预算财政拨款收支总表", "财政拨款收支总表")]
    [InlineData("部门预算一般公共预算财政拨款支出表", "一般公共预算财政拨款支出表")]
    [InlineData("部门预算一般公共预算财政拨款基本支出表", "一般公共预算财政拨款基本支出表")]
    [InlineData("部门预算国有资本经营预算财政拨款支出表", "国有资本经营预算财政拨款支出表")]
    [InlineData("部门预算财政拨款“三公”经费支出表", "财政拨款“三公”经费支出表")]
    public void A_missing_table_is_named(string left, string named) =>
        Rule.In(Id, "hebei", Document([.. Hebei.Where(title => title != left)])).ShouldFind("table", named);

    [Fact]
    public void A_title_above_a_note_that_there_is_nothing_counts_as_the_table() =>
        Rule.In(Id, "hebei", ReadingNotation.Budget(string.Concat(Hebei[..7].Append(Hebei[8]).Select(Table)) + "部门预算国有资本经营预算财政拨款支出表\n\n本单位没有使用国有资本经营预算安排的支出。\n")).ShouldHold();

    [Fact]
    public void A_title_in_the_list_of_contents_alone_does_not_count() =>
        Rule.In(Id, "hebei", ReadingNotation.Budget($"目录\n\n{string.Join("\n\n", Hebei)}\n\n{string.Concat(Hebei[..8].Select(Table))}")).ShouldFind("table", "财政拨款“三公”经费支出表");

    [Fact]
    public void Without_a_profile_no_set_is_asked_for() => Rule.In(Id, Document(Hebei[..3])).ShouldNotApply();

    [Fact]
    public void A_text_whose_tables_are_published_elsewhere_is_not_judged() =>
        Rule.In(Id, "hebei", ReadingNotation.Budget("预算表格详见附件。")).ShouldLackData();

    [Fact]
    public void Two_files_of_one_disclosure_are_one_set()
    {
        var rule = Rule.In(Id, "hebei", Document(Hebei[..5], "表格.md"), Document(Hebei[5..], "其余表格.md"));
        rule.Messages.ShouldBeEmpty();
        rule.Outcomes.ShouldBe([Outcome.Holds, Outcome.DoesNotApply]);
    }

    [Fact]
    public void Every_table_that_a_profile_asks_for_is_of_a_kind_that_the_rule_knows()
    {
        var packs = ReadingNotation.Packs;
        foreach (var profile in packs.Profiles.Values)
        {
            var titles = profile.List("budgetTables").Concat(profile.List("finalAccountsTables"));
            titles.Where(title => Checking.Rules.MissingTable.KindOf(title, packs.Rules[Id].Lists) is null).ShouldBeEmpty(profile.Name);
        }
    }

    private static ReadDocument Document(IEnumerable<string> titles, string name = "预算.md") => ReadingNotation.Budget(string.Concat(titles.Select(Table)), name: name);

    private static string Table(string title) => Given.Table($"{title} | 万元\n项目 | 预算数\n一、文化旅游体育与传媒支出 | 5.00\n合计 | 5.00");
}
