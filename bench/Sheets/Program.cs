using System.CommandLine;
using Mingzhang.Books.Performance;
using Mingzhang.Books.Writers;
using Mingzhang.Sheets;

Option<int> seed = new("--seed") { Description = "第一个种子", DefaultValueFactory = _ => 1 };
Option<int> count = new("--count") { Description = "每种样式、每种格式的文件数", DefaultValueFactory = _ => 5 };
Option<string[]> manners = new("--manner")
{
    Description = $"样式：{string.Join("、", SheetManner.All.Keys)}；不写即全部",
    AllowMultipleArgumentsPerToken = true,
};
Option<BookFormat[]> formats = new("--format")
{
    Description = "格式；不写即全部，没有 LibreOffice 时不含 xls 和 pdf",
    AllowMultipleArgumentsPerToken = true,
};
Option<string[]> damages = new("--damage")
{
    Description = $"损伤：none（默认）、some（每个种子随机几种），或 {string.Join("、", Enum.GetValues<SheetDamage>())}",
    AllowMultipleArgumentsPerToken = true,
};
Option<int> show = new("--show") { Description = "各列出前几处", DefaultValueFactory = _ => 5 };
Option<string?> folder = new("--out") { Description = "把生成的文件写到这个文件夹" };
Option<bool> reads = new("--read") { Description = "错误也从文件读，不直接用原意" };
manners.AcceptOnlyFromAmong([.. SheetManner.All.Keys]);

Trial TrialOf(ParseResult result) =>
    new(
        result.GetValue(seed),
        result.GetValue(count),
        result.GetValue(manners) is { Length: > 0 } named ? [.. named.Select(name => SheetManner.All[name])] : [.. SheetManner.All.Values],
        result.GetValue(formats) is { Length: > 0 } some
            ? some
            : [.. Enum.GetValues<BookFormat>().Where(format => format is not (BookFormat.Xls or BookFormat.Pdf) || OfficeConverter.IsInstalled)],
        result.GetValue(damages) is { } names && names.Contains("some") ? null : [.. (result.GetValue(damages) ?? []).Where(name => name != "none").Select(Enum.Parse<SheetDamage>)],
        result.GetValue(show),
        result.GetValue(folder)
    );

RootCommand root = new("生成绩效目标和自评文件，读入、核对，报告读对了多少") { seed, count, manners, formats, damages, show, folder };
root.SetAction(result => new Bench(TrialOf(result), Console.Out).Read());
Command mistakes = new("mistakes", "每份放进一处已知的错误，报告规则发现了多少") { seed, count, manners, show, reads };
mistakes.SetAction(result => new Bench(TrialOf(result), Console.Out).Mistakes(result.GetValue(reads)));
root.Subcommands.Add(mistakes);
return root.Parse(args).Invoke();
