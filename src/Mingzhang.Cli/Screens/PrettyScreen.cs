using Mingzhang.Reports.Words;
using Spectre.Console;

namespace Mingzhang.Cli.Screens;

/// <summary>Colours, tables and a bar of progress for a person who watches.</summary>
public sealed class PrettyScreen(IAnsiConsole console) : IScreen
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>A screen on a terminal.</summary>
    public static PrettyScreen On(TextWriter output) =>
        new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));

    public void Line(string text, Tone tone = Tone.Plain, int indent = 0)
    {
        var safe = new Text(SafeText.Clean(text), StyleOf(tone)) { Overflow = Overflow.Fold };
        console.Write(new Padder(safe, new Padding(indent * 3, 0, 0, 0)));
    }

    public void Blank() => console.WriteLine();

    public void Table(IReadOnlyList<string> head, IReadOnlyList<bool> numeric, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(numeric);
        ArgumentNullException.ThrowIfNull(rows);
        var table = new Table().Border(TableBorder.Rounded).BorderStyle(StyleOf(Tone.Faint));
        for (var column = 0; column < head.Count; column++)
        {
            table.AddColumn(
                new TableColumn(new Text(head[column], StyleOf(Tone.Strong))) { Alignment = numeric[column] ? Justify.Right : Justify.Left }
            );
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(SafeText.OneLine(cell)) { Overflow = Overflow.Fold }));
        }

        console.Write(table);
    }

    public T Watch<T>(int steps, string heading, Func<Action<string>, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var done = 0;
        var current = "";
        var running = Task.Run(() =>
            work(name =>
            {
                Volatile.Write(ref current, name);
                Interlocked.Increment(ref done);
            })
        );

        // One file is mostly read before a bar is worth showing.
        if (steps > 1 || !WaitFor(running, Patience))
        {
            ShowBar(steps, heading, running, () => (Volatile.Read(ref current), Volatile.Read(ref done)));
        }

        return running.GetAwaiter().GetResult();
    }

    private void ShowBar(int steps, string heading, Task running, Func<(string Name, int Started)> state) =>
        console
            .Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Start(context =>
            {
                var bar = context.AddTask(Markup.Escape(heading), maxValue: Math.Max(1, steps));
                bar.IsIndeterminate = steps <= 1;
                while (!WaitFor(running, TimeSpan.FromMilliseconds(80)))
                {
                    var (name, started) = state();
                    bar.Description = Markup.Escape($"{heading} {SafeText.OneLine(name)}");
                    bar.Value = Math.Max(0, started - 1);
                }

                bar.Value = bar.MaxValue;
            });

    // Whether the work has ended, in whatever way; what it threw comes out where its result is taken.
    private static bool WaitFor(Task work, TimeSpan time) => Task.WaitAny([work], time) == 0;

    private static Style StyleOf(Tone tone) =>
        tone switch
        {
            Tone.Strong => new Style(decoration: Decoration.Bold),
            Tone.Faint => new Style(Color.Grey),
            Tone.Good => new Style(Color.Green),
            Tone.Bad => new Style(Color.Red),
            Tone.Question => new Style(Color.Yellow),
            _ => Style.Plain,
        };
}
