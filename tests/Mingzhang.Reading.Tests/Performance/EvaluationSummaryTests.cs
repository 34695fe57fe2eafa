using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Summaries of an evaluation in short lines: the whole, then a line a form.</summary>
public class EvaluationSummaryTests
{
    [Fact]
    public void Both_forms_with_their_bands_are_read() =>
        Lines("示例县融媒体中心对2025年度各项目组织绩效评价，评价项目14个，占部门项目总数的100%，涉及金额3125.94万元。其中，部门评价项目1个，涉及金额322.06万元，评价得分在90（含）-100分的1个、评价得分在80（含）-90分的0个、评价得分在60分以下的0个。单位自评项目13个，涉及金额2,803.88万元，评价得分在90（含）-100分的9个、评价得分在60（含）-80分的4个。")
            .ShouldBe(["共14个 100% 3125.94万元", "部门评价 ProjectEvaluation 1个 322.06万元 90~100:1 80~90:0 0~60:0", "单位自评 ProjectSelfEvaluation 13个 2803.88万元 90~100:9 60~80:4"]);

    [Theory]
    [InlineData("2025年度，本单位共对12个项目开展绩效自评，涉及资金560.5万元，评价结果为优的8个，良的3个，中的1个，差的0个。", "共12个 560.5万元|绩效自评 ProjectSelfEvaluation 12个 560.5万元 优:8 良:3 中:1 差:0")]
    [InlineData("我单位组织开展了项目支出绩效自评，共涉及项目6个，预算资金80万元，其中：90分以上5个，80分至90分1个，60分以下0个。", "共6个 80万元|项目支出绩效自评 ProjectSelfEvaluation 6个 80万元 90~100:5 80~90:1 0~60:0")]
    [InlineData("本部门开展绩效自评项目9个，涉及预算金额1200000元，平均得分93.27分；绩效评级为“优秀”的8个，“良好”1个，“合格”0个，“不合格”0个；发现问题3个，已整改2个，正在整改1个。", "共9个 1200000元|绩效自评 ProjectSelfEvaluation 9个 1200000元 平均93.27 优秀:8 良好:1 合格:0 不合格:0")]
    [InlineData("对14个项目开展绩效自评，涉及资金9万元，其中：部门评价1个，涉及资金4万元，单位自评13个，涉及资金5万元。", "共14个 9万元|部门评价 ProjectEvaluation 1个 4万元|单位自评 ProjectSelfEvaluation 13个 5万元")]
    [InlineData("绩效自评项目5个，占全部项目个数的62.5%，涉及资金33万元，其中3个项目评价等级为优，2个项目评价等级为良。", "共5个 62.5% 33万元|绩效自评 ProjectSelfEvaluation 5个 33万元 优:3 良:2")]
    [InlineData("对5个项目进行绩效自评，得分80-89分的2个，90-100分的3个。", "共5个|绩效自评 ProjectSelfEvaluation 5个 80~90:2 90~100:3")]
    [InlineData("重点评价项目2个，涉及资金20万元；自评项目7个，涉及资金90万元。", "|重点评价 ProjectEvaluation 2个 20万元|自评 ProjectSelfEvaluation 7个 90万元")]
    public void Other_wordings_are_read(string text, string expected) => Lines(text).ShouldBe(expected.Split('|'));

    [Theory]
    [InlineData("组织对2025年度项目支出全面开展绩效自评，其中，一级项目2个，二级项目15个，共涉及资金300万元，占一般公共预算项目支出总额的100%。")]
    [InlineData("2025年度共安排项目13个，涉及资金500万元，均编制了绩效目标。")]
    [InlineData("本单位绩效自评工作已经完成，各项指标完成较好。")]
    [InlineData("绩效评价发现问题3个，已整改3个。")]
    [InlineData("绩效评价指标共设20个，涉及资金20万元。")]
    public void What_is_not_plainly_a_count_of_projects_is_left_out(string text) => Read(text).Performance.Summaries.ShouldBeEmpty();

    [Theory]
    [InlineData("对5个项目开展绩效自评，涉及一般公共预算资金30万元，政府性基金预算资金20万元，平均得分95分。")]
    [InlineData("对5个项目开展绩效自评，占一般公共预算项目支出总额的100%，执行金额30万元，平均得分95分，其中重点项目2个，涉及资金7万元。")]
    public void Amounts_of_parts_are_not_taken_for_the_whole(string text) => Lines(text).ShouldBe(["共5个", "绩效自评 ProjectSelfEvaluation 5个 平均95"]);

    private static ReadDocument Read(string text) => ReadingNotation.Accounts($"第四部分 绩效评价情况\n\n{text}");

    private static List<string> Lines(string text)
    {
        var summary = Read(text).Performance.Summaries.ShouldHaveSingleItem();
        return [Told(summary.Count is null ? "" : "共", summary.Count, summary.Share, summary.Amount), .. summary.Forms.Select(Line)];
    }

    private static string Line(EvaluationForm form) =>
        string.Join(' ', (string[])
        [
            $"{form.Label} {form.Kind} {Told("", form.Count, null, form.Amount)}",
            .. form.Average is { } average ? [$"平均{average.Printed}"] : (string[])[],
            .. form.Bands.Select(band => $"{(band.From is { } from ? $"{from}~{band.To}" : band.Label)}:{band.Count.Printed}"),
        ]);

    private static string Told(string word, PrintedNumber? count, PrintedNumber? share, PrintedNumber? amount) =>
        word + string.Join(' ', ((string?[])[count is null ? null : $"{count.Number}个", share is null ? null : $"{share.Number}%", amount is null ? null : $"{amount.Number}{amount.Figure.Measure}"]).OfType<string>());
}
