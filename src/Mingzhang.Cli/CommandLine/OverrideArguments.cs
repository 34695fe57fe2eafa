using System.CommandLine;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>A score to set by hand.</summary>
/// <param name="File">The document.</param>
/// <param name="Number">Number of the row, as the user wrote it.</param>
/// <param name="Score">The score, as the user wrote it.</param>
/// <param name="Reason">Why; may be blank, which is refused later.</param>
/// <param name="By">Who says so; null where that is not said.</param>
public sealed record OverrideRequest(string File, string Number, string Score, string Reason, string? By);

/// <summary>The arguments of mingzhang override.</summary>
internal sealed class OverrideArguments
{
    private readonly Option<string> by;

    // A reason of several words need not be quoted.
    private readonly Argument<string[]> words = new("FILE NUMBER SCORE REASON") { Arity = ArgumentArity.ZeroOrMore };

    /// <param name="by">The option that names who says so, the same as for explanations.</param>
    public OverrideArguments(Option<string> by)
    {
        this.by = by;
        Command = new Command("override") { words, by };
    }

    public Command Command { get; }

    public Parsed Parse(ParseResult result, TextBook texts) =>
        result.GetValue(words) is [var file, var number, var score, .. var reason]
            ? new(Override: new(file, number, score, string.Join(' ', reason), result.GetValue(by)))
            : new(Mistake: texts["usage.override"]);
}
