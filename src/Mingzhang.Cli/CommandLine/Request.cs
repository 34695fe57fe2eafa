namespace Mingzhang.Cli.CommandLine;

/// <summary>What the program is asked to do with files.</summary>
public enum Assignment
{
    Read,
    Check,

    /// <summary>Only what is about targets and results, by project.</summary>
    Targets,

    /// <summary>Sheets of results, scored.</summary>
    Score,
}

/// <summary>A command that can be carried out.</summary>
/// <param name="Assignment">The command.</param>
/// <param name="Paths">Files and folders, at least one.</param>
/// <param name="Json">Result as JSON.</param>
/// <param name="Profile">Name of a profile; null for none.</param>
/// <param name="Packs">Folder of packs; null for those built in.</param>
/// <param name="Verbose">Lists everything.</param>
public sealed record Request(Assignment Assignment, IReadOnlyList<string> Paths, bool Json, string? Profile, string? Packs, bool Verbose)
{
    /// <summary>The server that checks; null where this program does.</summary>
    public ServerTarget? Server { get; init; }

    /// <summary>Files to write reports to; null for none.</summary>
    public string? Html { get; init; }

    public string? Excel { get; init; }

    public string? Sarif { get; init; }

    /// <summary>Folder for copies of the files with comments; null for none.</summary>
    public string? Comments { get; init; }

    /// <summary>Folder for a page a project; null for none.</summary>
    public string? Pages { get; init; }

    /// <summary>Name of a scheme of scoring; null to choose by the documents.</summary>
    public string? Scheme { get; init; }

    /// <summary>File of scores set by hand, besides those that lie beside the documents; null for none.</summary>
    public string? Override { get; init; }
}

/// <summary>What is asked of the written rules.</summary>
/// <param name="Rule">Name of one rule; null for the catalogue.</param>
/// <param name="Json">As JSON.</param>
/// <param name="Profile">Only the rules that hold in a profile; null for all.</param>
/// <param name="Packs">Folder of packs; null for those built in.</param>
/// <param name="Pages">Folder to write a page a rule into; null for none.</param>
public sealed record RulesRequest(string? Rule, bool Json, string? Profile, string? Packs, string? Pages);

/// <summary>What is asked of the schemes of scoring.</summary>
/// <param name="Scheme">Name of one scheme; null for all.</param>
/// <param name="Json">As JSON.</param>
/// <param name="Packs">Folder of packs; null for those built in.</param>
public sealed record SchemesRequest(string? Scheme, bool Json, string? Packs);
