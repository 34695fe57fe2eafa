using System.Globalization;
using System.Reflection;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Server;
using Mingzhang.Cli.Views;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli;

/// <summary>The whole program: arguments in, result shown, exit code out.</summary>
public sealed class Application(Surroundings surroundings)
{
    /// <summary>UTF-8 without a byte order mark, whatever the machine's locale says.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Nothing inconsistent was found.</summary>
    public const int Clean = 0;

    public const int Findings = 1;

    /// <summary>A file could not be read, or the command is wrong. It outweighs findings.</summary>
    public const int NotRead = 2;

    /// <summary>Ended by Ctrl-C: 128 + SIGINT, as shells expect.</summary>
    public const int Interrupted = 130;

    public static string Version =>
        typeof(Application).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public int Run(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var language =
            TextBook.Named(CommandLineParser.LanguageNamed(arguments))
            ?? TextBook.Named(surroundings.Variable("MINGZHANG_LANG"))
            ?? Language.Chinese;
        var texts = TextBook.Of(language);
        try
        {
            return Run(new CommandLineParser().Parse(arguments, texts), texts, cancellation);
        }
        catch (OperationCanceledException)
        {
            return Fail(texts["interrupted"], Interrupted);
        }
        catch (PackException exception)
        {
            return Fail(Told(exception, texts));
        }
        catch (Exception exception)
        {
            // The last resort: whatever went wrong, no stack trace reaches a person.
            return Fail(texts.Format("unexpected-without-file", ("error", exception.GetType().Name)));
        }
    }

    private int Run(Parsed parsed, TextBook texts, CancellationToken cancellation)
    {
        using var output = new StreamWriter(surroundings.Output, Utf8, bufferSize: 16384, leaveOpen: true);
        if (parsed.Help is { } help)
        {
            output.WriteLine(texts[help]);
            return Clean;
        }

        if (parsed.Version)
        {
            output.WriteLine(texts.Format("version", ("version", Version)));
            return Clean;
        }

        if (parsed.Rules is { } rules)
        {
            return Rules(rules, texts, output);
        }

        if (parsed.Schemes is { } schemes)
        {
            return schemes.Packs is { } packs && !Directory.Exists(packs) ? Fail(texts.Format("usage.packs", ("folder", packs)))
                : new SchemesView(texts, surroundings.Open(schemes.Packs).Packs, surroundings.Screen(output)).Show(schemes, surroundings.Output) is { } unknown ? Fail(unknown)
                : Clean;
        }

        if (parsed.Override is { } set)
        {
            return new OverrideCommand(texts, surroundings.Screen(output), surroundings.Now()).Write(set) is { } wrong ? Fail(wrong) : Clean;
        }

        if (parsed.Explain is { } explain)
        {
            return new ExplainCommand(texts, surroundings.Screen(output), surroundings.Now()).Write(explain) is { } mistake
                ? Fail(mistake)
                : Clean;
        }

        if (parsed.Verify is { } verify)
        {
            return Ended(new VerifyCommand(texts, surroundings.Screen(output)).Run(verify, surroundings.Output, cancellation));
        }

        if (parsed.Kept is { } kept)
        {
            return Ended(new KeptCommand(texts, surroundings.Screen(output), surroundings).Run(kept, cancellation));
        }

        if (parsed.Served is { } served)
        {
            return Ended(new ServedCommand(surroundings, texts, served.Json ? new PlainScreen(output) : surroundings.Screen(output)).Run(served, cancellation));
        }

        if (parsed.Write is { } write)
        {
            return Ended(new WriteCommand(surroundings, texts, surroundings.Screen(output)).Run(write, cancellation));
        }

        if (parsed.New is { } begin)
        {
            return begin.Packs is { } folder && !Directory.Exists(folder) ? Fail(texts.Format("usage.packs", ("folder", folder)))
                : new NewCommand(texts, surroundings.Screen(output), surroundings.Open(begin.Packs)).Write(begin, cancellation) is { } obstacle ? Fail(obstacle)
                : Clean;
        }

        if (parsed.Batch is { } batch)
        {
            return Ended(new BatchCommand(surroundings, texts, surroundings.Screen(output)).Run(batch, cancellation));
        }

        return parsed.Request is { } request ? Carry(request, texts, output, cancellation) : Fail(parsed.Mistake ?? texts["usage.other"]);
    }

    private int Rules(RulesRequest request, TextBook texts, StreamWriter output)
    {
        if (request.Packs is { } folder && !Directory.Exists(folder))
        {
            return Fail(texts.Format("usage.packs", ("folder", folder)));
        }

        var packs = surroundings.Open(request.Packs).Packs;
        return request.Profile is { } profile && !packs.Profiles.ContainsKey(profile) ? Fail(UnknownProfile(profile, packs, texts))
            : new RulesView(texts, packs, surroundings.Screen(output)).Show(request, surroundings.Output) is { } mistake ? Fail(mistake)
            : Clean;
    }

    private int Carry(Request request, TextBook texts, StreamWriter output, CancellationToken cancellation)
    {
        if (request.Server is not null)
        {
            // Reports need what this program has read itself.
            return request is { Html: null, Excel: null, Sarif: null, Comments: null, Packs: null }
                ? Ended(new ServedCheck(surroundings, texts, request.Json ? new PlainScreen(output) : surroundings.Screen(output)).Run(request, cancellation))
                : Fail(texts["usage.check-server"]);
        }

        if (request.Packs is { } packFolder && !Directory.Exists(packFolder))
        {
            return Fail(texts.Format("usage.packs", ("folder", packFolder)));
        }

        var (files, missing) = FileFinder.Find(request.Paths);

        var reports = new ReportFiles(request);
        if (reports.Obstacle(files, texts) is { } obstacle)
        {
            return Fail(obstacle);
        }

        // The packs take longer to load than a mistyped path to be told.
        var workshop = files.Count > 0 || request.Profile is not null ? surroundings.Open(request.Packs) : null;
        if (request.Profile is { } profile && workshop is not null && !workshop.Packs.Profiles.ContainsKey(profile))
        {
            return Fail(UnknownProfile(profile, workshop.Packs, texts));
        }

        if (request.Assignment == Assignment.Score && workshop is not null && ScoreWork.Obstacle(request, workshop.Packs, texts) is { } unscored)
        {
            return Fail(unscored);
        }

        var screen = request.Json ? new PlainScreen(output) : surroundings.Screen(output);
        var (body, report) = Work(request, files, workshop, screen, texts, cancellation);
        var result = Told(request, files, body with { Unreadable = [.. missing, .. body.Unreadable] }, report, workshop, texts);
        Show(request, result, workshop, screen, texts);
        var shown = request.Json ? null : screen;
        var areWritten = result.Report is null || WriteReports(reports, result, shown, texts);
        areWritten &=
            result.Report is null || request.Comments is not { } target || WriteComments(target, files, result.Report, shown, texts, cancellation);
        areWritten &= request.Pages is not { } folder || result.Performance is null || WritePages(folder, result, shown, texts);
        return !areWritten || result.Body.Unreadable.Count > 0 ? NotRead
            : result.Report?.Open.Any() == true ? Findings
            : Clean;
    }

    // Explains what is explained, and leaves what the command is about.
    private static CommandResult Told(Request request, IReadOnlyList<FoundFile> files, FilesRead body, CheckReport? report, IWorkshop? workshop, TextBook texts)
    {
        if (report is null)
        {
            return new(body, null);
        }

        var explanations = ExplanationFiles.Of(files);
        body = body with { ExplanationProblems = ExplanationFiles.ProblemsOf(explanations) };

        // Every command knows the differences of scores: an explanation of one is never stale.
        var scored = workshop?.Packs.Schemes.ContainsKey(request.Scheme ?? ScoringScheme.National) == true ? ScoreWork.Of(request, files, body, report, workshop.Packs, texts) : ScoreWork.None;
        var isScored = request.Assignment == Assignment.Score;
        report = isScored ? report with { Findings = FindingNumber.Distinguished([.. report.Findings, .. scored.Findings]) } : report;
        report = Explaining.Explain(report, explanations, isScored ? [] : scored.Findings);
        if (request.Assignment == Assignment.Check)
        {
            return new(body, report);
        }

        var performance = PerformanceReport.Of(report);
        return new(body, performance.Check)
        {
            Performance = performance,
            Scores = isScored ? ScoreReport.Of(performance, scored.Documents) : null,
            Remarks = isScored ? scored.Remarks : [],
        };
    }

    /// <summary>What comes of checking no document at all.</summary>
    internal static CheckReport NothingChecked => new() { Documents = [], Findings = [], Counts = new Dictionary<(Relation, Outcome), int>() };

    private static (FilesRead Body, CheckReport? Report) Work(
        Request request,
        IReadOnlyList<FoundFile> files,
        IWorkshop? workshop,
        IScreen screen,
        TextBook texts,
        CancellationToken cancellation
    )
    {
        var body = workshop is null
            ? new FilesRead([], [])
            : screen.Watch(files.Count, texts["progress.reading"], started => BodyReader.Read(files, workshop, started, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (request.Assignment == Assignment.Read)
        {
            return (body, null);
        }

        var report =
            workshop is null || body.Documents.Count == 0
                ? NothingChecked
                : screen.Watch(
                    1,
                    texts["progress.checking"],
                    _ => workshop.Check(body.Documents, (request.Profile ?? body.Profile) is { } profile ? workshop.Packs.Profiles[profile] : null)
                );
        cancellation.ThrowIfCancellationRequested();
        return (body, report);
    }

    private void Show(Request request, CommandResult result, IWorkshop? workshop, IScreen screen, TextBook texts)
    {
        var (body, report) = result;
        if (request.Json)
        {
            WriteJson(result, texts);
        }
        else if (result.Scores is { } scores)
        {
            new ScoreView(texts, screen, scores, request.Verbose).Show(body, result.Remarks);
        }
        else if (result.Performance is { } performance)
        {
            new TargetsView(texts, screen, performance, request.Verbose).Show(body);
        }
        else if (report is not null)
        {
            new CheckView(texts, workshop?.Packs, screen, request.Verbose).Show(report, body);
        }
        else
        {
            new ReadView(texts, workshop?.Packs, screen, request.Verbose).Show(body);
        }
    }

    private void WriteJson(CommandResult result, TextBook texts)
    {
        if (result.Scores is { } scores)
        {
            JsonReport.Write(surroundings.Output, result.Body, scores, texts, Version);
        }
        else if (result.Performance is { } performance)
        {
            JsonReport.Write(surroundings.Output, result.Body, performance, texts, Version);
        }
        else
        {
            JsonReport.Write(surroundings.Output, result.Body, result.Report, texts, Version);
        }
    }

    private bool WriteReports(ReportFiles reports, CommandResult result, IScreen? screen, TextBook texts)
    {
        var (written, failed) = reports.Write(result, texts);
        ShowWritten(written, screen);
        foreach (var line in failed)
        {
            Fail(line);
        }

        return failed.Count == 0;
    }

    private bool WriteComments(
        string folder,
        IReadOnlyList<FoundFile> files,
        CheckReport report,
        IScreen? screen,
        TextBook texts,
        CancellationToken cancellation
    )
    {
        var (lines, failed) = new CommentWriter(texts, folder, surroundings.Now()).Write(files, report, cancellation);
        ShowWritten(lines, screen);
        return !failed;
    }

    private bool WritePages(string folder, CommandResult result, IScreen? screen, TextBook texts)
    {
        var (line, isFailed) = PageFolder.Write(folder, result, texts);
        if (isFailed)
        {
            Fail(line);
        }
        else
        {
            ShowWritten([line], screen);
        }

        return !isFailed;
    }

    // What is piped as JSON stays JSON: there, the line about a file goes to the other output.
    private void ShowWritten(IReadOnlyList<string> lines, IScreen? screen)
    {
        if (lines.Count > 0)
        {
            screen?.Blank();
        }

        foreach (var line in lines)
        {
            if (screen is null)
            {
                surroundings.Error.WriteLine(SafeText.Clean(line));
            }
            else
            {
                screen.Line(line);
            }
        }
    }

    // The properties tell the first problem, the lines of the message all of them.
    private static string Told(PackException exception, TextBook texts)
    {
        var first = texts.Format(
            "pack-wrong",
            ("file", exception.File),
            ("line", exception.Line.ToString(CultureInfo.InvariantCulture)),
            ("problem", exception.Problem),
            ("remedy", exception.Remedy)
        );
        return string.Join('\n', exception.Message.Split('\n').Skip(1).Prepend(first));
    }

    internal static string UnknownProfile(string profile, PackSet packs, TextBook texts) =>
        packs.Profiles.Count == 0
            ? texts.Format("usage.profile-none", ("profile", profile))
            : texts.Format(
                "usage.profile",
                ("profile", profile),
                (
                    "known",
                    string.Join(
                        texts["list-separator"],
                        packs
                            .Profiles.Values.OrderBy(known => known.Name, StringComparer.Ordinal)
                            .Select(known => $"{known.Name} ({known.Title})")
                    )
                )
            );

    private int Ended((int Code, string? Message) result) => result.Message is { } message ? Fail(message, result.Code) : result.Code;

    private int Fail(string message, int code = NotRead)
    {
        surroundings.Error.WriteLine(SafeText.Clean(message));
        return code;
    }
}
