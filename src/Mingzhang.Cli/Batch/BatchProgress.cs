using System.Diagnostics;
using System.Globalization;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Batch;

/// <summary>How far a batch is: how many of how many, how many a second, how long it will take.</summary>
/// <param name="total">How many files there are.</param>
/// <param name="texts">The language.</param>
/// <param name="log">Where a line goes every few seconds while nobody watches a bar; null where one does.</param>
public sealed class BatchProgress(int total, TextBook texts, TextWriter? log)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan lastLine;
    private int done;
    private int takenOver;

    /// <summary>A file is done. Files that are taken over cost next to nothing and say nothing of the rate.</summary>
    /// <returns>The state, told.</returns>
    public string Done(string name, bool isTakenOver)
    {
        lock (gate)
        {
            done++;
            takenOver += isTakenOver ? 1 : 0;
            var told = Told();
            if (log is not null && watch.Elapsed - lastLine >= BetweenLines)
            {
                lastLine = watch.Elapsed;
                log.WriteLine(told);
            }

            return texts.Format("batch.progress.file", ("state", told), ("file", SafeText.OneLine(name)));
        }
    }

    private string Told()
    {
        var seconds = watch.Elapsed.TotalSeconds;
        var worked = done - takenOver;
        if (worked == 0 || seconds < 1)
        {
            return texts.Format("batch.progress.start", ("done", Number(done)), ("total", Number(total)));
        }

        var left = TimeSpan.FromSeconds((total - done) * seconds / worked);
        return texts.Format(
            "batch.progress",
            ("done", Number(done)),
            ("total", Number(total)),
            ("rate", (worked / seconds).ToString("0.0", CultureInfo.InvariantCulture)),
            ("left", left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture))
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
