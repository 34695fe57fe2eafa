using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class SheetCopiedTests
{
    private const string Id = "sheet-copied";

    private const string Platform = "数量 | 含服务器和安全设备的维护保养，出具服务报告 | =1份\n质量 | 平台无故障稳定运行天数 | ≥360天\n时效 | 故障报修后到场解决时间 | ≤2小时\n可持续影响 | 由专业人员值守，延长设备使用寿命 | ≥5年\n满意度 | 采编科室对运维的满意度 | ≥95%\n";
    private const string Printing = "数量 | 县报每周印刷份数 | ≥4000份\n质量 | 印刷套色准确无重影 | ≥98%\n时效 | 每期清晨六点前送到邮局 | =100%\n社会效益 | 农家书屋订阅覆盖村数 | ≥120个\n满意度 | 农家读者对县报的满意度 | ≥90%\n";
    private const string Broadcast = "数量 | 村村响喇叭检修数量 | ≥300只\n质量 | 喇叭在线率达到要求 | ≥97%\n时效 | 汛期前完成全部检修 | 6月底前\n社会效益 | 应急信息入户村庄占比 | ≥99%\n满意度 | 村民对应急广播的满意度 | ≥90%\n";

    [Fact]
    public void Two_projects_with_the_same_indicators_are_asked_about() =>
        Rule.In(Id, Sheets(("统一平台维护", Platform), ("县报印刷", Printing), ("媒资系统维护", Platform), ("应急广播检修", Broadcast))).ShouldFind("projects", "《统一平台维护》《媒资系统维护》");

    [Fact]
    public void A_few_changed_words_do_not_hide_a_copy() =>
        Rule.In(Id, Sheets(("统一平台维护", Platform), ("县报印刷", Printing), ("媒资系统维护", Platform.Replace("≥360天", "≥350天", StringComparison.Ordinal)), ("应急广播检修", Broadcast))).Messages.Count.ShouldBe(1);

    [Fact]
    public void A_copy_of_another_unit_is_told_where_it_is_found_again()
    {
        var here = Sheets(("统一平台维护", Platform), ("县报印刷", Printing));
        var there = SheetNotation.Document(Text(("图书馆系统维护", Platform), ("应急广播检修", Broadcast)), name: "别处.md");
        var rule = Rule.In(Id, here, there);
        rule.Values("projects").ShouldBe(["《图书馆系统维护》《统一平台维护》（示例县融媒体中心）"]);
    }

    [Fact]
    public void Sheets_of_wages_are_alike_everywhere() =>
        Rule.In(Id, Sheets(("工资性支出", Platform), ("县报印刷", Printing), ("社会保障缴费", Platform), ("应急广播检修", Broadcast))).Messages.ShouldBeEmpty();

    [Fact]
    public void A_project_may_keep_its_targets_from_year_to_year() =>
        Rule.In(Id, Sheets(("统一平台维护", Platform), ("县报印刷", Printing)), SheetNotation.Document(Text(("统一平台维护", Platform)), 2025, name: "上年.md")).Messages.ShouldBeEmpty();

    [Fact]
    public void Sheets_that_share_the_rows_that_all_have_are_no_copies()
    {
        const string Shared = "数量 | 完成项目数量 | ≥1个\n质量 | 验收合格率 | ≥95%\n满意度 | 满意度 | ≥90%\n";
        Rule.In(Id, Sheets(("甲", Shared + "时效 | 汛期前完成全部检修 | 6月底前\n"), ("乙", Shared + "时效 | 开学前完成教室粉刷 | 8月底前\n"), ("丙", Shared + "时效 | 农闲时组织技术下乡 | 11月底前\n"), ("丁", Shared + "时效 | 年内完成馆藏古籍修复 | 12月底前\n"))).ShouldHold();
    }

    private static ReadDocument Sheets(params (string Name, string Rows)[] sheets) => SheetNotation.Document(Text(sheets));

    private static string Text(params (string Name, string Rows)[] sheets) => string.Concat(sheets.Select(sheet => $"项目 {sheet.Name} | 预算 5\n{sheet.Rows}"));
}
