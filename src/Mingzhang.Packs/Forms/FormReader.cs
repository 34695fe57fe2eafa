using Mingzhang.Model;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Forms;

/// <summary>Reads files of packs/forms: one set of official forms a file, named as the file is.</summary>
internal sealed class FormReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["id", "title", "basis", "from", "to", "unit", "decimals", "thousands", "zero", "at", "above", "lists", "forms"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] FormKeys = ["id", "number", "title", "unit", "decimals", "thousands", "zero", "page", "at", "above", "below", "emptyNote", "sides", "columns", "rows", "ends"];
    internal static readonly string[] LineKeys = ["text", "side", "title"];
    internal static readonly string[] SideKeys = ["columns", "rows", "ends"];
    internal static readonly string[] ColumnKeys = ["head", "label", "at", "number", "width", "merges"];
    internal static readonly string[] RowKeys = ["labels", "at", "total", "blank", "indent", "each", "levels", "codes", "where", "blankIfNone"];

    private readonly MeaningReader meanings = new(problems);
    private readonly SortedDictionary<string, FormSet> sets = new(StringComparer.Ordinal);

    /// <summary>What a set says for all of its forms.</summary>
    private sealed record Defaults(MoneyUnit Unit, int Decimals, bool Thousands, ZeroStyle Zero, Meaning At, IReadOnlyList<FormLine> Above, IReadOnlyDictionary<string, IReadOnlyList<int>> Lists);

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        var id = fields.RequiredText("id");
        var title = fields.RequiredText("title");
        fields.RequireKey("basis");
        fields.RequireKey("unit");
        fields.RequireKey("decimals");
        var basis = fields.Map("basis") is { } map ? new Fields(file, map, BasisKeys, problems) : null;
        basis?.RequireKey("sure");
        var defaults = new Defaults(
            UnitOf(fields) ?? MoneyUnit.Wan,
            fields.Number("decimals", 0, 6) ?? 2,
            fields.Flag("thousands") ?? false,
            (ZeroStyle?)fields.Choice("zero", typeof(ZeroStyle)) ?? ZeroStyle.Blank,
            At(file, fields, "at"),
            Lines(file, fields),
            ListsOf(file, fields));
        var forms = Maps(fields, "forms").Select(form => Form(file, form, defaults)).ToList();
        foreach (var twice in forms.GroupBy(form => form.Id).Where(group => group.Count() > 1))
        {
            fields.Note(fields.LineOf("forms"), $"有两张表都叫“{twice.Key}”。", "每张表的 id 不同。");
        }

        if (id != Path.GetFileNameWithoutExtension(file))
        {
            fields.Note(fields.LineOf("id"), $"表集“{id}”写在名为“{Path.GetFileName(file)}”的文件里。", $"文件改名为 {id}.yaml，或把 id 改成文件名。");
        }
        else if (!sets.TryAdd(id, new(id, title, forms)
        {
            Source = basis?.Text("source") ?? "",
            Sure = (basis is null ? null : ConfidenceMark.Of(basis)) ?? Confidence.General,
            FromYear = fields.Number("from", 1990, 2100),
            ToYear = fields.Number("to", 1990, 2100),
        }))
        {
            fields.Note(fields.LineOf("id"), $"已有名为“{id}”的表集。", "换一个名称。");
        }
    }

    public IReadOnlyDictionary<string, FormSet> Finish(params ReadOnlySpan<Classification> classifications)
    {
        meanings.CheckCodes(classifications);
        return sets;
    }

    private OfficialForm Form(string file, MapNode map, Defaults defaults)
    {
        var fields = new Fields(file, map, FormKeys, problems);
        var above = Lines(file, fields);
        var sides = Maps(fields, "sides").Select(side => Side(file, new(file, side, SideKeys, problems), defaults)).ToList();
        if (sides.Count == 0)
        {
            fields.RequireKey("columns");
            sides.Add(Side(file, fields, defaults));
        }

        return new()
        {
            Id = fields.RequiredText("id"),
            Number = fields.Text("number") ?? "",
            Title = fields.RequiredText("title"),
            Above = above.Count > 0 ? above : defaults.Above,
            Below = fields.Texts("below"),
            EmptyNote = fields.Text("emptyNote") ?? "",
            At = Over(defaults.At, At(file, fields, "at")),
            MoneyUnit = UnitOf(fields) ?? defaults.Unit,
            Decimals = fields.Number("decimals", 0, 6) ?? defaults.Decimals,
            HasThousands = fields.Flag("thousands") ?? defaults.Thousands,
            Zero = (ZeroStyle?)fields.Choice("zero", typeof(ZeroStyle)) ?? defaults.Zero,
            Page = (PageSide?)fields.Choice("page", typeof(PageSide)) ?? PageSide.Portrait,
            Sides = sides,
        };
    }

    private FormSide Side(string file, Fields fields, Defaults defaults) => new(
        [.. Maps(fields, "columns").Select(map => Column(file, new(file, map, ColumnKeys, problems)))],
        [.. Maps(fields, "rows").Select(map => Row(file, new(file, map, RowKeys, problems), defaults))],
        [.. Maps(fields, "ends").Select(map => Row(file, new(file, map, RowKeys, problems), defaults))]);

    private FormColumn Column(string file, Fields fields)
    {
        fields.RequireKey("head");
        return new(fields.Texts("head"))
        {
            Label = fields.Number("label", 0, 20),
            At = At(file, fields, "at"),
            Number = (ItemNumber?)fields.Choice("number", typeof(ItemNumber)),
            Width = fields.Number("width", 1, 100) ?? 0,
            Merges = fields.Flag("merges") ?? false,
        };
    }

    private FormRow Row(string file, Fields fields, Defaults defaults)
    {
        var levels = CodeLevels.None;
        foreach (var node in fields.TextNodes("levels"))
        {
            levels |= (CodeLevels?)fields.ChoiceOf("levels", node, typeof(CodeLevels)) ?? CodeLevels.None;
        }

        return new()
        {
            Labels = LabelsOf(fields),
            At = At(file, fields, "at"),
            IsTotal = fields.Flag("total") ?? false,
            IsBlank = fields.Flag("blank") ?? false,
            Indent = fields.Number("indent", 0, 5) ?? 0,
            Each = [.. fields.TextNodes("each").Select(node => (RowList?)fields.ChoiceOf("each", node, typeof(RowList))).OfType<RowList>()],
            Levels = levels == CodeLevels.None ? CodeLevels.Item | CodeLevels.Section : levels,
            Codes = fields.Text("codes") is { } list ? Listed(fields, list, defaults) : [],
            Where = At(file, fields, "where"),
            BlankIfNone = fields.Flag("blankIfNone") ?? false,
        };
    }

    // A label may be empty: the total's word stands in the second column. A mere "~" says so in YAML.
    private static IReadOnlyList<string> LabelsOf(Fields fields) => [.. fields.Texts("labels").Select(text => text == "~" ? "" : text)];

    private static IReadOnlyList<int> Listed(Fields fields, string name, Defaults defaults)
    {
        if (defaults.Lists.TryGetValue(name, out var codes))
        {
            return codes;
        }

        fields.Note(fields.LineOf("codes"), $"没有名为“{name}”的清单。", $"在 lists 中补上；已有：{string.Join("、", defaults.Lists.Keys)}。");
        return [];
    }

    private Meaning At(string file, Fields fields, string key) => fields.Map(key) is { } map ? meanings.Read(file, map) : new();

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
        foreach (var map in Maps(fields, "above"))
        {
            var line = new Fields(file, map, LineKeys, problems);
            lines.Add(new(line.RequiredText("text"), (LineSide?)line.Choice("side", typeof(LineSide)) ?? LineSide.Left) { IsTitle = line.Flag("title") ?? false });
        }

        return lines;
    }

    private Dictionary<string, IReadOnlyList<int>> ListsOf(string file, Fields fields)
    {
        Dictionary<string, IReadOnlyList<int>> lists = [];
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
                if (int.TryParse(node.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code))
                {
                    codes.Add(code);
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

    private static IEnumerable<MapNode> Maps(Fields fields, string key) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>();
}
