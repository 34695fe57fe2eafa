using System.CommandLine;
using System.CommandLine.Parsing;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.CommandLine;

/// <summary>What the arguments ask for: one of help, version, a mistake or a request.</summary>
/// <param name="Help">Key of the help text to show.</param>
/// <param name="Version">The version is asked for.</param>
/// <param name="Mistake">What is wrong with the command, told.</param>
/// <param name="Request">What to do with files.</param>
/// <param name="Rules">What to tell of written rules.</param>
/// <param name="Explain">An explanation to write down.</param>
/// <param name="Batch">Many documents of many units to check.</param>
/// <param name="Schemes">What to tell of schemes of scoring.</param>
/// <param name="Override">A score to set by hand.</param>
/// <param name="Write">Documents to write from entries.</param>
/// <param name="Verify">A published folder to verify.</param>
/// <param name="New">A book to begin.</param>
/// <param name="Kept">Something to do to a kept book.</param>
/// <param name="Served">Something to do with a server.</param>
public sealed record Parsed(
    string? Help = null,
    bool Version = false,
    string? Mistake = null,
    Request? Request = null,
    RulesRequest? Rules = null,
    ExplainRequest? Explain = null,
    BatchRequest? Batch = null,
    SchemesRequest? Schemes = null,
    OverrideRequest? Override = null,
    WriteRequest? Write = null,
    VerifyRequest? Verify = null,
    NewRequest? New = null,
    KeptRequest? Kept = null,
    ServedRequest? Served = null
);

/// <summary>Reads the arguments. The library's own help and messages are English only, so ours stand in their place.</summary>
public sealed class CommandLineParser
{
    private readonly Argument<string[]> files = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> json = new("--json") { Recursive = true };
    private readonly Option<string> language = new("--lang") { Recursive = true };
    private readonly Option<string> profile = new("--profile") { Recursive = true };
    private readonly Option<string> packs = new("--packs") { Recursive = true };
    private readonly Option<string> comments = new("--comments");
    private readonly Option<bool> verbose = new("--verbose", "-v") { Recursive = true };
    private readonly Option<bool> help = new("--help", "-h", "-?") { Recursive = true };
    private readonly Option<bool> version = new("--version") { Recursive = true };
    private readonly Option<string> html = new("--html");
    private readonly Option<string> excel = new("--excel");
    private readonly Option<string> sarif = new("--sarif");
    private readonly Command read;
    private readonly Command check;
    private readonly Command targets;
    private readonly Option<string> scheme = new("--scheme");
    private readonly Option<string> set = new("--override");
    private readonly Command score;
    private readonly Argument<string?> schemeName = new("SCHEME") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Command schemes;
    private readonly Argument<string?> rule = new("RULE") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> pages = new("--pages");
    private readonly Command rules;
    private readonly ExplainArguments explain = new();
    private readonly OverrideArguments overriding;
    private readonly Option<string> target = new("--out");
    private readonly BatchArguments batch;
    private readonly NewArguments begin;
    private readonly WriteArguments writing;
    private readonly VerifyArguments verifying = new();
    private readonly KeptArguments keeping;
    private readonly ServedArguments serving;
    private readonly RootCommand root;

    public CommandLineParser()
    {
        read = new Command("read") { files };
        check = new Command("check") { files, html, excel, sarif, comments };
        targets = new Command("targets") { files, html, excel, sarif, comments, pages };
        score = new Command("score") { files, scheme, set, html, excel, sarif, comments, pages };
        schemes = new Command("schemes") { schemeName };
        overriding = new OverrideArguments(explain.By);
        batch = new BatchArguments(target);
        begin = new NewArguments(target);
        rules = new Command("rules") { rule, pages };
        writing = new WriteArguments(target);
        keeping = new KeptArguments(target);
        serving = new ServedArguments(target);
        serving.AddTo(check);
        root = new RootCommand
        {
            read, check, targets, score, batch.Command, explain.Command, overriding.Command, rules, schemes, begin.Command, writing.Command, verifying.Command,
        };
        foreach (var command in keeping.Commands.Concat(serving.Commands))
        {
            root.Subcommands.Add(command);
        }

        root.Options.Clear();
        foreach (var option in new Option[] { json, language, profile, packs, verbose, help, version })
        {
            root.Options.Add(option);
        }
    }

    /// <summary>The language that the arguments ask for, before anything else of them is looked at, so that
    /// mistakes are told in it. Null where they do not say; unknown names give themselves back.</summary>
    public static string? LanguageNamed(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index].StartsWith("--lang=", StringComparison.Ordinal))
            {
                return arguments[index]["--lang=".Length..];
            }

            if (arguments[index] == "--lang" && index + 1 < arguments.Count)
            {
                return arguments[index + 1];
            }
        }

        return null;
    }

    public Parsed Parse(IReadOnlyList<string> arguments, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(texts);
        var configuration = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        var result = root.Parse(arguments, configuration);
        var command = result.CommandResult.Command;
        if (result.GetResult(help) is { Implicit: false })
        {
            return new(
                Help: command == read ? "help.read"
                : command == check ? "help.check"
                : command == targets ? "help.targets"
                : command == score ? "help.score"
                : command == schemes ? "help.schemes"
                : command == overriding.Command ? "help.override"
                : command == batch.Command ? "help.batch"
                : command == explain.Command ? "help.explain"
                : command == rules ? "help.rules"
                : command == writing.Command ? "help.write"
                : command == verifying.Command ? "help.verify"
                : command == begin.Command ? "help.new"
                : keeping.Knows(command) ? keeping.Help(command)
                : serving.Knows(command) ? ServedArguments.Help(command)
                : "help.root"
            );
        }

        if (result.GetResult(version) is { Implicit: false })
        {
            return new(Version: true);
        }

        if (Mistake(result, command, texts) is { } mistake)
        {
            return new(Mistake: mistake);
        }

        return command == explain.Command ? explain.Parse(result, texts)
            : command == overriding.Command ? overriding.Parse(result, texts)
            : command == schemes ? new(Schemes: new(result.GetValue(schemeName), result.GetValue(json), result.GetValue(packs)))
            : command == writing.Command ? writing.Parse(result, result.GetValue(profile), result.GetValue(packs), texts)
            : keeping.Knows(command) ? keeping.Parse(command, result, result.GetValue(json), texts)
            : serving.Knows(command) ? serving.Parse(command, result, result.GetValue(json), result.GetValue(verbose), result.GetValue(packs), texts)
            : command == verifying.Command ? verifying.Parse(result, result.GetValue(json), texts)
            : command == begin.Command ? begin.Parse(result, result.GetValue(profile), result.GetValue(packs), texts)
            : command == batch.Command ? batch.Parse(result, result.GetValue(profile), result.GetValue(packs), texts)
            : command == rules
                ? new(
                    Rules: new(
                        result.GetValue(rule),
                        result.GetValue(json),
                        result.GetValue(profile),
                        result.GetValue(packs),
                        result.GetValue(pages)
                    )
                )
            : new(
                Request: new(
                    command == read ? Assignment.Read
                        : command == targets ? Assignment.Targets
                        : command == score ? Assignment.Score
                        : Assignment.Check,
                    result.GetValue(files) ?? [],
                    result.GetValue(json),
                    result.GetValue(profile),
                    result.GetValue(packs),
                    result.GetValue(verbose)
                )
                {
                    Server = command == check ? serving.Named(result) : null,
                    Html = result.GetValue(html),
                    Excel = result.GetValue(excel),
                    Sarif = result.GetValue(sarif),
                    Comments = command == read ? null : result.GetValue(comments),
                    Pages = command == targets || command == score ? result.GetValue(pages) : null,
                    Scheme = command == score ? result.GetValue(scheme) : null,
                    Override = command == score ? result.GetValue(set) : null,
                }
            );
    }

    private string? Mistake(ParseResult result, Command command, TextBook texts)
    {
        if (command == root)
        {
            return result.UnmatchedTokens is [var token, ..]
                ? texts.Format(IsOption(token) ? "usage.unknown-option" : "usage.unknown-command", ("token", token))
                : texts["usage.no-command"];
        }

        foreach (
            var option in new Option[] { json, language, profile, packs, verbose, html, excel, sarif, comments, pages, scheme, set, explain.By }.Concat(
                [.. batch.Options, .. begin.Options, .. writing.Options, .. verifying.Options, .. keeping.Options, .. serving.Options]
            )
        )
        {
            if (result.GetResult(option)?.Errors.Any() == true)
            {
                return texts.Format("usage.option-value", ("option", option.Name));
            }
        }

        if (result.GetResult(language) is { Implicit: false } && TextBook.Named(result.GetValue(language)) is null)
        {
            return texts.Format("usage.language", ("language", result.GetValue(language) ?? ""));
        }

        if (new[] { explain.Command, overriding.Command, batch.Command, schemes, begin.Command, writing.Command, verifying.Command }.Contains(command) || keeping.Knows(command) || serving.Knows(command))
        {
            return result.UnmatchedTokens is [var unmatched, ..] ? texts.Format("usage.unknown-option", ("token", unmatched)) : null;
        }

        var paths = result.GetResult(files)?.Tokens.Select(token => token.Value).ToList() ?? [];
        if (paths.Concat(result.UnmatchedTokens).FirstOrDefault(path => IsOption(path) && !File.Exists(path)) is { } unknown)
        {
            return texts.Format("usage.unknown-option", ("token", unknown));
        }

        if (command == rules)
        {
            return result.UnmatchedTokens is [var extra, ..] ? texts.Format("usage.unknown-option", ("token", extra)) : null;
        }

        return paths.Count == 0 ? texts.Format("usage.no-files", ("command", command.Name))
            : result.Errors.Count > 0 ? texts["usage.other"]
            : null;
    }

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';
}
