using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Screens;

/// <summary>Plain text for pipes, files and simple terminals: no colour, one finding a line for grep.</summary>
public sealed class PlainScreen(TextWriter output) : IScreen
{
    private const int WidestCell = 40;

    public void Line(string text, Tone tone = Tone.Plain, int indent = 0)
    {
        var margin = new string(' ', indent * 3);
        foreach (var line in SafeText.Clean(text).Split('\n'))
        {
            output.WriteLine(margin + line);
        }
    }

    public void Blank() => output.WriteLine();

    public void Table(IReadOnlyList<string> head, IReadOnlyList<bool> numeric, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(numeric);
        ArgumentNullException.ThrowIfNull(rows);
        var cells = rows.Prepend(head)
            .Select(row => row.Select(cell => DisplayWidth.Wrap(SafeText.OneLine(cell), WidestCell)).ToList())
            .ToList();
        var widths = head.Select((_, column) => cells.Max(row => row[column].Max(DisplayWidth.Of))).ToList();
        foreach (var row in cells)
        {
            for (var line = 0; line < row.Max(cell => cell.Count); line++)
            {
                var parts = row.Select(
                    (cell, column) => DisplayWidth.Pad(line < cell.Count ? cell[line] : "", widths[column], numeric[column])
                );
                output.WriteLine(("   " + string.Join("  ", parts)).TrimEnd());
            }
        }
    }

    public T Watch<T>(int steps, string heading, Func<Action<string>, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work(_ => { });
    }
}
