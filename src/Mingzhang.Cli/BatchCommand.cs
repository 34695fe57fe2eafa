using System.Globalization;
using Mingzhang.Cli.Batch;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Batch;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli;

/// <summary>Checks the documents of many units and writes one list of what was found.</summary>
public sealed class BatchCommand(Surroundings surroundings, TextBook texts, IScreen screen)
{
    private const int UnreadableShown = 10;

    /// <summary>Carries the command out.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Run(BatchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Packs is { } packs && !Directory.Exists(packs))
        {
            return (Application.NotRead, texts.Format("usage.packs", ("folder", packs)));
        }

        var folder = new BatchFolder(request.Target, texts);
        try
        {
            if (folder.Obstacle(request.Paths) is { } obstacle)
            {
                return (Application.NotRead, obstacle);
            }

            var (found, missing) = FileFinder.Find(request.Paths);
            var files = found.Where(file => !folder.Holds(file.Path)).ToList();
            if (files.Count == 0)
            {
                return (Application.NotRead, missing.Count > 0 ? UnreadableWords.Of(missing[0], texts) : texts["batch.no-files"]);
            }

            var workshop = surroundings.Open(request.Packs);
            if (request.Profile is { } profile && !workshop.Packs.Profiles.ContainsKey(profile))
            {
                return (Application.NotRead, Application.UnknownProfile(profile, workshop.Packs, texts));
            }

            Directory.CreateDirectory(folder.Reports);
            using var log = new ResultLog(folder.Log, request.Again);
            return (Carry(request, files, missing, workshop, folder, log, cancellation), null);
        }
        catch (OperationCanceledException)
        {
            return (Application.Interrupted, texts["batch.interrupted"]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (Application.NotRead, texts.Format("batch.out-unwritable", ("folder", request.Target)));
        }
    }

    private int Carry(BatchRequest request, List<FoundFile> files, IReadOnlyList<UnreadableFile> missing, IWorkshop workshop, BatchFolder folder, ResultLog log, CancellationToken cancellation)
    {
        var profile = request.Profile is { } name ? workshop.Packs.Profiles[name] : null;
        var run = new BatchRun(workshop, new BodyCheck(workshop, profile, folder, texts), log, texts)
        {
            Basis = BatchBasis.Of(request, texts),
            Folder = folder,
            Limit = TimeSpan.FromSeconds(request.LimitSeconds),
            Jobs = request.Jobs,
        };
        var redone = new HashSet<string>(StringComparer.Ordinal);
        Watch("batch.learning", files.Count, done => run.Learn(files, (file, isKnown) => done(file, isKnown), cancellation), redone);
        var units = run.Unfinished(files);
        if (units.Count > 0)
        {
            Watch("batch.checking", units.Sum(unit => unit.Count), done => run.Check(units, done, cancellation), redone);
        }

        cancellation.ThrowIfCancellationRequested();
        var results = files.Select(file => log.Find(folder.WayTo(file.Path))!).OrderBy(BodyFinder.Whose, StringComparer.Ordinal).ThenBy(result => result.File, StringComparer.Ordinal).ToList();
        Write(results, folder, log);
        return Show(results, missing, files.Count - redone.Count, folder);
    }

    private void Watch(string heading, int count, Action<Action<FoundFile, bool>> work, HashSet<string> redone)
    {
        var progress = new BatchProgress(count, texts, surroundings.IsPretty ? null : surroundings.Error);
        screen.Watch(
            count,
            texts[heading],
            started =>
            {
                work(
                    (file, isTakenOver) =>
                    {
                        started(progress.Done(file.Name, isTakenOver));
                        if (!isTakenOver)
                        {
                            lock (redone)
                            {
                                redone.Add(file.Path);
                            }
                        }
                    }
                );
                return true;
            }
        );
    }

    private void Write(List<DocumentResult> results, BatchFolder folder, ResultLog log)
    {
        WholeFile.Write(folder.List, stream => BatchWorkbook.Write(stream, results, results.SelectMany(result => log.FindingsOf(result.File)), texts));
        WholeFile.Write(folder.Page, stream => BatchPage.Write(stream, results, texts, Application.Version));
        log.Tidy(results.Select(result => result.File));
        folder.RemoveReportsExcept(results.Select(result => result.Report).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    private int Show(List<DocumentResult> results, IReadOnlyList<UnreadableFile> missing, int takenOver, BatchFolder folder)
    {
        var totals = new BatchTotals(results);
        screen.Line(totals.Told(texts), Tone.Strong);
        screen.Line(totals.Findings(texts), totals.Open > 0 ? Tone.Bad : Tone.Plain);
        if (takenOver > 0)
        {
            screen.Line(texts.Format("batch.taken-over", ("count", Number(takenOver))), Tone.Faint);
        }

        var unreadable = missing.Select(file => UnreadableWords.Of(file, texts)).Concat(results.Where(result => result.State == DocumentState.Unreadable).Select(result => Named(result))).ToList();
        if (unreadable.Count > 0)
        {
            screen.Blank();
            screen.Line(texts.Format("check.unreadable", ("count", Number(unreadable.Count))), Tone.Bad);
            foreach (var line in unreadable.Take(UnreadableShown))
            {
                screen.Line(line, Tone.Bad, indent: 1);
            }

            if (unreadable.Count > UnreadableShown)
            {
                screen.Line(texts.Format("batch.more", ("count", Number(unreadable.Count - UnreadableShown))), Tone.Faint, indent: 1);
            }
        }

        screen.Blank();
        screen.Line(texts.Format("batch.written", ("list", folder.List), ("page", folder.Page)));
        return unreadable.Count > 0 ? Application.NotRead
            : totals.Open > 0 ? Application.Findings
            : Application.Clean;
    }

    // Most reasons begin with the file's name.
    private static string Named(DocumentResult result) => result.Reason!.Contains(result.Name, StringComparison.Ordinal) ? result.Reason! : $"{result.Name}: {result.Reason}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
