using Mingzhang.Model.Performance;

namespace Mingzhang.Acceptance;

/// <summary>Document 000: a list of twenty projects over five pages, converted with shifted columns, projects printed apart
/// from their indicators, and a department's targets over three pages.</summary>
public class ChaoyangTargetsTests
{
    private static readonly PerformanceSheet[] Sheets = [.. Seeds.Read("000").Performance.Sheets];
    private static readonly PerformanceSheet[] Projects = [.. Sheets.Where(sheet => sheet.Kind == SheetKind.ProjectTargets)];

    [Fact]
    public void Every_project_has_its_code_name_unit_amounts_goal_and_line()
    {
        using var expected = Seeds.Expected("000-chaoyang-facts.json");
        Projects.Select(sheet => new
            {
                Code = sheet.Code?.Text,
                Name = sheet.Name?.Text,
                Unit = sheet.Unit is null ? null : $"{sheet.UnitCode}-{sheet.Unit.Text}",
                Total = sheet.Fund(FundSource.Total)?.Initial?.Figure.Digits,
                Fiscal = sheet.Fund(FundSource.Fiscal)?.Initial?.Figure.Digits,
                Other = sheet.Fund(FundSource.Other)?.Initial?.Figure.Digits,
                Measure = sheet.Measure.Name,
                Goal = sheet.Goal?.Text,
                sheet.Place.Line,
            })
            .ShouldBe(expected.RootElement.GetProperty("projects").EnumerateArray().Select(project => new
            {
                Code = Sheet.Text(project, "code"),
                Name = Sheet.Text(project, "name"),
                Unit = Sheet.Text(project, "unit_cell"),
                Total = Sheet.Text(project, "total"),
                Fiscal = Sheet.Text(project, "fiscal"),
                Other = Sheet.Text(project, "other"),
                Measure = Sheet.Text(project, "unit")!,
                Goal = Sheet.Text(project, "goal"),
                Line = (int?)project.GetProperty("line").GetInt32(),
            }));
        Projects.Length.ShouldBe(20);
    }

    [Fact]
    public void Every_indicator_has_its_project_levels_name_sign_value_unit_and_line()
    {
        using var expected = Seeds.Expected("000-chaoyang-facts.json");
        var projects = expected.RootElement.GetProperty("projects").EnumerateArray().ToList();
        for (var i = 0; i < projects.Count; i++)
        {
            Projects[i].Indicators.Select(Sheet.Row).ShouldBe(projects[i].GetProperty("indicators").EnumerateArray().Select(Sheet.Row), projects[i].GetProperty("id").GetString());
            Projects[i].Indicators.Select(indicator => indicator.IsInferred)
                .ShouldBe(projects[i].GetProperty("indicators").EnumerateArray().Select(row => row.GetProperty("attached_by_inference").GetBoolean()));
        }

        Projects.Sum(sheet => sheet.Indicators.Count).ShouldBe(177);
    }

    [Fact]
    public void The_departments_targets_are_one_sheet_over_three_pages()
    {
        using var expected = Seeds.Expected("000-chaoyang-facts.json");
        var goals = expected.RootElement.GetProperty("department_goals");
        var sheet = Sheets.Where(sheet => sheet.Kind == SheetKind.DepartmentTargets).ShouldHaveSingleItem();
        sheet.Name!.Text.ShouldBe(Sheet.Text(goals, "部门名称"));
        sheet.Year.ShouldBe(2026);
        sheet.Goal!.Text.ShouldBe(Sheet.Text(goals, "goal"));
        sheet.Measure.Name.ShouldBe("万元");
        sheet.Fund(FundSource.Total)!.Initial!.Figure.Digits.ShouldBe("6340.217896");
        sheet.Fund(FundSource.Fiscal)!.Initial!.Figure.Digits.ShouldBe("6270.217896");
        sheet.Fund(FundSource.Other)!.Initial!.Figure.Digits.ShouldBe("70.000000");

        // The careful reader wrote down 27; the document's last line, which has no end, holds one more.
        sheet.Indicators.SkipLast(1).Select(Sheet.Row).ShouldBe(goals.GetProperty("indicators").EnumerateArray().Select(Sheet.Row));
        sheet.Indicators.SkipLast(1).Select(indicator => indicator.Activity).ShouldBe(goals.GetProperty("indicators").EnumerateArray().Select(row => row.GetProperty("activity").GetString()!));
        var last = sheet.Indicators[^1];
        (last.Name.Place.Line, last.Activity, last.Second, last.Target.Comparison, last.Target.Number).ShouldBe((542, "安全播出与系统运维", SecondLevel.EconomicCost, Comparison.AtMost, 100m));
    }

    [Fact]
    public void What_was_inferred_is_told()
    {
        var notes = Seeds.Read("000").Notes;
        notes.Where(note => note.Key == "indicators-joined-in-order").Select(note => note.Arguments[0]).ShouldBe(["11", "6", "6", "5"]);
        notes.Where(note => note.Key == "indicators-of-page-before").Select(note => note.Place.Line).ShouldBe([274, 385, 464, 521]);
    }
}
