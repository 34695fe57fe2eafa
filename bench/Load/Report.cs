using System.Globalization;
using Mingzhang.Load.Driving;

namespace Mingzhang.Load;

/// <summary>Tables of what was measured.</summary>
internal static class Report
{
    public static void Print(TextWriter output, string title, Outcome outcome, TimeSpan used)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n### {title}\n\n| 种类 | 次数 | 次/秒 | p50 ms | p95 ms | p99 ms | 最大 ms | KB | 冲突 | 错误 |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"));
        foreach (var group in outcome.Answers.GroupBy(answer => answer.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Row(output, group.Key, [.. group], outcome.Seconds);
        }

        Row(output, "**pages**", [.. outcome.Answers.Where(answer => !IsSave(answer) && answer.Kind != "static")], outcome.Seconds);
        Row(output, "**saves**", [.. outcome.Answers.Where(IsSave)], outcome.Seconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n程序用处理器 {used.TotalSeconds:0} 秒；{(outcome.SocketFaults.Length > 0 ? outcome.SocketFaults : "没有连接错误")}"));
        foreach (var fault in outcome.Answers.Where(answer => answer.IsFault).GroupBy(answer => (answer.Kind, answer.Status)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"错误：{fault.Key.Kind} {fault.Key.Status}，{fault.Count()} 次"));
        }
    }

    private static bool IsSave(Answer answer) => answer.Kind.EndsWith(" save", StringComparison.Ordinal);

    private static void Row(TextWriter output, string name, List<Answer> answers, double seconds)
    {
        if (answers.Count > 0)
        {
            List<double> times = [.. answers.Select(answer => answer.Milliseconds).Order()];
            double At(double share) => times[(int)Math.Ceiling(share * times.Count) - 1];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {times.Count} | {times.Count / seconds:0.0} | {At(0.5):0} | {At(0.95):0} | {At(0.99):0} | {times[^1]:0} | {answers.Average(answer => answer.Bytes) / 1024:0} | {answers.Count(answer => answer.IsClash)} | {answers.Count(answer => answer.IsFault)} |"));
        }
    }
}
