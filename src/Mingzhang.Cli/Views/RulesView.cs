using System.Globalization;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang rules` shows: the catalogue of written rules, or all of one rule.</summary>
public sealed class RulesView(TextBook texts, PackSet packs, IScreen screen)
{
    /// <summary>Shows what is asked for; gives the mistake where there is no such rule or no such folder.</summary>
    public string? Show(RulesRequest request, Stream output)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Pages is { } folder)
        {
            return WritePages(folder);
        }

        var profile = request.Profile is null ? null : packs.Profiles[request.Profile];
        var rules = packs.Rules.Values.Where(rule => request.Rule is null ? HoldsIn(rule, profile) : rule.Id == request.Rule).ToList();
        if (request.Rule is { } name && rules.Count == 0)
        {
            return texts.Format("usage.rule", ("rule", name));
        }

        if (request.Json)
        {
            JsonCatalogue.Write(output, rules, texts);
        }
        else if (request.Rule is not null)
        {
            foreach (var line in RulePages.Page(rules[0], packs, texts).TrimEnd('\n').Split('\n'))
            {
                screen.Line(line);
            }
        }
        else
        {
            ShowCatalogue(rules);
        }

        return null;
    }

    private static bool HoldsIn(WrittenRule rule, Profile? profile) =>
        profile is null || ((rule.Profiles.Count == 0 || rule.Profiles.Contains(profile.Name)) && !profile.RulesOff.ContainsKey(rule.Id));

    private string? WritePages(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var pages = RulePages.All(packs).ToList();
            foreach (var (file, text) in pages)
            {
                File.WriteAllText(Path.Combine(folder, file), text, Application.Utf8);
            }

            screen.Line(texts.Format("rules.pages", ("count", Number(pages.Count)), ("folder", folder)));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return texts.Format("usage.pages", ("folder", folder));
        }
    }

    private void ShowCatalogue(List<WrittenRule> rules)
    {
        var words = new RuleWords(texts);
        screen.Line(texts.Format("rules.head", ("count", Number(rules.Count))));
        screen.Blank();
        string[] head = [texts["rules.id"], texts["rules.severity"], texts["rules.title"], texts["rules.basis"], texts["rules.in-force"]];
        screen.Table(
            head,
            [false, false, false, false, false],
            [
                .. rules
                    .OrderBy(rule => rule.Severity)
                    .ThenBy(rule => rule.Id, StringComparer.Ordinal)
                    .Select(rule =>
                        (IReadOnlyList<string>)
                            [
                                rule.Id,
                                texts.Name("severity", rule.Severity),
                                words.In(rule.Title),
                                $"{string.Join(texts["list-separator"], rule.Numbers)} {texts.Name("confidence", rule.Sure)}",
                                RulePages.InForce(rule, packs, texts),
                            ]
                    ),
            ]
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
