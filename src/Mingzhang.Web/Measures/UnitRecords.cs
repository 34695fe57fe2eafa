using System.Text.Json;
using Mingzhang.Packs;
using Mingzhang.Packs.Measures;
using Mingzhang.Scoring.Measures;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Measures;

/// <summary>Records of a unit's own work in a year, and what measures make of them.</summary>
internal static class UnitRecords
{
    /// <summary>Beginning of the kind of an import of records; what follows is the kind of the records.</summary>
    public const string ImportPrefix = "records:";

    /// <summary>Records of a kind, as measures take them. Rows of files that were undone are gone.</summary>
    public static async Task<IReadOnlyList<ActivityRecord>> OfAsync(Looking looking, Scope scope, string kind)
    {
        var files = (await looking.ListAsync<KeptImport>(scope, ("kind", ImportPrefix + kind))).ToDictionary(import => import.Id, import => import.FileName, StringComparer.Ordinal);
        return
        [
            .. (await looking.ListAsync<KeptWorkRecord>(scope, ("kind", kind))).Select(record => new ActivityRecord(record.RowKey, JsonSerializer.Deserialize<Dictionary<string, string>>(record.Body) ?? [])
            {
                File = files.GetValueOrDefault(record.Import) ?? "",
                Row = record.Row,
            }),
        ];
    }

    /// <summary>What a measure gives for the whole year.</summary>
    public static async Task<Measured> ComputeAsync(Looking looking, PackSet packs, Scope scope, RecordMeasure measure) =>
        new MeasureCalculator(packs.Measures).Compute(measure, await OfAsync(looking, scope, measure.Of), Period.Of(scope.Year));

    /// <summary>Measures for an indicator: those that its words and unit suggest first, then all others of its unit.</summary>
    public static IReadOnlyList<RecordMeasure> For(PackSet packs, string name, string unit)
    {
        var suggested = packs.Measures.Suggest(name, unit);
        return [.. suggested, .. packs.Measures.Measures.Values.Where(measure => Fits(measure, unit) && !suggested.Contains(measure)).OrderBy(measure => measure.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether a measure's numbers are in an indicator's unit.</summary>
    public static bool Fits(RecordMeasure measure, string unit) => unit.Length == 0 || measure.Units.Prepend(measure.Unit).Any(known => WordText.Normal(known) == WordText.Normal(unit));
}
