using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Mingzhang.Cli.Files;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reports;
using Mingzhang.Reports.Batch;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Batch;

/// <summary>Reads and checks many documents on several threads. Each is read once to learn whose it is, and checked at once if it
/// is the first of its unit; the documents of units that turn out to have several are read again, unit by unit. So no more documents
/// are ever in memory than those of a few units.</summary>
/// <param name="workshop">The layers that read and check, for several threads.</param>
/// <param name="bodies">Checks a unit.</param>
/// <param name="log">Takes the results.</param>
/// <param name="texts">The language.</param>
public sealed class BatchRun(IWorkshop workshop, BodyCheck bodies, ResultLog log, TextBook texts)
{
    // What ends the whole program, as a stack that overflows, is tried twice and then left.
    private const int MostAttempts = 2;
    private readonly ConcurrentDictionary<string, byte> seen = new(StringComparer.Ordinal);

    /// <summary>Results depend on it besides the files.</summary>
    public required string Basis { get; init; }

    public required BatchFolder Folder { get; init; }

    public required TimeSpan Limit { get; init; }

    public required int Jobs { get; init; }

    /// <summary>First: learns of each document whose it is. Checks those that are the first of their unit.</summary>
    /// <param name="files">All files.</param>
    /// <param name="done">Told each file, and whether it was read before.</param>
    /// <param name="cancellation">Interrupts between files and, as far as readers look at it, within.</param>
    public void Learn(IReadOnlyList<FoundFile> files, Action<FoundFile, bool> done, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(done);

        // One of those that a run before did not come back from may end this one too: each alone, so that it is known which.
        var suspects = files.Where(file => log.Find(Folder.WayTo(file.Path)) is { State: DocumentState.Started, Attempts: > 0 }).ToHashSet();
        foreach (var file in suspects)
        {
            cancellation.ThrowIfCancellationRequested();
            done(file, Learn(file, cancellation));
        }

        ForEach([.. files.Where(file => !suspects.Contains(file))], file => done(file, Learn(file, cancellation)), cancellation);
    }

    /// <summary>Then: the units whose documents have to be checked together, or again since some came or went.</summary>
    public IReadOnlyList<IReadOnlyList<FoundFile>> Unfinished(IReadOnlyList<FoundFile> files)
    {
        var byFile = files.ToDictionary(file => Folder.WayTo(file.Path), StringComparer.Ordinal);
        return
        [
            .. BodyFinder.Bodies(byFile.Keys.Select(log.Find).OfType<DocumentResult>())
                .Where(body => BodyCheck.DigestOf(body) is var digest && body.Any(document => document.State == DocumentState.Pending || document.Body != digest))
                .Select(body => body.Select(document => byFile[document.File]).ToList()),
        ];
    }

    /// <summary>Checks units, each as one body.</summary>
    public void Check(IReadOnlyList<IReadOnlyList<FoundFile>> units, Action<FoundFile, bool> done, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(done);
        ForEach(
            units,
            unit =>
            {
                var held = new List<HeldDocument>();
                foreach (var file in unit)
                {
                    if (Read(file, log.Find(Folder.WayTo(file.Path))!, cancellation) is { } document)
                    {
                        held.Add(document);
                    }

                    done(file, false);
                }

                Finish(held, cancellation);
            },
            cancellation
        );
    }

    private void ForEach<T>(IReadOnlyList<T> all, Action<T> work, CancellationToken cancellation)
    {
        try
        {
            // One after another, not in blocks: some files take a hundred times as long as others.
            Parallel.ForEach(Partitioner.Create(all, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Jobs, CancellationToken = cancellation }, work);
        }
        catch (AggregateException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    /// <returns>Whether it was learnt before.</returns>
    private bool Learn(FoundFile file, CancellationToken cancellation)
    {
        var way = Folder.WayTo(file.Path);
        var fresh = new DocumentResult { File = way, Name = file.Name, Content = "", Basis = Basis, State = DocumentState.Pending };
        try
        {
            fresh = fresh with { Content = BatchFolder.ContentOf(file.Path) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it tells why.
        }

        if (log.Find(way) is { } before && before.Content == fresh.Content && before.Basis == Basis && before.Name == file.Name)
        {
            if (IsComplete(before))
            {
                seen.TryAdd(BodyFinder.Whose(before), 0);
                return true;
            }

            fresh = fresh with { Attempts = before.Attempts };
        }

        if (Read(file, fresh, cancellation) is not { } held)
        {
            return false;
        }

        if (seen.TryAdd(BodyFinder.Whose(held.Result), 0))
        {
            Finish([held], cancellation);
        }
        else
        {
            log.Add(held.Result);
        }

        return false;
    }

    // A file that was not read is tried again: a tool may be there by now, or the machine less busy.
    private bool IsComplete(DocumentResult before) =>
        before.State == DocumentState.Pending || (before.State is DocumentState.Checked or DocumentState.Nothing && before.Report is { } report && File.Exists(Path.Combine(Folder.Path, report)));

    private HeldDocument? Read(FoundFile file, DocumentResult result, CancellationToken cancellation)
    {
        if (result.Attempts >= MostAttempts)
        {
            Fail(result, texts["batch.ended-program"]);
            return null;
        }

        log.Add(result with { State = DocumentState.Started, Attempts = result.Attempts + 1 });
        try
        {
            var document = Limited.Run(ending => BodyReader.Read(file, workshop, ending), Limit, cancellation);
            return new(
                file,
                result with
                {
                    State = DocumentState.Pending,
                    Attempts = 0,
                    Organisation = document.Organisation?.Value,
                    UnitCode = document.UnitCode?.Value,
                    Kind = document.Kind?.Value ?? DocumentKind.Unknown,
                    Year = document.Year?.Value,
                    Figures = document.Facts.Count,
                },
                document
            );
        }
        catch (UnreadableException exception)
        {
            Fail(result, UnreadableWords.Of(new(file.Name, exception.Reason, exception.Detail), texts));
        }
        catch (TimeoutException)
        {
            Fail(result, TooSlow());
        }
        catch (OperationCanceledException)
        {
            log.Add(result with { State = DocumentState.Started });
            throw;
        }
        catch (Exception exception) when (exception is not PackException)
        {
            Fail(result, UnreadableWords.Of(new(file.Name, UnreadableFile.Unexpected, exception.GetType().Name), texts));
        }

        return null;
    }

    private void Finish(List<HeldDocument> held, CancellationToken cancellation)
    {
        if (held.Count == 0)
        {
            return;
        }

        try
        {
            foreach (var result in bodies.Check(held, Limit * held.Count, cancellation))
            {
                log.Add(result);
            }
        }
        catch (OperationCanceledException)
        {
            held.ForEach(document => log.Add(document.Result));
            throw;
        }
        catch (TimeoutException)
        {
            held.ForEach(document => Fail(document.Result, TooSlow()));
        }
        catch (Exception exception) when (exception is not (PackException or IOException or UnauthorizedAccessException))
        {
            held.ForEach(document => Fail(document.Result, UnreadableWords.Of(new(document.File.Name, UnreadableFile.Unexpected, exception.GetType().Name), texts)));
        }
    }

    private void Fail(DocumentResult result, string reason) => log.Add(result with { State = DocumentState.Unreadable, Reason = SafeText.OneLine(reason) });

    private string TooSlow() => texts.Format("batch.too-slow", ("seconds", Limit.TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture)));
}
