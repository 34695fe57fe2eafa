using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DeadlineOfAnotherYearTests
{
    private const string Id = "deadline-of-another-year";

    [Theory]
    [InlineData("时效 | 完成时间 | 2025年底前完成", "2025")]
    [InlineData("时效 | 2024年12月底前完成建设 | 100%", "2024")]
    public void A_past_deadline_is_an_error(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("printed", told);

    [Theory]
    [InlineData("时效 | 完成时间 | 2026年6月30日前")]
    [InlineData("时效 | 完成时间 | 2027年底前")]
    public void The_own_year_and_later_ones_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("时效 | 完成时间 | 12月底前")]
    [InlineData("数量 | 维护2024年底前建成的平台 | 1套")]
    public void Days_without_a_year_and_history_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();

    [Fact]
    public void The_year_of_the_sheet_goes_before_that_of_the_document() => Rule.In(Id, SheetNotation.Document("自评 甲 | 年度 2025\n时效 | 完成时间 | 2025年底前")).ShouldHold();
}
