using System.Globalization;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Reads files of packs/performance into one set of words.</summary>
internal sealed class PerformanceReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "source", "sure", "words", "lists"];
    internal static readonly string[] WordKeys = ["word", "also", "means", "source", "sure"];
    internal static readonly string[] MeaningKeys =
        ["column", "first", "second", "comparison", "after", "approximate", "grade", "reach", "change", "absent", "unit", "standsFor", "period", "fund", "better", "measured", "share", "fits", "reverses", "months", "sum", "paid", "filler", "notPaid", "form"];

    private readonly List<PerformanceWord> words = [];
    private readonly Dictionary<(string Text, string Key), string> known = [];
    private readonly Dictionary<string, IReadOnlyList<string>> lists = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        ConfidenceMark.Of(fields);
        foreach (var item in fields.List("words")?.Items ?? [])
        {
            if (fields.MapOf("words", item) is { } map)
            {
                ReadWord(file, new(file, map, WordKeys, problems));
            }
        }

        if (fields.Map("lists") is { } purposes)
        {
            ReadLists(file, purposes);
        }
    }

    public PerformanceWords Finish() => new(words) { Lists = lists };

    private void ReadLists(string file, MapNode map)
    {
        var names = map.Entries.Select(entry => entry.Key.Text).Distinct(StringComparer.Ordinal).ToList();
        var fields = new Fields(file, map, names, problems);
        foreach (var name in names)
        {
            if (!lists.TryAdd(name, fields.Texts(name)))
            {
                fields.Note(fields.LineOf(name), $"词单“{name}”已在别的文件写过。", "合在一处。");
            }
        }
    }

    private void ReadWord(string file, Fields fields)
    {
        var text = fields.RequiredText("word");
        ConfidenceMark.Of(fields);
        if (fields.Map("means") is not { } map)
        {
            fields.Note(fields.Line, "这个词没有写明含义。", "补上 means。");
            return;
        }

        var meaning = new Fields(file, map, MeaningKeys, problems);
        var said = new PerformanceMeaning
        {
            Column = (SheetColumn?)meaning.Choice("column", typeof(SheetColumn)),
            First = (FirstLevel?)meaning.Choice("first", typeof(FirstLevel)),
            Second = (SecondLevel?)meaning.Choice("second", typeof(SecondLevel)),
            Comparison = (Comparison?)meaning.Choice("comparison", typeof(Comparison)),
            After = Is(meaning, "after"),
            Approximate = Is(meaning, "approximate"),
            Grade = Is(meaning, "grade"),
            Reach = (Reach?)meaning.Choice("reach", typeof(Reach)),
            Change = Is(meaning, "change"),
            Absent = Is(meaning, "absent"),
            Unit = (UnitKind?)meaning.Choice("unit", typeof(UnitKind)),
            StandsFor = meaning.Text("standsFor"),
            Period = (Period?)meaning.Choice("period", typeof(Period)),
            Fund = (FundSource?)meaning.Choice("fund", typeof(FundSource)),
            Better = (Better?)meaning.Choice("better", typeof(Better)),
            Measured = (UnitKind?)meaning.Choice("measured", typeof(UnitKind)),
            Share = Is(meaning, "share"),
            Fits = (SecondLevel?)meaning.Choice("fits", typeof(SecondLevel)),
            Reverses = Is(meaning, "reverses"),
            Months = MonthsOf(meaning),
            Sum = Is(meaning, "sum"),
            Paid = Is(meaning, "paid"),
            Filler = Is(meaning, "filler"),
            NotPaid = Is(meaning, "notPaid"),
            Form = (SheetKind?)meaning.Choice("form", typeof(SheetKind)),
        };
        if (text.Length == 0)
        {
            return;
        }

        foreach (var node in fields.TextNodes("also").Prepend(new(fields.LineOf("word"), text)))
        {
            Add(file, node, said, MeaningKeys.Where(meaning.Has));
        }
    }

    // One word says one thing of one matter.
    private void Add(string file, TextNode node, PerformanceMeaning meaning, IEnumerable<string> keys)
    {
        var text = WordText.Normal(node.Text);
        foreach (var key in keys.Where(key => key is not ("after" or "standsFor")))
        {
            if (!known.TryAdd((text, key), $"{file} 第 {node.Line} 行"))
            {
                problems.Add(file, node.Line, $"“{text}”的 {key} 已写过（{known[(text, key)]}）。", "留下一个。");
            }
        }

        words.Add(new(text, meaning));
    }

    private static MonthSpan? MonthsOf(Fields fields)
    {
        if (fields.Text("months") is not { } text)
        {
            return null;
        }

        var ends = text.Split('-');
        if (ends.Length == 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first is >= 1 and <= 12 && last is >= 1 and <= 12 && first <= last)
        {
            return new(first, last);
        }

        fields.Note(fields.LineOf("months"), $"“months: {text}”应是起止两个月份，如 1-3。", "写成“首月-末月”，都在 1 到 12 之间。");
        return null;
    }

    private static bool Is(Fields fields, string key) => fields.Flag(key) ?? false;
}
