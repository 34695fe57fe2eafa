using System.CommandLine;
using Mingzhang.Speed;
using Mingzhang.Speed.Batches;
using Mingzhang.Speed.Facts;
using Mingzhang.Speed.Files;

Option<int> runs = new("--runs") { Description = "每个程序、每个文件计时的次数", DefaultValueFactory = _ => 10 };
Option<int> repeats = new("--repeats") { Description = "事实核对计时的次数", DefaultValueFactory = _ => 5 };
Option<int[]> sizes = new("--facts")
{
    Description = "事实的个数",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [100_000, 300_000, 1_000_000],
};
Option<int[]> documents = new("--documents")
{
    Description = "批量核对的文件个数",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [50, 300, 1000],
};
Option<string?> program = new("--mingzhang") { Description = "已发布的 mingzhang 程序；不写即先发布到临时文件夹" };
Option<string[]> only = new("--only")
{
    Description = "只测一部分：files 打开文件、facts 核对事实、databases 与数据库比较、batch 批量；不写即全部",
    AllowMultipleArgumentsPerToken = true,
};
only.AcceptOnlyFromAmong("files", "facts", "databases", "batch");

RootCommand root = new("测量核对有多快、用多少内存，并与只打开文件的程序和数据库比较") { runs, repeats, sizes, documents, program, only };
root.SetAction(result =>
{
    try
    {
        Run(result, Console.Out);
        return 0;
    }
    catch (InvalidOperationException exception)
    {
        Console.Error.WriteLine(exception.Message);
        return 1;
    }
});
return root.Parse(args).Invoke();

void Run(ParseResult result, TextWriter output)
{
    var parts = result.GetValue(only) is { Length: > 0 } chosen ? chosen : ["files", "facts", "databases", "batch"];
    output.WriteLine(Machine.Describe());
    if (parts.Contains("files"))
    {
        FileSpeed.Measure(result.GetValue(program), result.GetValue(runs), output);
    }

    if (parts.Contains("facts"))
    {
        FactSpeed.Measure(result.GetValue(sizes)!, result.GetValue(repeats), output);
    }

    if (parts.Contains("databases"))
    {
        DatabaseSpeed.Measure(result.GetValue(sizes)!.Max(), result.GetValue(repeats), output);
    }

    if (parts.Contains("batch"))
    {
        BatchSpeed.Measure(result.GetValue(program), result.GetValue(documents)!, output);
    }
}
