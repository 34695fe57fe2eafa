using System.Globalization;
using System.Text.Json;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Spending;

namespace Mingzhang.Web.Demonstration;

/// <summary>Records of live sessions of the centre's year before: 42 that count, and three that do not.</summary>
internal static class DemonstrationRecords
{
    private const int Sessions = 42;
    private static readonly string[] Subjects = ["惠民文艺演出", "农产品专场", "防汛值守", "县域运动会", "政务公开日", "非遗进校园"];

    /// <summary>Imports the records and lets the indicator take its value from them.</summary>
    public static async Task AddAsync(Store.Changes.Change change, Scope scope)
    {
        var indicator = (await change.ListAsync<KeptIndicator>(scope)).First(one => one.Name == "网络直播场次");
        await change.SaveAsync(indicator with { Measure = "live-sessions" });
        var rows = Rows(scope.Year).ToList();
        var import = await change.AddAsync(new KeptImport { Unit = scope.Unit, Year = scope.Year, Kind = RecordUploads.Prefix + "lives", FileName = "直播台账.xlsx", By = "赵项目", At = change.At, Added = rows.Count });
        foreach (var (number, values) in rows.Index())
        {
            await change.AddAsync(new KeptWorkRecord { Unit = scope.Unit, Year = scope.Year, Kind = "lives", Import = import.Id, RowKey = $"live-{number:000}", Row = number + 2, Body = JsonSerializer.Serialize(values) });
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(int year)
    {
        for (var session = 0; session < Sessions; session++)
        {
            yield return Row(Title(session), new DateTime(year, 1, 9, 9, 30, 0).AddDays(session * 8));
        }

        yield return Row(Title(5), new DateTime(year, 1, 9, 9, 30, 0).AddDays(40));
        yield return Row("跨年晚会", new DateTime(year + 1, 1, 1, 0, 10, 0));
        yield return new(StringComparer.Ordinal) { ["title"] = "没有登记时间的直播", ["minutes"] = "60" };
    }

    private static string Title(int session) => $"{Subjects[session % Subjects.Length]}直播第{(session / Subjects.Length) + 1}场";

    private static Dictionary<string, string> Row(string title, DateTime start) => new(StringComparer.Ordinal)
    {
        ["title"] = title, ["start"] = start.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), ["minutes"] = "90", ["interruptions"] = "0",
    };
}
