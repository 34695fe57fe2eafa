using Mingzhang.Model.Performance;

namespace Mingzhang.Acceptance;

/// <summary>Document 003: six forms with a plan of payments, one cell a line.</summary>
public class FengrunTargetsTests
{
    private static readonly PerformanceSheet[] Sheets = [.. Seeds.Read("003").Performance.Sheets];
    private static readonly PerformanceSheet[] Projects = [.. Sheets.Where(sheet => sheet.Kind == SheetKind.ProjectTargets)];

    [Fact]
    public void Every_form_has_its_project_amounts_purpose_plan_and_goal()
    {
        using var expected = Seeds.Expected("003-fengrun-facts.json");
        Projects.Select(sheet => new
            {
                sheet.Title,
                Code = sheet.Code?.Text,
                Name = sheet.Name?.Text,
                Total = sheet.Fund(FundSource.Total)?.Initial?.Figure.Digits,
                Fiscal = sheet.Fund(FundSource.Fiscal)?.Initial?.Figure.Digits,
                Other = sheet.Fund(FundSource.Other)?.Initial?.Figure.Digits,
                Measure = sheet.Measure.Name,
                Purpose = sheet.Purpose?.Text,
                Goal = sheet.Goal?.Text,
                Plan = string.Join(' ', sheet.Plan.Select(step => $"{step.Month}月底:{step.Planned}")),
            })
            .ShouldBe(expected.RootElement.GetProperty("projects").EnumerateArray().Select(project => new
            {
                Title = Sheet.Text(project, "title_printed")!,
                Code = Sheet.Text(project, "code"),
                Name = Sheet.Text(project, "name_printed"),
                Total = Sheet.Text(project, "total"),
                Fiscal = Sheet.Text(project, "fiscal"),
                Other = Sheet.Text(project, "other"),
                Measure = Sheet.Text(project, "unit")!,
                Purpose = Sheet.Text(project, "purpose"),
                Goal = Sheet.Text(project, "goal"),
                Plan = string.Join(' ', project.GetProperty("spending_plan").EnumerateObject().Select(step => $"{step.Name}:{step.Value.GetString()}")),
            }));
        Projects.Length.ShouldBe(6);
        Projects.ShouldAllBe(sheet => sheet.UnitCode == "425001" && sheet.Unit != null);
    }

    [Fact]
    public void Every_indicator_has_its_levels_name_description_sign_value_unit_basis_and_line()
    {
        using var expected = Seeds.Expected("003-fengrun-facts.json");
        var projects = expected.RootElement.GetProperty("projects").EnumerateArray().ToList();
        for (var i = 0; i < projects.Count; i++)
        {
            Projects[i].Indicators.Select(Sheet.Row).ShouldBe(projects[i].GetProperty("indicators").EnumerateArray().Select(Sheet.Row), projects[i].GetProperty("id").GetString());
        }

        Projects.Sum(sheet => sheet.Indicators.Count).ShouldBe(36);
        Projects.SelectMany(sheet => sheet.Indicators).ShouldAllBe(indicator => !indicator.IsInferred);
    }

    [Fact]
    public void The_departments_goals_are_read_from_their_paragraphs()
    {
        using var expected = Seeds.Expected("003-fengrun-facts.json");
        var goals = expected.RootElement.GetProperty("department_goals");
        var sheet = Sheets.Where(sheet => sheet.Kind == SheetKind.DepartmentTargets).ShouldHaveSingleItem();
        sheet.Goal!.Text.ShouldBe(Sheet.Text(goals, "overall_goal"));
        sheet.Indicators.Select(indicator => new { indicator.Activity, Goal = indicator.ActivityGoal?.Text, Name = indicator.Name.Text, Sign = indicator.Target.Comparison == Comparison.AtLeast ? "≥" : "", SignPrinted = indicator.Target.ComparisonPrinted, indicator.Target.Printed, Unit = indicator.Target.Unit?.Printed, indicator.Name.Place.Line })
            .ShouldBe(goals.GetProperty("indicators").EnumerateArray().Select(row => new { Activity = Sheet.Text(row, "group")!, Goal = Sheet.Text(row, "goal"), Name = Sheet.Text(row, "level3")!, Sign = Sheet.Text(row, "operator")!, SignPrinted = Sheet.Text(row, "operator_printed")!, Printed = Sheet.Text(row, "value_printed")!, Unit = Sheet.Text(row, "unit"), Line = (int?)row.GetProperty("line").GetInt32() }));
    }

    [Fact]
    public void Nothing_of_its_targets_is_left_over() => Seeds.Read("003").NotUnderstood.ShouldBeEmpty();
}
