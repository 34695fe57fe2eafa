using System.Globalization;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Measures;

/// <summary>Reads files of packs/measures; all of them are one.</summary>
internal sealed class MeasureReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "basis", "records", "measures"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] RecordKeys = ["id", "zh", "en", "fields", "same", "when", "sequence"];
    internal static readonly string[] FieldKeys = ["key", "zh", "en", "type", "also", "required"];
    internal static readonly string[] MeasureKeys = ["id", "zh", "en", "of", "formula", "field", "where", "hit", "time", "weights", "unit", "units", "fits", "rules"];
    internal static readonly string[] ConditionKeys = ["field", "is"];
    internal static readonly string[] TimeKeys = ["from", "to", "in", "most", "early"];

    private readonly SortedDictionary<string, RecordKind> kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, RecordMeasure> measures = new(StringComparer.Ordinal);
    private readonly List<(Fields Fields, RecordMeasure Measure)> read = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        fields.RequiredText("title");
        fields.RequireKey("basis");
        if (fields.Map("basis") is { } map)
        {
            var basis = new Fields(file, map, BasisKeys, problems);
            basis.RequireKey("sure");
            ConfidenceMark.Of(basis);
        }

        foreach (var record in Maps(file, fields, "records", RecordKeys))
        {
            Kind(file, record);
        }

        foreach (var measure in Maps(file, fields, "measures", MeasureKeys))
        {
            read.Add((measure, Measure(file, measure)));
        }
    }

    /// <summary>Notes measures over kinds and fields that do not exist.</summary>
    public MeasureBook Finish()
    {
        foreach (var (fields, measure) in read)
        {
            if (!kinds.TryGetValue(measure.Of, out var kind))
            {
                fields.Note(fields.LineOf("of"), $"没有名为“{measure.Of}”的记录。", $"可用的记录：{string.Join("、", kinds.Keys)}。");
            }
            else
            {
                Check(fields, measure, kind);
            }

            if (!measures.TryAdd(measure.Id, measure))
            {
                fields.Note(fields.LineOf("id"), $"测算方法“{measure.Id}”写了两次。", "换一个名称。");
            }
        }

        return new() { Kinds = kinds, Measures = measures };
    }

    private void Kind(string file, Fields fields)
    {
        fields.RequireKey("fields");
        List<RecordField> own = [];
        foreach (var field in Maps(file, fields, "fields", FieldKeys))
        {
            own.Add(new(field.RequiredText("key"), Said(field), (RecordFieldType?)field.Choice("type", typeof(RecordFieldType)) ?? RecordFieldType.Text)
            {
                Also = [.. field.Texts("also").Select(WordText.Normal)],
                IsRequired = field.Flag("required") ?? false,
            });
        }

        var kind = new RecordKind(fields.RequiredText("id"), Said(fields), own) { Same = fields.Texts("same"), When = fields.RequiredText("when"), Sequence = fields.Text("sequence") };
        foreach (var (key, type) in kind.Same.Select(key => (key, (RecordFieldType?)null)).Append((kind.When, null)).Concat(kind.Sequence is { } sequence ? [(sequence, RecordFieldType.Number)] : []))
        {
            CheckField(fields, kind, key, type is { } one ? [one] : []);
        }

        if (!kinds.TryAdd(kind.Id, kind))
        {
            fields.Note(fields.LineOf("id"), $"记录“{kind.Id}”写了两次。", "换一个名称。");
        }
    }

    private RecordMeasure Measure(string file, Fields fields)
    {
        fields.RequireKey("formula");
        var time = fields.Map("time") is { } map ? new Fields(file, map, TimeKeys, problems) : null;
        return new()
        {
            Id = fields.RequiredText("id"),
            Title = Said(fields),
            Of = fields.RequiredText("of"),
            Formula = (MeasureFormula?)fields.Choice("formula", typeof(MeasureFormula)) ?? MeasureFormula.Count,
            Field = fields.Text("field"),
            Where = Condition(file, fields, "where"),
            Hit = Condition(file, fields, "hit"),
            Time = time is null ? null : new(time.RequiredText("from"), time.RequiredText("to"), (TimeLength?)time.Choice("in", typeof(TimeLength)) ?? TimeLength.Hours, time.Decimal("most", 0, 1_000_000)) { MayBeEarly = time.Flag("early") ?? false },
            Weights = Weights(fields),
            Unit = fields.RequiredText("unit"),
            Units = fields.Texts("units"),
            Fits = [.. fields.Texts("fits").Select(WordText.Normal)],
            Numbers = fields.Texts("rules"),
        };
    }

    private static void Check(Fields fields, RecordMeasure measure, RecordKind kind)
    {
        if (measure.Where is { } where)
        {
            CheckField(fields, kind, where.Field, []);
        }

        if (measure.Hit is { } hit)
        {
            CheckField(fields, kind, hit.Field, []);
        }

        if (measure.Time is { } time)
        {
            CheckField(fields, kind, time.From, [RecordFieldType.Date, RecordFieldType.Time]);
            CheckField(fields, kind, time.To, [RecordFieldType.Date, RecordFieldType.Time]);
        }

        if (measure.Field is { } field)
        {
            CheckField(fields, kind, field, measure.Formula is MeasureFormula.Sum or MeasureFormula.Latest || (measure.Formula == MeasureFormula.Mean && measure.Weights.Count == 0) ? [RecordFieldType.Number] : []);
        }

        var missing = measure.Formula switch
        {
            MeasureFormula.Distinct or MeasureFormula.Sum or MeasureFormula.Latest when measure.Field is null => "field",
            MeasureFormula.Mean when measure.Field is null && measure.Time is null => "field",
            MeasureFormula.Share when measure.Hit is null => "hit",
            MeasureFormula.ShareWithin when measure.Time?.Most is null => "time",
            _ => null,
        };
        if (missing is not null)
        {
            fields.Note(fields.LineOf("formula"), $"测算方法“{measure.Id}”缺少“{missing}”。", missing == "time" ? "写 time，其中要有 most。" : $"补上一行“{missing}: …”。");
        }
    }

    private static void CheckField(Fields fields, RecordKind kind, string key, RecordFieldType[] types)
    {
        if (kind.Field(key) is not { } field)
        {
            fields.Note(fields.Line, $"记录“{kind.Id}”没有栏目“{key}”。", $"可用的栏目：{string.Join("、", kind.Fields.Select(known => known.Key))}。");
        }
        else if (types.Length > 0 && !types.Contains(field.Type))
        {
            fields.Note(fields.Line, $"栏目“{key}”的类型在这里不能用。", $"类型要是 {string.Join(" 或 ", types.Select(type => char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..]))}。");
        }
    }

    private RecordCondition? Condition(string file, Fields fields, string key)
    {
        if (fields.Map(key) is not { } map)
        {
            return null;
        }

        var condition = new Fields(file, map, ConditionKeys, problems);
        condition.RequireKey("is");
        return new(condition.RequiredText("field"), [.. condition.Texts("is").Select(WordText.Normal)]);
    }

    private static Dictionary<string, decimal> Weights(Fields fields)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (key, value) in fields.Map("weights")?.Entries ?? [])
        {
            if (value is TextNode text && decimal.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1000)
            {
                weights[WordText.Normal(key.Text)] = weight;
            }
            else
            {
                fields.Note(value.Line, $"“{key.Text}”的分数应是数字。", "写成 满意: 80 这样。");
            }
        }

        return weights;
    }

    private static Said Said(Fields fields) => new(fields.RequiredText("zh"), fields.RequiredText("en"));

    private IEnumerable<Fields> Maps(string file, Fields fields, string key, string[] known) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>().Select(map => new Fields(file, map, known, problems));
}
