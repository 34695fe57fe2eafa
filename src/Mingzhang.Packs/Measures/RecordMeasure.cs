namespace Mingzhang.Packs.Measures;

/// <summary>What a field of a record holds.</summary>
public enum RecordFieldType
{
    Text,
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day with its time.</summary>
    Time,
}

/// <summary>A field of a kind of records.</summary>
/// <param name="Key">Its name within the kind.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Type">What it holds.</param>
public sealed record RecordField(string Key, Said Name, RecordFieldType Type)
{
    /// <summary>Other heads of columns that mean it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>A record without it is not counted by anything.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>Records that a unit keeps of one thing: issues, stories, probes, tickets.</summary>
/// <param name="Id">Its name: issues.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Fields">Its fields.</param>
public sealed record RecordKind(string Id, Said Name, IReadOnlyList<RecordField> Fields)
{
    /// <summary>Fields that tell one thing from another: two records that agree in them are one thing twice.</summary>
    public IReadOnlyList<string> Same { get; init; } = [];

    /// <summary>The field that says when it was.</summary>
    public required string When { get; init; }

    /// <summary>A field of numbers that go up by one: missing ones are told. Null where nothing is numbered.</summary>
    public string? Sequence { get; init; }

    public RecordField? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);
}

/// <summary>How a measure makes one number of many records.</summary>
public enum MeasureFormula
{
    /// <summary>How many records.</summary>
    Count,

    /// <summary>How many different values of a field.</summary>
    Distinct,

    /// <summary>The sum of a field.</summary>
    Sum,

    /// <summary>Records that hit, in percent of all.</summary>
    Share,

    /// <summary>Records that kept their time, in percent of all.</summary>
    ShareWithin,

    /// <summary>The mean of a field, of its weights, or of the time between two fields.</summary>
    Mean,

    /// <summary>The field of the last record.</summary>
    Latest,
}

/// <summary>What lengths of time are counted in.</summary>
public enum TimeLength
{
    Minutes,
    Hours,
    Days,
}

/// <summary>A field that has to hold one of some words.</summary>
public sealed record RecordCondition(string Field, IReadOnlyList<string> Is);

/// <summary>The time from one field to another.</summary>
/// <param name="From">Field of the beginning.</param>
/// <param name="To">Field of the end.</param>
/// <param name="In">What it is counted in.</param>
/// <param name="Most">The longest that keeps its time; null where only the length is asked.</param>
public sealed record TimeSpanRule(string From, string To, TimeLength In, decimal? Most)
{
    /// <summary>The end may come before the beginning: delivered before the day agreed. Else such a record is a mistake and is not counted.</summary>
    public bool MayBeEarly { get; init; }
}

/// <summary>测算方法: a number computed from a unit's own records (evidence.md).</summary>
public sealed record RecordMeasure
{
    public required string Id { get; init; }

    public required Said Title { get; init; }

    /// <summary>The kind of records.</summary>
    public required string Of { get; init; }

    public required MeasureFormula Formula { get; init; }

    /// <summary>The field that is counted, summed or looked at; null for mere counts and times.</summary>
    public string? Field { get; init; }

    /// <summary>Records that count at all; null for all.</summary>
    public RecordCondition? Where { get; init; }

    /// <summary>Records that count as hits of a share.</summary>
    public RecordCondition? Hit { get; init; }

    public TimeSpanRule? Time { get; init; }

    /// <summary>Numbers for words, of which the mean is taken: 非常满意 100 (EV-41).</summary>
    public IReadOnlyDictionary<string, decimal> Weights { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Unit of the result: 期, %.</summary>
    public required string Unit { get; init; }

    /// <summary>Words in names of indicators that it fits, in their normal form.</summary>
    public IReadOnlyList<string> Fits { get; init; } = [];

    /// <summary>Other units in which such indicators are told.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Numbers in the collection of the field's rules: EV-01.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];
}

/// <summary>Kinds of records and measures over them: packs/measures.</summary>
public sealed record MeasureBook
{
    public IReadOnlyDictionary<string, RecordKind> Kinds { get; init; } = new Dictionary<string, RecordKind>();

    public IReadOnlyDictionary<string, RecordMeasure> Measures { get; init; } = new Dictionary<string, RecordMeasure>();

    /// <summary>Measures that fit an indicator by its words, the best first: the longest word of the name counts, and the unit has to be one of the measure's.</summary>
    /// <param name="name">三级指标</param>
    /// <param name="unit">绩效度量单位; empty fits any.</param>
    public IReadOnlyList<RecordMeasure> Suggest(string name, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(unit);
        var (words, measured) = (WordText.Normal(name), WordText.Normal(unit));
        return [.. Measures.Values
            .Where(measure => measured.Length == 0 || measure.Units.Prepend(measure.Unit).Any(known => WordText.Normal(known) == measured))
            .Select(measure => (measure, Length: measure.Fits.Where(word => words.Contains(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty().Max()))
            .Where(pair => pair.Length > 0).OrderByDescending(pair => pair.Length).ThenBy(pair => pair.measure.Id, StringComparer.Ordinal).Select(pair => pair.measure)];
    }
}
