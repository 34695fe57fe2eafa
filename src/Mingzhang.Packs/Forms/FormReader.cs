using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Forms;

/// <summary>Reads files of packs/forms: one set of official forms a file, named as the file is.</summary>
internal sealed class FormReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["id", "title", "basis", "from", "to", "unit", "decimals", "thousands", "zero", "columnNumbers", "at", "above", "lists", "forms"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] FormKeys = ["id", "number", "title", "unit", "decimals", "thousands", "zero", "columnNumbers", "page", "at", "above", "below", "emptyNote", "sides", "columns", "rows", "ends"];
    internal static readonly string[] LineKeys = ["text", "side", "title"];

    private readonly MeaningReader meanings = new(problems);
    private readonly SortedDictionary<string, FormSet> sets = new(StringComparer.Ordinal);
    private readonly List<ListedCode> listed = [];

    /// <summary>What a set says for all of its forms.</summary>
    private sealed record Defaults(MoneyUnit Unit, int Decimals, bool Thousands, ZeroStyle Zero, string ColumnNumbers, Meaning At, IReadOnlyList<FormLine> Above);

    private sealed record ListedCode(string File, int Line, int Code);

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        var id = fields.RequiredText("id");
        var title = fields.RequiredText("title");
        fields.RequireKey("basis");
        fields.RequireKey("unit");
        fields.RequireKey("decimals");
        fields.RequireKey("forms");
        var basis = fields.Map("basis") is { } map ? new Fields(file, map, BasisKeys, problems) : null;
        basis?.RequireKey("sure");
        var defaults = new Defaults(
            UnitOf(fields) ?? MoneyUnit.Wan,
            fields.Number("decimals", 0, 6) ?? 2,
            fields.Flag("thousands") ?? false,
            (ZeroStyle?)fields.Choice("zero", typeof(ZeroStyle)) ?? ZeroStyle.Blank,
            fields.Text("columnNumbers") ?? "",
            fields.Map("at") is { } at ? meanings.Read(file, at) : new(),
            Lines(file, fields));
        var parts = new FormParts(file, meanings, problems, ListsOf(file, fields));
        var forms = parts.Maps(fields, "forms").Select(form => Form(file, form, defaults, parts)).ToList();
        foreach (var twice in forms.GroupBy(form => form.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            fields.Note(fields.LineOf("forms"), $"有两张表都叫“{twice.Key}”。", "每张表的 id 不同。");
        }

        var (from, to) = (fields.Number("from", 1990, 2100), fields.Number("to", 1990, 2100));
        if (from > to)
        {
            fields.Note(fields.LineOf("to"), $"终止年度 {to} 早于起始年度 {from}。", "对调，或删去一个。");
        }

        if (id != Path.GetFileNameWithoutExtension(file))
        {
            fields.Note(fields.LineOf("id"), $"表集“{id}”写在名为“{Path.GetFileName(file)}”的文件里。", $"文件改名为 {id}.yaml，或把 id 改成文件名。");
        }
        else if (!sets.TryAdd(id, new(id, title, forms)
        {
            Source = basis?.Text("source") ?? "",
            Sure = (basis is null ? null : ConfidenceMark.Of(basis)) ?? Confidence.General,
            FromYear = from,
            ToYear = to,
        }))
        {
            fields.Note(fields.LineOf("id"), $"已有名为“{id}”的表集。", "换一个名称。");
        }
    }

    public IReadOnlyDictionary<string, FormSet> Finish(params ReadOnlySpan<Classification> classifications)
    {
        meanings.CheckCodes(classifications);
        foreach (var code in listed)
        {
            var isKnown = false;
            foreach (var classification in classifications)
            {
                isKnown |= classification.Knows(code.Code);
            }

            if (!isKnown)
            {
                problems.Add(code.File, code.Line, $"科目中没有代码 {code.Code}。", "改正代码，或先在 classifications 中补上。");
            }
        }

        return sets;
    }

    private OfficialForm Form(string file, MapNode map, Defaults defaults, FormParts parts)
    {
        var fields = new Fields(file, map, FormKeys, problems);
        var above = Lines(file, fields);
        var form = new OfficialForm
        {
            Id = fields.RequiredText("id"),
            Number = fields.Text("number") ?? "",
            Title = fields.RequiredText("title"),
            Above = above.Count > 0 ? above : defaults.Above,
            Below = fields.Texts("below"),
            EmptyNote = fields.Text("emptyNote") ?? "",
            At = Over(defaults.At, parts.At(fields, "at")),
            MoneyUnit = UnitOf(fields) ?? defaults.Unit,
            Decimals = fields.Number("decimals", 0, 6) ?? defaults.Decimals,
            HasThousands = fields.Flag("thousands") ?? defaults.Thousands,
            Zero = (ZeroStyle?)fields.Choice("zero", typeof(ZeroStyle)) ?? defaults.Zero,
            ColumnNumbers = fields.Text("columnNumbers") is { } word ? FormParts.Label(word) : defaults.ColumnNumbers,
            Page = (PageSide?)fields.Choice("page", typeof(PageSide)) ?? PageSide.Portrait,
            Sides = parts.Sides(fields),
        };
        FormWords.CheckLines(fields, "below", form.Below);
        FormWords.CheckLines(fields, "emptyNote", [form.EmptyNote]);
        return form;
    }

    private static Meaning Over(Meaning basis, Meaning over) => new()
    {
        Stage = over.Stage ?? basis.Stage,
        Flow = over.Flow ?? basis.Flow,
        Fund = over.Fund ?? basis.Fund,
        Nature = over.Nature ?? basis.Nature,
        Theme = over.Theme ?? basis.Theme,
        Function = over.Function ?? basis.Function,
        Economy = over.Economy ?? basis.Economy,
        GovernmentEconomy = over.GovernmentEconomy ?? basis.GovernmentEconomy,
        YearOffset = over.YearOffset ?? basis.YearOffset,
    };

    private IReadOnlyList<FormLine> Lines(string file, Fields fields)
    {
        List<FormLine> lines = [];
        foreach (var map in (fields.List("above")?.Items ?? []).Select(item => fields.MapOf("above", item)).OfType<MapNode>())
        {
            var line = new Fields(file, map, LineKeys, problems);
            lines.Add(new(line.RequiredText("text"), (LineSide?)line.Choice("side", typeof(LineSide)) ?? LineSide.Left) { IsTitle = line.Flag("title") ?? false });
            FormWords.CheckLines(line, "text", [lines[^1].Text]);
        }

        return lines;
    }

    private Dictionary<string, IReadOnlyList<int>> ListsOf(string file, Fields fields)
    {
        Dictionary<string, IReadOnlyList<int>> lists = new(StringComparer.Ordinal);
        if (fields.Map("lists") is not { } map)
        {
            return lists;
        }

        var names = map.Entries.Select(entry => entry.Key.Text).Distinct(StringComparer.Ordinal).ToList();
        var each = new Fields(file, map, names, problems);
        foreach (var name in names)
        {
            List<int> codes = [];
            foreach (var node in each.TextNodes(name))
            {
                if (int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                {
                    codes.Add(code);
                    listed.Add(new(file, node.Line, code));
                }
                else
                {
                    each.Note(node.Line, $"“{node.Text}”不是科目代码。", "写 3、5 或 7 位数字。");
                }
            }

            lists[name] = codes;
        }

        return lists;
    }

    private static MoneyUnit? UnitOf(Fields fields)
    {
        if (fields.Text("unit") is not { } name)
        {
            return null;
        }

        if (MoneyUnit.Named(name) is { } unit)
        {
            return unit;
        }

        fields.Note(fields.LineOf("unit"), $"没有“{name}”这个金额单位。", $"可用的单位：{string.Join("、", MoneyUnit.All.Select(known => known.Name))}。");
        return null;
    }
}
