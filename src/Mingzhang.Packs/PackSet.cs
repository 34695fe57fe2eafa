namespace Mingzhang.Packs;

/// <summary>A profile: what differs by jurisdiction, kind of document and years.</summary>
/// <param name="Name">Its name on the command line: beijing-district.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="Parameters">Its settings by name; each has a default that is safe for all jurisdictions.</param>
public sealed record Profile(string Name, string Title, IReadOnlyDictionary<string, string> Parameters);

/// <summary>Everything that the packs say.</summary>
public sealed record PackSet(
    Classification Functions,
    Classification Economies,
    Classification GovernmentEconomies,
    Lexicon Lexicon,
    IReadOnlyDictionary<string, Profile> Profiles);

/// <summary>A pack that says something wrong: which file, which line, what to do.</summary>
public sealed class PackException(string file, int line, string problem, string remedy)
    : Exception($"{file}:{line}: {problem} {remedy}")
{
    public string File { get; } = file;

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; } = line;

    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}

/// <summary>Loads the packs: those built into the program, or a folder in their place.</summary>
public static class PackLoader
{
    private static readonly Lazy<PackSet> BuiltIn = new(() => throw new NotSupportedException("to be written"));

    /// <summary>The packs that are built into the program.</summary>
    public static PackSet Embedded => BuiltIn.Value;
}
