using System.Globalization;
using System.Text;
using System.Text.Json;
using Mingzhang.Book.Publishing;
using Mingzhang.Book.Records;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Packs.Measures;
using Mingzhang.Reading.Performance;
using Mingzhang.Scoring;
using Mingzhang.Scoring.Measures;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Spending;

/// <summary>Records of a unit's year, by kind; payments are among them.</summary>
/// <param name="Year">The year.</param>
/// <param name="Records">By the name of their kind.</param>
public sealed record RecordShelf(int Year, ILookup<string, ActivityRecord> Records);

/// <summary>Values of indicators computed from the unit's own records, with all that they come from: for monitoring and for self-evaluation.</summary>
public sealed class MeasuredValues(PackSet packs)
{
    private readonly MeasureCalculator calculator = new(packs.Measures);
    private readonly IndicatorValueReader values = new(packs.Performance);

    /// <summary>Reads all records of a unit's year.</summary>
    public async Task<RecordShelf> LoadAsync(Looking looking, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        var imports = (await looking.ListAsync<KeptImport>(scope)).ToDictionary(import => import.Id, import => import.FileName, StringComparer.Ordinal);
        var records = (await looking.ListAsync<KeptWorkRecord>(scope)).Select(kept => (kept.Kind, Record: new ActivityRecord(kept.RowKey, Fields(kept.Body)) { File = imports.GetValueOrDefault(kept.Import, ""), Row = kept.Row }));
        var payments = RecordImport.Of((await looking.ListAsync<KeptPayment>(scope)).Select(KeptPayments.Of)).Select(record => (Kind: "payments", Record: record));
        return new(scope.Year, records.Concat(payments).ToLookup(pair => pair.Kind, pair => pair.Record, StringComparer.Ordinal));
    }

    /// <summary>The measure that an indicator is bound to; null for none, or one that the packs do not have any more.</summary>
    public RecordMeasure? MeasureOf(KeptIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return packs.Measures.Measures.GetValueOrDefault(indicator.Measure);
    }

    /// <summary>Measures that fit an indicator by its words, the best first.</summary>
    public IReadOnlyList<RecordMeasure> Suggest(KeptIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return packs.Measures.Suggest(indicator.Name, indicator.MeasureUnit);
    }

    /// <summary>The value of an indicator from January to a month's end; null where no measure is bound. Of payments only those of the
    /// indicator's project count, which <paramref name="project"/> names by its code.</summary>
    public Measured? Of(RecordShelf shelf, KeptIndicator indicator, int through, string? project = null) =>
        MeasureOf(indicator) is { } measure ? Compute(shelf, measure, through, project) : null;

    /// <summary>The value of a measure.</summary>
    /// <param name="shelf">The records.</param>
    /// <param name="measure">One of the packs'.</param>
    /// <param name="through">1 to 12.</param>
    /// <param name="project">Code of the project whose payments count; null for all.</param>
    public Measured Compute(RecordShelf shelf, RecordMeasure measure, int through, string? project = null)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(measure);
        var records = shelf.Records[measure.Of].Where(record => measure.Of != "payments" || project is null || record.Values.GetValueOrDefault("project") == project);
        return calculator.Compute(measure, records, Scoring.Measures.Period.Of(shelf.Year, through));
    }

    /// <summary>The value as the indicator's unit tells it: 元 become 万元; empty without a value.</summary>
    public static string TextFor(Measured measured, KeptIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(indicator);
        return measured is { Measure.Unit: "元", Value: { } value } && indicator.MeasureUnit == "万元"
            ? (value / Ratio.Of(10_000)).Rounded(4).ToString("0.####", CultureInfo.InvariantCulture)
            : measured.ActualText;
    }

    /// <summary>Keeps how a value came about as evidence of its indicator: each record that counts, and each that does not with the reason.</summary>
    public static async Task<KeptEvidence> KeepProofAsync(Change change, Scope scope, KeptIndicator indicator, string project, Measured measured, string words)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(measured);
        var content = Proof(measured, indicator);
        return await change.AddAsync(new KeptEvidence
        {
            District = scope.District,
            Unit = scope.Unit,
            Year = scope.Year,
            Project = project,
            Indicator = indicator.Id,
            Hash = await BlobStore.KeepAsync(change, content),
            FileName = $"测算-{measured.Measure.Id}-{measured.Period.To.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.csv",
            MediaType = "text/csv",
            Size = content.Length,
            Words = words,
            By = change.Actor.Name,
            At = change.At,
        });
    }

    /// <summary>How a value came about, as a table that Excel opens.</summary>
    public static byte[] Proof(Measured measured, KeptIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(indicator);
        var text = new StringBuilder();
        void Row(params IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        Row("指标", indicator.Name);
        Row("测算方法", measured.Measure.Title.Chinese);
        Row("期间", $"{measured.Period.From:yyyy-MM-dd} 至 {measured.Period.To:yyyy-MM-dd}");
        Row("算式", measured.Arithmetic?.ToString() ?? "");
        Row("结果", TextFor(measured, indicator), indicator.MeasureUnit.Length > 0 ? indicator.MeasureUnit : measured.Measure.Unit);
        Row("计入", measured.Counted.Count.ToString(CultureInfo.InvariantCulture), "未计入", measured.NotCounted.Count.ToString(CultureInfo.InvariantCulture));
        Row("是否计入", "未计入原因", "文件", "行", "内容");
        foreach (var record in measured.Counted)
        {
            Row("计入", "", record.File, record.Row.ToString(CultureInfo.InvariantCulture), Content(record));
        }

        foreach (var left in measured.NotCounted)
        {
            Row("未计入", left.Reason.ToString(), left.Record.File, left.Record.Row.ToString(CultureInfo.InvariantCulture), Content(left.Record));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>The fields of a record in one line.</summary>
    public static string Content(ActivityRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return string.Join(" | ", record.Values.Values.Where(text => text.Length > 0));
    }

    /// <summary>An indicator with a result, as scoring reads it.</summary>
    public Indicator Read(IndicatorEntry entry, string actual) => EntryIndicators.Of(entry, values, actual);

    internal static IReadOnlyDictionary<string, string> Fields(string body) => JsonSerializer.Deserialize<Dictionary<string, string>>(body) ?? [];

    // A spreadsheet must take no cell for a formula.
    private static string Cell(string text)
    {
        var harmless = text.TrimStart(' ', '\u3000') is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
