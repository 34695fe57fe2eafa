using Mingzhang.Book.Entries;
using Mingzhang.Book.Publishing;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Views;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli;

/// <summary>Writes the documents of entries: one book, or those of many units.</summary>
public sealed class WriteCommand(Surroundings surroundings, TextBook texts, IScreen screen)
{
    private static readonly string[] Extensions = [".xlsx", ".json"];

    /// <summary>Carries the command out.</summary>
    /// <returns>The exit code, and what is wrong with the command, told; null where it could be carried out.</returns>
    public (int Code, string? Message) Run(WriteRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Packs is { } folder && !Directory.Exists(folder))
        {
            return (Application.NotRead, texts.Format("usage.packs", ("folder", folder)));
        }

        var packs = surroundings.Open(request.Packs).Packs;
        if (request.Profile is { } profile && !packs.Profiles.ContainsKey(profile))
        {
            return (Application.NotRead, Application.UnknownProfile(profile, packs, texts));
        }

        var files = Find(request.Files, packs, out var missing);
        if (missing is not null)
        {
            return (Application.NotRead, missing);
        }

        var run = new WriteRun(request, packs, texts);
        if (files.Count == 1)
        {
            var result = screen.Watch(1, texts["write.progress"], started => run.Write(files[0], request.Target, started, cancellation));
            new WriteView(texts, screen).Show(result);
            return (result.Code, null);
        }

        return (WriteMany(files, run, request, cancellation), null);
    }

    private int WriteMany(IReadOnlyList<string> files, WriteRun run, WriteRequest request, CancellationToken cancellation)
    {
        var targets = Targets(files, request.Target);
        var results = new WriteResult[files.Count];
        screen.Watch(files.Count, texts["write.progress"], started =>
        {
            Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, i =>
            {
                lock (results)
                {
                    started(Path.GetFileName(files[i]));
                }

                results[i] = run.Write(files[i], targets[i], static _ => { }, cancellation);
            });
            return true;
        });
        var view = new WriteView(texts, screen);
        foreach (var result in results)
        {
            view.ShowShort(result);
        }

        var written = results.Count(result => result.Code == Application.Clean);
        screen.Line(texts.Format("write.summary", ("total", $"{files.Count}"), ("written", $"{written}"), ("refused", $"{files.Count - written}")), Tone.Strong);
        return results.Max(result => result.Code);
    }

    // Two units may name their files alike; a folder each, told apart by a number.
    private static List<string> Targets(IReadOnlyList<string> files, string target)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(file =>
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var folder = name;
            for (var number = 2; !taken.Add(folder); number++)
            {
                folder = $"{name}-{number}";
            }

            return Path.Combine(target, folder);
        })];
    }

    private List<string> Find(IReadOnlyList<string> paths, PackSet packs, out string? missing)
    {
        List<string> files = [];
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal) && EntryFile.IsEntries(File.ReadAllBytes(file), packs))
                    .Order(StringComparer.Ordinal));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                missing = texts.Format("explain.no-file", ("file", path));
                return [];
            }
        }

        missing = files.Count == 0 ? texts["usage.write-no-file"] : null;
        return files;
    }
}
