using System.CommandLine;
using Mingzhang.Books.Mistakes;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Causes;

Option<int> seed = new("--seed") { Description = "第一个种子", DefaultValueFactory = _ => 1 };
Option<int> count = new("--count") { Description = "每套表、每种错法的文件数", DefaultValueFactory = _ => 3 };
Option<string[]> sets = new("--set")
{
    Description = $"表套：{string.Join("、", TableSet.All.Keys)}；不写即全部",
    AllowMultipleArgumentsPerToken = true,
};
Option<MistakeKind[]> kinds = new("--kind")
{
    Description = $"错法：{string.Join("、", Mistaker.Kinds)}；不写即全部",
    AllowMultipleArgumentsPerToken = true,
};
Option<BookFormat> format = new("--format") { Description = "格式", DefaultValueFactory = _ => BookFormat.Markdown };
Option<int> mistakes = new("--mistakes")
{
    Description = "一份文件里有几处错，1 到 3；第一处是所列的错法，其余随机",
    DefaultValueFactory = _ => 1,
};
Option<int> show = new("--show") { Description = "每种错法列出前几处没有说对的", DefaultValueFactory = _ => 0 };

RootCommand root = new("在已知数字的公开文件里写进错误，读入、核对，报告原因找对了多少")
{
    seed,
    count,
    sets,
    kinds,
    format,
    mistakes,
    show,
};
sets.AcceptOnlyFromAmong([.. TableSet.All.Keys]);
mistakes.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() is < 1 or > 3)
    {
        result.AddError("--mistakes 是 1、2 或 3。");
    }
});
root.SetAction(result =>
    new Bench(
        new Plan(
            result.GetValue(seed),
            result.GetValue(count),
            result.GetValue(sets) is { Length: > 0 } named ? named : [.. TableSet.All.Keys],
            result.GetValue(kinds) is { Length: > 0 } chosen ? chosen : Mistaker.Kinds,
            result.GetValue(format),
            result.GetValue(mistakes),
            result.GetValue(show)
        )
    ).Run(Console.Out)
);
return root.Parse(args).Invoke();
