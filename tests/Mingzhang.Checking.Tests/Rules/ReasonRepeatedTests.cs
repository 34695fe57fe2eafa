using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ReasonRepeatedTests
{
    private const string Id = "reason-repeated";

    [Fact]
    public void One_reason_for_four_items_is_asked_about()
    {
        var rule = Rule.In(Id, ReadingNotation.Budget("1.出国费减少1.00万元，主要原因是厉行节约。\n\n2.接待费减少0.20万元，主要原因是厉行节约。\n\n3.车辆费减少0.50万元，主要原因：厉行节约。\n\n4.会议费减少0.30万元，主要原因为厉行节约。"));
        rule.ShouldFind("reason", "厉行节约");
        rule.Findings[0].Places.Count.ShouldBe(4);
    }

    [Fact]
    public void Three_alike_may_really_have_one_cause() =>
        Rule.In(Id, ReadingNotation.Budget("1.出国费减少1.00万元，主要原因是取消出访。\n\n2.接待费减少0.20万元，主要原因是厉行节约。\n\n3.车辆费减少0.50万元，主要原因是厉行节约。")).ShouldHold();
}
