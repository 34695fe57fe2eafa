using System.CommandLine;
using Mingzhang.Accuracy;
using Mingzhang.Books.Damages;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;

Option<int> seed = new("--seed") { Description = "第一个种子", DefaultValueFactory = _ => 1 };
Option<int> count = new("--count") { Description = "每套表、每种格式的文件数", DefaultValueFactory = _ => 5 };
Option<string[]> sets = new("--set")
{
    Description = $"表套：{string.Join("、", TableSet.All.Keys)}；不写即全部",
    AllowMultipleArgumentsPerToken = true,
};
Option<BookFormat[]> formats = new("--format")
{
    Description = "格式；不写即全部，没有 LibreOffice 时不含 xls 和 pdf",
    AllowMultipleArgumentsPerToken = true,
};
Option<string[]> damages = new("--damage")
{
    Description = $"损伤：none（默认）、some（每个种子随机几种）、all，或 {string.Join("、", Damager.All)}",
    AllowMultipleArgumentsPerToken = true,
};
Option<int> show = new("--show") { Description = "列出前几处没有读对的地方", DefaultValueFactory = _ => 5 };
Option<string?> folder = new("--out") { Description = "把生成的文件写到这个文件夹" };

RootCommand root = new("用已知数字生成公开文件，读入、核对，报告读对了多少") { seed, count, sets, formats, damages, show, folder };
sets.AcceptOnlyFromAmong([.. TableSet.All.Keys]);
damages.AcceptOnlyFromAmong(["none", "some", "all", .. Damager.All.Select(damage => damage.ToString())]);
root.SetAction(result =>
{
    var names = result.GetValue(damages) ?? [];
    IReadOnlyList<Damage>? chosen =
        names.Contains("some") ? null
        : names.Contains("all") ? Damager.All
        : [.. names.Where(name => name != "none").Select(Enum.Parse<Damage>)];
    var chosenFormats = result.GetValue(formats) is { Length: > 0 } some
        ? some
        :
        [
            .. Enum.GetValues<BookFormat>()
                .Where(format => format is not (BookFormat.Xls or BookFormat.Pdf) || OfficeConverter.IsInstalled),
        ];
    var chosenSets = result.GetValue(sets) is { Length: > 0 } named ? named : [.. TableSet.All.Keys];
    Trial trial = new(
        result.GetValue(seed),
        result.GetValue(count),
        chosenSets,
        chosenFormats,
        chosen,
        result.GetValue(show),
        result.GetValue(folder)
    );
    return new Bench(trial).Run(Console.Out);
});

Option<string> samplesFolder = new("--out") { Description = "样例文件夹", DefaultValueFactory = _ => "samples" };
Command samples = new("samples", "重新生成 samples/ 里的样例文件") { samplesFolder };
samples.SetAction(result => Samples.Write(result.GetValue(samplesFolder)!, Console.Out));
root.Subcommands.Add(samples);
return root.Parse(args).Invoke();
