using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>Which server is asked, and who asks it.</summary>
/// <param name="Address">Its address; null to take it from the environment.</param>
/// <param name="TokenFile">File that holds the token; null to take it from the environment.</param>
/// <param name="Insecure">Plain http also over a network.</param>
public sealed record ServerTarget(string? Address, string? TokenFile, bool Insecure);

/// <summary>What is done with a server.</summary>
public enum ServedAssignment
{
    /// <summary>How units stand.</summary>
    Status,

    /// <summary>A unit's book becomes a file.</summary>
    Pull,

    /// <summary>A file becomes a unit's book.</summary>
    Push,

    /// <summary>Payments of an export are added.</summary>
    Payments,

    /// <summary>An import of payments is taken back.</summary>
    UndoPayments,
}

/// <summary>Whose values stand where two people changed one field.</summary>
public enum ConflictChoice
{
    /// <summary>Nobody's: nothing is sent, and both values are shown.</summary>
    Show,
    Mine,
    Theirs,
}

/// <summary>Something to do with a server.</summary>
/// <param name="Assignment">What.</param>
/// <param name="Target">Which server.</param>
/// <param name="Unit">Code of the unit; null for all, or for the one that a file was pulled from.</param>
/// <param name="Year">The year; null likewise.</param>
/// <param name="Json">Result as JSON.</param>
public sealed record ServedRequest(ServedAssignment Assignment, ServerTarget Target, string? Unit, int? Year, bool Json)
{
    /// <summary>The file that is written, sent or imported.</summary>
    public string File { get; init; } = "";

    /// <summary>Number of the import to take back.</summary>
    public string Import { get; init; } = "";

    /// <summary>A file that is there is replaced.</summary>
    public bool Force { get; init; }

    /// <summary>Nothing is sent.</summary>
    public bool DryRun { get; init; }

    public string? Reason { get; init; }

    public ConflictChoice Conflicts { get; init; }

    /// <summary>Lists everything.</summary>
    public bool Verbose { get; init; }

    /// <summary>Folder of packs; null for those built in.</summary>
    public string? Packs { get; init; }
}

/// <summary>The arguments of the commands that work with a server.</summary>
internal sealed class ServedArguments
{
    private readonly Option<string> server = new("--server");
    private readonly Option<string> tokenFile = new("--token-file");
    private readonly Option<bool> insecure = new("--insecure-http");
    private readonly Option<string> unit = new("--unit");
    // Read as text: what the library says of a wrong number is English only.
    private readonly Option<string> year = new("--year");
    private readonly Option<string> target;
    private readonly Option<bool> force = new("--force");
    private readonly Option<bool> dryRun = new("--dry-run");
    private readonly Option<string> reason = new("--reason");
    private readonly Option<string> conflicts = new("--conflicts");
    private readonly Option<string> undo = new("--undo");
    private readonly Argument<string[]> file = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Command status;
    private readonly Command pull;
    private readonly Command push;
    private readonly Command payments;

    /// <param name="target">The option that names the output, the same as for a new book.</param>
    public ServedArguments(Option<string> target)
    {
        this.target = target;
        status = new Command("status") { unit, year };
        pull = new Command("pull") { unit, year, target, force };
        push = new Command("push") { file, unit, year, dryRun, reason, conflicts };
        payments = new Command("payments") { file, unit, year, undo };
        foreach (var command in Commands)
        {
            AddTo(command);
        }
    }

    public IReadOnlyList<Command> Commands => [status, pull, push, payments];

    /// <summary>The options that take a value.</summary>
    public IEnumerable<Option> Options => [server, tokenFile, unit, year, reason, conflicts, undo];

    /// <summary>Lets a command ask a server.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(server);
        command.Options.Add(tokenFile);
        command.Options.Add(insecure);
    }

    /// <summary>Whether a command is one of these.</summary>
    public bool Knows(Command command) => Commands.Contains(command);

    /// <summary>Key of the help of one of these commands.</summary>
    public static string Help(Command command) => $"help.{command.Name}";

    /// <summary>The server that a command names; null where it names none, whatever the environment says.</summary>
    public ServerTarget? Named(ParseResult result) => result.GetValue(server) is null ? null : Target(result);

    public Parsed Parse(Command command, ParseResult result, bool json, bool verbose, string? packs, TextBook texts)
    {
        int? of = null;
        if (result.GetValue(year) is { } text)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1990 or > 2100)
            {
                return new(Mistake: texts["usage.new-year"]);
            }

            of = number;
        }

        var request = new ServedRequest(ServedAssignment.Status, Target(result), result.GetValue(unit), of, json) { Verbose = verbose, Packs = packs };
        return command == status ? new(Served: request)
            : command == pull ? Pull(request, result, texts)
            : command == push ? Push(request, result, texts)
            : Payments(request, result, texts);
    }

    private Parsed Pull(ServedRequest request, ParseResult result, TextBook texts) =>
        request.Unit is null || request.Year is null || result.GetValue(target) is not { Length: > 0 } to ? new(Mistake: texts["usage.pull"])
        : Path.GetExtension(to).ToUpperInvariant() is not (".XLSX" or ".JSON") ? new(Mistake: texts.Format("usage.new-out", ("file", to)))
        : new(Served: request with { Assignment = ServedAssignment.Pull, File = to, Force = result.GetValue(force) });

    private Parsed Push(ServedRequest request, ParseResult result, TextBook texts)
    {
        ConflictChoice? choice = result.GetValue(conflicts) switch
        {
            null => ConflictChoice.Show,
            "mine" => ConflictChoice.Mine,
            "theirs" => ConflictChoice.Theirs,
            _ => null,
        };
        return result.GetValue(file) is not [var path] ? new(Mistake: texts["usage.push"])
            : choice is null ? new(Mistake: texts["usage.conflicts"])
            : new(Served: request with { Assignment = ServedAssignment.Push, File = path, DryRun = result.GetValue(dryRun), Reason = result.GetValue(reason), Conflicts = choice.Value });
    }

    private Parsed Payments(ServedRequest request, ParseResult result, TextBook texts) =>
        request.Unit is null || request.Year is null ? new(Mistake: texts["usage.payments"])
        : (result.GetValue(file) ?? [], result.GetValue(undo)) switch
        {
            ([var path], null) => new(Served: request with { Assignment = ServedAssignment.Payments, File = path }),
            ([], { Length: > 0 } import) => new(Served: request with { Assignment = ServedAssignment.UndoPayments, Import = import }),
            _ => new(Mistake: texts["usage.payments"]),
        };

    private ServerTarget Target(ParseResult result) => new(result.GetValue(server), result.GetValue(tokenFile), result.GetValue(insecure));
}
