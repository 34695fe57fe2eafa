using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Reads files of packs/profiles. What a profile does not set, the profile general sets for it.</summary>
internal sealed class ProfileReader(Problems problems)
{
    internal const string General = "general";
    internal static readonly string[] FileKeys = ["name", "title", "from", "to", "basis", "parameters", "rulesOff"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];

    private readonly Dictionary<string, Profile> profiles = [];
    private readonly List<(Fields Fields, string Id)> rulesOff = [];
    private readonly List<(Fields Fields, TextNode Id)> deadlines = [];
    private string? firstFile;

    public void Read(string file, MapNode root)
    {
        firstFile ??= file;
        var fields = new Fields(file, root, FileKeys, problems);
        var name = fields.RequiredText("name");
        var title = fields.RequiredText("title");
        fields.RequireKey("basis");
        fields.RequireKey("parameters");
        if (fields.Map("basis") is { } basis)
        {
            ReadBasis(new(file, basis, BasisKeys, problems));
        }

        var parameters = fields.Map("parameters") is { } map ? ReadParameters(new(file, map, [.. ProfileParameters.Known.Keys], problems)) : [];
        var profile = new Profile(name, title, parameters)
        {
            FromYear = fields.Number("from", 1990, 2100),
            ToYear = fields.Number("to", 1990, 2100),
            RulesOff = fields.Map("rulesOff") is { } off ? ReadRulesOff(file, off) : new Dictionary<string, string>(),
        };
        if (name.Length > 0 && !profiles.TryAdd(name, profile))
        {
            fields.Note(fields.LineOf("name"), $"已有名为“{name}”的地区方案。", "换一个名称。");
        }
    }

    /// <summary>Notes rules that are switched off and do not exist: a misspelt name would leave the rule on.</summary>
    public void CheckRulesOff(IReadOnlyDictionary<string, WrittenRule> rules)
    {
        foreach (var (fields, id) in rulesOff.Where(off => !rules.ContainsKey(off.Id)))
        {
            var meant = Nearest.Of(id, rules.Keys);
            fields.Note(fields.LineOf(id), $"“rulesOff”中没有名为“{id}”的规则。", meant is null ? "用 mingzhang rules 看全部规则的名称。" : $"是不是“{meant}”？");
        }
    }

    /// <summary>Notes deadlines that are chosen and do not exist, or that bind everywhere and need not be chosen.</summary>
    public void CheckDeadlines(CalendarRules calendar)
    {
        var optional = calendar.Deadlines.Where(rule => rule.IsOptional).Select(rule => rule.Id).ToList();
        foreach (var (fields, id) in deadlines.Where(chosen => !optional.Contains(chosen.Id.Text)))
        {
            var meant = Nearest.Of(id.Text, optional);
            fields.Note(id.Line, $"“deadlines”中没有名为“{id.Text}”的可选期限。", meant is null ? $"可选的期限：{string.Join("、", optional)}。" : $"是不是“{meant}”？");
        }
    }

    public IReadOnlyDictionary<string, Profile> Finish()
    {
        if (!profiles.TryGetValue(General, out var general))
        {
            if (firstFile is not null)
            {
                problems.Add(firstFile, 1, $"没有名为“{General}”的方案，其他方案没有写的参数无处可取。", $"在 profiles 中补上 {General}.yaml。");
            }

            return profiles;
        }

        var whole = new Dictionary<string, Profile>();
        foreach (var (name, profile) in profiles)
        {
            var parameters = new Dictionary<string, string>(general.Parameters);
            foreach (var (parameter, value) in profile.Parameters)
            {
                parameters[parameter] = value;
            }

            whole.Add(name, profile with { Parameters = parameters });
        }

        return whole;
    }

    // A rule without a reason to be off stays a mistake: the text of the field itself is asked for.
    private Dictionary<string, string> ReadRulesOff(string file, MapNode map)
    {
        var ids = map.Entries.Select(entry => entry.Key.Text).Distinct(StringComparer.Ordinal).ToList();
        var fields = new Fields(file, map, ids, problems);
        rulesOff.AddRange(ids.Select(id => (fields, id)));
        return ids.ToDictionary(id => id, fields.RequiredText, StringComparer.Ordinal);
    }

    private static void ReadBasis(Fields fields)
    {
        fields.RequiredText("source");
        fields.RequireKey("sure");
        fields.Texts("rules");
        ConfidenceMark.Of(fields);
    }

    private Dictionary<string, string> ReadParameters(Fields fields)
    {
        var parameters = new Dictionary<string, string>();
        deadlines.AddRange(fields.TextNodes("deadlines").Select(node => (fields, node)));
        foreach (var (name, shape) in ProfileParameters.Known)
        {
            if (!fields.Has(name))
            {
                continue;
            }

            var values = fields.TextNodes(name).ToList();
            foreach (var value in values.Where(value => !shape.Allows(value.Text)))
            {
                fields.Note(value.Line, $"“{name}”不能取“{value.Text}”。", Remedy(shape));
            }

            if (values.Count > 1 && !shape.IsList)
            {
                fields.Note(fields.LineOf(name), $"“{name}”只能有一个值。", Remedy(shape));
            }

            parameters[name] = string.Join(',', values.Select(value => value.Text));
        }

        return parameters;
    }

    private static string Remedy(ParameterShape shape) =>
        shape.IsNumber ? "写数字，不加单位。"
        : shape.Values.Count > 0 ? $"可用的取值：{string.Join("、", shape.Values)}。"
        : "写文字，其中不用半角逗号。";
}
