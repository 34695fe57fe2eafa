using Mingzhang.Model.Performance;

namespace Mingzhang.Acceptance;

/// <summary>Documents 001 and 002: tables of targets that pages cut, a department's goals in paragraphs, and forms of
/// self-evaluation with one cell a line.</summary>
public class OtherTargetsTests
{
    private static readonly PerformanceSheet[] Qinhuangdao = [.. Seeds.Read("001").Performance.Sheets];
    private static readonly PerformanceSheet[] Fengtai = [.. Seeds.Read("002").Performance.Sheets];

    [Fact]
    public void Document_001_has_a_departments_goals_and_twenty_one_projects_named_by_their_titles()
    {
        Qinhuangdao.Select(sheet => sheet.Kind).ShouldBe([SheetKind.DepartmentTargets, .. Enumerable.Repeat(SheetKind.ProjectTargets, 21)]);
        Qinhuangdao[0].Indicators.Count.ShouldBe(23);
        Qinhuangdao[0].Indicators.Select(indicator => indicator.Activity).Distinct().Count().ShouldBe(6);
        Qinhuangdao[0].Indicators.ShouldAllBe(indicator => indicator.ActivityGoal != null && indicator.Target.Kind == ValueKind.Number);
        Qinhuangdao[0].Indicators.Single(indicator => indicator.Name.Place.Line == 606).Target.ToString().ShouldBe("=365期");
        Qinhuangdao.Skip(1).Select(sheet => sheet.Indicators.Count).ShouldBe([9, 8, 8, 8, 8, 7, 8, 8, 8, 8, 8, 8, 9, 8, 8, 8, 9, 8, 9, 9, 8]);
        Qinhuangdao[1].Name!.Text.ShouldBe("报刊机构合作宣传费");
        Qinhuangdao[3].Name!.Text.ShouldBe("服务外包专项资金");
        Qinhuangdao[17].Name!.Text.ShouldBe("招商片宣传制作费（结转）");
        Qinhuangdao.ShouldAllBe(sheet => sheet.Goal != null);
    }

    [Fact]
    public void Pages_that_print_the_head_again_go_on_with_their_project_and_their_level()
    {
        var next = Qinhuangdao.SelectMany(sheet => sheet.Indicators).Where(indicator => indicator.Attachment == Attachment.NextPage).ToList();
        next.Select(indicator => indicator.Name.Place.Line).ShouldBe([855, 856, 884, 979, 993, 994, 1024, 1025]);
        next[0].First.ShouldBe(FirstLevel.Benefit);

        // A name that the page's end cut in two.
        var cut = Qinhuangdao[20].Indicators.Single(indicator => indicator.Name.Place.Line == 1020);
        cut.Name.Text.ShouldEndWith("宣传品质");
        cut.Description!.Text.ShouldEndWith("宣传品质");
    }

    [Fact]
    public void Document_002_has_an_evaluation_and_thirteen_self_evaluations_with_their_money_and_total()
    {
        Fengtai.Select(sheet => sheet.Kind).ShouldBe([SheetKind.ProjectEvaluation, .. Enumerable.Repeat(SheetKind.ProjectSelfEvaluation, 13)]);
        Fengtai.Select(sheet => sheet.ScoreTotal!.Printed).ShouldBe(["95.2", "96", "85.55", "88", "60.5", "92", "94", "93.5", "95", "91", "91", "93.9", "90", "89.3"]);
        Fengtai.ShouldAllBe(sheet => sheet.WeightTotal!.Number == 100 && sheet.Year == 2020 && sheet.NamesPerson && sheet.GivesPhone && sheet.Goal != null && sheet.Outcome != null && sheet.Measure.Name == "万元");
        Fengtai.Select(sheet => sheet.Fund(FundSource.Total)!).Select(fund => $"{fund.Initial} {fund.Adjusted} {fund.Executed} {fund.Weight} {fund.Rate} {fund.Score}").ShouldBe(
        [
            "322.06 322.06 290.88 10 90.32% 8.8", "122 122 121.65 10 99.71% 9", "71 71 70.79 10 99.70% 9.9", "10.20 10.20 8.56 10 83.90% 8", "2000 2000 0 10 0% 0",
            "117 117 109.32 10 93.43% 9", " 10.00 9.70 10 97.00% 8", "60 60 60 10 100.00% 10", "2.16 2.16 2.16 10 100.00% 10", " 10 10 10 100.00% 10",
            "423.59 373.59 345.70 10 92.53%% 9", "11 11 10.99 10 99.94% 9.9", "2 2 1.75 10 87.43% 8", "14.93 14.93 14.82 10 99.29% 9.9",
        ]);
        Fengtai.Sum(sheet => sheet.Fund(FundSource.Total)!.Adjusted!.Number).ShouldBe(3125.94m);
        Fengtai[9].Fund(FundSource.Other)!.Executed!.Number.ShouldBe(10m);
        Fengtai[0].Fund(FundSource.Fiscal)!.Weight.ShouldBeNull();
    }

    [Fact]
    public void Every_row_of_results_has_its_target_actual_points_and_reason()
    {
        Fengtai.Select(sheet => sheet.Indicators.Count).ShouldBe([9, 13, 14, 9, 12, 18, 9, 15, 13, 11, 11, 9, 9, 14]);
        Fengtai.SelectMany(sheet => sheet.Indicators).ShouldAllBe(indicator => indicator.First != null && indicator.Second != null && indicator.Weight != null && indicator.Score != null && !indicator.Target.IsBlank && !indicator.Actual!.IsBlank && indicator.Reason != null);

        // Each form gives 90 points to its rows.
        Fengtai.Select(sheet => sheet.Indicators.Sum(indicator => indicator.Weight!.Number)).ShouldAllBe(total => total == 90);
        var row = Fengtai[2].Indicators.Single(indicator => indicator.Name.Place.Line == 816);
        $"{row.SecondPrinted} {row.Target} {row.Actual} {row.Weight} {row.Score}".ShouldBe("时效指标 12个月 3 5 1.25");
        row.Reason!.Text.ShouldStartWith("因疫情影响");
        Fengtai[10].Indicators.Take(3).Select(indicator => indicator.Name).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void No_indicator_is_left_over() =>
        new[] { "000", "001", "002", "003" }.SelectMany(number => Seeds.Read(number).NotUnderstood).ShouldAllBe(left => left.Reason != "indicator");
}
