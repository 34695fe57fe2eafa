using System.Globalization;
using Mingzhang.Load.Running;
using Mingzhang.Speed;

namespace Mingzhang.Load.Driving;

/// <summary>An answer as the client saw it.</summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Milliseconds">From sending to the end of the answer.</param>
/// <param name="Status">Its code.</param>
/// <param name="IsFault">Another code than the one that was expected.</param>
/// <param name="IsClash">Another person was quicker; both values are kept.</param>
/// <param name="Bytes">Of its body, as they came.</param>
internal sealed record Answer(string Kind, double Milliseconds, int Status, bool IsFault, bool IsClash, long Bytes);

/// <summary>What a run showed.</summary>
/// <param name="Answers">After the first seconds.</param>
/// <param name="Seconds">In which they came.</param>
/// <param name="SocketFaults">wrk's line of socket errors; empty for none.</param>
/// <param name="DatabasePeak">Largest memory of the database's processes in MB; 0 for none.</param>
internal sealed record Outcome(IReadOnlyList<Answer> Answers, double Seconds, string SocketFaults, long DatabasePeak);

/// <summary>Runs wrk with a connection and a thread for each user.</summary>
internal static class WrkRun
{
    /// <summary>Answers of the first seconds do not count: programs warm up.</summary>
    public const int WarmUp = 20;

    /// <exception cref="InvalidOperationException">wrk is missing or failed.</exception>
    public static async Task<Outcome> MeasureAsync(Uri address, IReadOnlyList<User> users, int seconds, int saving, bool thinks, int? database, int warmUp = WarmUp)
    {
        var wrk = Programs.Find("wrk") ?? throw new InvalidOperationException("没有找到 wrk：apt-get install wrk");
        var folder = Directory.CreateTempSubdirectory("mingzhang-wrk-").FullName;
        try
        {
            var script = WrkScript.Write(folder, users, saving, thinks);
            var count = users.Count.ToString(CultureInfo.InvariantCulture);
            using var over = new CancellationTokenSource();
            var peak = PeakAsync(database, over.Token);
            var printed = await Task.Run(() => Programs.Output(wrk, "--threads", count, "--connections", count, "--duration", string.Create(CultureInfo.InvariantCulture, $"{seconds + warmUp}s"), "--timeout", "60s", "--script", script, address.ToString()));
            await over.CancelAsync();
            var faults = printed.Split('\n').FirstOrDefault(line => line.Contains("Socket errors", StringComparison.Ordinal)) ?? "";
            return new([.. Directory.EnumerateFiles(folder, "times-*").SelectMany(file => Answers(file, warmUp))], seconds, faults.Trim(), await peak);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Answer> Answers(string file, int warmUp) =>
        File.ReadLines(file).Select(line => line.Split('\t')).Where(parts => parts.Length == 7 && double.Parse(parts[5], CultureInfo.InvariantCulture) >= warmUp * 1000)
            .Select(parts => new Answer(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3].Length > 0, parts[4].Length > 0, long.Parse(parts[6], CultureInfo.InvariantCulture)));

    private static async Task<long> PeakAsync(int? process, CancellationToken over)
    {
        var peak = 0L;
        while (process is { } one && !over.IsCancellationRequested)
        {
            peak = Math.Max(peak, Memory.WithChildren(one));
            await Task.Delay(1000, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return peak;
    }
}
