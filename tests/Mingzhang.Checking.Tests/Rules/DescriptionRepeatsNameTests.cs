using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DescriptionRepeatsNameTests
{
    private const string Id = "description-repeats-name";

    [Fact]
    public void A_column_that_repeats_is_told_once() => Rule.In(Id, Rows(12, "满意率{0}。")).ShouldFind("count", "12");

    [Fact]
    public void A_column_that_explains_is_right() => Rule.In(Id, Rows(12, "问卷中满意的份数占比{0}")).ShouldHold();

    [Fact]
    public void Few_rows_say_nothing() => Rule.In(Id, Rows(11, "满意率{0}")).ShouldNotApply();

    private static Mingzhang.Model.ReadDocument Rows(int count, string description) =>
        SheetNotation.Document("项目 甲\n" + string.Join('\n', Enumerable.Range(1, count).Select(number => $"满意度 | 满意率{number} | ≥90% | 描述 {description.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}")));
}
