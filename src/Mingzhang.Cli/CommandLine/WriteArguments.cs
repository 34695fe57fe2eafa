using System.CommandLine;
using Mingzhang.Book.Publishing;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>Documents to write from entries.</summary>
/// <param name="Files">Entries: workbooks or JSON; folders are searched.</param>
/// <param name="Target">Folder of the package; with several entries each gets a folder in it.</param>
/// <param name="Formats">What to write.</param>
/// <param name="IsDraft">Writes though errors stand, with a watermark.</param>
/// <param name="TotalsAsFormulas">Totals of the Excel file are formulas.</param>
/// <param name="Profile">Writes with this profile instead of that of the entries; null for theirs.</param>
/// <param name="Packs">Folder of packs; null for those built in.</param>
public sealed record WriteRequest(IReadOnlyList<string> Files, string Target, OutputFormats Formats, bool IsDraft, bool TotalsAsFormulas, string? Profile, string? Packs);

/// <summary>The arguments of mingzhang write.</summary>
internal sealed class WriteArguments
{
    private static readonly Dictionary<string, OutputFormats> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docx"] = OutputFormats.Word,
        ["xlsx"] = OutputFormats.Excel,
        ["pdf"] = OutputFormats.Pdf,
        ["site"] = OutputFormats.Site,
        ["data"] = OutputFormats.Data,
    };

    private readonly Argument<string[]> files = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> target;
    private readonly Option<string> formats = new("--formats");
    private readonly Option<bool> draft = new("--draft");
    private readonly Option<bool> formulas = new("--formulas");

    /// <param name="target">The option that names a folder or file to write to.</param>
    public WriteArguments(Option<string> target)
    {
        this.target = target;
        Command = new Command("write") { files, target, formats, draft, formulas };
    }

    public Command Command { get; }

    /// <summary>The options that take a value, besides --out.</summary>
    public IEnumerable<Option> Options => [formats];

    public Parsed Parse(ParseResult result, string? profile, string? packs, TextBook texts)
    {
        var paths = result.GetValue(files) ?? [];
        if (paths.Length == 0)
        {
            return new(Mistake: texts["usage.write-no-file"]);
        }

        if (result.GetValue(target) is not { Length: > 0 } folder)
        {
            return new(Mistake: texts["usage.write-no-out"]);
        }

        var chosen = OutputFormats.None;
        foreach (var name in (result.GetValue(formats) ?? string.Join(',', Names.Keys)).Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Names.TryGetValue(name, out var format))
            {
                return new(Mistake: texts.Format("usage.write-format", ("format", name), ("known", string.Join(texts["list-separator"], Names.Keys))));
            }

            chosen |= format;
        }

        return new(Write: new(paths, folder, chosen, result.GetValue(draft), result.GetValue(formulas), profile, packs));
    }
}
