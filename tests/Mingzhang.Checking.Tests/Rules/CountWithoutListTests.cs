using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CountWithoutListTests
{
    private const string Id = "count-without-list";

    [Fact]
    public void A_number_of_items_behind_a_list_of_kinds_of_work_is_asked_about_once() =>
        Rule.In(Id, SheetNotation.Document("部门 示例县融媒体中心\n数量 | 完成机房、演播室、前后期设备的配备、租赁、升级和维修工作 | ≥10项\n数量 | 开展播出、传输、供电、网络的日常维护与演练 | ≥8项")).ShouldFind("count", "2");

    [Theory]
    [InlineData("数量 | 完成培训、演练、检查、评比 | ≥4项")]
    [InlineData("数量 | 完成设备维修、设备保养 | ≥8项")]
    [InlineData("数量 | 完成机房、演播室、前后期设备的配备、租赁、升级和维修 | ≥40台")]
    [InlineData("数量 | 完成重点宣传任务 | ≥8项")]
    [InlineData("数量 | 完成机房、演播室、发射台、转播车检修 | =1项")]
    public void Items_that_can_be_counted_are_right(string row) => Rule.In(Id, SheetNotation.Document($"项目 某事\n{row}")).Messages.ShouldBeEmpty();

    [Fact]
    public void Without_a_number_of_items_there_is_nothing_to_ask() => Rule.In(Id, SheetNotation.Document("项目 某事\n数量 | 检修设备数量 | ≥10台")).ShouldNotApply();
}
