using System.Globalization;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Reads files of packs/classifications. Several files of one kind make one classification.</summary>
internal sealed class ClassificationReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "kind", "source", "sure", "codes"];
    internal static readonly string[] EntryKeys = ["name", "also", "from", "to", "source", "sure"];

    private readonly List<Found>[] found = [[], [], []];

    private sealed record Found(string File, int Line, ClassificationEntry Entry);

    private sealed record Defaults(string Source, Confidence Sure);

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        fields.RequiredText("title");
        fields.RequireKey("kind");
        fields.RequireKey("codes");
        var defaults = new Defaults(fields.RequiredText("source"), ConfidenceMark.Of(fields) ?? Confidence.General);
        if ((ClassificationKind?)fields.Choice("kind", typeof(ClassificationKind)) is not { } kind || fields.Map("codes") is not { } codes)
        {
            return;
        }

        var list = found[(int)kind];
        foreach (var (key, value) in codes.Entries)
        {
            if (CodeOf(kind, key.Text) is not { } code)
            {
                fields.Note(key.Line, $"“{key.Text}”不是这份科目的代码。", Shape(kind));
                continue;
            }

            foreach (var period in value is ListNode { Items: var periods } ? periods : [value])
            {
                if (Entry(file, fields, code, period, defaults) is { } entry)
                {
                    list.Add(new(file, period.Line, entry));
                }
            }
        }
    }

    /// <summary>The whole classification, by code and year. Notes codes that overlap and codes without a parent.</summary>
    public Classification Finish(ClassificationKind kind)
    {
        var sorted = found[(int)kind].OrderBy(one => one.Entry.Code).ThenBy(one => one.Entry.FromYear ?? int.MinValue).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            var (one, next) = (sorted[i - 1], sorted[i]);
            if (one.Entry.Code == next.Entry.Code && (one.Entry.ToYear ?? int.MaxValue) >= (next.Entry.FromYear ?? int.MinValue))
            {
                problems.Add(next.File, next.Line, $"代码 {next.Entry.Code} 在同一年份有两个名称：“{one.Entry.Name}”（{one.File} 第 {one.Line} 行）和“{next.Entry.Name}”。", "用 from、to 分开年份；或留下一个，另一个写进 also。");
            }
        }

        var codes = sorted.Select(one => one.Entry.Code).ToHashSet();
        foreach (var orphan in sorted.Where(one => one.Entry.Code >= 1_000 && !codes.Contains(one.Entry.Code / 100)))
        {
            problems.Add(orphan.File, orphan.Line, $"代码 {orphan.Entry.Code} 的上级 {orphan.Entry.Code / 100} 没有列出。", "补上上级代码和名称。");
        }

        return new(kind, [.. sorted.Select(one => one.Entry)]);
    }

    private ClassificationEntry? Entry(string file, Fields parent, int code, PackNode node, Defaults defaults)
    {
        if (node is TextNode { Text.Length: > 0 } name)
        {
            return new(code, name.Text, [], null, null) { Source = defaults.Source, Sure = defaults.Sure };
        }

        if (parent.MapOf(code.ToString(CultureInfo.InvariantCulture), node) is not { } map)
        {
            return null;
        }

        var fields = new Fields(file, map, EntryKeys, problems);
        var from = fields.Number("from", 1990, 2100);
        var to = fields.Number("to", 1990, 2100);
        if (from > to)
        {
            fields.Note(fields.LineOf("to"), $"止年 {to} 早于起年 {from}。", "from 是第一年，to 是最后一年。");
        }

        return new(code, fields.RequiredText("name"), fields.Texts("also"), from, to)
        {
            Source = fields.Text("source") ?? defaults.Source,
            Sure = ConfidenceMark.Of(fields) ?? defaults.Sure,
        };
    }

    private static int? CodeOf(ClassificationKind kind, string text)
    {
        var (first, longest) = kind switch
        {
            ClassificationKind.Function => ('2', 7),
            ClassificationKind.Economy => ('3', 5),
            _ => ('5', 5),
        };
        return text.Length >= 3 && text.Length <= longest && text.Length % 2 == 1 && text[0] == first && text.All(char.IsAsciiDigit)
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
    }

    private static string Shape(ClassificationKind kind) => kind switch
    {
        ClassificationKind.Function => "功能科目以 2 开头，类 3 位、款 5 位、项 7 位，中间不留空格。",
        ClassificationKind.Economy => "部门经济科目以 3 开头，类 3 位、款 5 位，中间不留空格。",
        _ => "政府经济科目以 5 开头，类 3 位、款 5 位，中间不留空格。",
    };
}
