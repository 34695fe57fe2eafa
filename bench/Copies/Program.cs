using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Mingzhang.Checking.Copies;
using Mingzhang.Copies;

// How many copied sheets are found among very many, how many of those told are copies, and how long it takes.
var count = new Option<int>("--count") { DefaultValueFactory = _ => 100_000, Description = "number of sheets" };
var copied = new Option<int>("--copied") { DefaultValueFactory = _ => 5, Description = "percent of them that are copied" };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
var least = new Option<int[]>("--percent") { DefaultValueFactory = _ => [SheetCopies.Percent], Description = "shared weight from which two sheets are told, one or several", AllowMultipleArgumentsPerToken = true };
var command = new RootCommand("Copies among many sheets of targets") { count, copied, seed, least };
command.SetAction(parsed =>
{
    var sheets = new SheetMaker(parsed.GetValue(seed)).Make(parsed.GetValue(count), parsed.GetValue(copied));
    foreach (var percent in parsed.GetValue(least)!)
    {
        Run(sheets, percent);
    }
});
return command.Parse(args).Invoke();

static void Run(List<Invented> sheets, int percent)
{
    var (watch, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
    var features = sheets.AsParallel().AsOrdered().Select(sheet => RowFeatures.Of(sheet.Sheet)).ToList();
    var groups = CopySearch.Find(features, percent);
    watch.Stop();
    var used = Process.GetCurrentProcess().TotalProcessorTime - processor;

    // A sheet is found if it stands in a group with another of its origin; it is told wrongly if its group's first is of another.
    var found = groups.SelectMany(group => group.Copies.Select(copy => copy.Sheet).Append(group.First).GroupBy(sheet => sheets[sheet].Origin).Where(same => same.Skip(1).Any()).SelectMany(same => same)).ToHashSet();
    var told = groups.SelectMany(group => group.Copies.Select(copy => (copy.Sheet, IsRight: sheets[copy.Sheet].Origin == sheets[group.First].Origin))).ToList();
    Console.WriteLine(Text($"## 共有份量 ≥ {percent}%\n"));
    Console.WriteLine(Text($"{sheets.Count:N0} 张表，特征 {features.Sum(one => (long)one.Length):N0} 个，用时 {watch.Elapsed.TotalSeconds:0.0} 秒（CPU {used.TotalSeconds:0.0} 秒），内存峰值 {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20):N0} MB"));
    Console.WriteLine(Text($"说出 {told.Count:N0} 张，其中对的 {told.Count(one => one.IsRight):N0} 张：{Share(told.Count(one => one.IsRight), told.Count)}\n"));
    Console.WriteLine("| 改动 | 抄来的 | 找到 | 找到率 |\n|---|--:|--:|--:|");
    foreach (var change in sheets.Index().Where(one => one.Item.Change != Change.Original).GroupBy(one => one.Item.Change).OrderBy(one => one.Key))
    {
        var all = change.Count();
        var hit = change.Count(one => found.Contains(one.Index));
        Console.WriteLine(Text($"| {change.Key} | {all:N0} | {hit:N0} | {Share(hit, all)} |"));
    }

    Console.WriteLine();
}

static string Share(int part, int whole) => whole == 0 ? "—" : Text($"{100m * part / whole:0.00}%");

static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
