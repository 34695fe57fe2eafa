using System.CommandLine;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>A published folder to verify.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Fingerprint">SHA-256 that the manifest is known to have; null where it is not known.</param>
/// <param name="Json">Result as JSON.</param>
public sealed record VerifyRequest(string Folder, string? Fingerprint, bool Json);

/// <summary>The arguments of mingzhang verify.</summary>
internal sealed class VerifyArguments
{
    private readonly Argument<string[]> folder = new("FOLDER") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> fingerprint = new("--fingerprint");

    public VerifyArguments() => Command = new Command("verify") { folder, fingerprint };

    public Command Command { get; }

    /// <summary>The options that take a value.</summary>
    public IEnumerable<Option> Options => [fingerprint];

    public Parsed Parse(ParseResult result, bool json, TextBook texts) => result.GetValue(folder) is [var path]
        ? new(Verify: new(path, result.GetValue(fingerprint), json))
        : new(Mistake: texts["usage.verify"]);
}
