using System.Diagnostics;
using Mingzhang.Checking;
using Mingzhang.Model;

namespace Mingzhang.Speed.Facts;

/// <summary>How many facts a second one core checks, in many small bodies and in one that holds them all.</summary>
internal static class FactSpeed
{
    private const int WarmUpFacts = 50_000;
    private const int WarmUps = 6;

    public static void Measure(IReadOnlyList<int> sizes, int repeats, TextWriter output)
    {
        output.WriteLine("\n## 核对事实：一个核\n");
        WarmUp();
        output.WriteLine("| 主体 | 事实 | 核对的关系 | 违反 | 中位 ms | 最小 | 最大 | 万事实/秒 | 分配 B/事实 | CPU 中位 ms | 万事实/CPU 秒 |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, asOne) in new[] { ($"每个单位 {InventedUnits.FactsOfUnit} 个事实", false), ("合为一个主体", true) })
        {
            foreach (var size in sizes)
            {
                Row(name, [.. Enumerable.Range(0, repeats).Select(_ => Once(size, asOne))], output);
            }
        }
    }

    /// <summary>Checks so many facts once; they are invented anew, for a fact remembers its interval.</summary>
    public static Measured Once(int size, bool asOne)
    {
        var units = InventedUnits.With(size);
        IReadOnlyList<IReadOnlyList<ReadDocument>> bodies = asOne ? [[.. units.SelectMany(unit => unit)]] : units;
        var facts = units.Sum(unit => unit.Sum(document => document.Facts.Count));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        var processorTime = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var counts = new Dictionary<(Relation Relation, Outcome Outcome), int>();
        var watch = Stopwatch.StartNew();
        foreach (var body in bodies)
        {
            foreach (var (key, count) in Checker.Check(body).Counts)
            {
                counts[key] = counts.GetValueOrDefault(key) + count;
            }
        }

        watch.Stop();
        process.Refresh();
        return new(facts, watch.Elapsed.TotalMilliseconds, (process.TotalProcessorTime - processorTime).TotalMilliseconds, GC.GetTotalAllocatedBytes() - allocated, counts);
    }

    public static void WarmUp()
    {
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            Once(WarmUpFacts, asOne: false);
            Once(WarmUpFacts, asOne: true);

            // The compiler that makes hot code faster works in the background, a tenth of a second later.
            Thread.Sleep(200);
        }
    }

    private static void Row(string name, List<Measured> runs, TextWriter output)
    {
        var spread = new Spread(runs.Select(run => run.Milliseconds));
        var run = runs[^1];

        // Where other programs want the core too, the processor's time says what the wall's clock cannot.
        var processor = new Spread(runs.Select(each => each.ProcessorMilliseconds)).Median;
        output.WriteLine(
            $"| {name} | {run.Facts:N0} | {run.Of(Outcome.Holds) + run.Of(Outcome.Violated):N0} | {run.Of(Outcome.Violated):N0} "
            + $"| {spread.Median:N0} | {spread.Least:N0} | {spread.Most:N0} | {run.Facts / spread.Median / 10:0} "
            + $"| {run.AllocatedBytes / run.Facts} | {processor:N0} | {run.Facts / processor / 10:0} |");
    }
}

/// <summary>What checking took, once.</summary>
internal sealed record Measured(
    int Facts,
    double Milliseconds,
    double ProcessorMilliseconds,
    long AllocatedBytes,
    IReadOnlyDictionary<(Relation Relation, Outcome Outcome), int> Counts
)
{
    public int Of(Outcome outcome) => Counts.Where(count => count.Key.Outcome == outcome).Sum(count => count.Value);

    public int Of(Relation relation, Outcome outcome) => Counts.GetValueOrDefault((relation, outcome));
}
