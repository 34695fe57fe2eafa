using System.Globalization;
using Mingzhang.Book.Entries;
using Mingzhang.Book.Merging;
using Mingzhang.Book.Work.Differences;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Server;

/// <summary>Hands the entries of a file in to a server. What others changed since the file was pulled stays; what both changed is shown with
/// both values, and nothing is sent.</summary>
internal sealed class PushCommand(ServerLink link, PackSet packs, TextBook texts, IScreen screen, Stream output)
{
    // Whoever is overtaken as often as this says so rather than go on.
    private const int MostTries = 3;

    /// <summary>Does it.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Run(ServedRequest request, CancellationToken cancellation)
    {
        var file = request.File;
        PulledFile? pulled;
        EntryReading reading;
        try
        {
            reading = EntryFile.Read(File.ReadAllBytes(file), Path.GetFileName(file), packs);
            pulled = PulledFile.Beside(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (Application.NotRead, texts.Format("explain.no-file", ("file", file)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (Application.NotRead, texts.Format(exception is InvalidDataException ? "push.beside-broken" : "push.unreadable", ("file", file), ("beside", PulledFile.PathOf(file))));
        }

        if (reading.HasErrors || reading.Book is not { } mine)
        {
            return (Application.NotRead, string.Join('\n', reading.Faults.Select(fault => fault.ToString()).Prepend(texts.Format("push.faults", ("file", file), ("count", $"{reading.Faults.Count}")))));
        }

        if (Obstacle(request, pulled, mine) is { } obstacle)
        {
            return (Application.NotRead, obstacle);
        }

        var sending = new Sending(request, mine, pulled, new(link, texts, request.Unit ?? pulled!.Unit, request.Year ?? pulled!.Year), request.Unit ?? pulled!.Unit, request.Year ?? pulled!.Year);
        return Send(sending, cancellation);
    }

    private sealed record Sending(ServedRequest Request, AccountBook Mine, PulledFile? Pulled, ServedBook Served, string Unit, int Year);

    private string? Obstacle(ServedRequest request, PulledFile? pulled, AccountBook mine)
    {
        if (pulled is null && (request.Unit is null || request.Year is null))
        {
            return texts["usage.push"];
        }

        var year = request.Year ?? pulled!.Year;
        return pulled is not null && (pulled.Server != link.Server || pulled.Unit != (request.Unit ?? pulled.Unit) || pulled.Year != year)
                ? texts.Format("push.elsewhere", ("file", request.File), ("server", pulled.Server), ("unit", pulled.Unit), ("year", pulled.Year.ToString(CultureInfo.InvariantCulture)))
            : mine.Year != year ? texts.Format("push.year", ("file", request.File), ("year", mine.Year.ToString(CultureInfo.InvariantCulture)), ("asked", year.ToString(CultureInfo.InvariantCulture)))
            : null;
    }

    private (int Code, string? Message) Send(Sending sending, CancellationToken cancellation)
    {
        var (request, mine, pulled, served, _, _) = sending;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (served.Read(cancellation) is not var (theirs, tag))
            {
                return First(sending, cancellation);
            }

            // Without a base nobody knows who changed what; only what is the same is no question.
            if (pulled is null && !BookMerge.Of(theirs, mine, theirs).IsAsTheirs)
            {
                return (Application.NotRead, texts.Format("push.no-base", ("file", request.File)));
            }

            var merge = BookMerge.Of(pulled?.Book ?? mine, mine, theirs);
            var merged = request.Conflicts == ConflictChoice.Mine ? merge.WithMine : merge.Merged;
            var isAsTheirs = request.Conflicts == ConflictChoice.Mine ? merge.IsAsTheirs && !merge.HasConflicts : merge.IsAsTheirs;
            var told = new PushView(texts, packs, screen, request.Verbose);
            IReadOnlyList<BookDifference> changes = isAsTheirs ? [] : BookDifferences.Between(theirs, merged).All;
            if (merge.HasConflicts && request.Conflicts == ConflictChoice.Show)
            {
                Show(request, () => told.Conflicts(merge.Conflicts), changes, merge.Conflicts, "");
                return (Application.Findings, null);
            }

            if (isAsTheirs || request.DryRun)
            {
                if (!request.DryRun)
                {
                    Keep(sending, tag);
                }

                Show(request, () => told.Changes(changes, isAsTheirs ? "push.same" : "push.would", sending.Unit, sending.Year, tag), changes, [], tag);
                return (Application.Clean, null);
            }

            var sent = served.Send(merged, tag, request.Reason, cancellation);
            if (sent.IsRefused)
            {
                return (Application.NotRead, Refused(sent));
            }

            if (sent.Tag.Length > 0)
            {
                Keep(sending, sent.Tag);
                Show(request, () => told.Changes(changes, "push.done", sending.Unit, sending.Year, sent.Tag), changes, [], sent.Tag);
                if (pulled is not null && !BookMerge.Of(merged, mine, merged).IsAsTheirs && !request.Json)
                {
                    screen.Line(texts.Format("push.others", ("file", request.File)), Tone.Question);
                }

                return (Application.Clean, null);
            }
        }

        return (Application.NotRead, texts["push.overtaken"]);
    }

    // The unit has no book for the year yet: the file's is the first.
    private (int Code, string? Message) First(Sending sending, CancellationToken cancellation)
    {
        var (request, mine, _, served, unit, year) = sending;
        var told = new PushView(texts, packs, screen, request.Verbose);
        var changes = BookDifferences.Between(new() { Profile = mine.Profile, Year = mine.Year, Unit = mine.Unit }, mine).All;
        if (request.DryRun)
        {
            Show(request, () => told.Changes(changes, "push.would", unit, year, ""), changes, [], "");
            return (Application.Clean, null);
        }

        var sent = served.Send(mine, ServedBook.None, request.Reason, cancellation);
        if (sent.Tag.Length == 0)
        {
            return (Application.NotRead, sent.IsRefused ? Refused(sent) : texts["push.overtaken"]);
        }

        Keep(sending, sent.Tag);
        Show(request, () => told.Changes(changes, "push.done", unit, year, sent.Tag), changes, [], sent.Tag);
        return (Application.Clean, null);
    }

    private string Refused(SentBook sent) => string.Join('\n', sent.Faults.Prepend(texts.Format("push.refused", ("count", $"{sent.Faults.Count}"))));

    // The base is what the file says, also where the server's book says more.
    private void Keep(Sending sending, string tag)
    {
        try
        {
            new PulledFile(link.Server, sending.Unit, sending.Year, tag, sending.Mine).Write(sending.Request.File);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            screen.Line(texts.Format("new.unwritable", ("file", PulledFile.PathOf(sending.Request.File))), Tone.Bad);
        }
    }

    private void Show(ServedRequest request, Action show, IReadOnlyList<BookDifference> changes, IReadOnlyList<BookDifference> conflicts, string tag)
    {
        if (request.Json)
        {
            PushJson.Write(output, new DifferenceWords(texts, packs), changes, conflicts, tag);
        }
        else
        {
            show();
        }
    }
}
