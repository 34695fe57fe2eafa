using System.Globalization;

namespace Mingzhang.Packs.Yaml;

/// <summary>The fields of one map, read by name. Whatever is wrong is noted with its line, and a harmless value given.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, PackNode> values = [];
    private readonly string file;
    private readonly Problems problems;

    public Fields(string file, MapNode map, IReadOnlyCollection<string> known, Problems problems)
    {
        this.file = file;
        this.problems = problems;
        Line = map.Line;
        foreach (var (key, value) in map.Entries)
        {
            if (!known.Contains(key.Text))
            {
                var meant = Nearest.Of(key.Text, known);
                Note(key.Line, $"不认识的栏目“{key.Text}”。", meant is null ? $"可用的栏目：{string.Join("、", known)}。" : $"是不是“{meant}”？");
            }
            else if (!values.TryAdd(key.Text, value))
            {
                Note(key.Line, $"“{key.Text}”写了两次。", "留下一个。");
            }
        }
    }

    /// <summary>Line where the map begins.</summary>
    public int Line { get; }

    public void Note(int line, string problem, string remedy) => problems.Add(file, line, problem, remedy);

    public bool Has(string key) => values.ContainsKey(key);

    public int LineOf(string key) => values.TryGetValue(key, out var node) ? node.Line : Line;

    public string? Text(string key) => values.TryGetValue(key, out var node) ? TextOf(key, node) : null;

    public string RequiredText(string key)
    {
        RequireKey(key);
        return Text(key) ?? "";
    }

    public IReadOnlyList<string> Texts(string key) => [.. TextNodes(key).Select(node => node.Text)];

    /// <summary>The texts of a list with their lines. One text alone may stand without brackets.</summary>
    public IEnumerable<TextNode> TextNodes(string key)
    {
        if (!values.TryGetValue(key, out var node))
        {
            yield break;
        }

        foreach (var item in node is ListNode list ? list.Items : [node])
        {
            if (TextOf(key, item) is { } text)
            {
                yield return new(item.Line, text);
            }
        }
    }

    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Note(LineOf(key), $"“{key}: {text}”应是 {least} 到 {most} 之间的整数。", "改成数字，不加引号和单位。");
        return null;
    }

    /// <summary>A number that need not be whole.</summary>
    public decimal? Decimal(string key, decimal least, decimal most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Note(LineOf(key), $"“{key}: {text}”应是 {least} 到 {most} 之间的数。", "改成数字，不加引号和单位。");
        return null;
    }

    /// <summary>Whether a field is true; null if it is not given, or is neither true nor false.</summary>
    public bool? Flag(string key)
    {
        switch (Text(key))
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Note(LineOf(key), $"{key} 只能是 true 或 false。", "改成 true，或删去。");
                return null;
        }
    }

    /// <summary>The number of a member of an enum, to be cast to it; null if it is not given or not known.</summary>
    public int? Choice(string key, Type type) => Text(key) is { } text ? ChoiceOf(key, new(LineOf(key), text), type) : null;

    public int? ChoiceOf(string key, TextNode node, Type type)
    {
        var choices = Choices.Of(type);
        if (choices.Find(node.Text) is { } value)
        {
            return value;
        }

        Note(node.Line, $"“{key}”没有“{node.Text}”这个取值。", $"可用的取值：{string.Join("、", choices.Names)}。");
        return null;
    }

    public MapNode? Map(string key)
    {
        if (!values.TryGetValue(key, out var node) || node is MapNode)
        {
            return node as MapNode;
        }

        Note(node.Line, $"“{key}”下应是若干行“名称: 内容”。", "另起一行，缩进两格，逐行写；或写成 { 名称: 内容 }。");
        return null;
    }

    public ListNode? List(string key)
    {
        if (!values.TryGetValue(key, out var node) || node is ListNode)
        {
            return node as ListNode;
        }

        Note(node.Line, $"“{key}”下应是一个列表。", "每项另起一行，以“- ”开头。");
        return null;
    }

    public MapNode? MapOf(string key, PackNode node)
    {
        if (node is not MapNode)
        {
            Note(node.Line, $"“{key}”的这一项应是“名称: 内容”。", "写成 - { 名称: 内容 }。");
        }

        return node as MapNode;
    }

    public void RequireKey(string key)
    {
        if (!Has(key))
        {
            Note(Line, $"缺少“{key}”。", $"补上一行“{key}: …”。");
        }
    }

    private string? TextOf(string key, PackNode node)
    {
        if (node is TextNode { Text.Length: > 0 } text)
        {
            return text.Text;
        }

        Note(node.Line, node is TextNode ? $"“{key}”后面没有内容。" : $"“{key}”应是一段文字，这里是{(node is ListNode ? "列表" : "若干栏目")}。", "写上文字，或删去这一行。");
        return null;
    }
}
