using System.CommandLine;
using System.Globalization;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>What is done to a kept book.</summary>
public enum KeptAssignment
{
    Verify,
    Export,
    Backup,
    Restore,
}

/// <summary>Something to do to a kept book.</summary>
/// <param name="Assignment">What.</param>
/// <param name="Database">File of SQLite, or Host=… of PostgreSQL; null for that of the environment.</param>
/// <param name="Json">Result as JSON; for an export, its format.</param>
public sealed record KeptRequest(KeptAssignment Assignment, string? Database, bool Json)
{
    /// <summary>The backup to read or to write, the export to write; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Number and SHA-256 of an end that was kept elsewhere; null for none.</summary>
    public (long Number, string Hash)? Kept { get; init; }

    /// <summary>财政区划; null for the only one.</summary>
    public string? District { get; init; }

    /// <summary>First and last day of an export, by the clock of China; null for no limit.</summary>
    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>The arguments of mingzhang audit, backup and restore.</summary>
internal sealed class KeptArguments
{
    private readonly Option<string> database = new("--database");
    private readonly Option<string> kept = new("--kept");
    private readonly Option<string> district = new("--district");
    private readonly Option<string> since = new("--since");
    private readonly Option<string> until = new("--until");
    private readonly Argument<string[]> file = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> target;
    private readonly Command verify;
    private readonly Command export;
    private readonly Command audit;
    private readonly Command backup;
    private readonly Command restore;

    /// <param name="target">The option that names the output, the same as for batch.</param>
    public KeptArguments(Option<string> target)
    {
        this.target = target;
        verify = new("verify") { database, kept, district };
        export = new("export") { database, district, since, until, target };
        audit = new("audit") { verify, export };
        backup = new("backup") { database, target };
        restore = new("restore") { file, database };
    }

    public IEnumerable<Command> Commands => [audit, backup, restore];

    /// <summary>The options that take a value.</summary>
    public IEnumerable<Option> Options => [database, kept, district, since, until];

    /// <summary>Whether a command is one of these or below one.</summary>
    public bool Knows(Command command) => command == verify || command == export || command == audit || command == backup || command == restore;

    /// <summary>Key of the help of one of these commands.</summary>
    public string Help(Command command) => command == backup ? "help.backup" : command == restore ? "help.restore" : "help.audit";

    public Parsed Parse(Command command, ParseResult result, bool json, TextBook texts)
    {
        var from = result.GetValue(database);
        if (command == backup)
        {
            return result.GetValue(target) is { } to ? new(Kept: new(KeptAssignment.Backup, from, json) { File = to }) : new(Mistake: texts["usage.backup"]);
        }

        if (command == restore)
        {
            return result.GetValue(file) is [var backupFile] ? new(Kept: new(KeptAssignment.Restore, from, json) { File = backupFile }) : new(Mistake: texts["usage.restore"]);
        }

        return command == verify ? ParseVerify(result, from, json, texts)
            : command == export ? ParseExport(result, from, json, texts)
            : new(Mistake: texts["usage.audit"]);
    }

    private Parsed ParseVerify(ParseResult result, string? from, bool json, TextBook texts)
    {
        (long, string)? end = null;
        if (result.GetValue(kept) is { } text)
        {
            if (text.Split(':') is not [var number, { Length: 64 } hash] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || !hash.All(char.IsAsciiHexDigit))
            {
                return new(Mistake: texts["usage.kept"]);
            }

            end = (at, hash.ToLowerInvariant());
        }

        return new(Kept: new(KeptAssignment.Verify, from, json) { Kept = end, District = result.GetValue(district) });
    }

    private Parsed ParseExport(ParseResult result, string? from, bool json, TextBook texts)
    {
        var (first, last) = (result.GetValue(since), result.GetValue(until));
        if ((first is not null && Day(first) is null) || (last is not null && Day(last) is null))
        {
            return new(Mistake: texts["usage.days"]);
        }

        return result.GetValue(target) is { } to
            ? new(Kept: new(KeptAssignment.Export, from, json || Path.GetExtension(to).StartsWith(".json", StringComparison.OrdinalIgnoreCase)) { File = to, District = result.GetValue(district), Since = Day(first), Until = Day(last) })
            : new(Mistake: texts["usage.export"]);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
