using Mingzhang.Model;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Reads files of packs/rules: one rule a file, named as the file is.</summary>
internal sealed class RuleReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["id", "form", "title", "about", "severity", "basis", "profiles", "documents", "from", "to", "message", "remedy", "lists"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] SaidKeys = ["zh", "en"];

    private readonly Dictionary<string, (WrittenRule Rule, Fields Fields)> rules = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        var id = fields.RequiredText("id");
        var basis = Required(fields, "basis") is { } map ? new Fields(file, map, BasisKeys, problems) : null;
        basis?.RequireKey("sure");
        fields.RequireKey("severity");
        var rule = new WrittenRule
        {
            Id = id,
            File = file,
            Form = fields.Text("form"),
            Title = Said(file, fields, "title"),
            About = (RuleSubject?)fields.Choice("about", typeof(RuleSubject)) ?? RuleSubject.Accounts,
            Severity = (Severity?)fields.Choice("severity", typeof(Severity)) ?? Severity.Question,
            Source = basis?.RequiredText("source") ?? "",
            Numbers = basis?.Texts("rules") ?? [],
            Sure = (basis is null ? null : ConfidenceMark.Of(basis)) ?? Confidence.General,
            Profiles = fields.Texts("profiles"),
            Documents = [.. fields.TextNodes("documents").Select(node => fields.ChoiceOf("documents", node, typeof(DocumentKind))).OfType<int>().Select(kind => (DocumentKind)kind)],
            FromYear = fields.Number("from", 1990, 2100),
            ToYear = fields.Number("to", 1990, 2100),
            Message = Said(file, fields, "message"),
            Remedy = Said(file, fields, "remedy"),
            Lists = Lists(file, fields),
        };
        if (rule.FromYear > rule.ToYear)
        {
            fields.Note(fields.LineOf("to"), $"止年 {rule.ToYear} 早于起年 {rule.FromYear}。", "from 是第一年，to 是最后一年。");
        }

        if (id.Length > 0 && Path.GetFileNameWithoutExtension(file) != id)
        {
            fields.Note(fields.LineOf("id"), $"规则“{id}”写在名为“{Path.GetFileName(file)}”的文件里。", $"文件改名为 {id}.yaml，或把 id 改成文件名。");
        }
        else if (id.Length > 0 && !rules.TryAdd(id, (rule, fields)))
        {
            fields.Note(fields.LineOf("id"), $"已有名为“{id}”的规则。", "换一个名称。");
        }
    }

    /// <summary>The rules by their names. Notes profiles that do not exist, in rules and, the other way, in profiles.</summary>
    public IReadOnlyDictionary<string, WrittenRule> Finish(IReadOnlyDictionary<string, Profile> profiles)
    {
        var found = new SortedDictionary<string, WrittenRule>(StringComparer.Ordinal);
        foreach (var (id, (rule, fields)) in rules)
        {
            found.Add(id, rule);
            foreach (var node in fields.TextNodes("profiles").Where(node => !profiles.ContainsKey(node.Text)))
            {
                fields.Note(node.Line, $"没有名为“{node.Text}”的地区方案。", $"可用的方案：{string.Join("、", profiles.Keys)}。");
            }
        }

        return found;
    }

    private static MapNode? Required(Fields fields, string key)
    {
        fields.RequireKey(key);
        return fields.Map(key);
    }

    private Said Said(string file, Fields parent, string key)
    {
        if (Required(parent, key) is not { } map)
        {
            return new("", "");
        }

        var fields = new Fields(file, map, SaidKeys, problems);
        var said = new Said(fields.RequiredText("zh"), fields.RequiredText("en"));
        if (said.Chinese.Length > 0 && said.English.Length > 0 && !Names(said.Chinese).SetEquals(Names(said.English)))
        {
            fields.Note(fields.LineOf("en"), $"“{key}”的中文和英文里，花括号中的名字不一样。", "两种文字用同样的 {名字}。");
        }

        return said;
    }

    private Dictionary<string, IReadOnlyList<string>> Lists(string file, Fields parent)
    {
        if (parent.Map("lists") is not { } map)
        {
            return [];
        }

        var names = map.Entries.Select(entry => entry.Key.Text).ToList();
        var fields = new Fields(file, map, names, problems);
        return names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, fields.Texts, StringComparer.Ordinal);
    }

    // By hand: a regular expression costs more at the start of the program than reading all rules.
    private static HashSet<string> Names(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open + 1 && text[(open + 1)..close].All(char.IsAsciiLetter))
            {
                names.Add(text[(open + 1)..close]);
            }
        }

        return names;
    }
}
