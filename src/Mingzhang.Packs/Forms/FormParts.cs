using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Forms;

/// <summary>Reads the sides, columns and rows of forms.</summary>
internal sealed class FormParts(string file, MeaningReader meanings, Problems problems, IReadOnlyDictionary<string, IReadOnlyList<int>> lists)
{
    internal static readonly string[] SideKeys = ["columns", "rows", "ends"];
    internal static readonly string[] ColumnKeys = ["head", "label", "counts", "at", "number", "carriedOver", "width", "merges"];
    internal static readonly string[] RowKeys = ["labels", "at", "total", "blank", "words", "across", "omitIfEmpty", "indent", "each", "levels", "codes", "where", "blankIfNone"];

    private static readonly RowList[] Classified = [RowList.Function, RowList.Economy, RowList.GovernmentEconomy];

    /// <summary>The sides of a form; a form with one side gives columns and rows itself.</summary>
    public IReadOnlyList<FormSide> Sides(Fields form)
    {
        if (!form.Has("sides"))
        {
            form.RequireKey("columns");
            return [Side(form)];
        }

        foreach (var key in SideKeys.Where(form.Has))
        {
            form.Note(form.LineOf(key), $"已写 sides，“{key}”不起作用。", $"把 {key} 移进 sides 的某一边。");
        }

        return [.. Maps(form, "sides").Select(side => Side(new(file, side, SideKeys, problems)))];
    }

    public Meaning At(Fields fields, string key) => fields.Map(key) is { } map ? meanings.Read(file, map) : new();

    public IEnumerable<MapNode> Maps(Fields fields, string key) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>();

    private FormSide Side(Fields fields)
    {
        var columns = Maps(fields, "columns").Select(map => (map.Line, Column: Column(new(file, map, ColumnKeys, problems)))).ToList();
        FormSide side = new([.. columns.Select(column => column.Column)], Rows(fields, "rows"), Rows(fields, "ends"));
        if (side.Rows.Count + side.Ends.Count == 0)
        {
            fields.Note(fields.Line, "没有一行。", "在 rows 下至少写一行。");
            return side;
        }

        var labels = side.Rows.Concat(side.Ends).Max(row => row.Labels.Count);
        foreach (var (line, column) in columns.Where(column => column.Column.Label >= labels))
        {
            fields.Note(line, $"“{string.Join('/', column.Head)}”栏要印第 {column.Label} 个行名（从 0 数起），但各行最多只有 {labels} 个。", "改 label，或在 rows 的 labels 中补上。");
        }

        return side;
    }

    private FormColumn Column(Fields fields)
    {
        fields.RequireKey("head");
        var column = new FormColumn(fields.Texts("head"))
        {
            Label = fields.Number("label", 0, 20),
            Counts = fields.Flag("counts") ?? false,
            At = At(fields, "at"),
            Number = (ItemNumber?)fields.Choice("number", typeof(ItemNumber)),
            IsCarriedOver = fields.Flag("carriedOver"),
            Width = fields.Number("width", 1, 100) ?? 0,
            Merges = fields.Flag("merges") ?? false,
        };
        FormWords.CheckLines(fields, "head", column.Head);
        string[] kinds = [.. new[] { "label", "counts", "number" }.Where(fields.Has)];
        if (kinds.Length > 1 || (column.IsWords && fields.Has("at")))
        {
            fields.Note(fields.Line, $"“{string.Join('/', column.Head)}”栏既是“{kinds[0]}”又是“{(kinds.Length > 1 ? kinds[1] : "at")}”。", "一栏只能是行名（label）、行号（counts）或数（at、number）之一。");
        }

        return column;
    }

    private IReadOnlyList<FormRow> Rows(Fields fields, string key) => [.. Maps(fields, key).Select(map => Row(new(file, map, RowKeys, problems)))];

    private FormRow Row(Fields fields)
    {
        var levels = CodeLevels.None;
        foreach (var node in fields.TextNodes("levels"))
        {
            levels |= (CodeLevels?)fields.ChoiceOf("levels", node, typeof(CodeLevels)) ?? CodeLevels.None;
        }

        var row = new FormRow
        {
            Labels = LabelsOf(fields),
            At = At(fields, "at"),
            IsTotal = fields.Flag("total") ?? false,
            IsBlank = fields.Flag("blank") ?? false,
            IsWords = fields.Flag("words") ?? false,
            Across = fields.Number("across", 1, 20) ?? 1,
            IsOmittedIfEmpty = fields.Flag("omitIfEmpty") ?? false,
            Indent = fields.Number("indent", 0, 5) ?? 0,
            Each = [.. fields.TextNodes("each").Select(node => (RowList?)fields.ChoiceOf("each", node, typeof(RowList))).OfType<RowList>()],
            Levels = levels == CodeLevels.None ? CodeLevels.Item | CodeLevels.Section : levels,
            Codes = fields.Text("codes") is { } list ? Listed(fields, list) : [],
            Where = At(fields, "where"),
            BlankIfNone = fields.Flag("blankIfNone") ?? false,
        };
        FormWords.CheckRows(fields, "labels", row.Labels);
        if (row.Codes.Count > 0 && (row.Each.Count != 1 || !Classified.Contains(row.Each[0])))
        {
            fields.Note(fields.LineOf("codes"), "有 codes 的行要写明代码属于哪种分类。", "each 写 function、economy 或 governmentEconomy 之一。");
        }

        if (row.Each.Count == 0)
        {
            foreach (var key in new[] { "levels", "where", "blankIfNone" }.Where(fields.Has))
            {
                fields.Note(fields.LineOf(key), $"“{key}”只用于逐项列出的行。", "补上 each，或删去这一栏。");
            }
        }

        return row;
    }

    /// <summary>A label may be empty: the total's word stands in the second column. A mere "~" says so in YAML.</summary>
    public static string Label(string text) => text == "~" ? "" : text;

    private static IReadOnlyList<string> LabelsOf(Fields fields) => [.. fields.Texts("labels").Select(Label)];

    private IReadOnlyList<int> Listed(Fields fields, string name)
    {
        if (lists.TryGetValue(name, out var codes))
        {
            return codes;
        }

        fields.Note(fields.LineOf("codes"), $"没有名为“{name}”的清单。", lists.Count == 0 ? "在文件开头的 lists 中写上它。" : $"在 lists 中补上；已有：{string.Join("、", lists.Keys.Order(StringComparer.Ordinal))}。");
        return [];
    }
}
