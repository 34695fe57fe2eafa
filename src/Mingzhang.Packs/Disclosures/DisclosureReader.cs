using Mingzhang.Model;
using Mingzhang.Packs.Sentences;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Disclosures;

/// <summary>Reads files of packs/disclosures: one plan a file, named as the file is.</summary>
internal sealed class DisclosureReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["id", "name", "basis", "profiles", "kind", "stage", "unit", "decimals", "title", "cover", "chapters", "sections"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] SectionKeys = ["heading", "parts", "sections"];
    internal static readonly string[] PartKeys = ["sentences", "text", "required", "forms", "sheets", "chart", "terms", "pageBreak"];
    internal static readonly string[] ChartKeys = ["id", "title", "kind", "facts", "list", "compare"];

    // Each part is one of these; the rest of its keys say more of it.
    private static readonly string[] Kinds = ["sentences", "text", "forms", "sheets", "chart", "terms", "pageBreak"];

    private readonly SortedDictionary<string, DisclosurePlan> plans = new(StringComparer.Ordinal);
    private readonly List<Action<SentenceWords>> checks = [];
    private readonly List<(Fields Fields, IReadOnlyList<string> Profiles)> named = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        var id = fields.RequiredText("id");
        fields.RequireKey("kind");
        fields.RequireKey("basis");
        fields.RequireKey("profiles");
        var basis = fields.Map("basis") is { } map ? new Fields(file, map, BasisKeys, problems) : null;
        basis?.RequireKey("sure");
        var hasChapters = fields.Has("chapters");
        if (hasChapters == fields.Has("sections"))
        {
            fields.Note(fields.Line, "文件要么分 chapters（第一部分……），要么直接分 sections（一、……）。", "写其中一个。");
        }

        var plan = new DisclosurePlan(id, (DocumentKind?)fields.Choice("kind", typeof(DocumentKind)) ?? DocumentKind.Unknown, (Stage?)fields.Choice("stage", typeof(Stage)) ?? Stage.Unknown, Pattern(fields, "title", fields.RequiredText("title")))
        {
            Name = fields.RequiredText("name"),
            Profiles = fields.Texts("profiles"),
            MoneyUnit = Unit(fields),
            Decimals = fields.Number("decimals", 0, 6) ?? 2,
            Cover = [.. fields.Texts("cover").Select(line => Pattern(fields, "cover", line))],
            HasChapters = hasChapters,
            Sections = Sections(file, fields, hasChapters ? "chapters" : "sections"),
            Source = basis?.Text("source") ?? "",
            Sure = (basis is null ? null : ConfidenceMark.Of(basis)) ?? Confidence.General,
        };
        named.Add((fields, plan.Profiles));
        if (id.Length > 0 && id != Path.GetFileNameWithoutExtension(file))
        {
            fields.Note(fields.LineOf("id"), $"文件结构“{id}”写在名为“{Path.GetFileName(file)}”的文件里。", $"文件改名为 {id}.yaml，或把 id 改成文件名。");
        }
        else
        {
            plans[id] = plan;
        }
    }

    /// <summary>The plans by their names. Notes sentences, figures and profiles that do not exist.</summary>
    public IReadOnlyDictionary<string, DisclosurePlan> Finish(SentenceWords words, IReadOnlyDictionary<string, Profile> profiles)
    {
        checks.ForEach(check => check(words));
        foreach (var (fields, names) in named)
        {
            foreach (var name in names.Where(name => !profiles.ContainsKey(name)))
            {
                fields.Note(fields.LineOf("profiles"), $"没有名为“{name}”的地区方案。", $"已有：{string.Join("、", profiles.Keys.Order(StringComparer.Ordinal))}。");
            }
        }

        return plans;
    }

    private List<PlanSection> Sections(string file, Fields fields, string key)
    {
        List<PlanSection> sections = [];
        foreach (var map in Maps(fields, key))
        {
            var section = new Fields(file, map, SectionKeys, problems);
            sections.Add(new(Pattern(section, "heading", section.RequiredText("heading")), [.. Maps(section, "parts").Select(part => Part(file, new(file, part, PartKeys, problems))).OfType<PlanPart>()], Sections(file, section, "sections")));
        }

        return sections;
    }

    private PlanPart? Part(string file, Fields fields)
    {
        var kinds = Kinds.Where(fields.Has).ToList();
        if (kinds.Count != 1)
        {
            fields.Note(fields.Line, "这一部分没有写明是什么，或写了几种。", $"写其中一个：{string.Join("、", Kinds)}。");
            return null;
        }

        switch (kinds[0])
        {
            case "sentences":
                var ids = fields.Texts("sentences");
                Check(fields, "sentences", words => ids.Where(id => !words.Sentences.ContainsKey(id)).Select(id => $"没有名为“{id}”的句子。"));
                return new SentencesPart(ids);
            case "text":
                return new TextPart(fields.RequiredText("text"), fields.Flag("required") ?? false);
            case "forms":
                var forms = fields.RequiredText("forms").Split('/');
                return new FormsPart(forms[0], forms.ElementAtOrDefault(1));
            case "sheets":
                return new SheetsPart(fields.RequiredText("sheets"));
            case "terms":
                return new TermsPart();
            case "pageBreak":
                return new PageBreakPart();
            default:
                return fields.Map("chart") is { } map ? Chart(new(file, map, ChartKeys, problems)) : null;
        }
    }

    private ChartPart Chart(Fields fields)
    {
        var facts = fields.Texts("facts");
        var list = fields.Text("list") ?? "";
        var compare = fields.Text("compare") ?? "";
        if ((facts.Count > 0) == (list.Length > 0))
        {
            fields.Note(fields.Line, "图要么写 facts，要么写 list。", "留下一个。");
        }

        Check(fields, "facts", words => facts.Where(name => !words.Facts.ContainsKey(name)).Select(name => $"没有名为“{name}”的数。"));
        Check(fields, "list", words => list.Length == 0 || words.Lists.ContainsKey(list) ? [] : [$"没有名为“{list}”的清单。"]);
        Check(fields, "compare", words => compare.Length == 0 || words.Comparisons.ContainsKey(compare) ? [] : [$"没有名为“{compare}”的比较。"]);
        return new(fields.RequiredText("id"), Pattern(fields, "title", fields.RequiredText("title")), (PlannedChart?)fields.Choice("kind", typeof(PlannedChart)) ?? PlannedChart.Columns, facts, list, compare);
    }

    private SentencePattern Pattern(Fields fields, string key, string text)
    {
        var pattern = SentencePattern.Parse(text, out var problem);
        if (problem is not null)
        {
            fields.Note(fields.LineOf(key), problem, "{…} 中写名称，[…] 中写可以省去的部分。");
        }

        Check(fields, key, words => PatternNames.Problems(pattern, words));
        return pattern;
    }

    private void Check(Fields fields, string key, Func<SentenceWords, IEnumerable<string>> find) => checks.Add(words =>
    {
        foreach (var problem in find(words))
        {
            fields.Note(fields.LineOf(key), problem, "改正名称，或先在 packs/sentences 中补上。");
        }
    });

    private static MoneyUnit Unit(Fields fields)
    {
        if (fields.Text("unit") is not { } name)
        {
            return MoneyUnit.Wan;
        }

        if (MoneyUnit.Named(name) is { } unit)
        {
            return unit;
        }

        fields.Note(fields.LineOf("unit"), $"没有“{name}”这个金额单位。", $"可用的单位：{string.Join("、", MoneyUnit.All.Select(known => known.Name))}。");
        return MoneyUnit.Wan;
    }

    private static IEnumerable<MapNode> Maps(Fields fields, string key) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>();
}
