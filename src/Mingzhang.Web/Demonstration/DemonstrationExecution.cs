using System.Globalization;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Scoring.Measures;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Spending;

namespace Mingzhang.Web.Demonstration;

/// <summary>Records of the centre's work, and monitoring: January to July is answered, January to October half of it.</summary>
internal static class DemonstrationExecution
{
    private const int Answered = 7;
    private const int Open = 10;

    public static async Task AddAsync(Change change, Scope scope)
    {
        await AddRecordsAsync(change, scope, "issues", "报纸出版台账.xlsx", Issues(scope.Year));
        await AddRecordsAsync(change, scope, "lives", "直播台账.xlsx", Lives(scope.Year));
        await AddRecordsAsync(change, scope, "answers", "观众问卷.csv", Answers(scope.Year));
        await AddMonitoringAsync(change, scope);
    }

    // Some issues stand in the file twice and three numbers are missing: how many were printed is a question.
    private static IEnumerable<Dictionary<string, string>> Issues(int year)
    {
        for (var number = 1; number <= 67; number++)
        {
            var issue = number <= 51 ? number : (number - 51) * 3;
            if (issue is 17 or 34 or 35)
            {
                continue;
            }

            yield return new() { ["title"] = "示例新闻", ["number"] = Text(issue), ["date"] = Day(new DateOnly(year, 1, 5).AddDays((issue - 1) * 6)), ["pages"] = "4", ["copies"] = "3000" };
        }
    }

    private static IEnumerable<Dictionary<string, string>> Lives(int year)
    {
        for (var number = 1; number <= 37; number++)
        {
            var day = new DateOnly(year, 1, 8).AddDays((number - 1) * 8);
            yield return new()
            {
                ["title"] = $"直播第{Text(number == 20 ? 19 : number)}场",
                ["start"] = Day(number == 20 ? day.AddDays(-8) : day) + "T09:00:00",
                ["minutes"] = Text(60 + (number % 5 * 15)),
                ["interruptions"] = number == 12 ? "1" : "0",
                ["viewers"] = Text(2_000 + (number * 137)),
            };
        }
    }

    private static IEnumerable<Dictionary<string, string>> Answers(int year)
    {
        string[] grades = ["非常满意", "满意", "满意", "非常满意", "基本满意", "满意", "非常满意", "满意", "不满意", "满意"];
        for (var number = 1; number <= 60; number++)
        {
            var answer = new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = Text(number), ["date"] = Day(new DateOnly(year, 6, 1).AddDays(number % 30)), ["object"] = "观众" };
            if (number != 33)
            {
                answer["grade"] = grades[number % grades.Length];
            }

            yield return answer;
        }
    }

    private static async Task AddRecordsAsync(Change change, Scope scope, string kind, string file, IEnumerable<Dictionary<string, string>> rows)
    {
        var records = rows.Select((values, index) => new ActivityRecord($"{kind}-{index:000}", values) { Row = index + 2 }).ToList();
        var import = await change.AddAsync(new KeptImport { Unit = scope.Unit, Year = scope.Year, Kind = RecordUploads.Prefix + kind, FileName = file, By = "王经办", At = change.At, Added = records.Count });
        foreach (var record in records)
        {
            await change.AddAsync(RecordUploads.Kept(scope, PackLoader.Embedded.Measures.Kinds[kind], import.Id, record));
        }
    }

    private static async Task AddMonitoringAsync(Change change, Scope scope)
    {
        var projects = (await change.ListAsync<KeptProject>(scope)).Where(project => !project.IsDepartment).OrderBy(project => project.Position).ToList();
        var indicators = (await change.ListAsync<KeptIndicator>(scope)).OrderBy(indicator => indicator.Position).ToLookup(indicator => indicator.Project, StringComparer.Ordinal);
        foreach (var (project, at) in projects.Select((project, at) => (project, at)))
        {
            foreach (var indicator in indicators[project.Id])
            {
                await BindAsync(change, indicator);
                await AddNoteAsync(change, scope, project, indicator, Answered);
                if (at == 0)
                {
                    await AddNoteAsync(change, scope, project, indicator, Open);
                }
            }
        }
    }

    private static async Task BindAsync(Change change, KeptIndicator indicator)
    {
        var measure = indicator.Name switch { "网络直播场次" => "live-sessions", "观众满意度" => "satisfied", _ => "" };
        if (measure.Length > 0)
        {
            await change.SaveAsync(indicator with { Measure = measure });
        }
    }

    private static Task AddNoteAsync(Change change, Scope scope, KeptProject project, KeptIndicator indicator, int through)
    {
        var isBehind = indicator.Name is "上级台采用新闻条数" or "网络直播场次";
        return change.AddAsync(new KeptMonitoring
        {
            Id = MonitoringRecords.IdOf(through, indicator.Id),
            Unit = scope.Unit,
            Year = scope.Year,
            Month = through,
            Project = project.Id,
            Indicator = indicator.Id,
            Actual = ActualOf(indicator, through, isBehind),
            Cause = isBehind && through == Answered ? nameof(DeviationReason.Equipment) : "",
            Possibility = isBehind && through == Answered ? nameof(Attainability.Possible) : "",
            Remedy = isBehind && through == Answered ? "调整设备检修时间，四季度补足场次和供稿" : "",
            RemedyDue = isBehind && through == Answered ? new DateOnly(scope.Year, indicator.Name == "网络直播场次" ? 10 : 12, 20) : null,
        });
    }

    // A count goes with the months; a rate, a limit or a word is as its target.
    private static string ActualOf(KeptIndicator indicator, int through, bool isBehind) =>
        indicator.Second == SecondLevel.Quantity || isBehind
            ? decimal.TryParse(indicator.Target, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var target)
                ? decimal.Ceiling((target * through / 12) - (isBehind ? target / 10 : 0)).ToString("0", CultureInfo.InvariantCulture)
                : indicator.Target
            : indicator.Comparison == Comparison.Qualitative ? "全部达成预期目标" : indicator.Target;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
