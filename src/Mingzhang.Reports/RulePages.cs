using System.Globalization;
using System.Text;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports;

/// <summary>The pages of docs/rules: one for each written rule and a catalogue, in Markdown.</summary>
public static class RulePages
{
    /// <summary>The file names of all pages with their text; README.md is the catalogue.</summary>
    public static IEnumerable<(string File, string Text)> All(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var (chinese, english) = (TextBook.Of(Language.Chinese), TextBook.Of(Language.English));
        yield return ("README.md", Catalogue(packs, chinese, english));
        foreach (var rule in packs.Rules.Values)
        {
            yield return ($"{rule.Id}.md", $"<!-- {chinese.Format("page.generated", ("rule", rule.Id))} -->\n\n{Page(rule, packs, chinese)}\n---\n\n{Page(rule, packs, english, withWords: false)}");
        }
    }

    /// <summary>All that a person may want to know of one rule, in one language.</summary>
    public static string Page(WrittenRule rule, PackSet packs, TextBook texts, bool withWords = true)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(texts);
        var words = new RuleWords(texts);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {words.In(rule.Title)}\n\n");
        Item("page.name", $"`{rule.Id}`");
        Item("page.severity", texts.Name("severity", rule.Severity));
        Item("page.basis", Basis(rule, texts));
        Item("page.sure", texts.Name("confidence", rule.Sure));
        Item("page.in-force", InForce(rule, packs, texts));
        Item("page.message", words.In(rule.Message));
        Item("page.remedy", words.In(rule.Remedy));
        if (withWords && rule.Lists.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {texts["page.words"]}\n\n");
            foreach (var (name, list) in rule.Lists)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {name}{texts["page.colon"]}{string.Join(texts["list-separator"], list.Select(word => $"`{word}`"))}\n");
            }
        }

        return page.ToString();

        void Item(string key, string value) => page.Append(CultureInfo.InvariantCulture, $"- **{texts[key]}**{texts["page.colon"]}{value}\n");
    }

    /// <summary>Where the rule is written: its source and its numbers.</summary>
    public static string Basis(WrittenRule rule, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(texts);
        return string.Join(texts["clause-separator"], new[] { rule.Source, string.Join(texts["list-separator"], rule.Numbers) }.Where(part => part.Length > 0));
    }

    /// <summary>For which documents, years and profiles the rule holds, and which profiles switch it off.</summary>
    public static string InForce(WrittenRule rule, PackSet packs, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(texts);
        var parts = new List<string>();
        if (rule.Documents.Count > 0)
        {
            parts.Add(string.Join(texts["list-separator"], rule.Documents.Select(kind => texts.Name("document-kind", kind))));
        }

        if (rule.Profiles.Count > 0)
        {
            parts.Add(string.Join(texts["list-separator"], rule.Profiles.Select(profile => packs.Profiles[profile].Title)));
        }

        if (rule.FromYear is { } from)
        {
            parts.Add(texts.Format("rules.from", ("from", Number(from))));
        }

        if (rule.ToYear is { } to)
        {
            parts.Add(texts.Format("rules.to", ("to", Number(to))));
        }

        if (parts.Count == 0)
        {
            parts.Add(texts["rules.all"]);
        }

        foreach (var profile in packs.Profiles.Values.OrderBy(profile => profile.Name, StringComparer.Ordinal))
        {
            if (profile.RulesOff.TryGetValue(rule.Id, out var reason))
            {
                parts.Add(texts.Format("rules.off", ("profile", profile.Title), ("reason", reason)));
            }
        }

        return string.Join(texts["clause-separator"], parts);
    }

    private static string Catalogue(PackSet packs, TextBook chinese, TextBook english)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!-- {chinese["page.generated-catalogue"]} -->\n\n# {chinese["page.catalogue"]}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{chinese.Format("rules.head", ("count", Number(packs.Rules.Count)))}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{english.Format("rules.head", ("count", Number(packs.Rules.Count)))}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| {chinese["rules.id"]} | {chinese["rules.severity"]} | {chinese["rules.title"]} | {chinese["rules.basis"]} | {chinese["rules.in-force"]} | English |\n|---|---|---|---|---|---|\n");
        foreach (var rule in packs.Rules.Values.OrderBy(rule => rule.Severity).ThenBy(rule => rule.Id, StringComparer.Ordinal))
        {
            var severity = chinese.Name("severity", rule.Severity);
            var numbers = string.Join(chinese["list-separator"], rule.Numbers);
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {severity} | {rule.Title.Chinese} | {numbers} · {chinese.Name("confidence", rule.Sure)} | {InForce(rule, packs, chinese)} | {rule.Title.English} |\n");
        }

        return page.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
