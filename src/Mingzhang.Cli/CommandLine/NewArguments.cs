using System.CommandLine;
using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>A book to begin.</summary>
/// <param name="Profile">Name of its profile.</param>
/// <param name="Year">Its year; null for the latest of the documents that it is filled from.</param>
/// <param name="Kind">What it is filled in for; null for everything.</param>
/// <param name="Name">Full name of the unit; empty where it is to be filled in.</param>
/// <param name="Target">File to write: a workbook, or JSON.</param>
/// <param name="Force">A file that is there is replaced.</param>
/// <param name="Packs">Folder of packs; null for those built in.</param>
public sealed record NewRequest(string Profile, int? Year, DocumentKind? Kind, string Name, string Target, bool Force, string? Packs)
{
    /// <summary>Documents to fill it from; empty for a blank book.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    public bool IsJson => Path.GetExtension(Target).Equals(".json", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The arguments of mingzhang new.</summary>
internal sealed class NewArguments
{
    // Read as text: what the library says of a wrong number is English only.
    private readonly Option<string> year = new("--year");
    private readonly Option<string> kind = new("--kind");
    private readonly Option<string> name = new("--name");
    private readonly Option<bool> force = new("--force");
    private readonly Option<string[]> from = new("--from") { Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> target;

    /// <param name="target">The option that names the output, the same as for batch.</param>
    public NewArguments(Option<string> target)
    {
        this.target = target;
        Command = new Command("new") { year, kind, name, target, force, from };
    }

    public Command Command { get; }

    public IEnumerable<Option> Options => [year, kind, name];

    /// <summary>The option that takes the documents to fill the book from.</summary>
    public Option From => from;

    public Parsed Parse(ParseResult result, string? profile, string? packs, TextBook texts)
    {
        var file = result.GetValue(target) ?? texts["new.default-file"];
        var chosen = result.GetValue(kind) is { } word ? KindOf(word) : null;
        var documents = result.GetValue(from) ?? [];
        int? of = null;
        if (result.GetValue(year) is not null || documents.Length == 0)
        {
            if (!int.TryParse(result.GetValue(year), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1990 or > 2100)
            {
                return new(Mistake: texts["usage.new-year"]);
            }

            of = number;
        }

        return string.IsNullOrWhiteSpace(profile) ? new(Mistake: texts["usage.new-profile"])
            : result.GetValue(kind) is not null && chosen is null ? new(Mistake: texts.Format("usage.new-kind", ("kind", result.GetValue(kind)!)))
            : Path.GetExtension(file).ToUpperInvariant() is not (".XLSX" or ".JSON") ? new(Mistake: texts.Format("usage.new-out", ("file", file)))
            : new(New: new(profile, of, chosen, result.GetValue(name) ?? "", file, result.GetValue(force), packs) { From = documents });
    }

    private static DocumentKind? KindOf(string word) => word switch
    {
        "budget" => DocumentKind.Budget,
        "final-accounts" => DocumentKind.FinalAccounts,
        "performance-targets" => DocumentKind.PerformanceTargets,
        "performance-results" => DocumentKind.PerformanceResults,
        _ => null,
    };
}
