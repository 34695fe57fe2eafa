using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Performance;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>What the value of an indicator says, in one short line: comparison, number, unit, and what else was told.</summary>
public class IndicatorValueTests
{
    private static readonly IndicatorValueReader Reader = new(PackLoader.Embedded.Performance);

    [Theory]
    [InlineData("≥1个", "AtLeast 1 个:Count")]
    [InlineData("≥ 95%", "AtLeast 95 %:Percent")]
    [InlineData("≤2.5万元/月", "AtMost 2.5 万元/月:Money per Month")]
    [InlineData("≤93209.07元", "AtMost 93209.07 元:Money")]
    [InlineData("大于等于90%", "AtLeast 90 %:Percent")]
    [InlineData("不少于12场", "AtLeast 12 场:Count")]
    [InlineData("不超过 7 日", "AtMost 7 日:Duration")]
    [InlineData("365 天", "None 365 天:Duration")]
    [InlineData("=200个", "Equal 200 个:Count")]
    [InlineData("≥1,200篇", "AtLeast 1200 篇:Count")]
    [InlineData("≥10000人次以上", "AtLeast 10000 人次:Count rest 以上")]
    [InlineData("10000人次以上", "AtLeast 10000 人次:Count")]
    [InlineData("360元/人以内", "AtMost 360 元/人:Money per 人")]
    [InlineData("12次/年以上", "AtLeast 12 次/年:Count per Year")]
    [InlineData("5个工作日以内", "AtMost 5 个工作日:Duration")]
    [InlineData("≥100 兆/秒", "AtLeast 100 兆/秒:Physical")]
    [InlineData("≤60 毫秒", "AtMost 60 毫秒:Duration")]
    [InlineData("2500余篇", "None 2500 篇:Count about")]
    [InlineData("约200件", "None 200 件:Count about")]
    [InlineData("好评率达到90%", "AtLeast 90 %:Percent rest 好评率")]
    [InlineData("71万", "None 71 万:Money")]
    [InlineData("≥1200", "AtLeast 1200")]
    [InlineData("80%-90%", "None 80…90 %:Percent")]
    [InlineData("3~5天", "None 3…5 天:Duration")]
    [InlineData("未出现安全事故", "Equal 0 rest 安全事故")]
    [InlineData("≥5勺", "AtLeast 5 勺:Unknown")]
    public void A_number_has_a_comparison_and_a_unit(string printed, string told) => Told(printed).ShouldBe(told);

    [Theory]
    [InlineData("2022年底前完成", "Date 2022-12-末")]
    [InlineData("当年12月底前", "Date 12-末")]
    [InlineData("当年12月底完成", "Date 12-末")]
    [InlineData("12月31日前", "Date 12-31")]
    [InlineData("9月底前", "Date 9-末")]
    [InlineData("2026年6月30日前完成", "Date 2026-6-30")]
    [InlineData("年底前完成", "Date 12-末")]
    [InlineData("7-9点", "Window")]
    [InlineData("8:00-10:30", "Window")]
    [InlineData("优", "Grade 优")]
    [InlineData("优良中低差", "Grade 优良中低差")]
    [InlineData("比上年提升", "Change")]
    [InlineData("有效提升", "Change")]
    [InlineData("达成预期目标", "Reached Full")]
    [InlineData("较好完成年初指标", "Reached Partly")]
    [InlineData("达成预期目标80%", "Reached Partly 80 %")]
    [InlineData("未完成", "Reached Not")]
    [InlineData("在突出位置推送报道", "Text")]
    [InlineData("4K超高清", "Text")]
    [InlineData("", "Blank")]
    [InlineData("—", "Blank")]
    public void What_is_no_number_is_told_for_what_it_is(string printed, string told) => Told(printed).ShouldBe(told);

    [Theory]
    [InlineData("5条\n50次", "Several [None 5 条:Count | None 50 次:Count]")]
    [InlineData("1.转载内容日更量5条。\n2.转发不少于50次。", "Several [None 5 条:Count rest 转载内容日更量 | AtLeast 50 次:Count rest 转发]")]
    [InlineData("57期、每期60000份", "Several [None 57 期:Count | None 60000 份:Count rest 每期]")]
    public void Several_values_of_one_cell_are_read_apart(string printed, string told) => Told(printed).ShouldBe(told);

    [Theory]
    [InlineData("100", "=", "项", "Equal 100 项:Count")]
    [InlineData("148", "≥", "期/年", "AtLeast 148 期/年:Count per Year")]
    [InlineData("12", "=", "人/月", "Equal 12 人/月:Count per Month")]
    [InlineData("800", "≤", "元/人", "AtMost 800 元/人:Money per 人")]
    [InlineData("良", "定性", "", "Grade 良 Qualitative")]
    [InlineData("高", "定性", "项", "Grade 高 Qualitative 项:Count")]
    [InlineData("7-9点", "定性", null, "Window Qualitative")]
    public void Cells_of_sign_and_unit_say_the_rest(string value, string sign, string? unit, string told) => Told(value, sign, unit).ShouldBe(told);

    [Fact]
    public void Whatever_is_printed_is_read_without_complaint() =>
        Prop.ForAll<string>(text => Reader.Read(text ?? "") is { Printed: not null }).QuickCheckThrowOnFailure();

    private static string Told(string value, string? sign = null, string? unit = null) => Line(Reader.Read(value, sign, unit));

    private static string Line(IndicatorValue value)
    {
        var parts = value.Kind switch
        {
            ValueKind.Number => $"{value.Comparison} {value.Figure!.Value.Digits}",
            ValueKind.Range => $"{value.Comparison} {value.Figure!.Value.Digits}…{value.Upper!.Value.Digits}",
            ValueKind.Date => $"Date {(value.Deadline!.Value.Year is { } year ? $"{year}-" : "")}{value.Deadline.Value.Month}-{value.Deadline.Value.Day?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "末"}",
            ValueKind.Grade => $"Grade {value.Grade}",
            ValueKind.Reached => $"Reached {value.Reach}{(value.Figure is { } share ? $" {share.Digits} %" : "")}",
            ValueKind.Several => $"Several [{string.Join(" | ", value.Parts.Select(Line))}]",
            _ => $"{value.Kind}",
        };
        var isNumber = value.Kind is ValueKind.Number or ValueKind.Range;
        return parts
            + (!isNumber && value.Comparison == Comparison.Qualitative ? " Qualitative" : "")
            + (value is { Kind: not ValueKind.Reached, Unit: { } unit } ? $" {unit.Printed}:{unit.Kind}{(unit.Per is { } per ? $" per {per}" : "")}{(unit.PerThing is { } thing ? $" per {thing}" : "")}" : "")
            + (isNumber && value.Words.Length > 0 ? $" rest {value.Words}" : "")
            + (value.IsApproximate ? " about" : "");
    }
}
