using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using static Mingzhang.Model.Performance.Comparison;
using static Mingzhang.Model.Performance.SecondLevel;

namespace Mingzhang.Web.Demonstration;

/// <summary>Targets of the centre's projects, their results of the year before, the library, evidence, second scores: enough to see each
/// page at work. One project keeps targets that say little, so that questions are to be seen.</summary>
internal static class DemonstrationProjects
{
    private sealed record Row(SecondLevel Level, string Name, Comparison Sign, string Target, string Unit, decimal Weight, string Before, string Actual, string Basis = "", string Reason = "")
    {
        public IndicatorEntry Entry => new()
        {
            First = Level.First(), Second = Level, Name = Name, Comparison = Sign, Target = Target, MeasureUnit = Unit, Weight = Weight, Basis = Basis,
        };

        public IndicatorEntry EntryBefore => Entry with { Target = Before, Actual = Actual, Reason = Reason };
    }

    private sealed record Sheet(string Name, string Purpose, string Goal, string Outcome, IReadOnlyList<PlannedShare> Plan, long BudgetBefore, int SpentPercent, params Row[] Rows);

    private static readonly IReadOnlyList<Sheet> Sheets =
    [
        new(
            "电视栏目制作费",
            "新闻和专题栏目的采编、制作、包装和技术服务",
            "全年制作播出新闻栏目260期，重要新闻当日播出，上级台采用稿件稳中有增。",
            "全年制作播出新闻栏目268期，上级台采用111条。",
            [new(3, 20), new(6, 50), new(9, 80), new(12, 100)],
            4_700_000_00, 97,
            new(EconomicCost, "栏目单期平均制作成本", AtMost, "1.9", "万元", 20, "1.9", "1.7", "近三年决算和制作合同"),
            new(Quantity, "新闻栏目制作期数", AtLeast, "260", "期", 15, "250", "268", "年度播出计划"),
            new(Quality, "节目技术审查一次通过率", AtLeast, "98", "%", 10, "98", "98.6", "技术审查记录"),
            new(Timeliness, "当日新闻当日播出率", AtLeast, "95", "%", 15, "95", "96.2", "播出单"),
            new(SocialBenefit, "上级台采用新闻条数", AtLeast, "120", "条", 20, "120", "111", "上级台用稿通知", "三季度采访车故障停用四十天，外采减少；已更新车辆，并建立约稿对接机制。"),
            new(ServedSatisfaction, "观众满意度", AtLeast, "92", "%", 10, "90", "91.5", "问卷调查")),
        new(
            "短视频与直播制作费",
            "原创短视频策划拍摄、网络直播设备租用和技术保障",
            "发布原创短视频900条以上，完成重大活动直播48场。",
            "发布原创短视频934条，完成直播42场。",
            [new(3, 15), new(6, 45), new(9, 75), new(12, 100)],
            2_500_000_00, 92,
            new(EconomicCost, "短视频单条制作成本", AtMost, "2200", "元", 20, "2300", "2150", "制作服务合同"),
            new(Quantity, "原创短视频发布条数", AtLeast, "900", "条", 10, "860", "934", "发布台账"),
            new(Quantity, "网络直播场次", AtLeast, "48", "场", 10, "48", "42", "直播计划"),
            new(Quality, "直播中断次数", AtMost, "2", "次", 10, "2", "1", "直播保障日志"),
            new(Timeliness, "突发事件短视频发布用时", AtMost, "30", "分钟", 10, "40", "35", "值班记录"),
            new(SocialBenefit, "短视频总播放量", AtLeast, "3600", "万次", 20, "3200", "3415", "平台后台统计"),
            new(ServedSatisfaction, "用户满意度", AtLeast, "90", "%", 10, "90", "93", "平台留言和问卷")),
        new(
            "客户端推广运营费",
            "客户端内容运营、活动推广和短信服务",
            "推广客户端，增加活跃用户",
            "",
            [new(6, 50), new(12, 100)],
            380_000_00, 100,
            new(EconomicCost, "成本控制率", AtMost, "100", "%", 20, "100", "100"),
            new(Quantity, "客户端推广运营费完成数量", AtLeast, "12", "项", 15, "12", "12"),
            new(Quality, "验收合格率", Equal, "100", "%", 10, "100", "100"),
            new(Timeliness, "年度内完成相应工作", Equal, "100", "%", 15, "100", "100"),
            new(SocialBenefit, "扩大宣传影响", Qualitative, "良", "", 20, "良", "良"),
            new(ServedSatisfaction, "受众满意度", AtLeast, "90", "%", 10, "90", "")),
        new(
            "网络安全等级保护测评费",
            "六个三级系统的测评、加固和安全服务",
            "六个三级系统全部通过测评，中高风险问题全部整改。",
            "六个系统通过测评，整改中高风险问题37项。",
            [new(6, 30), new(9, 60), new(12, 100)],
            2_200_000_00, 88,
            new(EconomicCost, "单个系统测评费用", AtMost, "8", "万元", 20, "8", "7.5", "测评服务合同"),
            new(Quantity, "通过测评的三级系统个数", AtLeast, "6", "个", 20, "6", "6", "定级备案证明"),
            new(Quality, "中高风险问题整改率", AtLeast, "98", "%", 10, "95", "95", "整改报告"),
            new(Timeliness, "测评报告出具时间", None, "11月底前", "", 10, "11月底前", "11月20日", "合同约定"),
            new(SocialBenefit, "网络安全事件发生次数", AtMost, "1", "次", 20, "1", "1", "安全监测记录"),
            new(ServedSatisfaction, "系统使用人员满意度", AtLeast, "90", "%", 10, "90", "94", "问卷调查")),
        new(
            "专用设备更新购置",
            "更新摄录、后期制作和播出设备",
            "更新超高清摄录和后期制作设备，超高清节目占比达到六成。",
            "设备到货验收，超高清节目占比52%。",
            [new(6, 20), new(9, 90), new(12, 100)],
            2_600_000_00, 99,
            new(EconomicCost, "超高清摄像机单台价格", AtMost, "12", "万元", 20, "12", "11.6", "市场询价"),
            new(Quantity, "购置超高清摄像机台数", AtLeast, "8", "台", 10, "6", "6", "设备配置方案"),
            new(Quantity, "更新后期制作工作站台数", AtLeast, "12", "台", 10, "10", "10", "设备配置方案"),
            new(Quality, "设备一次验收通过率", AtLeast, "95", "%", 10, "95", "100", "验收单"),
            new(Timeliness, "设备到货验收完成时间", None, "9月底前", "", 10, "9月底前", "9月26日", "采购合同"),
            new(SocialBenefit, "超高清节目占比", AtLeast, "60", "%", 20, "50", "52", "播出单统计"),
            new(ServedSatisfaction, "采编人员满意度", AtLeast, "90", "%", 10, "90", "92", "问卷调查")),
    ];

    /// <summary>The centre's book with its targets.</summary>
    public static AccountBook Enriched(AccountBook book) => book.Unit.Code != DemonstrationUnits.Centre ? book : book with
    {
        Projects = [.. book.Projects.Select(project => SheetOf(project.Name) is { } sheet ? project with { Purpose = sheet.Purpose, Goal = sheet.Goal, Plan = sheet.Plan, Indicators = [.. sheet.Rows.Select(row => row.Entry)] } : project)],
    };

    /// <summary>The centre's year before, with targets and results of that year.</summary>
    public static AccountBook WithResults(AccountBook before) => before.Unit.Code != DemonstrationUnits.Centre ? before : before with
    {
        Projects = [.. before.Projects.Select(project => SheetOf(project.Name) is { } sheet ? project with { Outcome = sheet.Outcome, Indicators = [.. sheet.Rows.Select(row => row.EntryBefore)], Funds = Funds(sheet, before.Year) } : project)],
    };

    /// <summary>Leads, library, evidence and second scores of the centre.</summary>
    public static async Task AddAsync(Store.Changes.Change change, Scope scope)
    {
        if (scope.Unit != DemonstrationUnits.Centre)
        {
            return;
        }

        foreach (var project in (await change.ListAsync<KeptProject>(scope)).Where(project => !project.IsDepartment))
        {
            await change.SaveAsync(project with { Lead = project.Name.Contains("设备", StringComparison.Ordinal) ? "jingban" : "xiangmu", StartYear = scope.Year - 1, EndYear = scope.Year + 1 });
        }

        foreach (var row in Sheets.Where(sheet => sheet.Goal.EndsWith('。')).SelectMany(sheet => sheet.Rows))
        {
            await change.AddAsync(new KeptLibraryIndicator
            {
                Unit = row.Level == ServedSatisfaction ? "" : scope.Unit,
                First = row.Level.First().ToString(),
                Second = row.Level.ToString(),
                Name = row.Name,
                Comparison = row.Sign.ToString(),
                MeasureUnit = row.Unit,
                Basis = row.Basis,
                Field = "融媒体",
            });
        }

        await AddResultsAsync(change, scope with { Year = scope.Year - 1 });
        await DemonstrationRecords.AddAsync(change, scope with { Year = scope.Year - 1 });
    }

    private static async Task AddResultsAsync(Store.Changes.Change change, Scope scope)
    {
        var indicators = await change.ListAsync<KeptIndicator>(scope);
        foreach (var (name, file, words) in new[]
        {
            ("新闻栏目制作期数", "2025年播出单汇总.csv", "全年播出单"),
            ("上级台采用新闻条数", "2025年用稿通知.txt", "逐月用稿通知"),
            ("原创短视频发布条数", "2025年短视频发布台账.csv", "发布台账"),
        })
        {
            var indicator = indicators.First(one => one.Name == name);
            var content = System.Text.Encoding.UTF8.GetBytes($"示例佐证：{words}\n");
            await change.AddAsync(new KeptEvidence
            {
                Unit = scope.Unit,
                Year = scope.Year,
                Project = indicator.Project,
                Indicator = indicator.Id,
                Hash = await BlobStore.KeepAsync(change, content),
                FileName = file,
                MediaType = file.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv" : "text/plain",
                Size = content.Length,
                Words = words,
                By = "王经办",
                At = change.At,
            });
        }

        foreach (var (name, score, reason) in new[] { ("新闻栏目制作期数", 15m, ""), ("上级台采用新闻条数", 17m, "有七条为转载，不计入采用") })
        {
            var indicator = indicators.First(one => one.Name == name);
            await change.AddAsync(new KeptMark
            {
                Id = indicator.Id + ".review", Unit = scope.Unit, Year = scope.Year, Project = indicator.Project, Indicator = indicator.Id, IsReview = true, Score = score, Reason = reason, By = "李复核", At = change.At,
            });
        }
    }

    private static Sheet? SheetOf(string name) => Sheets.FirstOrDefault(sheet => sheet.Name == name);

    private static IReadOnlyList<ProjectFund> Funds(Sheet sheet, int year) =>
    [
        new(FundSource.Fiscal, year, Stage.Initial, Money.OfFen(sheet.BudgetBefore)),
        new(FundSource.Fiscal, year, Stage.Adjusted, Money.OfFen(sheet.BudgetBefore)),
        new(FundSource.Fiscal, year, Stage.Executed, Money.OfFen(sheet.BudgetBefore / 100 * sheet.SpentPercent)),
    ];
}
