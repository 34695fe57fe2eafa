using Mingzhang.Model;
using Mingzhang.Packs.Forms;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Sentences;

/// <summary>Reads files of packs/sentences: named figures, comparisons, lists, sentences and terms. They are one set; a file
/// may hold any of them.</summary>
internal sealed class SentenceFileReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "basis", "facts", "comparisons", "lists", "sentences", "terms", "measures"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] FactKeys = ["name", "also", "at", "from", "count", "measure", "called"];
    internal static readonly string[] ComparisonKeys = ["name", "at", "up", "down", "level", "reason", "ownReasons"];
    internal static readonly string[] ListKeys = ["name", "at", "each", "level", "facts", "item", "between", "of", "order", "also"];
    internal static readonly string[] SentenceKeys = ["id", "says", "about", "none", "unless", "required", "when"];
    internal static readonly string[] TermKeys = ["term", "means", "also", "documents"];

    private readonly MeaningReader meanings = new(problems);
    private readonly Dictionary<string, NamedFact> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SentenceComparison> comparisons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SentenceList> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SentenceRule> sentences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly List<string> measures = [];
    private readonly List<(Fields Fields, string Key, SentencePattern Pattern)> patterns = [];
    private readonly List<(Fields Fields, string Key, string Name, string Kind)> references = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        fields.RequiredText("title");
        fields.RequireKey("basis");
        if (fields.Map("basis") is { } basis)
        {
            new Fields(file, basis, BasisKeys, problems).RequireKey("sure");
        }

        foreach (var fact in Each(file, fields, "facts", FactKeys))
        {
            var named = Fact(file, fact);
            foreach (var name in fact.Texts("also").Prepend(named.Name))
            {
                Add(facts, fact, "name", named, _ => name);
            }
        }

        foreach (var comparison in Each(file, fields, "comparisons", ComparisonKeys))
        {
            Add(comparisons, comparison, "name", Comparison(file, comparison), known => known.Name);
        }

        foreach (var list in Each(file, fields, "lists", ListKeys))
        {
            Add(lists, list, "name", List(file, list), known => known.Name);
        }

        foreach (var sentence in Each(file, fields, "sentences", SentenceKeys))
        {
            Add(sentences, sentence, "id", Sentence(file, sentence), known => known.Id);
        }

        foreach (var term in Each(file, fields, "terms", TermKeys))
        {
            Add(terms, term, "term", new Term(term.RequiredText("term"), term.RequiredText("means"))
            {
                Also = term.Texts("also"),
                Documents = [.. term.TextNodes("documents").Select(node => (DocumentKind?)term.ChoiceOf("documents", node, typeof(DocumentKind))).OfType<DocumentKind>()],
            }, known => known.Name);
        }

        measures.AddRange(fields.Texts("measures"));
    }

    /// <summary>All of them. Notes names that nothing has.</summary>
    public SentenceWords Finish(params ReadOnlySpan<Classification> classifications)
    {
        meanings.CheckCodes(classifications);
        var words = new SentenceWords { Facts = facts, Comparisons = comparisons, Lists = lists, Sentences = sentences, Terms = [.. terms.Values], Measures = measures };
        foreach (var (fields, key, pattern) in patterns)
        {
            foreach (var problem in PatternNames.Problems(pattern, words))
            {
                fields.Note(fields.LineOf(key), problem, "改正名称，或先在 packs/sentences 中补上。");
            }
        }

        foreach (var (fields, key, name, kind) in references)
        {
            if (!(kind == "facts" ? facts.ContainsKey(name) : comparisons.ContainsKey(name)))
            {
                fields.Note(fields.LineOf(key), $"没有名为“{name}”的{(kind == "facts" ? "数" : "比较")}。", $"改正名称，或在 {kind} 中补上。");
            }
        }

        return words;
    }

    private NamedFact Fact(string file, Fields fields)
    {
        var source = (FactSource?)fields.Choice("from", typeof(FactSource)) ?? (fields.Has("count") ? FactSource.Count : FactSource.Point);
        return new(fields.RequiredText("name"), At(file, fields), source)
        {
            Count = fields.Text("count") ?? "",
            Measure = fields.Text("measure") ?? "",
            Called = fields.Text("called") ?? "",
        };
    }

    private SentenceComparison Comparison(string file, Fields fields)
    {
        fields.RequireKey("at");
        return new(fields.RequiredText("name"), At(file, fields), Pattern(fields, "up"), Pattern(fields, "down"), Pattern(fields, "level"), Pattern(fields, "reason"))
        {
            HasOwnReasons = fields.Flag("ownReasons") ?? false,
        };
    }

    private SentenceList List(string file, Fields fields)
    {
        if (fields.Has("each") == fields.Has("facts"))
        {
            fields.Note(fields.Line, "清单要么写 each，要么写 facts。", "留下一个。");
        }

        var named = fields.Texts("facts");
        references.AddRange(named.Select(name => (fields, "facts", name, "facts")));
        foreach (var (key, kind) in ((string, string)[])[("of", "facts"), ("also", "comparisons")])
        {
            if (fields.Text(key) is { } name)
            {
                references.Add((fields, key, name, kind));
            }
        }

        return new(fields.RequiredText("name"))
        {
            At = At(file, fields),
            Each = (ListEach?)fields.Choice("each", typeof(ListEach)),
            Level = (CodeLevels?)fields.Choice("level", typeof(CodeLevels)) ?? CodeLevels.Class,
            Facts = named,
            Item = Pattern(fields, "item"),
            Between = fields.Text("between") switch { null => "、", "newLine" => "\n", var between => between },
            Of = fields.Text("of") ?? "",
            Order = (ListOrder?)fields.Choice("order", typeof(ListOrder)) ?? ListOrder.Given,
            Also = fields.Text("also") ?? "",
        };
    }

    private SentenceRule Sentence(string file, Fields fields)
    {
        if (fields.Text("about") is { } about)
        {
            references.Add((fields, "about", about, "facts"));
        }
        else if (fields.Has("none"))
        {
            fields.Note(fields.LineOf("none"), "写了 none，没有写 about。", "用 about 写明哪个数为 0 时说这一句。");
        }

        if (fields.Text("unless") is { } unless)
        {
            references.Add((fields, "unless", unless, "facts"));
        }

        return new(fields.RequiredText("id"), Pattern(fields, "says"))
        {
            About = fields.Text("about") ?? "",
            None = fields.Has("none") ? Pattern(fields, "none") : null,
            Unless = fields.Text("unless") ?? "",
            IsRequired = fields.Flag("required") ?? false,
            When = When(file, fields),
        };
    }

    private Dictionary<string, string> When(string file, Fields fields)
    {
        Dictionary<string, string> when = new(StringComparer.Ordinal);
        if (fields.Map("when") is { } map)
        {
            var conditions = new Fields(file, map, [.. ProfileParameters.Known.Keys], problems);
            foreach (var name in ProfileParameters.Known.Keys.Where(conditions.Has))
            {
                when[name] = conditions.Text(name) ?? "";
            }
        }

        return when;
    }

    // “none: ~” says nothing where there is nothing.
    private SentencePattern Pattern(Fields fields, string key)
    {
        var text = fields.RequiredText(key);
        var pattern = SentencePattern.Parse(text == "~" ? "" : text, out var problem);
        if (problem is not null)
        {
            fields.Note(fields.LineOf(key), problem, "{…} 中写名称，[…] 中写可以省去的部分。");
        }

        patterns.Add((fields, key, pattern));
        return pattern;
    }

    private Meaning At(string file, Fields fields) => fields.Map("at") is { } map ? meanings.Read(file, map) : new();

    private IEnumerable<Fields> Each(string file, Fields fields, string key, string[] keys) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>().Select(map => new Fields(file, map, keys, problems));

    private static void Add<T>(Dictionary<string, T> known, Fields fields, string key, T value, Func<T, string> name)
    {
        if (name(value).Length > 0 && !known.TryAdd(name(value), value))
        {
            fields.Note(fields.LineOf(key), $"“{name(value)}”已经有了。", "留下一个，或换一个名称。");
        }
    }
}
