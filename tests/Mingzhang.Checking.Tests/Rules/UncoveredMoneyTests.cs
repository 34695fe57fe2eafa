using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class UncoveredMoneyTests
{
    private const string Id = "uncovered-money";

    [Fact]
    public void Sheets_that_come_to_less_than_project_expenditure_are_asked_about() =>
        Of("项目 甲 | 预算 1500\n项目 乙 | 预算 1176.72", 3964.7072m).ShouldFind("arithmetic", "3964.7072 − 2676.72 = 1287.9872");

    [Fact]
    public void Sheets_that_come_to_more_are_asked_about_too() => Of("项目 甲 | 预算 50\n项目 乙 | 预算 60", 100m).ShouldFind("arithmetic", "100 − 110 = -10");

    [Fact]
    public void Sheets_that_come_to_all_of_it_are_right() => Of("项目 甲 | 预算 50\n项目 乙 | 预算 50", 100m).ShouldHold();

    [Fact]
    public void Money_of_the_treasury_is_held_against_its_own() => Of("项目 甲 | 预算 60 | 财政 50\n项目 乙 | 预算 50 | 财政 50", 100m, Fund.Fiscal).ShouldHold();

    [Fact]
    public void Without_a_figure_of_project_expenditure_nothing_can_be_told() => Of("项目 甲 | 预算 50", null).ShouldLackData();

    [Fact]
    public void Without_the_budget_of_a_project_nothing_can_be_told() => Of("项目 甲 | 预算 50\n项目 乙", 100m).ShouldLackData();

    [Fact]
    public void Sheets_of_wages_are_not_of_projects_and_nothing_can_be_told() => Of("项目 甲 | 预算 50\n项目 工资性支出 | 预算 60", 100m).ShouldLackData();

    [Fact]
    public void A_document_that_says_it_publishes_a_part_need_not_cover_the_rest() => Of("项目 甲 | 预算 50", 100m, said: "现将本单位重点项目绩效目标公开如下").ShouldLackData();

    [Fact]
    public void More_than_all_of_it_is_asked_about_even_then() => Of("项目 甲 | 预算 150", 100m, said: "现将本单位重点项目绩效目标公开如下").ShouldFind("arithmetic", "100 − 150 = -50");

    private static Rule Of(string text, decimal? expenditure, Fund fund = Fund.All, string? said = null)
    {
        var sheets = SheetNotation.Document(text, kind: DocumentKind.Budget);
        var place = new Place { Document = sheets.Name, Line = 1 };
        return Rule.In(Id, new ReadDocument
        {
            Name = sheets.Name,
            Format = sheets.Format,
            Kind = sheets.Kind,
            Organisation = sheets.Organisation,
            Year = sheets.Year,
            Stage = new(Stage.Initial, place),
            Performance = sheets.Performance,
            Passages = said is null ? [] : [new Passage(place, said)],
            Facts = expenditure is not { } amount ? [] :
            [
                new Fact
                {
                    Coordinates = new Coordinates { Year = 2026, Stage = Stage.Initial, Flow = Flow.Expenditure, Nature = Nature.Project, Fund = fund },
                    Figure = new Figure(amount, amount.Scale, Measure.Money(MoneyUnit.Wan)),
                    Printed = SheetsOf(amount),
                    Place = place,
                },
            ],
        });
    }

    private static string SheetsOf(decimal amount) => amount.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
