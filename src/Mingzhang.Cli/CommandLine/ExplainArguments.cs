using System.CommandLine;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>An explanation to write down.</summary>
/// <param name="File">The document.</param>
/// <param name="Number">Number of the finding, as the user wrote it.</param>
/// <param name="Reason">Why it stands; may be blank, which is refused later.</param>
/// <param name="By">Who says so; null where that is not said.</param>
public sealed record ExplainRequest(string File, string Number, string Reason, string? By);

/// <summary>The arguments of mingzhang explain.</summary>
internal sealed class ExplainArguments
{
    // A reason of several words need not be quoted.
    private readonly Argument<string[]> words = new("FILE NUMBER REASON") { Arity = ArgumentArity.ZeroOrMore };

    public ExplainArguments() => Command = new Command("explain") { words, By };

    public Command Command { get; }

    public Option<string> By { get; } = new("--by");

    public Parsed Parse(ParseResult result, TextBook texts) =>
        result.GetValue(words) is [var file, var number, .. var reason]
            ? new(Explain: new(file, number, string.Join(' ', reason), result.GetValue(By)))
            : new(Mistake: texts["usage.explain"]);
}
