using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class VehicleUsesDifferTests
{
    private const string Id = "vehicle-uses-differ";

    [Theory]
    [InlineData("截至2025年12月31日，共有车辆5辆，其中：机要通信用车1辆、应急保障用车2辆、其他用车1辆。", "5辆", "4辆")]
    [InlineData("本单位共有车辆3辆，其中，机要通信用车2辆，特种专业技术用车2辆。", "3辆", "4辆")]
    public void Uses_that_do_not_add_up_are_found(string sentence, string total, string sum)
    {
        var rule = Rule.In(Id, ReadingNotation.Accounts(sentence));
        rule.ShouldFind("total", total);
        rule.Values("sum").ShouldBe([sum]);
    }

    [Theory]
    [InlineData("截至2025年12月31日，共有车辆5辆，其中：机要通信用车1辆、应急保障用车2辆、其他用车2辆。")]
    [InlineData("本单位共有车辆5辆，其中：机要通信用车1辆、应急保障用车2辆。")]
    [InlineData("共有车辆5辆，其中：部级领导干部用车0辆、机要通信用车0辆、应急保障用车0辆、其他用车5辆；单位价值100万元以上设备2台（套）。")]
    public void A_list_that_adds_up_or_is_not_the_whole_is_right(string sentence) => Rule.In(Id, ReadingNotation.Accounts(sentence)).ShouldHold();

    [Fact]
    public void Without_uses_there_is_nothing_to_add() => Rule.In(Id, ReadingNotation.Accounts("共有车辆3辆。")).ShouldNotApply();
}
