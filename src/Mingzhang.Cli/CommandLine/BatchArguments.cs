using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>Documents of many units to check.</summary>
/// <param name="Paths">Files and folders, at least one.</param>
/// <param name="Target">Folder for the results.</param>
/// <param name="Profile">Name of a profile; null for none.</param>
/// <param name="Packs">Folder of packs; null for those built in.</param>
/// <param name="Jobs">How many files are worked on at once; at least 1.</param>
/// <param name="Again">Nothing is taken over from results that are there.</param>
/// <param name="LimitSeconds">The most that a file may take.</param>
public sealed record BatchRequest(
    IReadOnlyList<string> Paths,
    string Target,
    string? Profile,
    string? Packs,
    int Jobs,
    bool Again,
    int LimitSeconds
);

/// <summary>The arguments of mingzhang batch.</summary>
internal sealed class BatchArguments
{
    private const int DefaultLimitSeconds = 120;
    private readonly Argument<string[]> paths = new("FOLDER") { Arity = ArgumentArity.ZeroOrMore };
    // Read as text: what the library says of a wrong number is English only.
    private readonly Option<string> jobs = new("--jobs");
    private readonly Option<string> limit = new("--limit");
    private readonly Option<bool> again = new("--again");

    private readonly Option<string> target;

    /// <param name="target">The option that names the output, the same as for a new book.</param>
    public BatchArguments(Option<string> target)
    {
        this.target = target;
        Command = new Command("batch") { paths, target, jobs, limit, again };
    }

    public Command Command { get; }

    public IEnumerable<Option> Options => [target, jobs, limit];

    public Parsed Parse(ParseResult result, string? profile, string? packs, TextBook texts)
    {
        if (result.GetValue(paths) is not { Length: > 0 } given)
        {
            return new(Mistake: texts["usage.batch-no-folder"]);
        }

        if (given.FirstOrDefault(path => path.Length > 1 && path[0] == '-' && !Path.Exists(path)) is { } unknown)
        {
            return new(Mistake: texts.Format("usage.unknown-option", ("token", unknown)));
        }

        if (string.IsNullOrWhiteSpace(result.GetValue(target)))
        {
            return new(Mistake: texts["usage.batch-no-out"]);
        }

        return Count(result, jobs, Environment.ProcessorCount, 256) is not { } workers ? Wrong(jobs, texts)
            : Count(result, limit, DefaultLimitSeconds, 86_400) is not { } seconds ? Wrong(limit, texts)
            : new(Batch: new(given, result.GetValue(target)!, profile, packs, workers, result.GetValue(again), seconds));
    }

    private static int? Count(ParseResult result, Option<string> option, int otherwise, int most) =>
        result.GetValue(option) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : null;

    private static Parsed Wrong(Option option, TextBook texts) => new(Mistake: texts.Format("usage.batch-number", ("option", option.Name)));
}
