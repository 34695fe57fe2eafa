using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Mingzhang.Load;
using Mingzhang.Load.Driving;
using Mingzhang.Load.Filling;
using Mingzhang.Load.Running;
using Mingzhang.Speed;
using Mingzhang.Store.Backups;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;

// Per cent of a user's requests that save.
const int Saving = 12;

Option<int> units = new("--units") { Description = "单位个数", DefaultValueFactory = _ => 300 };
Option<int> years = new("--years") { Description = "每个单位的年度数", DefaultValueFactory = _ => 5 };
Option<int> connections = new("--connections") { Description = "同时的用户数，一人一个连接", DefaultValueFactory = _ => 200 };
Option<int> seconds = new("--seconds") { Description = "每一轮测多少秒", DefaultValueFactory = _ => 60 };
Option<int> port = new("--port") { Description = "程序监听的端口", DefaultValueFactory = _ => 7210 };
Option<string> keep = new("--district") { Description = "填好的区划（SQLite 文件）；没有就先填，以后再用", Required = true };
Option<string?> program = new("--mingzhang") { Description = "已发布的 Mingzhang.Web.dll；不写即先发布" };
Option<string[]> databases = new("--database") { Description = "sqlite、postgres", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["sqlite"] };
Option<string[]> only = new("--only")
{
    Description = "只测一部分：each 每种请求各用多少处理器、think 用户各想 2–5 秒、pages 不停地看、saves 不停地存；不写即全部",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => ["each", "think", "pages", "saves"],
};
Option<bool> peer = new("--peer") { Description = "同样测一次 Tryton（apt-get install tryton-server tryton-modules-party tryton-modules-country python3-psycopg2）" };
databases.AcceptOnlyFromAmong("sqlite", "postgres");
only.AcceptOnlyFromAmong("each", "think", "pages", "saves");
RootCommand root = new("测量许多人同时使用时程序有多快、用多少内存") { units, years, connections, seconds, port, keep, program, databases, only, peer };
root.SetAction(async (result, _) =>
{
    try
    {
        await RunAsync(result, Console.Out);
        return 0;
    }
    catch (InvalidOperationException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 1;
    }
});
return await root.Parse(args).InvokeAsync();

async Task RunAsync(ParseResult result, TextWriter output)
{
    if (Programs.Find("wrk") is null)
    {
        throw new InvalidOperationException("没有找到 wrk：apt-get install wrk");
    }

    output.WriteLine(Machine.Describe());
    var scratch = Directory.CreateTempSubdirectory("mingzhang-load-").FullName;
    try
    {
        var dll = Path.GetFullPath(result.GetValue(program) ?? Site.Publish(Path.Combine(scratch, "published")));
        var district = Path.GetFullPath(result.GetValue(keep)!);
        await FillAsync(district, result.GetValue(units), result.GetValue(years), output);
        if (result.GetValue(databases)!.Contains("sqlite"))
        {
            // A copy: what is measured changes it.
            var copy = Path.Combine(scratch, "district.db");
            File.Copy(district, copy);
            await MeasureAsync(result, "SQLite", dll, copy, null, () => new FileInfo(copy).Length, scratch, output);
            File.Delete(copy);
        }

        if (result.GetValue(databases)!.Contains("postgres"))
        {
            using var server = PostgresServer.Start();
            server.Query("postgres", "create database district");
            server.Query("district", "create extension if not exists pg_stat_statements");
            await RestoreAsync(district, server.Setting("district"), scratch, output);
            server.Query("district", "vacuum analyze");
            await MeasureAsync(result, "PostgreSQL", dll, server.Setting("district"), server.Process, () => long.Parse(server.Query("district", "select pg_database_size('district')"), CultureInfo.InvariantCulture), scratch, output);
            output.WriteLine("\n" + server.Query("district", "select round(total_exec_time)::text || ' ms ' || calls || ' ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 150) from pg_stat_statements order by total_exec_time desc limit 12"));
        }

        if (result.GetValue(peer))
        {
            await PeerAsync(result, output);
        }
    }
    finally
    {
        Directory.Delete(scratch, recursive: true);
    }
}

// Made once; unfinished work is thrown away.
static async Task FillAsync(string file, int units, int years, TextWriter output)
{
    if (File.Exists(file))
    {
        return;
    }

    var unfinished = file + ".unfinished";
    File.Delete(unfinished);
    var watch = Stopwatch.StartNew();
    await using (var database = Database.Open(unfinished))
    {
        await Migrations.ApplyAsync(database);
        var keeper = new Keeper(database);
        await new DistrictFiller(keeper, units, years).FillAsync(number =>
        {
            if (number % 50 == 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} 个单位，{watch.Elapsed.TotalSeconds:0} 秒"));
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"填好 {units} 个单位 {years} 年：{watch.Elapsed.TotalSeconds:0} 秒"));
        watch.Restart();
        var books = await BookChecks.RunAsync(keeper);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"检查 {books} 本账册：{watch.Elapsed.TotalSeconds:0} 秒"));
    }

    File.Move(unfinished, file);
}

static async Task RestoreAsync(string district, string setting, string scratch, TextWriter output)
{
    var watch = Stopwatch.StartNew();
    var backup = Path.Combine(scratch, "district.backup");
    await using (var from = Database.Open(district))
    await using (var archive = File.Create(backup))
    {
        await BackupFile.WriteAsync(from, archive, DateTimeOffset.UtcNow);
    }

    await using (var database = Database.Open(setting))
    await using (var archive = File.OpenRead(backup))
    {
        await Restoring.RestoreAsync(archive, database);
    }

    File.Delete(backup);
    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"备份并恢复到 PostgreSQL：{watch.Elapsed.TotalSeconds:0} 秒"));
}

static async Task MeasureAsync(ParseResult result, string name, string dll, string setting, int? server, Func<long> size, string scratch, TextWriter output)
{
    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n## {name}：数据库 {size() >> 20} MB"));
    var log = Path.Combine(scratch, "log");
    using var site = await Site.StartAsync(dll, setting, result.GetValue<int>("--port"), log);
    IReadOnlyList<User> users;
    await using (var database = Database.Open(setting))
    {
        users = await new Users(new Keeper(database), site.Address, result.GetValue<int>("--units"), result.GetValue<int>("--years")).SignInAsync(result.GetValue<int>("--connections"));
    }

    if (result.GetValue<string[]>("--only")!.Contains("each"))
    {
        await EachAsync(name, site, users, output);
    }

    foreach (var (part, title, saving, thinks) in new[] { ("think", "每人想 2–5 秒，近一成请求是保存", Saving, true), ("pages", "不停地看", 0, false), ("saves", "不停地存", 100, false) })
    {
        if (!result.GetValue<string[]>("--only")!.Contains(part))
        {
            continue;
        }

        var used = site.Used;
        // Who only looks has nothing to save.
        var acting = part == "saves" ? users.Where(user => user.Lines.Count > 0).ToList() : users;
        var outcome = await WrkRun.MeasureAsync(site.Address, acting, result.GetValue<int>("--seconds"), saving, thinks, server);
        Report.Print(output, string.Create(CultureInfo.InvariantCulture, $"{name}，{acting.Count} 人，{title}"), outcome, site.Used - used);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"程序内存峰值 {Memory.Peak(site.Process)} MB{(server is null ? "" : $"，PostgreSQL {outcome.DatabasePeak} MB")}；数据库 {size() >> 20} MB；负载 {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
    }

    output.WriteLine(Faults(log));
}

// Twenty users make one kind of request after the other: processor time tells even on a busy machine.
static async Task EachAsync(string name, Site site, IReadOnlyList<User> users, TextWriter output)
{
    output.WriteLine($"\n### {name}，每种请求各用多少处理器\n\n| 种类 | 次数 | CPU ms/次 |\n|---|--:|--:|");
    foreach (var kind in users.SelectMany(user => user.Visits).Select(visit => visit.Kind).Distinct(StringComparer.Ordinal).Append("save"))
    {
        var acting = users.Where(user => kind == "save" ? user.Lines.Count > 0 : user.Visits.Any(visit => visit.Kind == kind)).Take(20).Select(user => user with { Visits = [.. user.Visits.Where(visit => visit.Kind == kind)] }).ToList();
        var used = site.Used;
        var outcome = await WrkRun.MeasureAsync(site.Address, acting, seconds: 8, saving: kind == "save" ? 100 : 0, thinks: false, database: null, warmUp: 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {outcome.Answers.Count} | {(site.Used - used).TotalMilliseconds / Math.Max(1, outcome.Answers.Count):0.0} |"));
    }
}

// The same number of users on a small database of another program: a list of twenty records, a record saved.
static async Task PeerAsync(ParseResult result, TextWriter output)
{
    using var server = PostgresServer.Start();
    server.Query("postgres", "create database peer");
    Environment.SetEnvironmentVariable("PGHOST", server.Folder);
    Environment.SetEnvironmentVariable("PGUSER", PostgresServer.User);
    using var tryton = await Tryton.StartAsync("peer", result.GetValue<int>("--port") + 1);
    if (tryton is null)
    {
        output.WriteLine("\n没有 Tryton，不测：apt-get install tryton-server tryton-modules-party tryton-modules-country python3-psycopg2");
        return;
    }

    foreach (var (title, saving, thinks) in new[] { ("每人想 2–5 秒", Saving, true), ("不停地读", 0, false), ("不停地存", 100, false) })
    {
        var users = await tryton.UsersAsync(result.GetValue<int>("--connections"), saving);
        var outcome = await WrkRun.MeasureAsync(new Uri(tryton.Address.GetLeftPart(UriPartial.Authority)), users, result.GetValue<int>("--seconds"), 0, thinks, server.Process);
        Report.Print(output, string.Create(CultureInfo.InvariantCulture, $"{tryton.Version}，{users.Count} 人，{title}"), outcome, TimeSpan.Zero);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"程序内存峰值 {Memory.Peak(tryton.Process)} MB，PostgreSQL {outcome.DatabasePeak} MB；负载 {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
    }
}

// What the application said of its faults, each kind once.
static string Faults(string log) => string.Join('\n', File.ReadLines(log).Where(line => line.Contains("\"Error\"", StringComparison.Ordinal) || line.Contains("\"Critical\"", StringComparison.Ordinal))
    .GroupBy(line => line[..Math.Min(line.Length, 900)].Split("Exception\":", 2)[^1], StringComparer.Ordinal).Take(5).Select(group => $"{group.Count()}× {group.Key}"));
