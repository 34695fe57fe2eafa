using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DepartmentFundsDifferTests
{
    private const string Id = "department-funds-differ";

    [Fact]
    public void Other_funds_of_projects_under_basic_spending_are_found() =>
        Of("其他资金·基本支出 70", (Nature.Basic, Fund.All, "2305.51"), (Nature.Basic, Fund.Fiscal, "2305.51")).ShouldFind("arithmetic", "2305.51 − 2305.51 = 0");

    [Fact]
    public void Where_only_one_kind_of_the_treasurys_money_is_told_it_leaves_at_most_the_rest() =>
        Of("其他资金·基本支出 70", (Nature.Basic, Fund.All, "2305.51"), (Nature.Basic, Fund.General, "2305.51")).ShouldFind("expected", "0 万元");

    [Theory]
    [InlineData("其他资金·项目支出 70.00")]
    [InlineData("财政拨款·项目支出 3964.71")]
    [InlineData("其他资金·项目支出 70.00 财政拨款·项目支出 3964.7")]
    public void Funds_that_the_tables_give_are_right(string funds) =>
        Of(funds, (Nature.Project, Fund.All, "4034.71"), (Nature.Project, Fund.Fiscal, "3964.71")).ShouldHold();

    [Fact]
    public void Less_than_what_one_kind_of_money_leaves_may_be_right() =>
        Of("其他资金·项目支出 50", (Nature.Project, Fund.All, "4034.71"), (Nature.Project, Fund.General, "3964.71")).ShouldHold();

    [Fact]
    public void Money_of_the_treasury_that_differs_is_found() =>
        Of("财政拨款·基本支出 2300", (Nature.Basic, Fund.Fiscal, "2305.51")).ShouldFind("expected", "2305.51 万元");

    [Fact]
    public void Without_budget_tables_nothing_can_be_told() => Of("其他资金·基本支出 70").ShouldLackData();

    [Fact]
    public void A_sheet_that_does_not_divide_its_money_is_not_judged() => Of("其他资金 70", (Nature.Basic, Fund.All, "2305.51")).ShouldNotApply();

    private static Rule Of(string funds, params (Nature Nature, Fund Fund, string Amount)[] facts)
    {
        var sheets = SheetNotation.Document("部门 示例县融媒体中心", kind: DocumentKind.Budget);
        var place = new Place { Document = sheets.Name, Line = 1 };
        var words = funds.Split(' ');
        FundRow Row(string label, string amount) => new(FundSource.Unknown, label, place) { Initial = new PrintedNumber(Money(amount), amount, place) };
        return Rule.In(Id, new ReadDocument
        {
            Name = sheets.Name,
            Format = sheets.Format,
            Kind = sheets.Kind,
            Organisation = sheets.Organisation,
            Year = sheets.Year,
            Stage = new(Stage.Initial, place),
            Performance = new PerformancePart { Sheets = [sheets.Performance.Sheets[0] with { Funds = [.. words.Chunk(2).Select(pair => Row(pair[0], pair[1]))] }] },
            Facts =
            [
                .. facts.Select(fact => new Fact
                {
                    Coordinates = new Coordinates { Year = 2026, Stage = Stage.Initial, Flow = Flow.Expenditure, Nature = fact.Nature, Fund = fact.Fund },
                    Figure = Money(fact.Amount),
                    Printed = fact.Amount,
                    Place = place,
                }),
            ],
        });
    }

    private static Figure Money(string amount)
    {
        var number = decimal.Parse(amount, CultureInfo.InvariantCulture);
        return new Figure(number, number.Scale, Measure.Money(MoneyUnit.Wan));
    }
}
