using Mingzhang.Checking;

namespace Mingzhang.Speed.Facts;

/// <summary>The same facts, equalities and sums in databases.</summary>
internal static class DatabaseSpeed
{
    public static void Measure(int facts, int repeats, TextWriter output)
    {
        output.WriteLine($"\n## 同样的事实、同样的相等与合计：数据库\n");
        FactSpeed.WarmUp();
        var ours = Enumerable.Range(0, repeats).Select(_ => FactSpeed.Once(facts, asOne: true)).ToList();
        var folder = Directory.CreateTempSubdirectory("mingzhang-speed-");
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                // The server is another user, and must find its folder inside.
                File.SetUnixFileMode(folder.FullName, folder.UnixFileMode | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }

            var rows = Path.Combine(folder.FullName, "facts.csv");
            FactRows.Write(rows, InventedUnits.With(facts).SelectMany(unit => unit));
            output.WriteLine("| 程序 | 事实 | 装入 ms | 核对 ms | 装入加核对 | 相等（违反） | 表内合计（违反） | 其他关系 |");
            output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
            Row(ours, output);
            Try("SQLite（内存）", Sqlite.Package, Programs.Find("sqlite3"), repeats, program => Sqlite.Run(program, rows), ours[0].Facts, output);
            TryPostgres(Path.Combine(folder.FullName, "cluster"), rows, repeats, ours[0].Facts, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void TryPostgres(string folder, string rows, int repeats, int facts, TextWriter output)
    {
        if (Postgres.Find() is not { } programs)
        {
            Try("PostgreSQL", Postgres.Package, null, 0, _ => throw new InvalidOperationException(), facts, output);
            return;
        }

        try
        {
            using var server = Postgres.Start(programs, folder);
            Try("PostgreSQL", Postgres.Package, programs, repeats, _ => server.Run(rows), facts, output);
        }
        catch (InvalidOperationException exception)
        {
            output.WriteLine($"| PostgreSQL | 没有启动：{exception.Message.ReplaceLineEndings(" ")} | | | | | | |");
        }
    }

    private static void Row(List<Measured> runs, TextWriter output)
    {
        var milliseconds = new Spread(runs.Select(run => run.Milliseconds)).Median;
        var run = runs[0];
        var checkedInAll = run.Of(Outcome.Holds) + run.Of(Outcome.Violated);
        var (equalities, sums) = (Of(Relation.Equality), Of(Relation.Sum));
        output.WriteLine(
            $"| 明账，一个主体 | {run.Facts:N0} | —（读入后即在内存） | {milliseconds:N0} | {milliseconds:N0} | {Text(equalities)} | {Text(sums)} | {checkedInAll - equalities.All - sums.All:N0} |");

        (long All, long Violated) Of(Relation relation) => (run.Of(relation, Outcome.Holds) + run.Of(relation, Outcome.Violated), run.Of(relation, Outcome.Violated));
    }

    private static void Try(string name, string package, string? program, int repeats, Func<string, DatabaseRun> measure, int facts, TextWriter output)
    {
        if (program is null)
        {
            output.WriteLine($"| {name} | 没有安装：apt-get install {package} | | | | | | |");
            return;
        }

        try
        {
            var runs = Enumerable.Range(0, repeats).Select(_ => measure(program)).ToList();
            var load = new Spread(runs.Select(run => run.LoadMilliseconds)).Median;
            var check = new Spread(runs.Select(run => run.CheckMilliseconds)).Median;
            output.WriteLine($"| {name} | {facts:N0} | {load:N0} | {check:N0} | {load + check:N0} | {Text(runs[0].Equalities)} | {Text(runs[0].Sums)} | 0 |");
        }
        catch (InvalidOperationException exception)
        {
            output.WriteLine($"| {name} | 没有运行成功：{exception.Message.ReplaceLineEndings(" ")} | | | | | | |");
        }
    }

    private static string Text((long All, long Violated) count) => $"{count.All:N0}（{count.Violated:N0}）";
}
