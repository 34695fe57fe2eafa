using Mingzhang.Model.Performance;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Reads files of packs/performance into one set of words.</summary>
internal sealed class PerformanceReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "source", "sure", "words"];
    internal static readonly string[] WordKeys = ["word", "also", "means", "source", "sure"];
    internal static readonly string[] MeaningKeys =
        ["column", "first", "second", "comparison", "after", "approximate", "grade", "reach", "change", "absent", "unit", "standsFor", "period", "fund"];

    private readonly List<PerformanceWord> words = [];
    private readonly Dictionary<(string Text, string Key), string> known = [];

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
    }

    public PerformanceWords Finish() => new(words);

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

    private static bool Is(Fields fields, string key) => fields.Flag(key) ?? false;
}
