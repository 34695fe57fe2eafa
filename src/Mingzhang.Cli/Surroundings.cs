using System.Runtime.CompilerServices;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Packs;

namespace Mingzhang.Cli;

/// <summary>Everything outside the program that it touches, so that a test can stand in for it.</summary>
public sealed class Surroundings
{
    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The value of an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Output goes to a terminal and not to a file or a pipe.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>Opens the layers below with the packs of a folder, or with those built in.</summary>
    public required Func<string?, IWorkshop> Open { get; init; }

    /// <summary>The time, where the user is.</summary>
    public Func<DateTimeOffset> Now { get; init; } = () => DateTimeOffset.Now;

    /// <summary>How long a server may take to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A person watches, and the terminal can show more than plain text.</summary>
    public bool IsPretty => IsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    public static Surroundings OfProcess() =>
        new()
        {
            Output = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), Application.Utf8) { AutoFlush = true },
            Variable = Environment.GetEnvironmentVariable,
            IsTerminal = !Console.IsOutputRedirected,
            Open = folder => new Workshop(folder is null ? PackLoader.Embedded : PackFolder.Load(folder)),
        };

    public IScreen Screen(TextWriter output) => IsPretty ? Pretty(output) : new PlainScreen(output);

    // Kept apart so that the plain way never loads the library of colours.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PrettyScreen Pretty(TextWriter output) => PrettyScreen.On(output);
}
